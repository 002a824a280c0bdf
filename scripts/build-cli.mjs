import { build } from 'esbuild';
import { join } from 'node:path';

/** Bundles src/cli into one file for Node. Libraries stay outside: they are installed beside it. */
export async function buildCli(root, outfile) {
  await build({
    entryPoints: [join(root, 'src', 'cli', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    loader: { '.json': 'json' },
    logLevel: 'warning',
  });
}
