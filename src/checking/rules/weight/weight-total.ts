import { defineRule, isNotRun, notApplicable } from '../../rule';
import { weightsOf } from './weights';

interface State {
  readonly total: string;
  readonly cell: string;
  readonly related: readonly string[];
}

/** A goal with a full weight of its own has at least so many indicators. */
const LEAST_PER_GOAL = 3;

export const weightTotal = defineRule<'form', State>({
  code: 'WGT-01',
  id: 'weight/weight-total',
  family: 'weight',
  scope: 'form',
  severity: 'error',
  title: { zh: '权重合计不对', en: 'Weights do not add up' },
  basis: '惯例：三级指标权重合计 100（自评另有预算执行率 10 分的为 90；个别省为 80）',
  why: {
    zh: '合计不对，自评总分就算不到满分。',
    en: 'The score cannot reach its full mark.',
  },
  remedy: 'manual',
  detect(form, { profile }) {
    if (profile.weights === null)
      return notApplicable('所用配置不要求权重。', 'The profile asks for no weights.');
    const weights = weightsOf(form);
    if (isNotRun(weights)) return weights;
    // Several goals on one form weigh in full each.
    const goals = Math.floor(weights.rows.length / LEAST_PER_GOAL);
    const right = (total: number): boolean =>
      weights.total.mod(total).eq(0) &&
      weights.total.gt(0) &&
      weights.total.div(total).lte(Math.max(1, goals));
    if (profile.weights.totals.some(right)) return [];
    const cells = weights.rows.flatMap(({ indicator }) => indicator.weightCell ?? []);
    return [
      {
        total: weights.total.toFixed(),
        cell: cells[0] ?? form.indicators[0]?.nameCell ?? 'A1',
        related: cells.slice(1),
      },
    ];
  },
  explain: ({ total }, _form, { profile }) => {
    const totals = (profile.weights?.totals ?? []).join('、');
    return {
      zh: `三级指标权重合计是${total}，应为${totals}${profile.weights && profile.weights.totals.length > 1 ? '之一' : ''}，自评总分会算错。请重新分配权重。`,
      en: `The weights add up to ${total}; they should add up to ${(profile.weights?.totals ?? []).join(' or ')}. Distribute them anew.`,
    };
  },
  place: ({ cell, related }) => ({ cell, related: related.map((one) => ({ cell: one })) }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', 50],
            ['社会效益', '公园免费开放率', '=100%', 30],
            ['满意度', '游客满意度', '≥90%', 15],
          ],
        },
        cell: 'E9',
        says: ['95'],
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', 50],
            ['社会效益', '公园免费开放率', '=100%', 30],
            ['满意度', '游客满意度', '≥90%', 10],
          ],
        },
      },
      { form: { indicators: [['数量', '养护公园数量', '=3处']] } },
    ],
  },
});
