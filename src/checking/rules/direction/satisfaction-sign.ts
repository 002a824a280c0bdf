import type { Operator } from '../../../indicator';
import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { OTHER_KIND } from '../../reasons';
import { defineRule, type Bilingual } from '../../rule';
import { quoted } from '../../wording';

const EFFECTS: Readonly<Record<Operator, Bilingual>> = {
  '≤': { zh: '越不满意越算完成', en: 'the less satisfied people are, the better it scores' },
  '<': { zh: '越不满意越算完成', en: 'the less satisfied people are, the better it scores' },
  '=': { zh: '高于目标反而不等于完成', en: 'a better result would miss the target' },
  '>': { zh: '恰好达到反而不算完成', en: 'reaching the figure exactly would not count' },
  '≥': { zh: '达到即完成', en: 'reaching it counts' },
};

export const satisfactionSign = defineRule<'indicator', { readonly operator: Operator }>({
  code: 'DIR-07',
  id: 'direction/satisfaction-sign',
  family: 'direction',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '满意度不用 ≥', en: 'Satisfaction without ≥' },
  basis: '惯例：满意度指标写成下限（≥）',
  why: {
    zh: '满意度越高越好，达到即算完成，应写成“≥”。',
    en: 'Satisfaction is to be high, and reaching the figure counts: it is written with ≥.',
  },
  remedy: 'suggestion',
  yieldsTo: ['VAL-11'],
  detect(indicator, context) {
    const judgement = judgeDirection(indicator, context);
    if (judgement?.kind !== 'satisfaction') return OTHER_KIND;
    return judgement.verdict === 'wrong' ? [{ operator: judgement.operator }] : [];
  },
  severityOf: ({ operator }) => (operator === '≤' || operator === '<' ? 'error' : 'warning'),
  explain({ operator }, indicator) {
    const better = rewritten(indicator, '≥') ?? '≥';
    return {
      zh: `满意度写成“${quoted(indicator.value ?? '')}”，${EFFECTS[operator].zh}。建议改为“${better}”。`,
      en: `Satisfaction is “${quoted(indicator.value ?? '')}”: ${EFFECTS[operator].en}. Change to “${better}”.`,
    };
  },
  act: (_state, indicator, context) => operatorActions(indicator, context, '≥'),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['满意度', '参训教师满意度', '> 95 %']] },
        cell: 'D9',
        becomes: { D9: '≥95%' },
      },
      { form: { indicators: [['满意度', '就诊患者满意率', '≤90%']] }, says: ['越不满意'] },
      { form: { indicators: [['满意度', '租户满意度', '=90%']] } },
    ],
    good: [
      { form: { indicators: [['满意度', '参训教师满意度', '≥95%']] } },
      { form: { indicators: [['满意度', '参训教师满意度', '95%']] } },
      { form: { indicators: [['社会效益', '不满意投诉率', '≤2%']] } },
    ],
  },
});
