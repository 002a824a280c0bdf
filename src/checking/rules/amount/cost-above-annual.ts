import type Big from 'big.js';
import type { Indicator } from '../../../indicator';
import { sayYuan, withinTolerance } from '../../analysis/money';
import { NO_ANNUAL_AMOUNT, NO_COST } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicator: Indicator;
  readonly yuan: Big;
  readonly annual: Big;
  readonly unitPrice: boolean;
}

export const costAboveAnnual = defineRule<'form', State>({
  code: 'AMT-02',
  id: 'amount/cost-above-annual',
  family: 'amount',
  scope: 'form',
  severity: 'error',
  title: { zh: '成本限额大于项目年度金额', en: 'Cost limit above the annual amount' },
  basis: '惯例：绩效目标与预算金额相应匹配',
  why: {
    zh: '一项成本比全部预算还多，限额就管不住支出。',
    en: 'A limit above the whole budget controls nothing.',
  },
  remedy: 'manual',
  yieldsTo: ['DIR-01', 'AMT-01', 'AMT-07'],
  detect(_form, { analysis }) {
    const { costs, annualYuan: annual } = analysis;
    if (costs.length === 0) return NO_COST;
    if (annual === null) return NO_ANNUAL_AMOUNT;
    return costs
      .filter(({ yuan }) => yuan.gt(annual) && !withinTolerance(yuan, annual))
      .map(({ indicator, yuan, role }): State => ({
        indicator,
        yuan,
        annual,
        unitPrice: role === 'unitPrice',
      }));
  },
  explain: ({ indicator, annual, unitPrice }) => ({
    zh: `成本“${quoted(indicator.value ?? '')}”${unitPrice ? '，一份就' : ''}超过项目年度金额${sayYuan(annual)}。请核对数字和单位。`,
    en: `The cost “${quoted(indicator.value ?? '')}”${unitPrice ? ', for one alone,' : ''} is above the annual amount of ${annual.toFixed()} yuan. Check the figure and its unit.`,
  }),
  place: ({ indicator }, { fields }) => ({
    cell: indicator.valueCell,
    related: fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '12' },
          indicators: [['成本指标', '舞台设备购置费', '≤15万元']],
        },
        cell: 'D9',
        says: ['超过', '120000元'],
      },
      {
        form: {
          fields: { annualAmount: '12' },
          indicators: [['成本指标', '每场演出成本', '≤30万元/场']],
        },
        says: ['一份就'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '12' },
          indicators: [['成本指标', '每场演出成本', '≤3000元/场']],
        },
      },
      {
        form: {
          fields: { annualAmount: '12' },
          indicators: [['经济效益', '带动旅游收入', '≥300万元']],
        },
      },
      {
        form: {
          fields: { annualAmount: '12.0004' },
          indicators: [['成本指标', '演出总成本', '≤12.001万元']],
        },
      },
    ],
  },
});
