import { defineRule, notApplicable } from '../../rule';

export const blankAttribute = defineRule<'form', { cell: string }>({
  code: 'STR-05',
  id: 'structure/blank-attribute',
  family: 'structure',
  scope: 'form',
  severity: 'warning',
  title: { zh: '项目属性没有填写', en: '项目属性 is blank' },
  basis: '表样：项目属性为必填栏目',
  why: {
    zh: '一次性还是经常性、新增还是延续，决定项目怎么评审、能不能沿用上年目标。',
    en: 'One-off or recurring, new or continued: it decides how the project is reviewed.',
  },
  remedy: 'manual',
  detect({ fields: { attribute } }) {
    if (attribute === null) return notApplicable('表里没有项目属性栏。', 'The form has no such entry.');
    return attribute.text === '' ? [{ cell: attribute.cell }] : [];
  },
  explain: () => ({
    zh: '项目属性没有填写，审核时分不清是新增还是延续、一次性还是经常性。请按实际补填。',
    en: '项目属性 is blank: new or continued, one-off or recurring cannot be told. Fill it in.',
  }),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [{ form: { fields: { attribute: '' } }, cell: 'B5' }],
    good: [
      { form: { fields: { attribute: '延续性项目' } } },
      { form: { fields: { projectName: '公园绿化' } } },
    ],
  },
});
