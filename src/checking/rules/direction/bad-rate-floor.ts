import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

const KINDS: ReadonlySet<string> = new Set(['badRate', 'badEffect']);

export const badRateFloor = defineRule<'indicator', null>({
  code: 'DIR-05',
  id: 'direction/bad-rate-floor',
  family: 'direction',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '逆向指标用 ≥ 或 >', en: 'What is to be low with ≥ or >' },
  basis: '惯例：事故、差错、投诉、犯罪等越低越好，应为上限',
  why: {
    zh: '差错、事故、投诉一类越低越好，写成下限就成了越多越算完成。',
    en: 'Errors, accidents and complaints are to be few; with a floor, more of them would score better.',
  },
  remedy: 'suggestion',
  yieldsTo: ['DIR-06', 'VAL-12'],
  detect(indicator, context) {
    const judgement = judgeDirection(indicator, context);
    if (judgement === null || !KINDS.has(judgement.kind)) return OTHER_KIND;
    const { operator, verdict } = judgement;
    return verdict === 'wrong' && operator !== '=' ? [null] : [];
  },
  explain(_state, indicator) {
    const better = rewritten(indicator, '≤') ?? '≤';
    return {
      zh: `“${quoted(indicator.name ?? '')}”越低越好，写成“${quoted(indicator.value ?? '')}”方向反了，越多越算完成。建议改为“${better}”。`,
      en: `“${quoted(indicator.name ?? '')}” is to be low; “${quoted(indicator.value ?? '')}” points the wrong way. Change to “${better}”.`,
    };
  },
  act: (_state, indicator, context) => operatorActions(indicator, context, '≤'),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['质量指标', '系统故障率', '≥2%']] },
        cell: 'D9',
        becomes: { D9: '≤2%' },
      },
      { form: { indicators: [['社会效益', '群众投诉件数', '>5件']] }, becomes: { D9: '≤5件' } },
    ],
    good: [
      { form: { indicators: [['社会效益', '投诉办结率', '≥98%']] } },
      { form: { indicators: [['生态效益', '单位能耗下降率', '≥3%']] } },
      { form: { indicators: [['经济效益', '挽回经济损失', '≥20万元']] } },
      { form: { indicators: [['数量指标', '开展禁毒防火宣传次数', '≥12次']] } },
      { form: { indicators: [['质量指标', '隐患整改率', '≥95%']] } },
    ],
  },
});
