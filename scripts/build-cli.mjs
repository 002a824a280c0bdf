import { mkdirSync, renameSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles src/cli into one file for Node. Libraries stay outside: they are installed beside it.
 * The bundle is written whole and then put in place, so that two runs at once never see half of one; it takes the
 * time of the newest source it was made from.
 */
export async function buildCli(root, outfile, sourceTime) {
  const temporary = `${outfile}.${process.pid}.tmp.mjs`;
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(root, 'src', 'cli', 'main.ts')],
    outfile: temporary,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    loader: { '.json': 'json' },
    logLevel: 'warning',
  });
  const seconds = Math.ceil(sourceTime) / 1000;
  utimesSync(temporary, seconds, seconds);
  renameSync(temporary, outfile);
}
