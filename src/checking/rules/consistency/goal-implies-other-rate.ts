import Big from 'big.js';
import type { Indicator } from '../../../indicator';
import type { TextFigure } from '../../analysis/goal-figures';
import { NO_GOAL } from '../../reasons';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicator: Indicator;
  readonly part: TextFigure;
  readonly whole: TextFigure;
  /** part / whole in percent, one decimal. */
  readonly implied: string;
}

/** What came in, of which a rate counts the part that was dealt with. */
const INTAKE = /受理|接收|收到|申请|报名|应[^，,；;。\d]{1,4}|登记|立案|排查|发现/u;

function wholeFor(part: TextFigure, figures: readonly TextFigure[]): TextFigure | null {
  const wholes = figures.filter(
    (figure) =>
      figure !== part && figure.kind === 'figure' && figure.unit === part.unit && INTAKE.test(figure.before),
  );
  const [only] = wholes;
  return only && wholes.length === 1 ? only : null;
}

/** The goal's figure that a rate counts: 办结率 ← 办结352件. */
function partFor(indicator: Indicator, core: string, figures: readonly TextFigure[]): TextFigure | null {
  const done = /([^率]{2})率$/u.exec(core)?.[1];
  if (done === undefined || INTAKE.test(done) || indicator.target.number === null) return null;
  const parts = figures.filter(
    ({ kind, dimension, before }) => kind === 'figure' && dimension === 'count' && before.includes(done),
  );
  const [only] = parts;
  return only && parts.length === 1 ? only : null;
}

export const goalImpliesOtherRate = defineRule<'form', State, { readonly tolerance: number }>({
  code: 'CON-10',
  id: 'consistency/goal-implies-other-rate',
  family: 'consistency',
  scope: 'form',
  severity: 'info',
  title: { zh: '指标的比率与总体目标的数量算出来的不同', en: 'The goal implies another rate' },
  basis: '逻辑：比率等于总体目标中两个数量之比',
  why: {
    zh: '总体目标已经说明能做到多少，指标值定低了就没有约束力，定高了达不到。',
    en: 'The goal already says how much can be done: a lower rate demands nothing, a higher one cannot be reached.',
  },
  remedy: 'manual',
  settings: { tolerance: 0.5 },
  detect(form, { analysis }, { tolerance }) {
    if (!form.fields.annualGoal?.text) return NO_GOAL;
    const figures = analysis.goalFigures;
    let compared = 0;
    const states = form.indicators.flatMap((indicator): State[] => {
      const { target, section } = indicator;
      if (target.kind !== 'number' || target.unit !== '%' || section !== 'annual') return [];
      const part = partFor(indicator, analysis.of(indicator).core, figures);
      const whole = part ? wholeFor(part, figures) : null;
      if (!part || !whole || Number(whole.number) <= 0 || Number(part.number) > Number(whole.number))
        return [];
      compared += 1;
      const implied = new Big(part.number).div(whole.number).times(100);
      const gap = implied.minus(target.number ?? 0).abs();
      return gap.gt(tolerance) ? [{ indicator, part, whole, implied: implied.toFixed(1) }] : [];
    });
    if (compared === 0)
      return notApplicable('总体目标中没有能算出比率的数量。', 'No two figures of the goal make a rate.');
    return states;
  },
  explain: ({ indicator, part, whole, implied }) => ({
    zh: `总体目标写的是${part.text}和${whole.text}，相当于${implied}%；指标“${quoted(indicator.name ?? '')}”写“${indicator.value ?? ''}”。请核对是否要统一。`,
    en: `The goal's ${part.text} of ${whole.text} make ${implied}%; the indicator “${quoted(indicator.name ?? '')}” says “${indicator.value ?? ''}”. Check whether they should agree.`,
  }),
  place: ({ indicator }, { fields }) => ({
    cell: indicator.valueCell,
    related: fields.annualGoal ? [{ cell: fields.annualGoal.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualGoal: '预计受理投诉420件，办结投诉416件。' },
          indicators: [['质量', '投诉办结率', '≥95%']],
        },
        cell: 'D9',
        says: ['99.0%', '≥95%'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualGoal: '预计受理投诉400件，办结投诉380件。' },
          indicators: [['质量', '投诉办结率', '≥95%']],
        },
      },
      {
        form: {
          fields: { annualGoal: '预计受理投诉400件，走访企业380家。' },
          indicators: [['质量', '投诉办结率', '≥98%']],
        },
      },
      {
        form: {
          fields: { annualGoal: '培训教师500人次，开展教研活动30次。' },
          indicators: [['质量', '培训合格率', '≥95%']],
        },
      },
    ],
  },
});
