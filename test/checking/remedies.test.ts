import { DEFAULT_PROFILE, builtInProfile, checkWorkbookForms, readSheet } from '../../src/checking';
import { formatCell } from '../../src/sheet';
import { sampleForms } from '../forms/expectations';
import { gridOf } from './build-example';

const profile = builtInProfile(DEFAULT_PROFILE);
const SAMPLES = new Map(sampleForms().map(({ id, sheet }) => [id, sheet]));

/** Suggestions that put a whole form in order: after the first of them its own finding is gone. */
test.each([
  ['F06', 'STR-03'],
  ['F07', 'STR-03'],
  ['F12', 'STR-03'],
  ['F17', 'STR-03'],
  ['F18', 'STR-03'],
  ['F23', 'STR-15'],
  ['F08', 'STR-16'],
  ['F07', 'STR-17'],
  ['F21', 'STR-18'],
  ['F14', 'STR-23'],
  ['F23', 'STR-24'],
])('%s: the remedy of %s ends its finding', (id, code) => {
  const snapshot = SAMPLES.get(id);
  if (!snapshot) throw new Error(`no sample form ${id}`);
  const before = checkWorkbookForms([readSheet(snapshot)], { profile });
  const edits = before.findings.find((finding) => finding.code === code)?.actions[0]?.edits ?? [];
  expect(edits).not.toEqual([]);
  const texts = new Map(snapshot.cells.map((cell) => [formatCell(cell), cell.text]));
  for (const { cell, value } of edits) {
    if (value === '') texts.delete(cell);
    else texts.set(cell, value);
  }
  const after = checkWorkbookForms([readSheet(gridOf(id, texts).snapshot)], { profile });
  expect(after.findings.filter((finding) => finding.code === code)).toEqual([]);
});

test('rows that slipped as a whole are not judged one by one', () => {
  const snapshot = SAMPLES.get('F08');
  if (!snapshot) throw new Error('no sample form F08');
  const { findings } = checkWorkbookForms([readSheet(snapshot)], { profile });
  const families = new Set(
    findings.filter(({ cell }) => /^[A-Z](?:[89]|1[0-6])$/u.test(cell)).map(({ family }) => family),
  );
  expect(families).not.toContain('class');
  expect(families).not.toContain('direction');
});
