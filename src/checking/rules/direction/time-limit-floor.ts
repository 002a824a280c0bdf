import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const timeLimitFloor = defineRule<'indicator', null>({
  code: 'DIR-08',
  id: 'direction/time-limit-floor',
  family: 'direction',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '时限用 ≥ 或 >', en: 'Time limit with ≥ or >' },
  basis: '惯例：办理时限、响应时间、工期越短越好，应为上限',
  why: {
    zh: '时限写成下限，拖得越久越算完成。',
    en: 'With a floor under a time limit, the longer it takes the better it would score.',
  },
  remedy: 'suggestion',
  detect(indicator, context) {
    const judgement = judgeDirection(indicator, context);
    if (judgement?.kind !== 'timeLimit') return OTHER_KIND;
    return judgement.verdict === 'wrong' ? [null] : [];
  },
  explain(_state, indicator) {
    const better = rewritten(indicator, '≤') ?? '≤';
    return {
      zh: `“${quoted(indicator.name ?? '')}”写成“${quoted(indicator.value ?? '')}”，拖得越久越算完成。建议改为“${better}”。`,
      en: `“${quoted(indicator.name ?? '')}” is “${quoted(indicator.value ?? '')}”: the longer it takes, the better it scores. Change to “${better}”.`,
    };
  },
  act: (_state, indicator, context) => operatorActions(indicator, context, '≤'),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['时效指标', '路灯故障修复时间', '≥24小时']] },
        cell: 'D9',
        becomes: { D9: '≤24小时' },
      },
      { form: { indicators: [['时效指标', '补贴申请办结时限', '>15个工作日']] } },
    ],
    good: [
      { form: { indicators: [['可持续影响', '设备使用年限', '≥8年']] } },
      { form: { indicators: [['数量指标', '培训时长', '≥40小时']] } },
      { form: { indicators: [['时效指标', '图书馆开放时间', '≥8小时']] } },
      { form: { indicators: [['时效指标', '路灯故障修复时间', '≤24小时']] } },
      { form: { indicators: [['时效指标', '服务期限', '≥12个月']] } },
    ],
  },
});
