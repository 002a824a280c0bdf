import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES, UNIMPLEMENTED_RULES, ruleIndex, rulePage } from '../../src/checking';

const folder = join(__dirname, '../../docs/rules');
const REBUILD = 'run: npm run rule-pages';

test('there is a page for every rule, an index, and nothing else', () => {
  const expected = [...ALL_RULES.map(({ code }) => `${code}.md`), 'README.md'].sort();
  expect({ hint: REBUILD, pages: readdirSync(folder).sort() }).toEqual({ hint: REBUILD, pages: expected });
});

test.each(ALL_RULES.map((rule) => [rule.code, rule] as const))(
  'the page of %s is that of the rule',
  (code, rule) => {
    expect(readFileSync(join(folder, `${code}.md`), 'utf8')).toBe(rulePage(rule));
  },
);

test('the index lists every rule, and what is not implemented', () => {
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(ruleIndex(ALL_RULES, UNIMPLEMENTED_RULES));
});

test('no code is both implemented and listed as not implemented', () => {
  const codes = new Set(ALL_RULES.map(({ code }) => code));
  for (const { code } of UNIMPLEMENTED_RULES) expect(codes).not.toContain(code);
});
