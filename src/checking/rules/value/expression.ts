import type Big from 'big.js';
import { sayYuan } from '../../analysis/money';
import { valueEdits, writeValue } from '../../analysis/value-edits';
import { isCost } from '../../analysis/cost-figure';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly kind: 'calculation' | 'policy';
  readonly result: string | null;
  /** The annual amount, for a calculation among the costs. */
  readonly annual: Big | null;
}

const NEITHER = notApplicable(
  '绩效值不是算式也不是条文。',
  'The value is neither a calculation nor a clause.',
);

export const expressionAsValue = defineRule<'indicator', State>({
  code: 'VAL-09',
  id: 'value/expression',
  family: 'value',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '值是算式或政策条文', en: 'Calculation or clause as value' },
  basis: '惯例：指标值是一个可以比较的结果',
  why: {
    zh: '算式和条文是依据，不是目标；自评时没有一个数可比，系统也不收“*”。',
    en: 'A calculation or clause is a ground, not a target: there is no one figure to compare with.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    const { kind, operator, number, unit } = indicator.target;
    if (kind === 'expression') {
      const result = number === null ? null : writeValue({ operator, number, unit });
      return [{ kind: 'calculation', result, annual: isCost(indicator) ? analysis.annualYuan : null }];
    }
    if (kind !== 'words') return NEITHER;
    const fault = analysis.of(indicator).wordsFault;
    return fault === 'policyClause' ? [{ kind: 'policy', result: null, annual: null }] : [];
  },
  explain({ kind, result, annual }, { value }) {
    const shown = quoted(value ?? '');
    if (kind === 'policy') {
      return {
        zh: `绩效值“${shown}”是做法或政策条文，没有可考核的结果。请改填一个目标值，条文写进指标解释。`,
        en: `The value “${shown}” is a clause, not a result. Give a target; move the clause to the explanation.`,
      };
    }
    const better = result === null ? '请改填算出的结果' : `建议改为结果“${result}”`;
    const total = annual === null ? '' : `，总额可按项目年度金额${sayYuan(annual)}填“≤”`;
    return {
      zh: `绩效值“${shown}”是算式，不是一个可比较的数。${better}，算法写进指标解释${total}。`,
      en: `The value “${shown}” is a calculation. ${result === null ? 'Give its result' : `Change to its result “${result}”`} and explain the calculation elsewhere.`,
    };
  },
  act({ result }, indicator, { grid }) {
    const { operator, number, unit } = indicator.target;
    if (result === null || number === null) return [];
    const edits = valueEdits(indicator, grid, { operator, number, unit });
    if (edits.length === 0) return [];
    return [
      {
        kind: 'suggestion',
        title: { zh: `改为结果“${result}”`, en: `Change to the result “${result}”` },
        edits,
      },
    ];
  },
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['成本指标', '保洁员年度工资', '=3.2万元/年/人*60%']] },
        cell: 'D9',
        says: ['算式'],
      },
      { form: { indicators: [['质量指标', '配套资金', '县级财政承担70%，按时拨付']] }, says: ['条文'] },
    ],
    good: [
      { form: { indicators: [['成本指标', '保洁员工资标准', '≤2600元/人·月']] } },
      { form: { indicators: [['时效指标', '服务期', '2025年1-12月']] } },
      { form: { indicators: [['质量指标', '养护质量', '达到行业标准']] } },
    ],
  },
});
