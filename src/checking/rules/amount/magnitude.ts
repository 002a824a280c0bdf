import Big from 'big.js';
import type { Indicator, Operator } from '../../../indicator';
import { operatorActions } from '../../analysis/direction-judgement';
import { sayYuan, yuanPer } from '../../analysis/money';
import { slipBetween } from '../../analysis/slip';
import type { FormContext } from '../../context';
import { NO_ANNUAL_AMOUNT, NO_COST } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

type State =
  /** The annual amount is written so that only another cell tells how much it is. */
  | {
      readonly kind: 'misplacedMark';
      readonly cell: string;
      readonly text: string;
      readonly meant: string;
      readonly annual: Big;
    }
  /** The annual amount holds the 元 of the cost under a head in 万元. */
  | {
      readonly kind: 'amountInYuan';
      readonly cell: string;
      readonly text: string;
      readonly meant: string;
      readonly cost: Indicator;
    }
  /** The cost is the annual amount with the point or the unit elsewhere. */
  | {
      readonly kind: 'cost';
      readonly cost: Indicator;
      readonly factor: string;
      readonly annual: Big;
      readonly figure: { readonly number: string; readonly unit: string } | null;
    };

const PLAIN = /^\d+(?:\.\d+)?$/;
/** 10,000 and more in 万元 are 1 亿元: with the same digits in 元 beside them, they are 元 themselves. */
const FEWEST_DIGITS_IN_YUAN = 5;

/** The sign of the corrected cost: a floor is not repeated. */
function ceilingOf({ target }: Indicator): Operator {
  return target.operator === '=' || target.operator === '<' ? target.operator : '≤';
}

function misplacedMark({ form }: FormContext, annual: Big): State[] {
  const amount = form.fields.annualAmount;
  const unit = form.amountUnit.unit;
  const settled = form.notes.some(({ kind, cell }) => kind === 'figureSettled' && cell === amount?.cell);
  if (!amount || !settled || unit === null) return [];
  const meant = annual.div(yuanPer(unit) ?? 1).toFixed();
  return [{ kind: 'misplacedMark', cell: amount.cell, text: amount.text, meant, annual }];
}

function costState({ form, analysis }: FormContext, annual: Big): State[] {
  const totals = analysis.costs.filter(({ role }) => role === 'total');
  const [total] = totals;
  if (!total || totals.length > 1) return [];
  const slip = slipBetween(total.yuan, annual);
  if (slip?.kind !== 'magnitude') return [];
  const { indicator } = total;
  const amount = form.fields.annualAmount;
  const digits = amount?.text.replace(/[,，\s]/gu, '') ?? '';
  const unit = indicator.target.unit;
  const sameDigits =
    PLAIN.test(digits) && indicator.target.number !== null && new Big(digits).eq(indicator.target.number);
  if (
    amount &&
    sameDigits &&
    unit === '元' &&
    digits.split('.')[0]?.length !== undefined &&
    (digits.split('.')[0] ?? '').length >= FEWEST_DIGITS_IN_YUAN &&
    form.amountUnit.unit !== null
  ) {
    const meant = total.yuan.div(yuanPer(form.amountUnit.unit) ?? 1).toFixed();
    return [{ kind: 'amountInYuan', cell: amount.cell, text: amount.text, meant, cost: indicator }];
  }
  const factor = unit === null ? null : yuanPer(unit);
  // Where the digits are the same, it is the unit that was mistaken.
  const figure =
    sameDigits && form.amountUnit.unit !== null
      ? { number: indicator.target.number ?? '', unit: form.amountUnit.unit }
      : unit === null || factor === null
        ? null
        : { number: annual.div(factor).toFixed(), unit };
  return [{ kind: 'cost', cost: indicator, factor: slip.factor, annual, figure }];
}

