import type { Indicator } from '../../../indicator';
import { phrasingActions } from '../../phrasing-actions';
import { defineRule } from '../../rule';

export const nameOrValueMissing = defineRule<'indicator', { missing: 'name' | 'value' }>({
  code: 'STR-14',
  id: 'structure/name-or-value-missing',
  family: 'structure',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '三级指标与绩效值只填了一个', en: 'Name without value, or value without name' },
  basis: '完整性：三级指标与绩效值应成对填写',
  why: {
    zh: '有名无值不能考核，有值无名不知考核什么。',
    en: 'A name without a value cannot be judged, a value without a name means nothing.',
  },
  remedy: 'suggestion',
  detect({ name, value }) {
    if (name === null && value !== null) return [{ missing: 'name' }];
    return name !== null && value === null ? [{ missing: 'value' }] : [];
  },
  explain: ({ missing }, { name, value, level2 }: Indicator) =>
    missing === 'value'
      ? {
          zh: `三级指标“${name ?? ''}”没有绩效值，无法考核。请补填目标值（可参照上年实际或批复任务数），不设就两格都空着。`,
          en: `The indicator “${name ?? ''}” has no value and cannot be judged. Fill in a target, or leave both blank.`,
        }
      : {
          zh: `“${level2 ?? '本行'}”只有绩效值“${value ?? ''}”，没有三级指标，不知考核什么。请补填指标名。`,
          en: `There is a value “${value ?? ''}” without an indicator. Fill in the name.`,
        },
  act: ({ missing }, indicator, context) => (missing === 'name' ? phrasingActions(indicator, context) : []),
  place: ({ missing }, { nameCell, valueCell }) =>
    missing === 'name'
      ? { cell: nameCell, related: [{ cell: valueCell }] }
      : { cell: valueCell, related: [{ cell: nameCell }] },
  examples: {
    bad: [
      { form: { indicators: [['社会效益', '公园免费开放率', '']] }, cell: 'D9' },
      { form: { indicators: [['社会效益', '', '≥95%']] }, cell: 'C9' },
    ],
    good: [
      {
        form: {
          indicators: [
            ['生态效益', '', ''],
            ['社会效益', '公园免费开放率', '=100%'],
          ],
        },
      },
    ],
  },
});
