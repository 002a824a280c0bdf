import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, transform, type Plugin } from 'esbuild';
import { HITS, withCounters } from './counters';

/** Scripts whose ways are counted: ours, and the libraries that take the user's data apart. */
const COUNTED =
  /[\\/](?:src|test[\\/]fuzz)[\\/].*\.tsx?$|node_modules[\\/](?:@e965[\\/]xlsx|saxes|fflate)[\\/].*\.m?js$/;
const LONGEST_WORD = 24;

export interface Bundle {
  readonly path: string;
  readonly counters: number;
  readonly words: readonly string[];
}

/** Bundles one target with what drives it into a script for a worker. */
export async function bundleTarget(root: string, name: string, entry: string): Promise<Bundle> {
  const path = join(root, 'dist', 'fuzz', `${name}.mjs`);
  mkdirSync(dirname(path), { recursive: true });
  let counters = 0;
  const words = new Set<string>();
  const counting: Plugin = {
    name: 'counting',
    setup(builder) {
      // One at a time, so that the numbers do not depend on which file is read first.
      let turn: Promise<unknown> = Promise.resolve();
      builder.onLoad({ filter: COUNTED }, ({ path: file }) => {
        const loaded = turn.then(async () => {
          const { code } = await transform(readFileSync(file, 'utf8'), {
            loader: file.endsWith('x') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js',
            target: 'node20',
          });
          const counted = withCounters(code, counters);
          ({ counters } = counted);
          if (!/node_modules/.test(file)) for (const word of counted.words) words.add(word);
          return { contents: counted.code, loader: 'js' as const };
        });
        turn = loaded.catch(() => undefined);
        return loaded;
      });
      builder.onLoad({ filter: /[\\/]src[\\/].*\.json$/ }, ({ path: file }) => {
        const contents = readFileSync(file, 'utf8');
        for (const [, word = ''] of contents.matchAll(/"((?:[^"\\]|\\.)*)"/g))
          if (word.length > 0 && word.length <= LONGEST_WORD) words.add(word);
        return { contents, loader: 'json' };
      });
    },
  };
  await build({
    stdin: {
      contents: `import { drive } from './fuzz/drive'; import { target } from './${entry}'; drive(target);`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: path,
    bundle: true,
    platform: 'node',
    // One of the libraries is written so that only its ES modules can be bundled.
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'node20',
    loader: { '.json': 'json' },
    // The counters have to be there before any script runs.
    banner: {
      js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url); const ${HITS} = (globalThis.${HITS} = new Uint8Array(1 << 18));`,
    },
    plugins: [counting],
    logLevel: 'error',
  });
  return { path, counters, words: [...words].sort() };
}
