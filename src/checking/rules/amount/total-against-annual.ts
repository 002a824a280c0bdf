import type Big from 'big.js';
import type { Indicator } from '../../../indicator';
import { operatorActions, rewritten } from '../../analysis/direction-judgement';
import { sayYuan, withinTolerance, yuanPer } from '../../analysis/money';
import { slipBetween, type Slip } from '../../analysis/slip';
import { NO_ANNUAL_AMOUNT, NO_COST } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicator: Indicator;
  readonly yuan: Big;
  readonly annual: Big;
  readonly slip: Slip | null;
  /** The annual amount in the cell's unit. */
  readonly instead: { readonly number: string; readonly unit: string } | null;
  /** The project runs for years, and the cost may be that of all of them. */
  readonly wholeProject: boolean;
  /** The figure of the goal that agrees with the cost. */
  readonly inGoal: string | null;
}

const YEARS = /([2-9]|[1-9]\d)\s*年(?!\d)|[二三四五六七八九十]年/u;

function slipDoubt(slip: Slip | null): string {
  return slip === null || slip.kind === 'magnitude' ? '' : `，疑把“${slip.right}”写成“${slip.wrong}”`;
}

export const totalAgainstAnnual = defineRule<'form', State>({
  code: 'AMT-01',
  id: 'amount/total-against-annual',
  family: 'amount',
  scope: 'form',
  severity: 'error',
  title: { zh: '总成本与项目年度金额不符', en: 'Total cost differs from the annual amount' },
  basis: '惯例：绩效目标与预算金额相应匹配',
  why: {
    zh: '总成本就是这个项目一年的钱，与年度金额对不上，总有一个写错了。',
    en: 'The total cost is the money of the project for the year; if they differ, one of them is wrong.',
  },
  remedy: 'suggestion',
  yieldsTo: ['DIR-01', 'AMT-07'],
  detect({ fields }, { analysis }) {
    const annual = analysis.annualYuan;
    const totals = analysis.costs.filter(({ role }) => role === 'total');
    if (totals.length === 0) return NO_COST;
    if (annual === null) return NO_ANNUAL_AMOUNT;
    // Of several totals each may be that of a part: their sum is another rule's.
    const sums = analysis.costs.filter(({ role }) => role !== 'unitPrice');
    const [only] = totals;
    if (!only || sums.length > 1 || withinTolerance(only.yuan, annual)) return [];
    const slip = slipBetween(only.yuan, annual);
    // Off by a power of ten: which of the two is wrong is another rule's to say.
    if (slip?.kind === 'magnitude') return [];
    const unit = only.indicator.target.unit ?? only.unitProved;
    const factor = unit === null ? null : yuanPer(unit);
    const period = fields.period;
    return [
      {
        indicator: only.indicator,
        yuan: only.yuan,
        annual,
        slip,
        inGoal:
          analysis.goalFigures.find(({ yuan }) => yuan !== null && withinTolerance(yuan, only.yuan))?.text ??
          null,
        instead: unit === null || factor === null ? null : { number: annual.div(factor).toFixed(), unit },
        wholeProject:
          only.yuan.gt(annual) && period !== null && (YEARS.test(period.text) || period.end !== undefined),
      },
    ];
  },
  severityOf: ({ wholeProject }) => (wholeProject ? 'info' : 'error'),
  explain({ indicator, yuan, annual, slip, instead, wholeProject, inGoal }) {
    const value = quoted(indicator.value ?? '');
    const more = yuan.gt(annual);
    const difference = `${more ? '多' : '少'}${sayYuan(yuan.minus(annual).abs())}`;
    if (wholeProject) {
      return {
        zh: `总成本“${value}”大于项目年度金额${sayYuan(annual)}。若是整个项目期的总投资，请注明，并另写本年成本；否则请核对。`,
        en: `The total cost “${value}” is above the annual amount of ${annual.toFixed()} yuan. If it covers all years, say so and give this year's cost.`,
      };
    }
    const better = instead === null ? null : rewritten(indicator, indicator.target.operator ?? '≤', instead);
    const doubt = inGoal === null ? slipDoubt(slip) : `，却与总体目标的“${inGoal}”一致`;
    return {
      zh: `总成本“${value}”与项目年度金额${sayYuan(annual)}不符，${difference}${doubt}。请核对两处，${better === null ? '写成一致' : `以年度金额为准的改为“${better}”`}。`,
      en: `The total cost “${value}” differs from the annual amount of ${annual.toFixed()} yuan by ${yuan.minus(annual).abs().toFixed()} yuan. Check both${better === null ? '' : `; by the annual amount it is “${better}”`}.`,
    };
  },
  act: ({ indicator, instead, wholeProject }, _form, context) =>
    instead === null || wholeProject
      ? []
      : operatorActions(indicator, context, indicator.target.operator ?? '≤', instead),
  place: ({ indicator, inGoal }, { fields }) => ({
    cell: indicator.valueCell,
    related: [
      ...(fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : []),
      ...(inGoal !== null && fields.annualGoal ? [{ cell: fields.annualGoal.cell }] : []),
    ],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '53.756' },
          indicators: [['成本指标', '路灯维护总成本', '≤337560元']],
        },
        cell: 'D9',
        says: ['少200000元', '“5”写成“3”'],
        becomes: { D9: '≤537560元' },
      },
      {
        form: {
          fields: { annualAmount: '24.8', annualGoal: '补助240户，预算资金28.4万元。' },
          indicators: [['成本指标', '补助总金额', '≤284000元']],
        },
        says: ['总体目标的“28.4万元”一致'],
      },
      {
        form: {
          fields: { annualAmount: '30', period: '3年' },
          indicators: [['成本指标', '项目总投资', '≤96万元']],
        },
        says: ['整个项目期'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '53.756' },
          indicators: [['成本指标', '路灯维护总成本', '≤53.76万元']],
        },
      },
      {
        form: {
          fields: { annualAmount: '53.756' },
          indicators: [['成本指标', '每盏路灯维护成本', '≤300元']],
        },
      },
      {
        form: {
          fields: { annualAmount: '50' },
          indicators: [
            ['成本', '设备采购总成本', '≤30万元'],
            ['成本', '人员培训总费用', '≤20万元'],
          ],
        },
      },
      { form: { indicators: [['成本指标', '路灯维护总成本', '≤53.76万元']] } },
    ],
  },
});
