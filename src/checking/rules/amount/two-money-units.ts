import type { Indicator } from '../../../indicator';
import { operatorActions } from '../../analysis/direction-judgement';
import { withinTolerance, yuanPer } from '../../analysis/money';
import { NO_ANNUAL_AMOUNT, NO_COST } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicator: Indicator;
  readonly formUnit: string;
  readonly figure: { readonly number: string; readonly unit: string };
}

export const twoMoneyUnits = defineRule<'form', State>({
  code: 'AMT-03',
  id: 'amount/two-money-units',
  family: 'amount',
  scope: 'form',
  severity: 'info',
  title: { zh: '表头与绩效值的金额单位不一', en: 'Two units of money in one form' },
  basis: '惯例：同一张表金额单位统一',
  why: {
    zh: '表头用万元、成本用元，核对时要换算，容易差一万倍。',
    en: 'With 万元 in the head and 元 in the cost every check needs a conversion.',
  },
  remedy: 'suggestion',
  yieldsTo: ['DIR-01', 'DIR-02', 'AMT-01', 'AMT-02', 'AMT-07', 'VAL-05', 'VAL-06'],
  detect({ amountUnit }, { analysis }) {
    const annual = analysis.annualYuan;
    const total = analysis.costs.find(({ role }) => role === 'total');
    if (!total) return NO_COST;
    if (annual === null || amountUnit.unit === null) return NO_ANNUAL_AMOUNT;
    const { indicator, yuan } = total;
    const unit = indicator.target.unit;
    const factor = yuanPer(amountUnit.unit);
    if (unit === null || factor === null || yuanPer(unit) === factor || !withinTolerance(yuan, annual))
      return [];
    // Below one 万元 the sum is clearer in 元.
    if (amountUnit.inferred || yuan.lt(factor)) return [];
    return [
      {
        indicator,
        formUnit: amountUnit.unit,
        figure: { number: yuan.div(factor).toFixed(), unit: amountUnit.unit },
      },
    ];
  },
  explain: ({ indicator, formUnit, figure }) => ({
    zh: `表头金额单位是“${formUnit}”，成本写“${quoted(indicator.value ?? '')}”，换算后一致。建议统一写“${figure.number}${figure.unit}”，便于核对。`,
    en: `The form is in ${formUnit}, the cost is “${quoted(indicator.value ?? '')}”; they agree. Write ${figure.number}${figure.unit} to make checking easy.`,
  }),
  act: ({ indicator, figure }, _form, context) =>
    indicator.target.operator === null
      ? []
      : operatorActions(indicator, context, indicator.target.operator, figure),
  place: ({ indicator }, { fields }) => ({
    cell: indicator.valueCell,
    related: fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '25' },
          indicators: [['成本指标', '路灯维护总成本', '≤250000元']],
        },
        cell: 'D9',
        becomes: { D9: '≤25万元' },
      },
    ],
    good: [
      {
        form: { fields: { annualAmount: '25' }, indicators: [['成本指标', '路灯维护总成本', '≤25万元']] },
      },
      {
        form: { fields: { annualAmount: '0.5704' }, indicators: [['成本指标', '路灯维护总成本', '≤5704元']] },
      },
      {
        form: { fields: { annualAmount: '25' }, indicators: [['成本指标', '每盏路灯维护成本', '≤300元']] },
      },
    ],
  },
});
