import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { NO_OPERATOR } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

const INCLUSIVE = { '>': '≥', '<': '≤' } as const;

export const strictSign = defineRule<'indicator', { readonly from: '>' | '<'; readonly to: '≥' | '≤' }>({
  code: 'VAL-21',
  id: 'value/strict-sign',
  family: 'value',
  scope: 'indicator',
  severity: 'info',
  title: { zh: '用了不含等号的 > 或 <', en: 'Strict > or <' },
  basis: '惯例：目标值含本数，用 ≥ 或 ≤',
  why: {
    zh: '正好达到目标本应算完成，用“>”“<”就不算。',
    en: 'Reaching the target exactly should count; with a strict sign it does not.',
  },
  remedy: 'suggestion',
  yieldsTo: [
    'DIR-01',
    'DIR-03',
    'DIR-04',
    'DIR-05',
    'DIR-06',
    'DIR-07',
    'DIR-08',
    'DIR-09',
    'DIR-10',
    'VAL-10',
    'VAL-12',
  ],
  detect(indicator, context) {
    const { kind, operator } = indicator.target;
    if (operator !== '>' && operator !== '<') return NO_OPERATOR;
    if (kind !== 'number') return [];
    // Where the direction itself is wrong, that is said instead.
    if (judgeDirection(indicator, context)?.verdict === 'wrong') return [];
    return [{ from: operator, to: INCLUSIVE[operator] }];
  },
  explain({ from, to }, indicator) {
    const better = rewritten(indicator, to) ?? to;
    return {
      zh: `“${quoted(indicator.value ?? '')}”用“${from}”，正好达到就不算完成。如无特殊要求，建议改为“${better}”。`,
      en: `With “${from}” in “${quoted(indicator.value ?? '')}”, reaching the figure exactly does not count. Unless that is meant, use “${better}”.`,
    };
  },
  act: ({ to }, indicator, context) => operatorActions(indicator, context, to),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['经济效益', '带动种植户增收金额', '>95万元']] },
        cell: 'D9',
        becomes: { D9: '≥95万元' },
      },
      { form: { indicators: [['质量指标', '设备故障率', '<2%']] }, becomes: { D9: '≤2%' } },
    ],
    good: [
      { form: { indicators: [['经济效益', '带动种植户增收金额', '≥95万元']] } },
      { form: { indicators: [['成本指标', '种苗采购总成本', '>95万元']] } },
    ],
  },
});
