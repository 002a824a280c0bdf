import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceTime } from './source-time.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = ['src', 'assets', 'package.json', 'scripts/build-cli.mjs'];

/** Path of the bundled command line, built first where a source is newer than it. */
export async function bundledCli() {
  const bundle = join(root, 'dist', 'cli', 'jixiao.mjs');
  const newest = Math.max(...sources.map((name) => sourceTime(join(root, name))));
  const whole = ['jixiao.mjs', 'check-worker.mjs'].every((name) => existsSync(join(dirname(bundle), name)));
  if (!whole || statSync(bundle).mtimeMs < newest) {
    const { buildCli } = await import('./build-cli.mjs');
    await buildCli(root, bundle, newest);
  }
  return bundle;
}
