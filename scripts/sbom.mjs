/**
 * `npm run sbom`: what is installed to run from the sources (the command line uses it from node_modules), as npm reads
 * it out of package-lock.json. Serial number, time and the folder's name are taken out: the same lock file gives the
 * same bytes. What the built packages contain is in the sbom.cdx.json of each.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const said = execFileSync(
  'npm',
  [
    'sbom',
    '--omit',
    'dev',
    '--package-lock-only',
    '--sbom-format',
    'cyclonedx',
    '--sbom-type',
    'application',
  ],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
const bom = JSON.parse(said);
delete bom.serialNumber;
delete bom.metadata.timestamp;
bom.metadata.component.name = name;

const file = join(root, 'dist', 'sbom.cdx.json');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${relative(root, file)}：${bom.components.length} 个组件`);
