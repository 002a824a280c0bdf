import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

/** A bare figure: another rule of the catalogue says the same in the words of a reviewer and is the one that is on. */
export const unitMissing = defineRule<'indicator', Record<never, never>>({
  code: 'SYS-03',
  id: 'system/unit-missing',
  family: 'system',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '定量指标没有计量单位', en: 'Figure without a unit' },
  basis: '惯例：预算管理一体化系统的定量指标必须选计量单位',
  why: {
    zh: '没有单位，系统不让保存。',
    en: 'Systems do not store a figure without a unit.',
  },
  remedy: 'manual',
  detect({ target: { kind, unit } }) {
    if (kind !== 'number' && kind !== 'range')
      return notApplicable('不是定量指标。', 'The value is not a figure.');
    return unit === null ? [{}] : [];
  },
  explain: (_state, { value }) => ({
    zh: `绩效值“${quoted(value ?? '')}”没有计量单位，系统不让保存。请补上单位。`,
    en: `The value “${quoted(value ?? '')}” has no unit, so systems do not store it. Add one.`,
  }),
  place: (_state, { unitCell, valueCell }) => ({ cell: unitCell ?? valueCell }),
  examples: {
    bad: [{ form: { indicators: [['数量', '养护公园数量', '≥3']] }, cell: 'D9' }],
    good: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '≥3处'],
            ['社会效益', '园容园貌', '优良'],
          ],
        },
      },
    ],
  },
});
