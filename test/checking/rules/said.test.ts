/**
 * What every rule says of its examples, word for word, in Chinese and in English, and why it leaves a bare form
 * unjudged. Users read these sentences: whoever changes one reads its line again (npm run said writes the list).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES } from '../../../src/checking';
import { saidBy } from './said';

const said = readFileSync(join(__dirname, 'said.tsv'), 'utf8').trimEnd().split('\n');

test.each(ALL_RULES.map((rule) => [rule.code, rule] as const))('%s says what was read', (code, rule) => {
  expect(saidBy(rule)).toEqual(said.filter((line) => line.startsWith(`${code} `)));
});
