import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import webpack, { type Configuration } from 'webpack';
import { wpsAddinFolder } from './packaging/addin-folder';
import { withEntry } from './packaging/publish-entry';

/**
 * Development in a real WPS: builds the add-in, puts it into this user's add-in folder as an installation would, and
 * again after every change. Close and open WPS 表格 to load it; Alt+F12 opens the tools of the ribbon's page, F12 those
 * of the pane. WPS's own tool, wpsjs, is not needed: it would serve the pages from a server of its own instead.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

async function start(folder: string): Promise<void> {
  const module = (await import(pathToFileURL(join(root, 'webpack.config.js')).href)) as {
    default: readonly Configuration[];
  };
  const configuration = module.default.find(({ name }) => name === 'wps');
  const built = configuration?.output?.path;
  if (!configuration || built === undefined)
    throw new Error('webpack.config.js has no configuration named wps');
  webpack({ ...configuration, mode: 'development', devtool: 'inline-source-map' }).watch(
    {},
    (error, stats) => {
      if (error || !stats || stats.hasErrors()) {
        console.error(error ?? stats?.toString('errors-only'));
        return;
      }
      install(built, folder);
      console.log(`已放入 ${join(folder, basename(built))}，请重新打开 WPS 表格。按 Ctrl+C 结束。`);
    },
  );
}

function install(built: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const target = join(folder, basename(built));
  rmSync(target, { recursive: true, force: true });
  cpSync(built, target, { recursive: true });
  const publish = join(folder, 'publish.xml');
  const before = existsSync(publish) ? readFileSync(publish, 'utf8') : '';
  const after = withEntry(before, { name: 'jixiao', version });
  if (after === before) return;
  if (before !== '') writeFileSync(`${publish}.jixiao.bak`, before);
  writeFileSync(publish, after);
}

start(wpsAddinFolder()).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
