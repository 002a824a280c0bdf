import { version } from '../../package.json';
import {
  buildReport,
  FormChecker,
  htmlReport,
  isAtLeast,
  ndjsonLines,
  reportFrame,
  repairForms,
  sarifReport,
  summaryWorkbook,
  type CheckedWorkbook,
} from '../../src/assistant';
import { ALL_RULES, builtInProfile, builtInProfileNames } from '../../src/checking';
import { textReport } from '../../src/cli/text-report';
import { annotate, clear, insertIndicator, PlanError, recordJournal, undo } from '../../src/editing';
import { CATEGORIES, reportSchema, type Category } from '../../src/indicator';
import { createSuggester, standardLibrary } from '../../src/library';
import { applyEditsToSnapshot, EditRefusedError, type WorkbookSnapshot } from '../../src/sheet';
import { mutateLines } from '../mutate-lines';
import { readText, writeText } from '../mutate-text';
import { orRefused, promise, same } from '../promises';
import { sampleForms } from '../sample-texts';
import { workbookFromText } from '../snapshot-text';
import type { Target } from '../target';

const suggester = createSuggester(standardLibrary());
const checkers = builtInProfileNames().map((name) => {
  const profile = builtInProfile(name);
  return { profile, checker: new FormChecker({ profile, suggester, language: 'zh' }) };
});
/** Escape codes, and marks that turn the order of what follows. */
// eslint-disable-next-line no-control-regex -- what must not be written to a terminal
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Reading and checking of whatever grid, and what is made of it: reports, notes, fixes. */
export const target: Target = {
  seeds: () => [...sampleForms(), sampleForms().slice(0, 4).join('\f')].map(writeText),
  mutate: mutateLines,
  run(input) {
    const workbook = workbookFromText(readText(input));
    const { profile, checker } = pick(checkers, input[input.length >> 1] ?? 0);
    const checked = checker.check(workbook);
    for (const { outcomes } of checked.outcomes)
      for (const { code, outcome, reason } of outcomes)
        promise(outcome !== 'ruleError', `${code}: ${reason?.zh}`);
    // One of these for each input: each takes about as long as the check.
    switch (input.length % 4) {
      case 0:
        return reports(checked, profile.name);
      case 1:
        return notes(workbook, checked);
      case 2:
        applyEditsToSnapshot(workbook, repairForms(workbook, checker, () => true).edits);
        return;
      default:
        inserted(workbook, checked, CATEGORIES[(input[0] ?? 0) % CATEGORIES.length]);
    }
  },
};

function reports(checked: CheckedWorkbook, profileName: string): void {
  const results = [{ path: '目标表.xlsx', checked }];
  const options = { version, profile: profileName, leastSeverity: 'info', language: 'zh' } as const;
  const report = buildReport(results, options);
  reportSchema.parse(JSON.parse(JSON.stringify(report)));
  const [file] = report.files;
  const [result] = results;
  if (!file || !result) return;
  const frame = reportFrame(options);
  const files = [{ result, file }];
  for (const line of ndjsonLines(frame, files))
    promise(line.indexOf('\n') === line.length - 1, 'one line a document');
  const list = [{ path: result.path, fault: null }];
  JSON.parse([...sarifReport(frame, list, files, { language: 'zh', rules: ALL_RULES })].join(''));
  const words = {
    language: 'zh',
    date: '2025-01-01',
    profileTitle: '',
    ruleTitle: (code: string) => code,
    textAt: () => '',
  } as const;
  htmlReport(results, report, words);
  summaryWorkbook(results, report, { ...words, linkTo: () => '' });
  const text = [...textReport(frame, files, { language: 'zh', colour: false, width: 100 })].join('');
  promise(!UNSHOWN.test(text), 'a text report holds no escape codes and no marks of order');
}

/** Notes come and go, and leave nothing. */
function notes(workbook: WorkbookSnapshot, { findings }: CheckedWorkbook): void {
  const shown = findings.filter((finding) => isAtLeast(finding, 'info'));
  const written = orRefused([EditRefusedError], () =>
    applyEditsToSnapshot(
      workbook,
      workbook.sheets.flatMap((sheet) => annotate(sheet, shown)),
    ),
  );
  if (!written || workbook.sheets.some((sheet) => sheet.notes.some(({ text }) => text.includes('jixiao'))))
    return;
  const cleared = applyEditsToSnapshot(written, written.sheets.flatMap(clear));
  const plain = (book: WorkbookSnapshot) =>
    book.sheets.map(({ cells, notes: left }) => [cells, left.map(({ cell, text }) => [cell, text])]);
  same(plain(cleared), plain(applyEditsToSnapshot(workbook, [])), 'notes written and cleared');
}

function undone(workbook: WorkbookSnapshot, edits: Parameters<typeof recordJournal>[1]): void {
  const journal = recordJournal(workbook, edits, { title: '', at: '' });
  const after = applyEditsToSnapshot(workbook, edits);
  const plan = undo(journal, after);
  if (plan.notRestored.length > 0) return;
  const back = applyEditsToSnapshot(after, plan.edits);
  const cells = (book: WorkbookSnapshot) => book.sheets.map((sheet) => sheet.cells);
  same(cells(back), cells(applyEditsToSnapshot(workbook, [])), 'an inserted row undone');
}

function inserted(
  workbook: WorkbookSnapshot,
  { sheets }: CheckedWorkbook,
  category: Category | undefined,
): void {
  const [sheet] = workbook.sheets;
  const form = sheets[0]?.forms[0];
  if (!sheet || !form || !category) return;
  const entry = { name: '走访户数', operator: '≥', value: '20', unit: '户' };
  const plan = orRefused([PlanError], () => insertIndicator(sheet, form, category, entry));
  if (plan) orRefused([EditRefusedError], () => undone(workbook, plan.edits));
}

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
