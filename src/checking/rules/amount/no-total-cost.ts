import type Big from 'big.js';
import type { Indicator } from '../../../indicator';
import { isCost, namesTotalCost } from '../../analysis/cost-figure';
import { sayYuan } from '../../analysis/money';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly costs: readonly [Indicator, ...Indicator[]];
  readonly annual: Big | null;
}

export const noTotalCost = defineRule<'form', State>({
  code: 'AMT-10',
  id: 'amount/no-total-cost',
  family: 'amount',
  scope: 'form',
  severity: 'info',
  title: { zh: '只有单价或算式，没有总成本', en: 'Unit price or calculation only, no total cost' },
  basis: '惯例：成本指标既看单位成本，也看总成本',
  why: {
    zh: '单价定死又没有总成本上限，看不出全年能不能控制在预算内。',
    en: 'With a fixed price and no ceiling on the total nobody sees whether the year keeps within its budget.',
  },
  remedy: 'manual',
  detect({ indicators }, { analysis }) {
    const costs = indicators.filter(
      (one) => isCost(one) && (one.target.kind === 'number' || one.target.kind === 'expression'),
    );
    const [first, ...others] = costs;
    if (!first) return notApplicable('没有以金额计的成本指标。', 'No cost in money.');
    const priced = costs.every((one) => {
      const figure = analysis.costs.find(({ indicator }) => indicator === one);
      // A price with a ceiling does control the cost; one that is fixed controls nothing but itself.
      if (figure) return figure.role === 'unitPrice' && one.target.operator === '=';
      return one.target.kind === 'expression' && !namesTotalCost(analysis.of(one).core);
    });
    return priced ? [{ costs: [first, ...others], annual: analysis.annualYuan }] : [];
  },
  explain({ costs: [first], annual }) {
    const limit = annual === null ? '' : `，如“总成本不超过${sayYuan(annual)}”`;
    return {
      zh: `成本只有${first.target.kind === 'expression' ? '算式' : '单价'}“${quoted(first.value ?? '')}”，没有总成本，看不出全年能否控制在预算内。可补一条总成本指标${limit}。`,
      en: `The only cost is the ${first.target.kind === 'expression' ? 'calculation' : 'unit price'} “${quoted(first.value ?? '')}”. Add a total cost${annual === null ? '' : ` of at most ${annual.toFixed()} yuan`}.`,
    };
  },
  place: ({ costs: [first, ...others] }, { fields }) => ({
    cell: first.valueCell,
    related: [
      ...others.map(({ valueCell }) => ({ cell: valueCell })),
      ...(fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : []),
    ],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '40' },
          indicators: [['成本', '资助标准', '=1000元/人']],
        },
        cell: 'D9',
        says: ['总成本不超过'],
      },
      { form: { indicators: [['成本', '保洁员年度工资', '=3.2万元/年/人*60%']] }, says: ['算式'] },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '40' },
          indicators: [
            ['成本', '资助标准', '≤1000元/人'],
            ['成本', '资助总成本', '≤40万元'],
          ],
        },
      },
      { form: { indicators: [['成本', '物业服务费', '≤40万元/年']] } },
      { form: { fields: { annualAmount: '40' }, indicators: [['成本', '资助标准', '≤1000元/人']] } },
      { form: { indicators: [['成本', '成本控制情况', '控制在预算内']] } },
    ],
  },
});
