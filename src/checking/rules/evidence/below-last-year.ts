import { defineRule, isNotRun } from '../../rule';
import { quoted } from '../../wording';
import { compareWithLastYear } from './last-year';

export const belowLastYear = defineRule<'indicator', { last: string }>({
  code: 'EVD-03',
  id: 'evidence/below-last-year',
  family: 'evidence',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '目标值比上年实际还低', en: 'Target below last year' },
  basis: '惯例：目标值一般不低于上年实际完成值',
  why: {
    zh: '低于上年又没有说明，会被认为目标定得过低。',
    en: 'Without a reason the target is taken to be too low.',
  },
  remedy: 'manual',
  detect(indicator, { analysis }) {
    const compared = compareWithLastYear(indicator, analysis.of(indicator));
    if (isNotRun(compared)) return compared;
    const explained = (indicator.remark?.text ?? '').trim() !== '';
    return compared.easier === true && !explained ? [{ last: indicator.lastYear?.text ?? '' }] : [];
  },
  explain: ({ last }, { name, value }) => ({
    zh: `“${name ?? ''}”本年目标“${quoted(value ?? '')}”比上年实际“${quoted(last)}”要求还低，又没有说明。请调整目标，或写明原因。`,
    en: `The target “${quoted(value ?? '')}” of “${name ?? ''}” asks for less than last year’s “${quoted(last)}”, without a reason. Adjust it, or give one.`,
  }),
  place: (_state, { valueCell, lastYear }) => ({
    cell: valueCell,
    related: lastYear ? [{ cell: lastYear.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: { indicators: [['质量', '绿化成活率', '≥90%', null, { lastYear: '96%' }]] },
        cell: 'D9',
        says: ['96%'],
      },
      { form: { indicators: [['质量', '设施故障率', '≤5%', null, { lastYear: '2%' }]] } },
    ],
    good: [
      { form: { indicators: [['质量', '绿化成活率', '≥96%', null, { lastYear: '95%' }]] } },
      { form: { indicators: [['质量', '设施故障率', '≤1%', null, { lastYear: '2%' }]] } },
      {
        form: {
          indicators: [['质量', '绿化成活率', '≥90%', null, { lastYear: '96%', remark: '今年改种新品种' }]],
        },
      },
    ],
  },
});
