import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { ThirdPartyPlugin } from './third-party/plugin.mjs';

/**
 * The browser engine that the WPS package is built for. WPS for Windows 12.1.0.15120 to 12.9.0.22963 name themselves
 * Chrome/104 in their user agent; for 11.x and for Linux nothing is published, so an older one is assumed.
 */
export const WPS_ENGINE = 'chrome 86';

/** The add-in's folder is named so: WPS finds it by its name and version. */
export function wpsFolder(version) {
  return `jixiao_${version}`;
}

/** The WPS add-in: the main page with the ribbon's callbacks, and the pane's page. */
export function wps({ root, version, shared, contentSecurityPolicy }) {
  // In the offline folder pages and scripts are files, for which older engines do not take 'self'.
  const policy = contentSecurityPolicy.replaceAll("'self'", "'self' file:");
  const pages = { contentSecurityPolicy: policy };
  return {
    ...shared,
    name: 'wps',
    context: root,
    target: `browserslist:${WPS_ENGINE}`,
    entry: { main: './src/commands/wps/main.ts', pane: './src/taskpane/wps-pane.ts' },
    output: {
      path: join(root, 'dist', 'wps', wpsFolder(version)),
      filename: '[name].js',
      chunkFilename: '[name].js',
      publicPath: './',
      clean: true,
    },
    module: { rules: [...scripts, ...shared.module.rules.filter(({ use }) => use === undefined)] },
    plugins: [
      new ThirdPartyPlugin({ root, version }),
      new HtmlPlugin({
        filename: 'index.html',
        template: './src/commands/wps/package/index.html',
        templateParameters: pages,
        chunks: ['main'],
        // WPS calls the ribbon's callbacks as soon as the page is there.
        scriptLoading: 'blocking',
      }),
      new HtmlPlugin({
        filename: 'pane.html',
        template: './src/taskpane/taskpane.html',
        templateParameters: pages,
        chunks: ['pane'],
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/commands/wps/package/*.xml', to: '[name][ext]' },
          { from: 'assets/icons/*-32.png', to: 'icons/[name][ext]' },
        ],
      }),
    ],
  };
}

/** What an engine lacks of the language's own objects is filled in where it is used. */
const forEngine = {
  loader: 'swc-loader',
  options: {
    // Libraries may be CommonJS: what is filled in has to come in their own way.
    isModule: 'unknown',
    env: { targets: WPS_ENGINE, mode: 'usage', coreJs: '3.51' },
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** Libraries too: they are written for newer engines. */
const scripts = [
  { test: /\.tsx?$/, exclude: /node_modules/, sideEffects: false, use: forEngine },
  { test: /\.m?js$/, exclude: /node_modules[\\/]core-js/, use: forEngine },
];
