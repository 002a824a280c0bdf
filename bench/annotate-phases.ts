/**
 * Annotating and loading-and-saving in one process, in turns, so that both run warm; annotate.ts bundles and starts it.
 * Prints the median milliseconds of each part as JSON.
 */
import { readFileSync } from 'node:fs';
import { read, write } from '@e965/xlsx';
import { FormChecker } from '../src/assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../src/checking';
import { annotate } from '../src/editing';
import { applyEdits } from '../src/hosts/file/package/apply-edits';
import { readWorkbook } from '../src/hosts/file/read-workbook';
import { createSuggester, standardLibrary } from '../src/library';

const [path = '', rounds = '5'] = process.argv.slice(2);
const times = new Map<string, number[]>();

function timed<T>(part: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  times.set(part, [...(times.get(part) ?? []), performance.now() - start]);
  return result;
}

const bytes = new Uint8Array(readFileSync(path));
const suggester = createSuggester(standardLibrary());
const profile = builtInProfile(DEFAULT_PROFILE);

function annotated(): Uint8Array {
  const workbook = timed('  read', () => readWorkbook(bytes, { fileName: path }));
  const { findings } = timed('  check', () =>
    new FormChecker({ profile, suggester, language: 'zh' }).check(workbook),
  );
  const edits = timed('  plan', () => workbook.sheets.flatMap((sheet) => annotate(sheet, findings)));
  return timed('  write', () => applyEdits(bytes, edits)).bytes;
}

for (let round = 0; round <= Number(rounds); round += 1) {
  if (round === 1) times.clear();
  timed('annotate', annotated);
  timed('load and save', () => {
    const workbook = timed('  load', () => read(bytes));
    timed('  save', () => write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
  });
}
const medians = [...times].map(([part, all]) => [
  part,
  all.sort((a, b) => a - b)[Math.floor(all.length / 2)],
]);
process.stdout.write(`${JSON.stringify(Object.fromEntries(medians))}\n`);
