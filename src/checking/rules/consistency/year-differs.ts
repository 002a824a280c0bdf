import type { PerformanceForm } from '../../../indicator';
import { withoutDocuments } from '../../analysis/topic';
import { CONTINUED_WORDS } from '../../lexicon/goal-words';
import { defineRule, insufficientData } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly where: 'projectName' | 'goal';
  readonly found: number;
  readonly budget: number;
}

/** Not a year to count from: 2019年以来, 2020年起. */
const YEAR = /(?<![\d.])(20\d\d)(?=\s*(?:年(?!\s*(?:以来|以后|以前|之前|起|基础|水平|同期|底前))|学年))/gu;
/** 2024年至2026年, 2024—2026年: a span, not one year. */
const SPAN = /20\d\d\s*年?(?:\d+月)?\s*(?:[-－—–~～至到]|及|和|、)\s*20\d\d/u;
/** A year only to compare with, to count from, or to reach later. */
const COMPARED = /(?:比|较|同|自|从|截至|截止|到|至|对比|上年|以|在)\s*$/u;
const CONTINUED = new RegExp(CONTINUED_WORDS.join('|'), 'u');

function yearsIn(text: string): readonly number[] {
  const plain = withoutDocuments(text);
  return [...plain.matchAll(YEAR)]
    .filter((match) => !COMPARED.test(plain.slice(0, match.index)))
    .map((match) => Number(match[1]));
}

/** The year of the budget: the form's own, else the one the goal speaks of. */
function budgetYear({
  year,
  fields,
}: PerformanceForm): { readonly year: number; readonly ofForm: boolean } | null {
  if (year !== null) return { year, ofForm: true };
  const years = new Set(yearsIn(fields.annualGoal?.text ?? ''));
  const [only] = years;
  return only !== undefined && years.size === 1 ? { year: only, ofForm: false } : null;
}

export const yearDiffers = defineRule<'form', State>({
  code: 'CON-09',
  id: 'consistency/year-differs',
  family: 'consistency',
  scope: 'form',
  severity: 'warning',
  title: { zh: '年度不一致', en: 'The years differ' },
  basis: '惯例：绩效目标与预算同年度',
  why: {
    zh: '年度对不上，多半是沿用了上年的文字，或者结转项目没有说明。',
    en: 'The text was probably taken over from another year, or a carried-over project is not explained.',
  },
  remedy: 'manual',
  detect(form) {
    const budget = budgetYear(form);
    if (budget === null)
      return insufficientData('看不出是哪一年的预算。', 'The year of the budget is not stated.');
    const { projectName, annualGoal } = form.fields;
    const states: State[] = [];
    const name = projectName?.text ?? '';
    const goal = annualGoal?.text ?? '';
    const named = yearsIn(name);
    const [first] = named;
    const explained = CONTINUED.test(name) || CONTINUED.test(goal) || SPAN.test(name);
    if (first !== undefined && named.every((year) => year < budget.year) && !explained)
      states.push({ where: 'projectName', found: first, budget: budget.year });
    const spoken = yearsIn(goal);
    const [other] = spoken;
    if (
      budget.ofForm &&
      other !== undefined &&
      !spoken.includes(budget.year) &&
      !SPAN.test(goal) &&
      !CONTINUED.test(goal)
    )
      states.push({ where: 'goal', found: other, budget: budget.year });
    return states;
  },
  explain: ({ where, found, budget }, { fields }) =>
    where === 'projectName'
      ? {
          zh: `项目名称“${quoted(fields.projectName?.text ?? '')}”写的是${found}年，绩效目标是${budget}年的。请核对年度；如属结转或续建，请写明。`,
          en: `The project “${quoted(fields.projectName?.text ?? '')}” is of ${found}, its goal of ${budget}. Check the year, or say that it is carried over.`,
        }
      : {
          zh: `本表是${budget}年度的，总体目标写的却是${found}年，可能沿用了其他年度的文字。请核对后改正。`,
          en: `The form is for ${budget}, but the goal speaks of ${found}; it may be the text of another year. Check and correct it.`,
        },
  place: ({ where }, { fields }) => ({
    cell: (where === 'goal' ? fields.annualGoal?.cell : fields.projectName?.cell) ?? 'A1',
    related: where === 'projectName' && fields.annualGoal ? [{ cell: fields.annualGoal.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: { fields: { projectName: '2024年村道硬化项目', annualGoal: '2025年硬化村道12公里。' } },
        cell: 'B3',
        says: ['2024', '2025'],
      },
      {
        form: { year: 2025, fields: { projectName: '村道硬化', annualGoal: '2023年硬化村道12公里。' } },
        cell: 'B7',
      },
    ],
    good: [
      {
        form: { fields: { projectName: '2024年村道硬化项目（结转）', annualGoal: '2025年硬化村道12公里。' } },
      },
      {
        form: {
          year: 2020,
          fields: {
            projectName: '2020年房租补贴',
            annualGoal: '依照《学前教育行动方案（2019-2020年）》，投诉较2019年下降一成。',
          },
        },
      },
      {
        form: { year: 2026, fields: { projectName: '2024-2026年校舍改造', annualGoal: '完成校舍改造3栋。' } },
      },
      { form: { fields: { projectName: '2024年村道硬化项目', annualGoal: '硬化村道12公里。' } } },
      {
        form: {
          year: 2025,
          fields: { projectName: '村道硬化', annualGoal: '延续2019年以来的做法，硬化村道12公里。' },
        },
      },
    ],
  },
});
