import Big from 'big.js';
import type { CostFigure } from '../../analysis/cost-figure';
import { sayYuan, withinTolerance } from '../../analysis/money';
import { NO_ANNUAL_AMOUNT, NO_COST } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly parts: readonly [CostFigure, ...CostFigure[]];
  readonly sum: Big;
  readonly annual: Big;
}

const sumOf = (figures: readonly CostFigure[]): Big =>
  figures.reduce((sum, { yuan }) => sum.plus(yuan), new Big(0));

/** The parts to be added up: without the one that is the whole by its figure. */
function partsOf(sums: readonly CostFigure[], annual: Big): readonly CostFigure[] {
  const whole = sums.find(({ yuan }) => withinTolerance(yuan, annual));
  return sums.filter((figure) => figure !== whole);
}

export const partsAgainstTotal = defineRule<'form', State>({
  code: 'AMT-06',
  id: 'amount/parts-against-total',
  family: 'amount',
  scope: 'form',
  severity: 'warning',
  title: { zh: '分项成本合计与总额不符', en: 'Parts of the cost do not sum up' },
  basis: '逻辑：分项之和等于总额',
  why: {
    zh: '分项加起来超过总额，或与总额不等，说明有一项写错或漏列。',
    en: 'If the parts exceed or miss the total, one of them is wrong or left out.',
  },
  remedy: 'manual',
  detect(_form, { analysis }) {
    const sums = analysis.costs.filter(({ role }) => role !== 'unitPrice');
    const annual = analysis.annualYuan;
    if (sums.length < 2) return NO_COST;
    if (annual === null) return NO_ANNUAL_AMOUNT;
    const parts = partsOf(sums, annual);
    const sum = sumOf(parts);
    const [first, ...others] = parts;
    if (!first || others.length === 0 || withinTolerance(sum, annual)) return [];
    // A part above the whole is told by itself.
    return parts.some(({ yuan }) => yuan.gt(annual)) ? [] : [{ parts: [first, ...others], sum, annual }];
  },
  severityOf: ({ sum, annual }) => (sum.gt(annual) ? 'warning' : 'info'),
  explain({ parts, sum, annual }) {
    const listed = parts.map(({ indicator }) => `“${quoted(indicator.value ?? '')}”`).join('＋');
    const more = sum.gt(annual);
    return {
      zh: `分项成本${listed}合计${sayYuan(sum)}，${more ? '超过' : '少于'}项目年度金额${sayYuan(annual)}。${more ? '请核对各项金额。' : '如还有其他支出可不列，否则请核对。'}`,
      en: `The parts of the cost sum up to ${sum.toFixed()} yuan, ${more ? 'more' : 'less'} than the annual amount of ${annual.toFixed()} yuan. Check them${more ? '' : ', unless some costs are left out'}.`,
    };
  },
  place: ({ parts: [first, ...others] }, { fields }) => ({
    cell: first.indicator.valueCell,
    related: [
      ...others.map(({ indicator }) => ({ cell: indicator.valueCell })),
      ...(fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : []),
    ],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '21' },
          indicators: [
            ['成本', '宣传片制作费', '≤13万元'],
            ['成本', '宣传品采购费', '≤9万元'],
          ],
        },
        cell: 'D9',
        says: ['220000元', '超过'],
      },
      {
        form: {
          fields: { annualAmount: '21' },
          indicators: [
            ['成本', '宣传片制作总成本', '≤13万元'],
            ['成本', '宣传品采购总成本', '≤5万元'],
          ],
        },
        says: ['少于'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '21' },
          indicators: [
            ['成本', '宣传片制作费', '≤130000元'],
            ['成本', '宣传品采购费', '≤80000元'],
          ],
        },
      },
      {
        form: {
          fields: { annualAmount: '21' },
          indicators: [
            ['成本', '项目总成本', '≤21万元'],
            ['成本', '宣传片制作费', '≤13万元'],
          ],
        },
      },
      {
        form: {
          fields: { annualAmount: '21' },
          indicators: [
            ['成本', '项目总成本', '≤21万元'],
            ['成本', '每期宣传片成本', '≤1.3万元/期'],
          ],
        },
      },
    ],
  },
});
