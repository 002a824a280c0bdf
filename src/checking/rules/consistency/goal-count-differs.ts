import Big from 'big.js';
import type { Indicator, PerformanceForm } from '../../../indicator';
import type { GoalMatch } from '../../analysis/goal-match';
import { valueEdits } from '../../analysis/value-edits';
import type { FormContext } from '../../context';
import { NO_GOAL } from '../../reasons';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

/** Whether indicators of the same category and unit, of which this is one, add up to the goal's figure. */
function partsAddUp({ figure, indicator }: GoalMatch, form: PerformanceForm): boolean {
  const parts = form.indicators.filter(
    ({ level2, section, target }) =>
      level2 === indicator.level2 && section === 'annual' && target.unit === indicator.target.unit,
  );
  if (parts.length < 2) return false;
  const sum = parts.reduce((total, { target }) => total.plus(target.number ?? 0), new Big(0));
  return sum.eq(figure.number);
}

/** About so much in the goal, and so much in the indicator: no contradiction. */
function roughlyEqual({ figure, indicator }: GoalMatch, share: number): boolean {
  const stated = Number(figure.number);
  return figure.approximate && Math.abs(Number(indicator.target.number) - stated) <= stated * share;
}

/** The goal's figure in the unit of the indicator. */
function figureFor({ figure, indicator }: GoalMatch, { analysis }: FormContext): string {
  const { yuan } = analysis.of(indicator);
  if (yuan === null || figure.yuan === null || yuan.eq(0)) return figure.number;
  return figure.yuan
    .times(indicator.target.number ?? 0)
    .div(yuan)
    .toFixed();
}

const writtenValue = ({ target }: Indicator, number: string) => ({
  operator: target.operator,
  number,
  unit: target.unit,
});

export const goalCountDiffers = defineRule<'form', GoalMatch, { readonly roughShare: number }>({
  code: 'CON-01',
  id: 'consistency/goal-count-differs',
  family: 'consistency',
  scope: 'form',
  severity: 'error',
  title: { zh: '总体目标的数量与指标值不一致', en: 'Goal and indicator give different figures' },
  basis: '惯例：绩效指标由总体目标分解而来，数量应当对得上',
  why: {
    zh: '同一件事两个数，自评时不知道按哪个算完成。',
    en: 'With two figures for one thing nobody can tell at the end whether it was reached.',
  },
  remedy: 'suggestion',
  settings: { roughShare: 0.1 },
  detect(form, { analysis }, { roughShare }) {
    if (!form.fields.annualGoal?.text) return NO_GOAL;
    const matches = analysis.goalMatches.filter(({ figure }) => figure.dimension !== 'percent');
    if (matches.length === 0)
      return notApplicable(
        '总体目标中没有能与指标对应的数量。',
        'No figure of the goal belongs to an indicator.',
      );
    return matches.filter(
      (match) => !match.equal && !partsAddUp(match, form) && !roughlyEqual(match, roughShare),
    );
  },
  severityOf: ({ certain }) => (certain ? 'error' : 'warning'),
  explain({ figure, indicator, certain }) {
    const { name, value } = indicator;
    const doubt = certain ? '' : '如果口径不同，请在名称中写清；';
    const enDoubt = certain ? '' : 'If they count different things, say so in the name; ';
    return {
      zh: `总体目标写“${figure.text}”，指标“${quoted(name ?? '')}”却是“${value ?? ''}”，两处对不上。${doubt}请核对后统一成一个数。`,
      en: `The goal says “${figure.text}”, but the indicator “${quoted(name ?? '')}” is “${value ?? ''}”. ${enDoubt === '' ? 'Use one figure.' : `${enDoubt}otherwise use one figure.`}`,
    };
  },
  act(match, _form, context) {
    const number = figureFor(match, context);
    const edits = valueEdits(match.indicator, context.grid, writtenValue(match.indicator, number));
    if (edits.length === 0) return [];
    const { operator, unit } = match.indicator.target;
    const text = `${operator ?? ''}${number}${unit ?? ''}`;
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
          fields: {
            projectName: '困难职工帮扶资金',
            annualGoal: '2025年预计受理帮扶申请420件，办结申请410件，职工满意度达到90%以上。',
          },
          indicators: [
            ['数量', '困难职工帮扶受理申请数', '≥380件'],
            ['质量', '帮扶申请办结率', '≥97%'],
          ],
        },
        cell: 'D9',
        says: ['420件', '≥380件'],
        becomes: { D9: '≥420件' },
      },
      {
        form: {
          fields: { annualGoal: '全年新建农村公路36公里，带动沿线农户增收800万元。' },
          indicators: [
            ['数量', '新建农村公路里程', '≥36公里'],
            ['经济效益', '带动农户增收金额', '≥600万元'],
          ],
        },
        cell: 'D10',
        says: ['800万元'],
        becomes: { D10: '≥800万元' },
      },
    ],
    good: [
      {
        form: {
          fields: { annualGoal: '购置笔记本电脑20台，学生满意度90%。' },
          indicators: [['数量', '购置台式电脑一体机数量', '≥30台']],
        },
      },
      {
        form: {
          fields: { annualGoal: '预计受理帮扶申请420件，办结申请410件。' },
          indicators: [['数量', '帮扶申请办结数', '≥410件']],
        },
      },
      {
        form: {
          fields: { annualGoal: '培训农民1200人次，其中致富带头人200人次。' },
          indicators: [
            ['数量', '培训普通农民人次', '≥1000人次'],
            ['数量', '培训致富带头人人次', '≥200人次'],
          ],
        },
      },
      {
        form: {
          fields: { annualGoal: '全县现有行政村128个，今年完成18个村的饮水管网改造。' },
          indicators: [['数量', '饮水管网改造村数', '=18个']],
        },
      },
      {
        form: {
          fields: { annualGoal: '资助困难学生300人，聘用校医12人。' },
          indicators: [['数量', '聘用校医人数', '=12人']],
        },
      },
    ],
  },
});
