/**
 * The library of standard indicators as a touchstone: nothing is to be said against a standard phrasing with its
 * standard sign, and hardly a sign turned round is to pass.
 */
import standard from '../../../assets/library/standard.json';
import {
  ALL_RULES,
  Checker,
  DEFAULT_PROFILE,
  builtInProfile,
  type ReviewFinding,
} from '../../../src/checking';
import { buildForm } from '../build-example';

interface Standard {
  readonly level2: string;
  readonly name: string;
  readonly value: string;
}

const FAMILIES: ReadonlySet<string> = new Set(['value', 'direction', 'amount']);
const checker = new Checker({
  profile: builtInProfile(DEFAULT_PROFILE),
  rules: ALL_RULES.filter(({ family }) => FAMILIES.has(family)),
});

const indicators: readonly Standard[] = standard.entries.flatMap(
  ({ level2, name, example, pattern, unit }) => {
    const written = example || pattern;
    return level2 && written
      ? [{ level2, name, value: written.replace(/X|_+/g, unit === '%' ? '90' : '12') }]
      : [];
  },
);

function findingsOn({ level2, name, value }: Standard): readonly ReviewFinding[] {
  const { form, grid } = buildForm({ indicators: [[level2, name, value]] });
  return checker.checkForm(form, grid).findings;
}

test('nothing is said against a standard indicator', () => {
  const said = indicators.flatMap((indicator) =>
    findingsOn(indicator).map(({ code }) => `${code} ${indicator.name} ${indicator.value}`),
  );
  expect(indicators.length).toBeGreaterThan(300);
  expect(said).toEqual([]);
});

test('of standard indicators with their sign turned round at least 17 in 20 are found', () => {
  const turned = indicators.flatMap((indicator) => {
    const sign = { '≥': '≤', '≤': '≥' }[indicator.value.charAt(0)];
    return sign !== undefined && /\d/.test(indicator.value)
      ? [{ ...indicator, value: `${sign}${indicator.value.slice(1)}` }]
      : [];
  });
  const found = turned.filter((indicator) =>
    findingsOn(indicator).some(({ family }) => family === 'direction'),
  );
  expect(turned.length).toBeGreaterThan(200);
  expect(found.length / turned.length).toBeGreaterThan(0.85);
});
