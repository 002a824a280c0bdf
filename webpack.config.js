import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { excel } from './webpack/excel.mjs';
import { workbench } from './webpack/workbench.mjs';
import { wps } from './webpack/wps.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * Fluent adds its rules one by one to a style element that is empty in itself. The hash of nothing lets in such an
 * element, and none that brings rules of its own.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** No network, no inline script, no style that is not ours. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** TypeScript by swc, our own modules free of side effects, styles as files of their own. */
export const shared = {
  mode: 'production',
  devtool: false,
  target: ['web', 'es2022'],
  experiments: { css: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        sideEffects: false,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
      { test: /\.css$/, type: 'css/global', sideEffects: true },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};

const parts = { root, version, shared, contentSecurityPolicy };

export default [excel(parts), wps(parts), workbench(parts)];
