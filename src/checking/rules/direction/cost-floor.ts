import type Big from 'big.js';
import type { Indicator, Operator } from '../../../indicator';
import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { sayYuan, withinTolerance, yuanPer } from '../../analysis/money';
import { slipBetween } from '../../analysis/slip';
import type { FormContext } from '../../context';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface Figure {
  readonly number: string;
  readonly unit: string | null;
}

interface State {
  readonly operator: Operator;
  /** The annual amount, where the indicator is the total cost. */
  readonly annual: Big | null;
  /** The annual amount in the cell's own unit, where the total differs from it. */
  readonly instead: Figure | null;
  readonly slip: { readonly wrong: string; readonly right: string } | null;
  /** The cell's own figure, with the unit that the amount proves. */
  readonly own: Figure | null;
}

function stateOf(indicator: Indicator, { analysis }: FormContext, operator: Operator): State {
  const { number, unit } = indicator.target;
  const cost = analysis.costs.find((figure) => figure.indicator === indicator);
  const annual = cost?.role === 'total' ? analysis.annualYuan : null;
  const ownUnit = unit ?? cost?.unitProved ?? null;
  const own = number === null ? null : { number, unit: ownUnit };
  const differs = cost !== undefined && annual !== null && !withinTolerance(cost.yuan, annual);
  const factor = ownUnit === null ? null : yuanPer(ownUnit);
  if (!differs || factor === null) return { operator, annual, instead: null, slip: null, own };
  const slip = slipBetween(cost.yuan, annual);
  // Off by a power of ten: which of the two is wrong is another rule's to say.
  if (slip?.kind === 'magnitude') return { operator, annual: null, instead: null, slip: null, own };
  return {
    operator,
    annual,
    instead: { number: annual.div(factor).toFixed(), unit: ownUnit },
    slip,
    own,
  };
}

export const costFloor = defineRule<'indicator', State>({
  code: 'DIR-01',
  id: 'direction/cost-floor',
  family: 'direction',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '成本指标用 ≥ 或 >', en: 'Cost with ≥ or >' },
  basis: '惯例：成本指标反映控制要求，应为上限',
  why: {
    zh: '成本写成下限，花得越多越算完成，与控制成本的目的相反。',
    en: 'A floor under a cost makes overspending count as success, the opposite of cost control.',
  },
  remedy: 'suggestion',
  detect(indicator, context) {
    const judgement = judgeDirection(indicator, context);
    if (judgement?.kind !== 'cost') return OTHER_KIND;
    const { operator, verdict } = judgement;
    return verdict === 'wrong' && operator !== '=' ? [stateOf(indicator, context, operator)] : [];
  },
  explain({ operator, annual, instead, slip, own }, indicator) {
    const value = quoted(indicator.value ?? '');
    const better = rewritten(indicator, '≤', instead ?? own);
    const advice = better === null ? '请改用“≤”。' : `建议改为“${better}”。`;
    const enAdvice = better === null ? 'Use ≤.' : `Change to “${better}”.`;
    if (annual !== null && instead !== null) {
      const doubt = slip === null ? '' : `，疑把“${slip.right}”写成“${slip.wrong}”`;
      const enDoubt = slip === null ? '' : `; “${slip.right}” was probably typed as “${slip.wrong}”`;
      return {
        zh: `成本指标写成“${value}”，等于允许超支；且与项目年度金额${sayYuan(annual)}不符${doubt}。${advice}`,
        en: `The cost “${value}” permits overspending, and differs from the annual amount of ${annual.toFixed()} yuan${enDoubt}. ${enAdvice}`,
      };
    }
    if (annual !== null) {
      return {
        zh: `成本指标写成“${value}”，等于允许超过项目年度金额${sayYuan(annual)}。${advice}`,
        en: `The cost “${value}” permits spending more than the annual amount of ${annual.toFixed()} yuan. ${enAdvice}`,
      };
    }
    return {
      zh: `成本指标写成“${value}”，用“${operator}”等于允许超支。${advice}`,
      en: `The cost “${value}” with “${operator}” permits overspending. ${enAdvice}`,
    };
  },
  act: ({ instead, own }, indicator, context) => [
    ...(instead === null ? [] : operatorActions(indicator, context, '≤', instead)),
    ...operatorActions(indicator, context, '≤', own),
  ],
  place: (_state, { valueCell }, { form }) => ({
    cell: valueCell,
    related: form.fields.annualAmount ? [{ cell: form.fields.annualAmount.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '46.28' },
          indicators: [['成本指标', '路灯维护总成本', '≥46.28万元']],
        },
        cell: 'D9',
        says: ['允许超过', '462800元'],
        becomes: { D9: '≤46.28万元' },
      },
      {
        form: {
          fields: { annualAmount: '5.3756' },
          indicators: [['成本指标', '图书采购总成本', '≥33756元']],
        },
        says: ['不符', '53756元', '“5”写成“3”'],
        becomes: { D9: '≤53756元' },
      },
      {
        form: { indicators: [['成本指标', '每场演出补贴标准', '>3000元/场']] },
        becomes: { D9: '≤3000元/场' },
      },
      {
        form: { indicators: [['经济成本', '食材采购总成本', '≥12万元']] },
        profile: 'system-2021',
      },
    ],
    good: [
      { form: { indicators: [['成本指标', '路灯维护总成本', '≤46.28万元']] } },
      { form: { indicators: [['成本指标', '成本节约率', '≥5%']] } },
      { form: { indicators: [['经济效益', '带动农户增收金额', '≥30万元']] } },
      { form: { indicators: [['数量指标', '资助学生人数', '≥120人']] } },
    ],
  },
});
