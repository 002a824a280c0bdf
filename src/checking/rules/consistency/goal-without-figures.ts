import type { PerformanceForm } from '../../../indicator';
import type { FormContext } from '../../context';
import { NO_GOAL } from '../../reasons';
import { defineRule } from '../../rule';

interface State {
  /** Most indicators give figures: what the goal lacks can be found in the table. */
  readonly inTable: boolean;
}

const IN_WORDS =
  /[二三四五六七八九十百千万]+(?:余|多)?(?:个|名|次|场|件|家|户|所|座|台|套|轮|期|批|公里|亩|元|倍|成)|两(?:次|场|期|轮|批|个|项)|百分之|零(?:增长|事故|差错|投诉|发生|上访)|全覆盖|翻番|每[月周日天季年村]/u;
const FIGURES: ReadonlySet<string> = new Set(['number', 'range', 'expression', 'ambiguous', 'date']);

function figuresInTable({ indicators }: PerformanceForm, { analysis }: FormContext, share: number): boolean {
  const filled = indicators.filter(
    (indicator) => indicator.value !== null && !analysis.of(indicator).saidAbsent,
  );
  const figures = filled.filter(({ target }) => FIGURES.has(target.kind));
  return filled.length > 0 && figures.length >= filled.length * share;
}

export const goalWithoutFigures = defineRule<'form', State, { readonly enoughInTable: number }>({
  code: 'CON-08',
  id: 'consistency/goal-without-figures',
  family: 'consistency',
  scope: 'form',
  severity: 'warning',
  title: { zh: '总体目标没有任何数字', en: 'The goal holds no figure' },
  basis: '惯例：绩效目标应当细化量化',
  why: {
    zh: '没有数字的目标无法衡量，也无法与指标核对。',
    en: 'A goal without figures can neither be measured nor compared with the indicators.',
  },
  remedy: 'manual',
  settings: { enoughInTable: 0.7 },
  detect(form, context, { enoughInTable }) {
    const goal = form.fields.annualGoal?.text;
    if (!goal) return NO_GOAL;
    const figures = context.analysis.goalFigures.some(({ kind }) => kind === 'figure');
    if (figures || IN_WORDS.test(goal)) return [];
    return [{ inTable: figuresInTable(form, context, enoughInTable) }];
  },
  severityOf: ({ inTable }) => (inTable ? 'info' : 'warning'),
  explain: ({ inTable }) =>
    inTable
      ? {
          zh: '总体目标没有数字，无法与下面的指标核对。建议把主要指标的数量写进总体目标。',
          en: 'The goal holds no figure and cannot be compared with the indicators. Put their main figures into it.',
        }
      : {
          zh: '总体目标除年份外没有任何数字，年底无法衡量完成了多少。请写明主要产出的数量和效果要达到的程度。',
          en: 'The goal holds no figure but years, so nobody can tell how much was done. Give the main outputs and effects in figures.',
        },
  place: (_state, { fields }) => ({ cell: fields.annualGoal?.cell ?? 'A1' }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualGoal: '2025年加强河道保洁，改善水环境。' },
          indicators: [['质量', '保洁质量', '较高']],
        },
        cell: 'B7',
        says: ['没有任何数字'],
      },
      {
        form: {
          fields: { annualGoal: '加强河道保洁，改善水环境。' },
          indicators: [['数量', '保洁河道长度', '=27公里']],
        },
        says: ['建议'],
      },
    ],
    good: [
      { form: { fields: { annualGoal: '27公里河道常态保洁，水面无漂浮物。' } } },
      { form: { fields: { annualGoal: '完成两期外业调查，编制监测报告。' } } },
      { form: { fields: { annualGoal: '严防新增违建，保持零增长。' } } },
    ],
  },
});
