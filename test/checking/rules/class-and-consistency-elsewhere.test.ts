/**
 * Forms of other agencies (schools, water, health, civil affairs …) speak another language than those the lexicons
 * grew on. What the class, consistency and duplicate rules say of them is read finding by finding: it must stay little.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PROFILE, builtInProfile, checkWorkbookForms, readSheet } from '../../../src/checking';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import type { SheetSnapshot } from '../../../src/sheet';
import { FORMS_FOLDER } from '../../forms/expectations';
import { loadLayouts } from '../../layouts/layouts';

const FAMILIES: ReadonlySet<string> = new Set(['consistency', 'class', 'duplicate']);
const profile = builtInProfile(DEFAULT_PROFILE);
const elsewhere = join(FORMS_FOLDER, 'elsewhere');

const files: readonly (readonly [string, readonly SheetSnapshot[]])[] = [
  ...readdirSync(elsewhere)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [name.slice(0, 2), readWorkbook(readFileSync(join(elsewhere, name))).sheets] as const),
  ...[...loadLayouts('documented'), ...loadLayouts('unseen')].map(
    ({ id, snapshot }) => [id, [snapshot]] as const,
  ),
];

function findingsOf(sheets: readonly SheetSnapshot[]): readonly string[] {
  return checkWorkbookForms(
    sheets.map((sheet) => readSheet(sheet)),
    { profile },
  )
    .findings.filter(({ family }) => FAMILIES.has(family))
    .map(({ cell, code, severity }) => `${cell} ${code} ${severity}`);
}

/** Read as a reviewer, and right: by file. A goal without figures (CON-08) is counted apart. */
const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  '15': ['D22 CLS-10 warning'],
  '26': ['D5 CON-07 warning', 'G10 CLS-07 warning'],
  'U29-wide-selfeval-summary': ['F7 CLS-10 warning'],
};

test.each(files)('%s: nothing but what was read', (id, sheets) => {
  const found = findingsOf(sheets).filter((finding) => !finding.includes('CON-08'));
  expect([...found].sort()).toEqual(REVIEWED[id] ?? []);
});

test('a goal without figures is a mere hint where the table gives the figures', () => {
  const hints = files.flatMap(([id, sheets]) =>
    findingsOf(sheets)
      .filter((finding) => finding.includes('CON-08'))
      .map((finding) => `${id} ${finding}`),
  );
  expect(hints.filter((hint) => hint.endsWith('warning'))).toEqual(['09 B8 CON-08 warning']);
});
