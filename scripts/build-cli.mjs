import { mkdirSync, renameSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** By the name of the bundle, its source; the command line last, for its time says that all are new. */
const ENTRIES = [
  ['check-worker.mjs', 'many-files/check-worker.ts'],
  [null, 'main.ts'],
];

/**
 * Bundles src/cli for Node: the command line into `outfile`, and beside it what its worker threads run. Libraries
 * stay outside: they are installed beside it.
 * A bundle is written whole and then put in place, so that two runs at once never see half of one; it takes the
 * time of the newest source it was made from.
 */
export async function buildCli(root, outfile, sourceTime) {
  mkdirSync(dirname(outfile), { recursive: true });
  const seconds = Math.ceil(sourceTime) / 1000;
  for (const [name, source] of ENTRIES) {
    const bundle = name === null ? outfile : join(dirname(outfile), name);
    const temporary = `${bundle}.${process.pid}.tmp.mjs`;
    await build({
      entryPoints: [join(root, 'src', 'cli', source)],
      outfile: temporary,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      loader: { '.json': 'json' },
      logLevel: 'warning',
    });
    utimesSync(temporary, seconds, seconds);
    renameSync(temporary, bundle);
  }
}
