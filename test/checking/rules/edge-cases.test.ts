/** Where a rule of sums or weights stops or starts to speak: the cases beside its examples. */
import {
  ALL_RULES,
  Checker,
  DEFAULT_PROFILE,
  builtInProfile,
  type FormSketch,
  type Profile,
} from '../../../src/checking';
import { buildForm } from '../build-example';

function judge(code: string, sketch: FormSketch, changes: Partial<Profile> = {}) {
  const base = { ...builtInProfile(DEFAULT_PROFILE), ...changes };
  const profile = { ...base, rules: { ...base.rules, [code]: { ...base.rules[code], enabled: true } } };
  const rules = ALL_RULES.filter((rule) => rule.code === code);
  const { findings, outcomes } = new Checker({ profile, rules }).checkSheet(buildForm(sketch));
  const [outcome] = outcomes.flatMap((one) => one.outcomes);
  return { cells: findings.map(({ cell }) => cell), findings, outcome };
}

describe('AMT-11: money carried over', () => {
  const cellsOf = (sketch: FormSketch): readonly string[] =>
    judge('AMT-11', { ...sketch, fields: { annualAmount: '6', ...sketch.fields } }).cells;

  test.each<readonly [string, FormSketch, readonly string[]]>([
    ['in the goal', { fields: { annualGoal: '用上年结转资金完成管网改造。' } }, ['B7']],
    [
      'in the name, told before the goal',
      { fields: { projectName: '管网改造结转项目', annualGoal: '用结转资金改造管网。' } },
      ['B3'],
    ],
    ['in a name of money', { indicators: [['数量', '结转资金使用额', '=6万元']] }, ['C9']],
    ['in a name that is not about money', { indicators: [['数量', '剩余工程完成量', '=1项']] }, []],
    ['in a blank name', { indicators: [['成本', '', '≤6万元']] }, []],
    ['as a target of its own', { indicators: [['成本', '结转资金清理数额', '≤6万元']] }, []],
  ])('%s', (_where, sketch, cells) => {
    expect(cellsOf(sketch)).toEqual(cells);
  });
});

describe('AMT-03: two units of money', () => {
  const form = (value: string, amount = '25'): FormSketch => ({
    fields: { annualAmount: amount },
    indicators: [
      ['成本', '每盏路灯维护成本', '≤300元'],
      ['成本', '路灯维护总成本', value],
    ],
  });

  test('the total is meant, not the price before it', () => {
    const { findings } = judge('AMT-03', form('≤250000元'));
    expect(findings.map(({ cell, related }) => [cell, related])).toEqual([['D10', [{ cell: 'D6' }]]]);
  });

  test.each([
    ['another sum', form('≤200000元')],
    ['no unit', form('≤250000')],
    ['the same unit', form('≤25万元')],
    ['below one 万元', form('≤5704元', '0.5704')],
    ['no total', { fields: { annualAmount: '25' }, indicators: [['成本', '每盏路灯维护成本', '≤300元']] }],
    ['no unit on the form', { ...form('≤250000元'), unit: null }],
  ] as readonly (readonly [string, FormSketch])[])('%s: nothing to say', (_case, sketch) => {
    expect(judge('AMT-03', sketch).cells).toEqual([]);
  });

  test('without an annual amount it cannot be judged', () => {
    expect(judge('AMT-03', form('≤250000元', '')).outcome?.outcome).toBe('insufficientData');
    expect(judge('AMT-03', { ...form('≤250000元'), unit: null }).outcome?.outcome).toBe('insufficientData');
  });

  test('a value without a sign gets no sign from it', () => {
    expect(judge('AMT-03', form('250000元')).findings.map(({ actions }) => actions)).toEqual([[]]);
  });
});

describe('WGT-01: the sum of the weights', () => {
  const form = (...weights: number[]): FormSketch => ({
    indicators: weights.map((weight, at) => ['数量', `养护公园${at + 1}处`, '=3处', weight]),
  });

  test.each<readonly [string, readonly number[], readonly string[]]>([
    ['one goal', [50, 30, 20], []],
    ['two goals of three each', [50, 30, 20, 50, 30, 20], []],
    ['twice the sum with five indicators', [50, 30, 20, 50, 50], ['E9']],
    ['three times the sum with six', [100, 50, 50, 50, 30, 20], ['E9']],
    ['nothing at all', [0, 0, 0], ['E9']],
  ])('%s', (_case, weights, cells) => {
    expect(judge('WGT-01', form(...weights)).cells).toEqual(cells);
  });

  test('every weight is shown beside the first', () => {
    const [finding] = judge('WGT-01', form(10, 20, 30)).findings;
    expect(finding?.related).toEqual([{ cell: 'E10' }, { cell: 'E11' }]);
  });

  test('says which sums the profile allows', () => {
    const base = builtInProfile(DEFAULT_PROFILE);
    if (base.weights === null) throw new Error('the default profile asks for weights');
    const only = { weights: { ...base.weights, totals: [100] } };
    const [finding] = judge('WGT-01', form(10, 20, 30), only).findings;
    expect(finding?.message.zh).toContain('合计是60，应为100，');
    expect(finding?.message.en).toContain('should add up to 100.');
    const none = judge('WGT-01', form(10, 20, 30), { weights: null });
    expect(none.outcome).toMatchObject({
      outcome: 'notApplicable',
      reason: { zh: '所用配置不要求权重。', en: 'The profile asks for no weights.' },
    });
  });
});
