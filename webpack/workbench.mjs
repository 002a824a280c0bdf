import { join } from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import { ThirdPartyPlugin } from './third-party/plugin.mjs';

/**
 * Everything from the page's own folder, nothing from elsewhere. The grid puts styles on its elements as it draws,
 * so inline styles are let in; scripts are not.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** One page that needs no server: classic scripts beside it, so that it also opens from a folder. */
export function workbench({ root, version, shared }) {
  return {
    ...shared,
    name: 'workbench',
    context: root,
    entry: { workbench: './src/workbench/main.tsx' },
    output: {
      path: join(root, 'dist', 'workbench'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      publicPath: '',
      clean: true,
    },
    module: {
      rules: [...shared.module.rules, { test: /\.xlsx$/, type: 'asset/inline' }],
    },
    optimization: {
      // The grid's libraries are large: swc takes a tenth of the usual minifier's time.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    plugins: [
      new ThirdPartyPlugin({ root, version }),
      new HtmlPlugin({
        filename: 'index.html',
        template: './src/workbench/workbench.html',
        templateParameters: { contentSecurityPolicy: POLICY },
        scriptLoading: 'defer',
      }),
    ],
  };
}
