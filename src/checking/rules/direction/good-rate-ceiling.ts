import type { Indicator } from '../../../indicator';
import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

const KINDS: ReadonlySet<string> = new Set(['goodRate', 'timelyRate', 'goodEffect']);

/** 100 % cannot be outdone. */
function betterSign({ target }: Indicator): '≥' | '=' {
  return target.number === '100' && target.unit === '%' ? '=' : '≥';
}

export const goodRateCeiling = defineRule<'indicator', null>({
  code: 'DIR-04',
  id: 'direction/good-rate-ceiling',
  family: 'direction',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '正向比率用 ≤ 或 <', en: 'Rate that is to be high with ≤ or <' },
  basis: '惯例：合格率、完成率、及时率等越高越好，应为下限',
  why: {
    zh: '合格率、成功率、及时率越高越好，写成上限就成了越低越算完成。',
    en: 'Such a rate is to be high; with a ceiling, the lower it is the better it would score.',
  },
  remedy: 'suggestion',
  detect(indicator, context) {
    const judgement = judgeDirection(indicator, context);
    if (judgement === null || !KINDS.has(judgement.kind)) return OTHER_KIND;
    return judgement.verdict === 'wrong' ? [null] : [];
  },
  explain(_state, indicator) {
    const better = rewritten(indicator, betterSign(indicator)) ?? '≥';
    return {
      zh: `“${quoted(indicator.name ?? '')}”越高越好，写成“${quoted(indicator.value ?? '')}”方向反了，做得越差越算完成。建议改为“${better}”。`,
      en: `“${quoted(indicator.name ?? '')}” is to be high; “${quoted(indicator.value ?? '')}” points the wrong way. Change to “${better}”.`,
    };
  },
  act: (_state, indicator, context) => operatorActions(indicator, context, betterSign(indicator)),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['质量指标', '水样检测合格率', '≤98%']] },
        cell: 'D9',
        becomes: { D9: '≥98%' },
      },
      { form: { indicators: [['时效指标', '补贴发放及时率', '<100%']] }, becomes: { D9: '=100%' } },
      { form: { indicators: [['社会效益', '政策知晓率', '≤85%']] } },
    ],
    good: [
      { form: { indicators: [['质量指标', '抽检不合格率', '≤2%']] } },
      { form: { indicators: [['质量指标', '水样检测合格率', '=100%']] } },
      { form: { indicators: [['社会效益', '投诉率', '<1%']] } },
      { form: { indicators: [['经济效益', '资金结余率', '≤5%']] } },
    ],
  },
});
