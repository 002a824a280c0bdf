import {
  Checker,
  DEFAULT_PROFILE,
  builtInProfile,
  checkSheets,
  checkWorkbookForms,
  defineRule,
  insufficientData,
  notApplicable,
  notReadable,
  reportFinding,
  settleFolder,
  type AnyRule,
  type Rule,
  type Scope,
} from '../../src/checking';
import { findingSchema } from '../../src/indicator';
import { buildForm } from './build-example';

const profile = builtInProfile(DEFAULT_PROFILE);

const facts = {
  family: 'text',
  severity: 'warning',
  title: { zh: '试', en: 'Trial' },
  basis: '推断',
  why: { zh: '试。', en: 'Trial.' },
  remedy: 'suggestion',
  examples: { bad: [], good: [] },
} as const;

/** A rule of indicator scope that does with each name what the name says. */
const obedient = defineRule<'indicator', string>({
  ...facts,
  code: 'TXT-90',
  id: 'text/obedient',
  scope: 'indicator',
  detect({ name }) {
    if (name === '出错') throw new Error('坏了');
    if (name === '不适用') return notApplicable('不适用。', 'Not applicable.');
    if (name === '缺数据') return insufficientData('缺数据。', 'No data.');
    if (name === '读不出') return notReadable('读不出。', 'Not readable.');
    return name === '违反' ? ['违反'] : [];
  },
  explain: (state) => ({ zh: `${state}。`, en: 'Breach.' }),
  act: (_state, { valueCell }) => [
    { kind: 'suggestion', title: { zh: '改', en: 'Change' }, edits: [{ cell: valueCell, value: '1' }] },
  ],
  place: (_state, { nameCell }) => ({ cell: nameCell }),
});

const always = defineRule<'form', null>({
  ...facts,
  code: 'TXT-91',
  id: 'text/always',
  scope: 'form',
  detect: () => [null],
  explain: () => ({ zh: '总是。', en: 'Always.' }),
  place: () => ({ cell: 'A1' }),
});

function outcomeOf(rule: Rule<Scope> | AnyRule, names: readonly string[]): string | undefined {
  const checker = new Checker({ profile, rules: [rule as AnyRule, always as AnyRule] });
  const reading = buildForm({ indicators: names.map((name) => ['数量', name, '1'] as const) });
  const { outcomes } = checker.checkForm(reading.form, reading.grid);
  return outcomes[0]?.outcomes.find(({ code }) => code === rule.code)?.outcome;
}

describe('outcomes', () => {
  test.each([
    [['无事'], 'passed'],
    [['违反', '无事'], 'failed'],
    [['不适用'], 'notApplicable'],
    [['不适用', '缺数据'], 'insufficientData'],
    [['缺数据', '读不出'], 'notReadable'],
    [['不适用', '无事'], 'passed'],
    [['违反', '出错'], 'ruleError'],
    [[], 'notApplicable'],
  ])('%j is %s', (names, outcome) => {
    expect(outcomeOf(obedient as AnyRule, names)).toBe(outcome);
  });

  test('a rule that throws stops neither itself nor another rule', () => {
    const checker = new Checker({ profile, rules: [obedient, always] as AnyRule[] });
    const reading = buildForm({
      indicators: [
        ['数量', '出错', '1'],
        ['数量', '违反', '1'],
      ],
    });
    const { findings, outcomes } = checker.checkForm(reading.form, reading.grid);
    expect(findings.map(({ code }) => code).sort()).toEqual(['TXT-90', 'TXT-91']);
    expect(outcomes[0]?.outcomes.find(({ code }) => code === 'TXT-90')?.reason?.zh).toContain('坏了');
  });

  test('every enabled rule has an outcome on every form', () => {
    const { outcomes } = checkWorkbookForms([buildForm({})], { profile });
    const codes = outcomes.flatMap((subject) => subject.outcomes.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('STR-01');
    expect(codes).toContain('STR-07');
    expect(codes).toContain('TXT-06');
  });
});

test('a rule the profile switches off does not run; its severity is the profile’s', () => {
  const changed = {
    ...profile,
    rules: { 'TXT-06': { enabled: false }, 'STR-05': { severity: 'info' as const } },
  };
  const reading = buildForm({
    fields: { attribute: '' },
    indicators: [['数量', '推动形成人人参与处处可见的全民阅读社会氛围的活动数量', '1次']],
  });
  const { findings, outcomes } = checkWorkbookForms([reading], { profile: changed });
  expect(findings.find(({ code }) => code === 'STR-05')?.severity).toBe('info');
  expect(findings.map(({ code }) => code)).not.toContain('TXT-06');
  expect(outcomes.flatMap((subject) => subject.outcomes.map(({ code }) => code))).not.toContain('TXT-06');
});

test('a profile changes the figures of a rule', () => {
  const reading = buildForm({ fields: { annualGoal: '完成公园养护。' } });
  const strict = checkWorkbookForms([reading], { profile }).findings.map(({ code }) => code);
  const lenient = { ...profile, rules: { ...profile.rules, 'STR-09': { settings: { least: 3 } } } };
  expect(strict).toContain('STR-09');
  expect(checkWorkbookForms([reading], { profile: lenient }).findings.map(({ code }) => code)).not.toContain(
    'STR-09',
  );
});

test('a finding becomes the report’s in one language, without cells of other files', () => {
  const { findings } = checkWorkbookForms([buildForm({ fields: { attribute: '' } })], { profile });
  const finding = findings.find(({ code }) => code === 'STR-05');
  if (!finding) throw new Error('STR-05 not found');
  const report = reportFinding(
    { ...finding, related: [{ cell: 'B1' }, { cell: 'B2', file: 'x.xlsx' }] },
    'en',
  );
  expect(findingSchema.parse(report)).toEqual(report);
  expect(report.message).toMatch(/^项目属性 is blank/);
  expect(report.related).toEqual([{ sheet: '例', cell: 'B1' }]);
});

test('rules across forms see all files of a folder, and findings go to their own file', () => {
  const checker = new Checker({ profile });
  const file = (name: string, office: string) =>
    checkSheets(checker, [buildForm({ fields: { office } })], [], name);
  const { workbooks } = settleFolder(
    checker,
    [file('a.xlsx', '07-农业农村股'), file('b.xlsx', '07-农村股'), file('c.xlsx', '07-农业农村股')],
    profile,
  );
  const codes = workbooks.map(({ findings }) => findings.map(({ code }) => code).includes('STR-07'));
  expect(codes).toEqual([false, true, false]);
});
