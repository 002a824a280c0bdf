import Big from 'big.js';
import type { TextFigure } from '../../analysis/goal-figures';
import { sayYuan, withinTolerance } from '../../analysis/money';
import { BUDGET_WORDS, GAIN_WORDS, PER_HEAD_WORDS } from '../../lexicon/amount-words';
import { NO_ANNUAL_AMOUNT, NO_GOAL } from '../../reasons';
import { defineRule } from '../../rule';

interface State {
  readonly figures: readonly [TextFigure, ...TextFigure[]];
  readonly annual: Big;
}

const BUDGET = new RegExp(BUDGET_WORDS.join('|'), 'u');
const GAIN = new RegExp(GAIN_WORDS.join('|'), 'u');
const PER_HEAD = new RegExp(PER_HEAD_WORDS.join('|'), 'u');

/** A sum to be spent on the whole or on a part of it: no gain, no price, no money for one head. */
function isBudget({ kind, yuan, unit, before, after }: TextFigure): boolean {
  if (kind !== 'figure' || yuan === null || unit === null || /[/／每]/u.test(unit)) return false;
  return BUDGET.test(before) && !GAIN.test(before) && !PER_HEAD.test(before) && !/^\s*[/／每]/u.test(after);
}

function agrees(sums: readonly Big[], annual: Big): boolean {
  return sums.some((sum) => withinTolerance(sum, annual));
}

export const goalAgainstAnnual = defineRule<'form', State>({
  code: 'AMT-04',
  id: 'amount/goal-against-annual',
  family: 'amount',
  scope: 'form',
  severity: 'warning',
  title: { zh: '总体目标里的金额与年度金额不符', en: 'Money in the goal differs from the annual amount' },
  basis: '惯例：说明文字里的金额与表内金额一致',
  why: {
    zh: '同一张表两个金额，不知以哪个为准。',
    en: 'With two amounts in one form nobody knows which one holds.',
  },
  remedy: 'manual',
  detect({ fields }, { analysis }) {
    const annual = analysis.annualYuan;
    if (!fields.annualGoal || fields.annualGoal.text === '') return NO_GOAL;
    if (annual === null) return NO_ANNUAL_AMOUNT;
    const figures = analysis.goalFigures.filter(isBudget);
    const [first, ...others] = figures;
    if (!first) return [];
    const sums = figures.flatMap(({ yuan }) => (yuan === null ? [] : [yuan]));
    const total = sums.reduce((sum, one) => sum.plus(one), new Big(0));
    // One that agrees is the amount meant; parts that sum up to it are as good. A part alone may well be smaller.
    if (agrees([...sums, total], annual)) return [];
    // The total cost that differs from the annual amount in the same way tells it already.
    const costs = analysis.costs.filter(({ role }) => role === 'total');
    if (costs.some(({ yuan }) => agrees(sums, yuan))) return [];
    const whole =
      sums.some((sum) => sum.gt(annual)) || figures.some(({ before }) => /共|总|预算/u.test(before));
    return whole ? [{ figures: [first, ...others], annual }] : [];
  },
  explain({ figures, annual }) {
    const texts = figures.map(({ text }) => `“${text}”`).join('、');
    return {
      zh: `总体目标写的金额${texts}与项目年度金额${sayYuan(annual)}不符。请核对；如口径不同（如应有数、分年数），请写明本年数。`,
      en: `The goal says ${texts}, the annual amount is ${annual.toFixed()} yuan. Check; if they are counted differently, state this year's.`,
    };
  },
  place: (_state, { fields }) => ({
    cell: fields.annualGoal?.cell ?? 'A1',
    related: fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '18', annualGoal: '聘用护林员8名，预算金额共计21万元。' },
        },
        cell: 'B7',
        says: ['21万元', '180000元'],
      },
    ],
    good: [
      { form: { fields: { annualAmount: '21', annualGoal: '制作宣传片，预算金额210000元。' } } },
      { form: { fields: { annualAmount: '21', annualGoal: '挽回经济损失2000万元以上。' } } },
      { form: { fields: { annualAmount: '44', annualGoal: '人均年收入保障5.5万元，共计44万元。' } } },
      { form: { fields: { annualAmount: '50', annualGoal: '安排设备经费30万元、培训经费20万元。' } } },
      { form: { fields: { annualAmount: '50', annualGoal: '其中设备经费30万元。' } } },
      {
        form: {
          fields: { annualAmount: '24.8', annualGoal: '补助240户，预算资金28.4万元。' },
          indicators: [['成本', '补助总金额', '≤284000元']],
        },
      },
    ],
  },
});
