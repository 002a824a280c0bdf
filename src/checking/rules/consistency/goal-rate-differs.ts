import type { GoalMatch } from '../../analysis/goal-match';
import { valueEdits } from '../../analysis/value-edits';
import { NO_GOAL } from '../../reasons';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

/** 达95%以上 in the goal and >95% in the table: the same figure, another sign. */
function signDiffers({ figure, indicator, equal }: GoalMatch): boolean {
  const { operator } = indicator.target;
  return equal && figure.operator === '≥' && (operator === '>' || operator === '<' || operator === '≤');
}

export const goalRateDiffers = defineRule<'form', GoalMatch>({
  code: 'CON-02',
  id: 'consistency/goal-rate-differs',
  family: 'consistency',
  scope: 'form',
  severity: 'error',
  title: { zh: '总体目标的比率与指标值不一致', en: 'Goal and indicator give different rates' },
  basis: '惯例：绩效指标由总体目标分解而来，比率应当对得上',
  why: {
    zh: '同一个比率两个数，自评时不知道按哪个算完成。',
    en: 'With two figures for one rate nobody can tell at the end whether it was reached.',
  },
  remedy: 'suggestion',
  yieldsTo: ['DIR-07', 'VAL-21'],
  detect(form, { analysis }) {
    if (!form.fields.annualGoal?.text) return NO_GOAL;
    const matches = analysis.goalMatches.filter(({ figure }) => figure.dimension === 'percent');
    if (matches.length === 0)
      return notApplicable(
        '总体目标中没有能与指标对应的比率。',
        'No rate of the goal belongs to an indicator.',
      );
    return matches.filter((match) => !match.equal || signDiffers(match));
  },
  severityOf: (match) => (match.equal ? 'info' : match.certain ? 'error' : 'warning'),
  explain(match) {
    const { figure, indicator, equal } = match;
    const { name, value } = indicator;
    if (equal) {
      return {
        zh: `总体目标写“${figure.text}以上”（含本数），指标“${quoted(name ?? '')}”写“${value ?? ''}”，符号不一致。建议统一为“≥”。`,
        en: `The goal says at least ${figure.text}, the indicator “${quoted(name ?? '')}” is “${value ?? ''}”. Use ≥ in both.`,
      };
    }
    return {
      zh: `总体目标写“${figure.text}”，指标“${quoted(name ?? '')}”却是“${value ?? ''}”，两处对不上。请核对后统一成一个数。`,
      en: `The goal says “${figure.text}”, but the indicator “${quoted(name ?? '')}” is “${value ?? ''}”. Use one figure.`,
    };
  },
  act({ figure, indicator, equal }, _form, { grid }) {
    const operator = equal ? '≥' : indicator.target.operator;
    const edits = valueEdits(indicator, grid, {
      operator,
      number: figure.number,
      unit: indicator.target.unit,
    });
    if (edits.length === 0) return [];
    const text = `${operator ?? ''}${figure.number}${indicator.target.unit ?? ''}`;
    return [
      {
        kind: 'suggestion',
        title: { zh: `指标值按总体目标改为“${text}”`, en: `Take the goal's figure: “${text}”` },
        edits,
      },
    ];
  },
  place: ({ indicator }, form) => ({
    cell: indicator.valueCell,
    related: form.fields.annualGoal ? [{ cell: form.fields.annualGoal.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualGoal: '完成校舍维修6所，师生满意率达到92%以上。' },
          indicators: [['满意度', '师生满意度', '≥90%']],
        },
        cell: 'D9',
        says: ['92%', '≥90%'],
        becomes: { D9: '≥92%' },
      },
      {
        form: {
          fields: { annualGoal: '农村自来水普及率达到96%。' },
          indicators: [['社会效益', '农村自来水普及率', '≥93%']],
        },
        cell: 'D9',
      },
      {
        form: {
          fields: { annualGoal: '群众满意度达95%以上。' },
          indicators: [['满意度', '受益群众满意度', '>95%']],
        },
        says: ['符号不一致'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualGoal: '房屋主体工程合格率100%。' },
          indicators: [['质量', '绿化苗木合格率', '≥95%']],
        },
      },
      {
        form: {
          fields: { annualGoal: '师生满意率达到92%以上。' },
          indicators: [['满意度', '师生满意度', '≥92%']],
        },
      },
      {
        form: {
          fields: { annualGoal: '教师满意度达到92%以上。' },
          indicators: [['满意度', '学生满意度', '≥90%']],
        },
      },
      {
        form: {
          fields: { annualGoal: '设备验收合格率达到100%，群众知晓率90%。' },
          indicators: [
            ['质量', '培训合格率', '≥95%'],
            ['满意度', '群众满意度', '≥85%'],
          ],
        },
      },
    ],
  },
});
