import type { Operator } from '../../../indicator';
import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const gainCeiling = defineRule<'indicator', { readonly operator: Operator }>({
  code: 'DIR-09',
  id: 'direction/gain-ceiling',
  family: 'direction',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '经济效益额用 ≤ 或 =', en: 'Economic gain with ≤ or =' },
  basis: '惯例：增收、节支、挽损额越大越好，应为下限',
  why: {
    zh: '效益越大越好；写成上限或定数，多得的反而不算。',
    en: 'The greater the gain the better; a ceiling or fixed sum would not count what is gained beyond it.',
  },
  remedy: 'suggestion',
  yieldsTo: ['VAL-26'],
  detect(indicator, context) {
    const judgement = judgeDirection(indicator, context);
    if (judgement?.kind !== 'gain') return OTHER_KIND;
    return judgement.verdict === 'wrong' ? [{ operator: judgement.operator }] : [];
  },
  severityOf: ({ operator }) => (operator === '=' ? 'warning' : 'error'),
  explain({ operator }, indicator) {
    const better = rewritten(indicator, '≥') ?? '≥';
    const effect = operator === '=' ? '多得的反而不等于目标' : '效益越小越算完成';
    const enEffect =
      operator === '='
        ? 'a greater gain would miss the target'
        : 'the smaller the gain, the better it scores';
    return {
      zh: `“${quoted(indicator.name ?? '')}”是效益，写成“${quoted(indicator.value ?? '')}”，${effect}。建议改为“${better}”。`,
      en: `“${quoted(indicator.name ?? '')}” is a gain; with “${quoted(indicator.value ?? '')}” ${enEffect}. Change to “${better}”.`,
    };
  },
  act: (_state, indicator, context) => operatorActions(indicator, context, '≥'),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['经济效益', '带动种植户增收金额', '=80万元']] },
        cell: 'D9',
        becomes: { D9: '≥80万元' },
      },
      { form: { indicators: [['经济效益', '园区企业新增产值', '≤500万元']] } },
    ],
    good: [
      { form: { indicators: [['经济效益', '带动种植户增收金额', '≥80万元']] } },
      { form: { indicators: [['成本指标', '种苗采购总成本', '≤80万元']] } },
      { form: { indicators: [['经济效益', '企业用电成本', '≤0.6元/度']] } },
    ],
  },
});
