/**
 * Parts of one check, measured inside one fresh process; check.ts bundles and starts it. Prints milliseconds as JSON.
 * The first four follow one another cold, as in a run of the command line; the edit comes last, when all is warm.
 */
import { readFileSync } from 'node:fs';
import { buildReport, FormChecker, SheetMemory } from '../src/assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../src/checking';
import { inflateRaw } from '../src/hosts/file/inflate-raw';
import { readWorkbook } from '../src/hosts/file/read-workbook';
import { createSuggester, standardLibrary } from '../src/library';
import { applyEditsToSnapshot, formatCell, type WorkbookSnapshot } from '../src/sheet';

const EDITS = 40;
const [path = ''] = process.argv.slice(2);
const times: Record<string, number> = {};

function timed<T>(part: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  times[part] = performance.now() - start;
  return result;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** The workbook with another text in one cell, a different one for each number. */
function edited(workbook: WorkbookSnapshot, number: number): WorkbookSnapshot {
  const sheet = workbook.sheets[(number * 37) % workbook.sheets.length];
  const texts = sheet?.cells.filter(({ kind, text }) => kind === 'text' && text.length > 3) ?? [];
  const cell = texts[(number * 7) % texts.length];
  if (!sheet || !cell) throw new Error('the workbook holds no text');
  const address = formatCell(cell);
  const edit = {
    kind: 'setText',
    sheet: sheet.name,
    cell: address,
    text: `${cell.text}${number}`,
    expected: cell.text,
  } as const;
  return applyEditsToSnapshot(workbook, [edit]);
}

const bytes = readFileSync(path);
const workbook = timed('readFile', () => readWorkbook(bytes, { fileName: path, inflateRaw }));
const suggester = timed('indexLibrary', () => createSuggester(standardLibrary()));
const profile = builtInProfile(DEFAULT_PROFILE);
const checker = new FormChecker({ profile, suggester, language: 'zh', memory: new SheetMemory() });
const read = timed('readFormsAndCheck', () => checker.read(workbook));
const checked = timed('checkAcrossAndSettle', () => checker.settle([read]));
timed('report', () => {
  const results = checked.map((one) => ({ path, checked: one }));
  return JSON.stringify(
    buildReport(results, { version: '', profile: profile.name, leastSeverity: 'info', language: 'zh' }),
  );
});
const rechecks = Array.from({ length: EDITS }, (_, number) => {
  const changed = edited(workbook, number);
  const start = performance.now();
  checker.check(changed);
  return performance.now() - start;
});
times['recheckAfterEdit'] = median(rechecks.slice(EDITS / 4));
process.stdout.write(`${JSON.stringify(times)}\n`);
