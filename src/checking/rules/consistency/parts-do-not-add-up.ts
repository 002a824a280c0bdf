import Big from 'big.js';
import type { TextFigure } from '../../analysis/goal-figures';
import { isPerUnit } from '../../analysis/unit';
import { PER_HEAD_WORDS_IN_GOAL, SUBSET_WORDS, TOTAL_WORDS } from '../../lexicon/goal-words';
import { NO_GOAL } from '../../reasons';
import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly parts: readonly TextFigure[];
  readonly total: TextFigure;
  /** The sum of the parts in the unit of the total. */
  readonly sum: string;
  readonly difference: string;
}

/** 共 alone, but not 公共, 共享 and the like. */
const TOTAL = new RegExp(`(?<!公)(?:${TOTAL_WORDS.join('|')})(?![同享建治])[^\\d，,；;、]{0,8}$`, 'u');
/** 每期50人: the parts have to be multiplied before they are added. */
const EACH = /每/u;
const SUBSET = new RegExp(SUBSET_WORDS.join('|'), 'u');
const PER_HEAD = new RegExp(PER_HEAD_WORDS_IN_GOAL.join('|'), 'u');
const SENTENCE_END = /[。！？!?\n]|；|;/u;
const PERSONS = ['人', '名', '位'];
const MOST_PARTS = 12;

function sameUnit(a: TextFigure, b: TextFigure): boolean {
  if (a.yuan !== null && b.yuan !== null) return true;
  if (a.unit === null || b.unit === null) return false;
  return a.unit === b.unit || (PERSONS.includes(a.unit) && PERSONS.includes(b.unit));
}

function amountOf(figure: TextFigure, total: TextFigure): Big {
  if (figure.yuan !== null && total.yuan !== null && !total.yuan.eq(0) && figure !== total)
    return figure.yuan.times(total.number).div(total.yuan);
  return new Big(figure.number);
}

const counts = ({ kind, unit, dimension, before }: TextFigure): boolean =>
  kind === 'figure' &&
  unit !== null &&
  !isPerUnit(unit) &&
  (dimension === 'count' || dimension === 'area' || dimension === 'money') &&
  !PER_HEAD.test(before.split(/[，,；;、\d]/u).at(-1) ?? '');

/** The figures of the same unit that stand before the total in its sentence, since the total before it. */
function partsOf(total: TextFigure, figures: readonly TextFigure[], goal: string): readonly TextFigure[] {
  const parts: TextFigure[] = [];
  for (const figure of figures.slice(0, figures.indexOf(total)).reverse()) {
    if (SENTENCE_END.test(goal.slice(figure.end, total.start)) || TOTAL.test(figure.before)) break;
    if (SUBSET.test(goal.slice(figure.end, total.start))) return [];
    if (counts(figure) && sameUnit(figure, total)) parts.unshift(figure);
  }
  const [first] = parts;
  return first && EACH.test(goal.slice(first.start, total.start)) ? [] : parts;
}

/** Whether the total is the sum of the last two parts or more: those before may be of something else. */
function someAddUp(parts: readonly TextFigure[], total: TextFigure): boolean {
  let sum = new Big(0);
  return [...parts].reverse().some((part, index) => {
    sum = sum.plus(amountOf(part, total));
    return index > 0 && sum.eq(total.number);
  });
}

export const partsDoNotAddUp = defineRule<'form', State>({
  code: 'CON-05',
  id: 'consistency/parts-do-not-add-up',
  family: 'consistency',
  scope: 'form',
  severity: 'error',
  title: { zh: '总体目标中的分项相加不等于合计', en: 'The parts in the goal do not add up' },
  basis: '逻辑：分项之和等于合计',
  why: {
    zh: '分项与合计对不上，至少有一个数是错的。',
    en: 'Where parts and total differ, one of the figures is wrong.',
  },
  remedy: 'suggestion',
  detect({ fields }, { analysis }) {
    const goal = fields.annualGoal?.text;
    if (!goal) return NO_GOAL;
    const figures = analysis.goalFigures;
    const totals = figures.filter((figure) => counts(figure) && TOTAL.test(figure.before));
    if (totals.length === 0)
      return notApplicable('总体目标没有分项与合计。', 'The goal gives no parts with a total.');
    return totals.flatMap((total) => {
      const parts = partsOf(total, figures, goal);
      if (parts.length < 2 || parts.length > MOST_PARTS || someAddUp(parts, total)) return [];
      const sum = parts.reduce((all, part) => all.plus(amountOf(part, total)), new Big(0));
      return [{ parts, total, sum: sum.toFixed(), difference: sum.minus(total.number).abs().toFixed() }];
    });
  },
  // With two parts a third may simply not have been written as a figure.
  severityOf: ({ parts }) => (parts.length >= 3 ? 'error' : 'warning'),
  explain: ({ parts, total, sum, difference }) => {
    const terms = parts.map(({ text }) => text).join(' + ');
    return {
      zh: `总体目标中 ${terms} = ${sum}${total.unit ?? ''}，与合计“${total.text}”差${difference}。请核对分项和合计。`,
      en: `In the goal ${terms} = ${sum}, but the total is “${total.text}”, a difference of ${difference}. Check parts and total.`,
    };
  },
  act({ total, sum }, { fields }) {
    const goal = fields.annualGoal;
    if (!goal || goal.labelCell === goal.cell) return [];
    const changed = `${goal.text.slice(0, total.start)}${sum}${total.unit ?? ''}${goal.text.slice(total.end)}`;
    return [
      {
        kind: 'suggestion',
        title: { zh: `合计改为“${sum}${total.unit ?? ''}”`, en: `Change the total to ${sum}` },
        edits: [{ cell: goal.cell, value: changed }],
      },
    ];
  },
  place: (_state, { fields }) => ({ cell: fields.annualGoal?.cell ?? 'A1' }),
  examples: {
    bad: [
      {
        form: {
          fields: {
            annualGoal: '为38个社区、64个行政村及27个企业提供巡诊服务，共计130个点位。',
          },
        },
        cell: 'B7',
        says: ['38个 + 64个 + 27个 = 129个', '130个'],
        becomes: { B7: '为38个社区、64个行政村及27个企业提供巡诊服务，共计129个点位。' },
      },
      {
        form: { fields: { annualGoal: '购买教学设备42万元、图书18万元、家具15万元，合计85万元。' } },
        says: ['75万元'],
      },
    ],
    good: [
      { form: { fields: { annualGoal: '为38个社区、64个行政村及27个企业服务，共计129个点位。' } } },
      { form: { fields: { annualGoal: '举办骨干班2期80人、新任班3期，每期40人，共计200人。' } } },
      { form: { fields: { annualGoal: '建成站点12个、驿站8个，提供公共服务项目30个。' } } },
      { form: { fields: { annualGoal: '服务点共130个，其中社区38个，行政村64个。' } } },
      {
        form: {
          fields: { annualGoal: '聘用护林员13名，人均年补助1.2万元，其中省级承担30%，共计4.68万元。' },
        },
      },
      { form: { fields: { annualGoal: '新建公厕12座。维修公厕30座，改造3座，共计33座。' } } },
    ],
  },
});
