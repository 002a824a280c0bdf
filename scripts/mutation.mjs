/**
 * npm run mutation [-- FILE…] — changes the sources one small place at a time and counts how many changes the tests of
 * their folder notice. Without files: the sample in test/mutation/sample.json. What was measured before is kept in
 * dist/mutation, so that after new tests only the unnoticed changes are tried again; delete it to measure anew.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOUND = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const sample = readJson('test/mutation/sample.json');
const wanted = process.argv.slice(2).map((file) => file.replaceAll('\\', '/'));
const reportOf = (folder) => join('dist', 'mutation', `${folder}.json`);

function filesOf(folder) {
  if (wanted.length > 0) return wanted.filter((file) => file.startsWith(`src/${folder}/`));
  return sample[folder].map((name) => `src/${folder}/${name}.ts`);
}

function row(name, mutants) {
  const count = (statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const found = count(FOUND);
  const missed = count(MISSED);
  const score = ((100 * found) / (found + missed)).toFixed(1);
  return `${name.padEnd(48)} ${String(found + missed).padStart(7)} ${String(found).padStart(7)} ${score.padStart(7)} %`;
}

mkdirSync(join('dist', 'mutation'), { recursive: true });
const lines = [];
for (const folder of Object.keys(sample)) {
  const files = filesOf(folder);
  if (files.length === 0) continue;
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', files.join(',')],
    { stdio: 'inherit', env: { ...process.env, MUTATED_FOLDER: folder } },
  );
  if (status !== 0) process.exit(status ?? 1);
  const measured = readJson(reportOf(folder)).files;
  for (const file of files) lines.push(row(file, measured[file].mutants));
  lines.push(
    row(
      folder,
      files.flatMap((file) => measured[file].mutants),
    ),
    '',
  );
}
console.log(`${'file'.padEnd(48)} changes noticed   score\n${lines.join('\n')}`);
