import Big from 'big.js';
import type { TextFigure } from '../../analysis/goal-figures';
import { sayYuan, withinTolerance } from '../../analysis/money';
import { BEARING_WORDS, PER_HEAD_WORDS_IN_GOAL, TOTAL_WORDS } from '../../lexicon/goal-words';
import { NO_GOAL } from '../../reasons';
import { defineRule, notApplicable } from '../../rule';

type State =
  | {
      readonly kind: 'product';
      readonly heads: TextFigure;
      readonly perHead: TextFigure;
      readonly share: TextFigure;
      readonly stated: TextFigure;
      readonly due: Big;
    }
  | { readonly kind: 'over'; readonly shares: readonly TextFigure[]; readonly sum: string };

const BEARING = new RegExp(`(?:${BEARING_WORDS.join('|')})[^\\d，,；;。]{0,4}$`, 'u');
const TOTAL = new RegExp(`(?:${TOTAL_WORDS.join('|')}|需|为)[^\\d，,；;。]{0,6}$`, 'u');
const PER_PERSON = new RegExp(
  `(?:${PER_HEAD_WORDS_IN_GOAL.filter((word) => /人|名|生/u.test(word)).join('|')})[^\\d，,；;。]{0,12}$`,
  'u',
);
const PERSON_UNITS: ReadonlySet<string> = new Set(['人', '名', '位']);
const PER_MONTH = /每月|月均|[/／]月/u;

function soleOf(figures: readonly TextFigure[], test: (figure: TextFigure) => boolean): TextFigure | null {
  const found = figures.filter(test);
  const [only] = found;
  return only && found.length === 1 ? only : null;
}

/** 13名 × 5.5万元 × 30% against the sum that follows the share. */
function productState(share: TextFigure, figures: readonly TextFigure[]): State[] {
  const heads = soleOf(
    figures,
    ({ kind, unit, end }) =>
      kind === 'figure' && unit !== null && PERSON_UNITS.has(unit) && end < share.start,
  );
  const perHead = soleOf(
    figures,
    ({ yuan, before, end, text }) =>
      yuan !== null && end < share.start && PER_PERSON.test(before) && !PER_MONTH.test(`${before}${text}`),
  );
  const stated = figures.find(
    ({ yuan, before, start }) => yuan !== null && start > share.end && TOTAL.test(before),
  );
  if (!heads || !perHead?.yuan || !stated?.yuan) return [];
  const due = perHead.yuan.times(heads.number).times(share.number).div(100);
  return withinTolerance(stated.yuan, due) ? [] : [{ kind: 'product', heads, perHead, share, stated, due }];
}

export const sharesDoNotFit = defineRule<'form', State>({
  code: 'CON-13',
  id: 'consistency/shares-do-not-fit',
  family: 'consistency',
  scope: 'form',
  severity: 'warning',
  title: { zh: '资金分担比例与金额合不上', en: 'Shares of the money do not fit the sums' },
  basis: '逻辑：人数 × 人均标准 × 分担比例 = 分担金额',
  why: {
    zh: '比例和金额对不上，看不出上级和本级各应出多少钱。',
    en: 'Nobody can tell what each level of government has to pay.',
  },
  remedy: 'manual',
  detect({ fields }, { analysis }) {
    if (!fields.annualGoal?.text) return NO_GOAL;
    const figures = analysis.goalFigures;
    const shares = figures.filter(({ unit, before }) => unit === '%' && BEARING.test(before));
    if (shares.length === 0)
      return notApplicable('总体目标没有写分担比例。', 'The goal gives no shares of the money.');
    const sum = shares.reduce((total, { number }) => total.plus(number), new Big(0));
    if (shares.length > 1 && sum.gt(100)) return [{ kind: 'over', shares, sum: sum.toFixed() }];
    const [only] = shares;
    return only && shares.length === 1 ? productState(only, figures) : [];
  },
  explain(state) {
    if (state.kind === 'over') {
      const terms = state.shares.map(({ text }) => text).join(' + ');
      return {
        zh: `总体目标中各级分担比例 ${terms} = ${state.sum}%，超过100%。请核对比例。`,
        en: `The shares in the goal, ${terms}, make ${state.sum}%, more than 100%. Check them.`,
      };
    }
    const { heads, perHead, share, stated, due } = state;
    return {
      zh: `按总体目标计算，${heads.text} × ${perHead.text} × ${share.text} = ${sayYuan(due)}，与写的“${stated.text}”不符。请核对人数、标准、比例和金额。`,
      en: `By the goal, ${heads.text} × ${perHead.text} × ${share.text} make ${due.toFixed()} yuan, not “${stated.text}”. Check heads, standard, share and sum.`,
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
          fields: {
            annualAmount: '30',
            annualGoal: '招聘乡村医生20名，人均年补助3万元，其中省级承担60%，共计30万元。',
          },
        },
        cell: 'B7',
        says: ['20名 × 3万元 × 60% = 360000元'],
      },
      {
        form: { fields: { annualGoal: '所需资金中央承担60%，省级承担30%，县级承担20%。' } },
        says: ['110%'],
      },
    ],
    good: [
      {
        form: {
          fields: {
            annualAmount: '36',
            annualGoal: '招聘乡村医生20名，人均年补助3万元，其中省级承担60%，共计36万元。',
          },
        },
      },
      { form: { fields: { annualGoal: '所需资金中央承担60%，省级承担40%，设备验收合格率100%。' } } },
      { form: { fields: { annualGoal: '承担全县80%的检测任务，共需经费20万元。' } } },
    ],
  },
});
