import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly text: string;
  readonly cell: string;
  readonly length: number;
}

export const blankGoal = defineRule<'form', State, { least: number }>({
  code: 'STR-09',
  id: 'structure/blank-goal',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '年度总体绩效目标没有填写或太短', en: 'Annual goal missing or too short' },
  basis: '完整性：总体目标应说明做什么、做到什么程度、有什么效果',
  why: {
    zh: '总体目标是各项指标的来源，没有它，指标是否合适无从判断。',
    en: 'The indicators are taken from the goal; without it they cannot be judged.',
  },
  remedy: 'manual',
  settings: { least: 15 },
  detect({ fields: { annualGoal } }, _context, { least }) {
    if (annualGoal === null) return notApplicable('表里没有总体目标栏。', 'The form has no such entry.');
    const { text, cell } = annualGoal;
    const length = [...text.replace(/\s/gu, '')].length;
    return length < least ? [{ text, cell, length }] : [];
  },
  severityOf: ({ length }) => (length === 0 ? 'error' : 'warning'),
  explain: ({ text, length }) => ({
    zh:
      length === 0
        ? '年度总体绩效目标没有填写，指标没有依据。请写明本年做什么、做到什么程度、有什么效果。'
        : `年度总体绩效目标只有${length}个字（“${text}”），说不清做到什么程度、有什么效果。请补充。`,
    en:
      length === 0
        ? 'The annual goal is blank, so the indicators have no source. Say what is done this year, how far, and to what effect.'
        : `The annual goal has only ${length} characters (“${text}”). Say how far and to what effect.`,
  }),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      { form: { fields: { annualGoal: '' } }, cell: 'B7', says: ['没有填写'] },
      { form: { fields: { annualGoal: '做好绿化工作。' } }, says: ['7个字'] },
    ],
    good: [{ form: { fields: { annualGoal: '完成3处城市公园绿化养护，绿化成活率达到95%以上。' } } }],
  },
});