export const magnitude = defineRule<'form', State>({
  code: 'AMT-07',
  id: 'amount/magnitude',
  family: 'amount',
  scope: 'form',
  severity: 'error',
  title: { zh: '金额量级疑错', en: 'Amount off by a power of ten' },
  basis: '逻辑：同一笔钱在两处相差十的整数倍',
  why: {
    zh: '小数点、逗号或单位写错，金额就差十倍到一万倍。',
    en: 'A wrong point, comma or unit makes the sum ten to ten thousand times wrong.',
  },
  remedy: 'suggestion',
  yieldsTo: ['STR-08'],
  detect(_form, context) {
    const annual = context.analysis.annualYuan;
    if (annual === null) return NO_ANNUAL_AMOUNT;
    const states = [...misplacedMark(context, annual), ...costState(context, annual)];
    return states.length > 0 || context.analysis.costs.length > 0 ? states : NO_COST;
  },
  explain(state, { amountUnit }) {
    const unit = amountUnit.unit ?? '';
    switch (state.kind) {
      case 'misplacedMark':
        return {
          zh: `项目年度金额“${quoted(state.text)}”的逗号或小数点写错，照${unit}读会差很多。按成本指标核对应为${sayYuan(state.annual)}，建议改为“${state.meant}”。`,
          en: `The annual amount “${quoted(state.text)}” has a misplaced comma or point. By the cost it is ${state.annual.toFixed()} yuan: write “${state.meant}”.`,
        };
      case 'amountInYuan':
        return {
          zh: `表头单位是${unit}，项目年度金额却填“${quoted(state.text)}”，与成本“${quoted(state.cost.value ?? '')}”同数，疑按元填了。建议改为“${state.meant}”。`,
          en: `The form is in ${unit}, but the annual amount “${quoted(state.text)}” has the digits of the cost “${quoted(state.cost.value ?? '')}”: probably in yuan. Write “${state.meant}”.`,
        };
      case 'cost': {
        const better =
          state.figure === null
            ? ''
            : `建议改为“${ceilingOf(state.cost)}${state.figure.number}${state.figure.unit}”。`;
        return {
          zh: `总成本“${quoted(state.cost.value ?? '')}”是项目年度金额${sayYuan(state.annual)}的${state.factor.startsWith('1/') ? state.factor : `${state.factor}倍`}，疑单位或小数点写错。${better}`,
          en: `The total cost “${quoted(state.cost.value ?? '')}” is ${state.factor} times the annual amount of ${state.annual.toFixed()} yuan: wrong unit or point?`,
        };
      }
    }
  },
  act(state, _form, context) {
    if (state.kind === 'cost') {
      return state.figure === null
        ? []
        : operatorActions(state.cost, context, ceilingOf(state.cost), state.figure);
    }
    return [
      {
        kind: 'suggestion',
        title: { zh: `改为“${state.meant}”`, en: `Change to “${state.meant}”` },
        edits: [{ cell: state.cell, value: state.meant }],
      },
    ];
  },
  place(state, { fields }) {
    if (state.kind === 'cost') {
      return {
        cell: state.cost.valueCell,
        related: fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : [],
      };
    }
    return {
      cell: state.cell,
      related: state.kind === 'amountInYuan' ? [{ cell: state.cost.valueCell }] : [],
    };
  },
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '25' },
          indicators: [['成本指标', '路灯维护总成本', '≤25元']],
        },
        cell: 'D9',
        says: ['的1/10000，'],
        becomes: { D9: '≤25万元' },
      },
      {
        form: {
          fields: { annualAmount: '250000' },
          indicators: [['成本指标', '路灯维护总成本', '≤250000元']],
        },
        cell: 'D6',
        becomes: { D6: '25' },
      },
      {
        form: {
          fields: { annualAmount: '25.36' },
          indicators: [['成本指标', '路灯维护总成本', '≤2536000元']],
        },
        becomes: { D9: '≤253600元' },
      },
    ],
    good: [
      {
        form: { fields: { annualAmount: '25' }, indicators: [['成本指标', '路灯维护总成本', '≤250000元']] },
      },
      {
        form: { fields: { annualAmount: '25' }, indicators: [['成本指标', '每盏路灯维护成本', '≤250元']] },
      },
      {
        form: { fields: { annualAmount: '25' }, indicators: [['经济效益', '带动增收金额', '≥250万元']] },
      },
    ],
  },
});
