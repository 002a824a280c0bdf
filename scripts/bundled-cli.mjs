import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = ['src', 'assets', 'package.json', 'scripts/build-cli.mjs'];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Path of the bundled command line, built first where a source is newer than it. */
export async function bundledCli() {
  const bundle = join(root, 'dist', 'cli', 'jixiao.mjs');
  const sourceTime = Math.max(...sources.map((name) => newest(join(root, name))));
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < sourceTime) {
    const { buildCli } = await import('./build-cli.mjs');
    await buildCli(root, bundle, sourceTime);
  }
  return bundle;
}
