import type Big from 'big.js';
import { namesTotalCost } from '../../analysis/cost-figure';
import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { defineRule } from '../../rule';
import { OTHER_KIND } from '../../reasons';
import { quoted } from '../../wording';

interface State {
  /** The annual amount, where the value copies it. */
  readonly annual: Big | null;
  readonly figure: { readonly number: string; readonly unit: string | null } | null;
}

/** A reason for a fixed sum that the form itself gives. */
const FIXED_BY_POLICY = /标准|政策|文件|合同|批复|定额/u;

export const costFixed = defineRule<'indicator', State>({
  code: 'DIR-02',
  id: 'direction/cost-fixed',
  family: 'direction',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '成本总额用 =', en: 'Total cost with =' },
  basis: '惯例：成本指标反映控制要求，应为上限',
  why: {
    zh: '总成本用“=”只是照抄预算数，有节约反而不等于目标值。',
    en: 'An equals sign copies the budget; any saving would then miss the target.',
  },
  remedy: 'suggestion',
  detect(indicator, context) {
    const { analysis } = context;
    const judgement = judgeDirection(indicator, context);
    const cost = analysis.costs.find((figure) => figure.indicator === indicator);
    const total = cost ? cost.role === 'total' : namesTotalCost(analysis.of(indicator).core);
    const isCostFigure = cost !== undefined || judgement?.kind === 'cost';
    if (!isCostFigure || !total) return OTHER_KIND;
    if (indicator.target.operator !== '=') return [];
    const { allowed, recommended } = context.profile.directions.cost;
    if (allowed.includes('=') || recommended.includes('=')) return [];
    if (FIXED_BY_POLICY.test(indicator.explanation?.text ?? '')) return [];
    const { number, unit } = indicator.target;
    return [
      {
        annual: cost?.role === 'total' && analysis.annualYuan?.eq(cost.yuan) ? analysis.annualYuan : null,
        figure: number === null ? null : { number, unit: unit ?? cost?.unitProved ?? null },
      },
    ];
  },
  explain({ annual, figure }, indicator) {
    const better = rewritten(indicator, '≤', figure);
    const copied = annual === null ? '' : '照抄了项目年度金额，';
    return {
      zh: `总成本写成“${quoted(indicator.value ?? '')}”，${copied}有节约也算没完成，体现不出控制。${better === null ? '建议改用“≤”' : `建议改为“${better}”`}；确为固定标准的，请在指标解释中写明依据。`,
      en: `The total cost “${quoted(indicator.value ?? '')}” ${annual === null ? '' : 'copies the annual amount and '}leaves no room for saving. ${better === null ? 'Use ≤' : `Change to “${better}”`}, or give the ground for a fixed sum.`,
    };
  },
  act: ({ figure }, indicator, context) => operatorActions(indicator, context, '≤', figure),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '36' },
          indicators: [['成本指标', '绿化养护总成本', '=36万元']],
        },
        cell: 'D9',
        says: ['照抄'],
        becomes: { D9: '≤36万元' },
      },
      {
        form: {
          fields: { annualAmount: '18.15' },
          indicators: [['成本指标', '年度下达部分', '=181500']],
        },
        becomes: { D9: '≤181500元' },
      },
    ],
    good: [
      { form: { indicators: [['成本指标', '每户补贴标准', '=300元/户']] } },
      { form: { fields: { annualAmount: '36' }, indicators: [['成本指标', '绿化养护总成本', '≤36万元']] } },
      { form: { indicators: [['数量指标', '聘用护林员人数', '=12人']] } },
    ],
  },
});
