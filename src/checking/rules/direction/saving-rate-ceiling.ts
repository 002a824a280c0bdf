import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const savingRateCeiling = defineRule<'indicator', null>({
  code: 'DIR-10',
  id: 'direction/saving-rate-ceiling',
  family: 'direction',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '节约率、下降率用 ≤', en: 'Saving or fall with ≤' },
  basis: '惯例：节约率、节支率、下降率越大越好，应为下限',
  why: {
    zh: '节约或下降得越多越好，写成上限就成了不节约也算完成。',
    en: 'The more is saved the better; with a ceiling, saving nothing would count as success.',
  },
  remedy: 'suggestion',
  detect(indicator, context) {
    const judgement = judgeDirection(indicator, context);
    if (judgement?.kind !== 'savingRate') return OTHER_KIND;
    return judgement.verdict === 'wrong' ? [null] : [];
  },
  explain(_state, indicator) {
    const better = rewritten(indicator, '≥') ?? '≥';
    return {
      zh: `“${quoted(indicator.name ?? '')}”越大越好，写成“${quoted(indicator.value ?? '')}”，不节约也算完成。建议改为“${better}”。`,
      en: `“${quoted(indicator.name ?? '')}” is to be great; with “${quoted(indicator.value ?? '')}” saving nothing would count. Change to “${better}”.`,
    };
  },
  act: (_state, indicator, context) => operatorActions(indicator, context, '≥'),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['成本指标', '政府采购资金节约率', '≤5%']] },
        cell: 'D9',
        becomes: { D9: '≥5%' },
      },
      { form: { indicators: [['生态效益', '人均用水量下降率', '<3%']] } },
    ],
    good: [
      { form: { indicators: [['成本指标', '政府采购资金节约率', '≥5%']] } },
      { form: { indicators: [['经济效益', '资金结余率', '≤5%']] } },
      { form: { indicators: [['成本指标', '预算控制率', '≤100%']] } },
    ],
  },
});
