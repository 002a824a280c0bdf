import { NO_GOAL } from '../../reasons';
import { defineRule } from '../../rule';

interface State {
  /** Characters in titles and numbers of documents. */
  readonly quotedLength: number;
  readonly length: number;
}

const DOCUMENT =
  /[“"]?《[^》]*》[”"]?(?:\s*[（(][^（）()]{2,30}号[）)])?|[（(][^（）()]{0,12}[〔［[]\d{4}[\]］〕]\s*\d+\s*号[）)]/gu;

export const goalCopiesDocuments = defineRule<'form', State, { readonly share: number }>({
  code: 'CON-11',
  id: 'consistency/goal-copies-documents',
  family: 'consistency',
  scope: 'form',
  severity: 'info',
  title: { zh: '总体目标大半是文件名称', en: 'Most of the goal is titles of documents' },
  basis: '惯例：总体目标写产出和效果，依据写在立项依据里',
  why: {
    zh: '文件名占了大半，真正的目标反而看不清。',
    en: 'Where titles fill the goal, the goal itself is hard to find.',
  },
  remedy: 'manual',
  settings: { share: 0.5 },
  detect({ fields }, _context, { share }) {
    const goal = fields.annualGoal?.text;
    if (!goal) return NO_GOAL;
    const quotedLength = [...goal.matchAll(DOCUMENT)].reduce((sum, [title]) => sum + title.length, 0);
    return quotedLength > goal.length * share ? [{ quotedLength, length: goal.length }] : [];
  },
  explain: ({ quotedLength, length }) => ({
    zh: `总体目标共${length}字，其中${quotedLength}字是文件名称和文号。建议只留文件简称，多写产出和效果。`,
    en: `Of the ${length} characters of the goal, ${quotedLength} are titles and numbers of documents. Keep a short reference and tell outputs and effects.`,
  }),
  place: (_state, { fields }) => ({ cell: fields.annualGoal?.cell ?? 'A1' }),
  examples: {
    bad: [
      {
        form: {
          fields: {
            annualGoal:
              '根据《关于印发农村义务教育学生营养改善计划专项资金管理办法的通知》（财教〔2021〕90号）要求，为学生提供营养餐。',
          },
        },
        cell: 'B7',
      },
    ],
    good: [
      {
        form: {
          fields: {
            annualGoal:
              '根据《营养改善计划管理办法》，为2412名学生提供营养餐195天，学生体质健康合格率达到94%，家长满意度达到90%。',
          },
        },
      },
      { form: { fields: { annualGoal: '新编《地方志》2部，印制3000册。' } } },
    ],
  },
});
