/**
 * The findings of the value, direction and amount rules on the 24 sample forms, each read as a reviewer would.
 * A line of the list: form, cell, code, severity, and whether it is right or arguable. A finding that is new, gone
 * or of another severity has to be read before the list is changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PROFILE, builtInProfile, checkWorkbookForms, readSheet } from '../../../src/checking';
import { sampleForms } from '../../forms/expectations';

const FAMILIES: ReadonlySet<string> = new Set(['value', 'direction', 'amount']);
const VERDICTS: ReadonlySet<string> = new Set(['right', 'arguable']);

const reviewed = readFileSync(join(__dirname, 'value-direction-amount-reviewed.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));

function findingsOf(id: string): readonly string[] {
  const sample = sampleForms().find((form) => form.id === id);
  if (!sample) throw new Error(`no sample form ${id}`);
  const profile = builtInProfile(DEFAULT_PROFILE);
  return checkWorkbookForms([readSheet(sample.sheet)], { profile })
    .findings.filter(({ family }) => FAMILIES.has(family))
    .map(({ cell, code, severity }) => [id, cell, code, severity].join('\t'))
    .sort();
}

test.each(sampleForms().map(({ id }) => id))('the findings on %s are those that were read', (id) => {
  const expected = reviewed.filter(([form]) => form === id).map((parts) => parts.slice(0, 4).join('\t'));
  expect(findingsOf(id)).toEqual(expected.sort());
});

test('every finding has a verdict, and at most one in twenty is arguable', () => {
  for (const [, , , , verdict] of reviewed) expect(VERDICTS).toContain(verdict);
  const arguable = reviewed.filter(([, , , , verdict]) => verdict === 'arguable');
  expect(arguable.length / reviewed.length).toBeLessThanOrEqual(0.05);
});
