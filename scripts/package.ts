import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import webpack, { type Configuration } from 'webpack';
import { checksums, filesBelow } from './packaging/checksums';
import { manifestFor, withCdnClient } from './packaging/excel-files';
import { publishEntry, withEntry } from './packaging/publish-entry';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const USAGE = `用法：npm run package -- [--base-url https://…/jixiao] [--office-js local|cdn] [--output dist]

--base-url   Excel 的网页文件将来放在哪个地址（必须是 https）。不给时为 https://localhost:3000，只能用于试装。
--office-js  local：用随包的 Office.js（默认，不连外网；微软只对其 CDN 提供支持）。cdn：从微软 CDN 加载。
--output     放在哪个文件夹，默认 dist。`;

interface PackageOptions {
  readonly baseUrl: string;
  readonly officeJs: 'local' | 'cdn';
  readonly output: string;
}

/** Builds and writes excel/ and wps/ with their checksums and the install guide. The same input gives the same bytes. */
async function makePackages({ baseUrl, officeJs, output }: PackageOptions): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const staging = mkdtempSync(join(tmpdir(), 'jixiao-package-'));
  try {
    const built = await build(staging);
    packExcel(built.excel, join(output, 'excel'), { baseUrl, officeJs });
    packWps(built.wps, join(output, 'wps'), version);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Builds both add-ins, each into a folder of its own. */
async function build(staging: string): Promise<{ readonly excel: string; readonly wps: string }> {
  const module = (await import(pathToFileURL(join(root, 'webpack.config.js')).href)) as {
    default: readonly Configuration[];
  };
  const placed = (name: string): Configuration & { output: { path: string } } => {
    const found = module.default.find((one) => one.name === name);
    if (!found) throw new Error(`webpack.config.js has no configuration named ${name}`);
    const path = join(staging, name, basename(String(found.output?.path)));
    return { ...found, output: { ...found.output, path } };
  };
  const [excel, wps] = [placed('excel'), placed('wps')];
  await run([excel, wps]);
  return { excel: excel.output.path, wps: wps.output.path };
}

function run(configurations: readonly Configuration[]): Promise<void> {
  return new Promise((done, fail) => {
    webpack([...configurations], (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}

function packExcel(
  built: string,
  target: string,
  { baseUrl, officeJs }: Pick<PackageOptions, 'baseUrl' | 'officeJs'>,
): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(built, target, { recursive: true });
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
  writeFileSync(join(target, 'manifest.xml'), manifestFor(manifest, baseUrl));
  if (officeJs === 'cdn') {
    rmSync(join(target, 'office-js'), { recursive: true, force: true });
    for (const file of filesBelow(target).filter((name) => name.endsWith('.html'))) {
      const path = join(target, file);
      writeFileSync(path, withCdnClient(readFileSync(path, 'utf8')));
    }
  }
  finish(target);
}

function packWps(addin: string, target: string, version: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(addin, join(target, basename(addin)), { recursive: true });
  const entry = { name: 'jixiao', version };
  writeFileSync(join(target, 'publish.xml'), withEntry('', entry));
  for (const file of ['install.sh', 'install.ps1', 'install.cmd']) {
    const script = readFileSync(join(root, 'scripts', 'packaging', 'wps-install', file), 'utf8')
      .replaceAll('@VERSION@', version)
      .replaceAll('@ENTRY@', publishEntry(entry));
    writeFileSync(join(target, file), file.endsWith('.sh') ? script : forWindows(file, script));
  }
  finish(target);
}

/** Windows PowerShell reads a script without a mark as the code page of the machine. */
function forWindows(file: string, script: string): string {
  return `${file.endsWith('.ps1') ? '\uFEFF' : ''}${script.replaceAll('\n', '\r\n')}`;
}

function finish(target: string): void {
  cpSync(join(root, 'docs', 'install-zh.md'), join(target, '安装与部署.md'));
  writeFileSync(join(target, 'SHA256SUMS'), checksums(target));
}

function optionsFrom(args: readonly string[]): PackageOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'base-url': { type: 'string', default: 'https://localhost:3000' },
      'office-js': { type: 'string', default: 'local' },
      output: { type: 'string', default: join(root, 'dist') },
    },
  });
  const officeJs = values['office-js'];
  if (officeJs !== 'local' && officeJs !== 'cdn') throw new Error(USAGE);
  return { baseUrl: values['base-url'], officeJs, output: resolve(values.output) };
}

makePackages(optionsFrom(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
