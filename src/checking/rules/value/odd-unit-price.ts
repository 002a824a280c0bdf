import Big from 'big.js';
import type { Indicator } from '../../../indicator';
import { sayYuan, withinTolerance } from '../../analysis/money';
import { NO_ANNUAL_AMOUNT, NO_COST } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly price: Indicator;
  readonly count: Indicator;
  readonly annual: Big;
}

export const oddUnitPrice = defineRule<'form', State>({
  code: 'VAL-20',
  id: 'value/odd-unit-price',
  family: 'value',
  scope: 'form',
  severity: 'info',
  title: { zh: '倒算出的畸零单价', en: 'Unit price worked back from the total' },
  basis: '推断：单价应来自支出标准，而不是总额除以数量',
  why: {
    zh: '单价应按支出标准填；用总额除出来的零头没有依据，总额变了它也跟着变。',
    en: 'A unit price comes of a standard; one divided out of the total rests on nothing.',
  },
  remedy: 'manual',
  detect({ indicators }, { analysis }) {
    const annual = analysis.annualYuan;
    const prices = analysis.costs.filter(({ role }) => role === 'unitPrice');
    if (prices.length === 0) return NO_COST;
    if (annual === null) return NO_ANNUAL_AMOUNT;
    const counts = indicators.filter(
      ({ level2, target }) => level2 === '数量指标' && target.kind === 'number',
    );
    return prices.flatMap(({ indicator, yuan }): State[] => {
      // Standards are set in whole 元; the odd decimals are those of a division.
      if (yuan.lt(100) || yuan.round(0, 0).eq(yuan)) return [];
      const count = counts.find(({ target }) => {
        const figure = new Big(target.number ?? '0');
        const product = figure.times(yuan);
        // What multiplies back exactly may be a standard; what is a few fen off was divided and rounded.
        return figure.gt(1) && withinTolerance(product, annual) && !product.eq(annual);
      });
      return count ? [{ price: indicator, count, annual }] : [];
    });
  },
  explain: ({ price, count, annual }) => ({
    zh: `单价“${quoted(price.value ?? '')}”有零头，正好是${sayYuan(annual)}除以“${quoted(count.value ?? '')}”，像是倒算出来的。请按支出标准填写。`,
    en: `The price “${quoted(price.value ?? '')}” is just ${annual.toFixed()} yuan divided by “${quoted(count.value ?? '')}”. Give the price of the standard.`,
  }),
  place: ({ price, count }) => ({ cell: price.valueCell, related: [{ cell: count.valueCell }] }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '253.5' },
          indicators: [
            ['数量', '聘用护林员人数', '=59人'],
            ['成本', '每人发放工资金额', '=42966.1元'],
          ],
        },
        cell: 'D10',
        says: ['倒算'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '212.4' },
          indicators: [
            ['数量', '聘用护林员人数', '=59人'],
            ['成本', '每人发放工资金额', '=36000元'],
          ],
        },
      },
      {
        form: {
          fields: { annualAmount: '193.8' },
          indicators: [
            ['数量', '租用面积', '26970.7平方米'],
            ['成本', '补贴标准', '71.86元/平方米'],
          ],
        },
      },
    ],
  },
});
