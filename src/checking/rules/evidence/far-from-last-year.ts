import { defineRule, isNotRun } from '../../rule';
import { quoted } from '../../wording';
import { compareWithLastYear } from './last-year';

export const farFromLastYear = defineRule<'indicator', { last: string; percent: string }, { most: number }>({
  code: 'EVD-04',
  id: 'evidence/far-from-last-year',
  family: 'evidence',
  scope: 'indicator',
  severity: 'info',
  title: { zh: '目标值与上年相差较大', en: 'Target far from last year' },
  basis: '惯例：与上年相差超过 20% 的应说明原因',
  why: {
    zh: '相差过大，多半是目标不准或任务有变化。',
    en: 'A great difference means an inexact target, or another task.',
  },
  remedy: 'manual',
  settings: { most: 20 },
  yieldsTo: ['EVD-03'],
  detect(indicator, { analysis }, { most }) {
    const compared = compareWithLastYear(indicator, analysis.of(indicator));
    if (isNotRun(compared)) return compared;
    const { target, last } = compared;
    if (last.eq(0) || (indicator.remark?.text ?? '').trim() !== '') return [];
    const percent = target.minus(last).abs().div(last.abs()).times(100);
    return percent.gt(most) ? [{ last: indicator.lastYear?.text ?? '', percent: percent.toFixed(0) }] : [];
  },
  explain: ({ last, percent }, { name, value }) => ({
    zh: `“${name ?? ''}”本年目标“${quoted(value ?? '')}”与上年实际“${quoted(last)}”相差约${percent}%。请核对是否填错，或写明原因。`,
    en: `The target “${quoted(value ?? '')}” of “${name ?? ''}” differs from last year’s “${quoted(last)}” by about ${percent}%. Check it, or give a reason.`,
  }),
  place: (_state, { valueCell, lastYear }) => ({
    cell: valueCell,
    related: lastYear ? [{ cell: lastYear.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: { indicators: [['数量', '补植乔木数量', '≥500株', null, { lastYear: '300株' }]] },
        says: ['67%'],
      },
    ],
    good: [
      { form: { indicators: [['数量', '补植乔木数量', '≥320株', null, { lastYear: '300株' }]] } },
      { form: { indicators: [['数量', '补植乔木数量', '≥500株']] } },
    ],
  },
});
