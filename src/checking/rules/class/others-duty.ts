import { EXCLUSIVE_DUTIES } from '../../lexicon/benefit-words';
import { NO_NAME } from '../../reasons';
import { defineRule, insufficientData } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly duty: string;
}

export const othersDuty = defineRule<'indicator', State>({
  code: 'CLS-14',
  id: 'class/others-duty',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '指标可能不属于本单位职能', en: 'An indicator of somebody else’s duty' },
  basis: '惯例：绩效目标与单位职能相关',
  why: {
    zh: '别的单位的职能，本单位做不了主，也取不到数。',
    en: 'What is another authority’s duty cannot be reached or counted here.',
  },
  remedy: 'manual',
  detect({ name, level2 }, { form }) {
    if (name === null || level2 === null) return NO_NAME;
    const { department, implementingUnit, projectName } = form.fields;
    const authority = `${department?.text ?? ''}${implementingUnit?.text ?? ''}`;
    if (authority === '')
      return insufficientData('没有写主管部门和实施单位。', 'Neither department nor unit is stated.');
    return EXCLUSIVE_DUTIES.flatMap(({ duty, authorities }) => {
      const named = duty.find((word) => name.includes(word));
      if (named === undefined || authorities.some((word) => authority.includes(word))) return [];
      return duty.some((word) => projectName?.text.includes(word) === true) ? [] : [{ duty: named }];
    });
  },
  explain: ({ duty }, { name }, { form }) => {
    const { department, implementingUnit } = form.fields;
    const unit = department?.name ?? department?.text ?? implementingUnit?.name ?? '本单位';
    return {
      zh: `指标“${quoted(name ?? '')}”说的是“${duty}”，通常不是${unit}的职能。请核对；协助其他单位的，请写明本单位做的那部分。`,
      en: `“${quoted(name ?? '')}” speaks of ${duty}, which is not usually a duty of this unit. Check it, or name the part this unit does.`,
    };
  },
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: {
          fields: { department: '301-某县文化旅游局', implementingUnit: '301001-某县文化旅游局本级' },
          indicators: [['社会效益', '协助打击违法犯罪的效果', '显著']],
        },
        cell: 'C9',
        says: ['打击违法犯罪', '文化旅游局'],
      },
      {
        form: {
          fields: { department: '208-某县水务局' },
          indicators: [['社会效益', '学生升学率', '≥90%']],
        },
      },
    ],
    good: [
      {
        form: {
          fields: { department: '211-某县公安局' },
          indicators: [['社会效益', '打击违法犯罪案件数', '≥300起']],
        },
      },
      {
        form: {
          fields: { department: '208-某县水务局' },
          indicators: [['社会效益', '供水保证率', '≥95%']],
        },
      },
      { form: { indicators: [['社会效益', '学生升学率', '≥90%']] } },
    ],
  },
});
