/**
 * The 24 sample forms, checked as one workbook and reviewed finding by finding. A file a family, one finding a
 * line: sheet, cell, code, severity, and what a reviewer says of it (right, arguable). A finding that comes or
 * goes changes a file here, and has to be looked at again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DEFAULT_PROFILE,
  FAMILIES,
  builtInProfile,
  checkWorkbookForms,
  readSheet,
  type Family,
} from '../../src/checking';
import { negativeSheets, sampleForms } from '../forms/expectations';

const profile = builtInProfile(DEFAULT_PROFILE);
const { findings, outcomes } = checkWorkbookForms(
  sampleForms().map(({ sheet }) => readSheet(sheet)),
  { profile },
);

const reviewed = (Object.keys(FAMILIES) as Family[])
  .map((family) => ({ family, path: join(__dirname, 'reviewed', `${family}.tsv`) }))
  .filter(({ path }) => existsSync(path));

test.each(reviewed.map(({ family, path }) => [family, path] as const))(
  'findings of the family %s are those reviewed',
  (family, path) => {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const expected = lines.map((line) => line.split('\t').slice(0, 4).join(' '));
    const found = findings
      .filter((finding) => finding.family === family)
      .map(({ sheet, cell, code, severity }) => `${sheet} ${cell} ${code} ${severity}`);
    expect(found).toEqual(expected[0] === '' ? [] : expected);
  },
);

test.each(reviewed.map(({ family, path }) => [family, path] as const))(
  'every line of %s carries a verdict',
  (_family, path) => {
    const text = readFileSync(path, 'utf8').trimEnd();
    for (const line of text === '' ? [] : text.split('\n')) expect(line).toMatch(/\t(right|arguable)$/);
  },
);

test('no rule fails on any sample form', () => {
  const errors = outcomes.flatMap(({ form, outcomes: all }) =>
    all.filter(({ outcome }) => outcome === 'ruleError').map(({ code, reason }) => [form, code, reason?.zh]),
  );
  expect(errors).toEqual([]);
});

test('sheets that hold no form give no finding', () => {
  const result = checkWorkbookForms(
    negativeSheets().map((sheet) => readSheet(sheet)),
    { profile },
  );
  expect(result.findings.map(({ sheet, code, cell }) => [sheet, code, cell])).toEqual([]);
});
