import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { ThirdPartyPlugin } from './third-party/plugin.mjs';

/**
 * Of Office.js, what its loader asks for in Excel, in Chinese and in English: itself, the host script of the program
 * and version that runs, and the words of its own messages.
 */
const OFFICE_FILES = [
  'office.js',
  'excel-*.js',
  'o15apptofilemappingtable.js',
  '{zh-cn,en-us}/office_strings.js',
];

/** The pages that manifest.xml names, with all that they need in one folder: pane, buttons, the buttons' messages. */
export function excel({ root, version, shared, contentSecurityPolicy }) {
  const page = (name, template) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      templateParameters: { contentSecurityPolicy },
      chunks: [name],
      scriptLoading: 'defer',
    });
  return {
    ...shared,
    name: 'excel',
    context: root,
    entry: {
      taskpane: './src/taskpane/main.ts',
      commands: './src/commands/excel/main.ts',
      message: './src/commands/excel/message-page.ts',
    },
    output: {
      path: join(root, 'dist', 'excel'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      clean: true,
    },
    plugins: [
      new ThirdPartyPlugin({ root, version, copied: ['@microsoft/office-js'] }),
      page('taskpane', './src/taskpane/taskpane.html'),
      page('commands', './src/commands/excel/commands.html'),
      page('message', './src/commands/excel/message.html'),
      new CopyPlugin({
        patterns: [
          ...OFFICE_FILES.map((from) => ({
            from,
            context: join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
            to: 'office-js/[path][name][ext]',
            globOptions: { ignore: ['**/*.debug.js'] },
            info: { minimized: true },
          })),
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
          { from: 'manifest.xml', to: 'manifest.xml' },
        ],
      }),
    ],
  };
}
