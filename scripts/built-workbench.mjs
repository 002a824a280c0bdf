import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceTime } from './source-time.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ['src', 'assets', 'webpack', 'webpack.config.js', 'package-lock.json'];

/** The folder of the built workbench, built first where a source is newer than it. `onBuild` is told before that. */
export async function builtWorkbench(onBuild = () => {}) {
  const folder = join(root, 'dist', 'workbench');
  const stamp = join(root, 'dist', 'workbench.built');
  const started = Date.now();
  const newest = Math.max(...SOURCES.map((name) => sourceTime(join(root, name))));
  const complete = existsSync(join(folder, 'index.html')) && existsSync(stamp);
  if (!complete || statSync(stamp).mtimeMs < newest) {
    onBuild();
    await build();
    writeFileSync(stamp, `${new Date(started).toISOString()}\n`);
  }
  return folder;
}

/** Throws with webpack's own words where the sources cannot be built. */
async function build() {
  const [{ default: webpack }, { default: configurations }] = await Promise.all([
    import('webpack'),
    import('../webpack.config.js'),
  ]);
  const compiler = webpack(configurations.find(({ name }) => name === 'workbench'));
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (failed ? reject(failed) : resolve()));
    });
  });
}
