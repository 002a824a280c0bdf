import Big from 'big.js';
import type { TextFigure } from '../../analysis/goal-figures';
import { sayYuan, withinTolerance } from '../../analysis/money';
import { wordFinder } from '../../analysis/word-finder';
import { GAIN_WORDS } from '../../lexicon/amount-words';
import { PER_HEAD_WORDS_IN_GOAL } from '../../lexicon/goal-words';
import { NO_ANNUAL_AMOUNT, NO_GOAL } from '../../reasons';
import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly heads: TextFigure;
  readonly perHead: TextFigure;
  /** The sum per head in the goal's own words: 每人每年补助约4万元. */
  readonly stated: string;
  readonly product: Big;
  readonly annual: Big;
}

const PER_HEAD = new RegExp(`(?:${PER_HEAD_WORDS_IN_GOAL.join('|')})[^\\d，,；;。]{0,12}$`, 'u');
const PERSON_WORDS = /人|名|生/u;
const PERSON_UNITS: ReadonlySet<string> = new Set(['人', '名', '位']);
const PER_PERSON_UNIT = /[/／每](?:人|名|生)/u;

const gainIn = wordFinder(GAIN_WORDS);

/** The words that make it money paid per head; null where it is none, or money that people gain. */
function perHeadWords({ before, unit }: TextFigure): string | null {
  if (gainIn(before) !== null) return null;
  const said = PER_HEAD.exec(before)?.[0];
  if (said !== undefined) return said;
  return unit !== null && PER_PERSON_UNIT.test(unit) ? `每${unit.split(/[/／每]/u)[1] ?? '人'}` : null;
}

/** Heads that the sum per head may be of: people for 每人, else the unit that follows 每. */
function headsFor(words: string, figures: readonly TextFigure[]): TextFigure | null {
  const fits = ({ unit }: TextFigure): boolean =>
    unit !== null &&
    (PERSON_WORDS.test(words)
      ? PERSON_UNITS.has(unit)
      : words.includes(`每${unit}`) || words.includes(`${unit}均`));
  const heads = figures.filter(
    (figure) =>
      figure.kind === 'figure' && figure.dimension === 'count' && fits(figure) && Number(figure.number) >= 2,
  );
  const [only] = heads;
  return only && heads.length === 1 ? only : null;
}

function stateOf(perHead: TextFigure, figures: readonly TextFigure[], annual: Big): State[] {
  const words = perHeadWords(perHead);
  const heads = words === null ? null : headsFor(words, figures);
  if (words === null || heads === null || perHead.yuan === null) return [];
  const impossible = withinTolerance(perHead.yuan, annual) || perHead.yuan.gt(annual);
  return impossible
    ? [
        {
          heads,
          perHead,
          stated: perHead.before.endsWith(words) ? `${words}${perHead.text}` : perHead.text,
          product: perHead.yuan.times(heads.number),
          annual,
        },
      ]
    : [];
}

export const perHeadEqualsTotal = defineRule<'form', State>({
  code: 'CON-12',
  id: 'consistency/per-head-equals-total',
  family: 'consistency',
  scope: 'form',
  severity: 'error',
  title: { zh: '人均金额与人数、总额合不上', en: 'Sum per head, heads and total cannot all be right' },
  basis: '逻辑：人均金额 × 人数 = 总额',
  why: {
    zh: '把总额写成了人均，或单位写错，照此计算会超出预算许多倍。',
    en: 'The total was written as a sum per head, or with a wrong unit; it would be many times the budget.',
  },
  remedy: 'manual',
  detect(form, { analysis }) {
    if (!form.fields.annualGoal?.text) return NO_GOAL;
    const annual = analysis.annualYuan;
    if (annual === null) return NO_ANNUAL_AMOUNT;
    const figures = analysis.goalFigures;
    const money = figures.filter((figure) => figure.yuan !== null && perHeadWords(figure) !== null);
    if (money.length === 0) return notApplicable('总体目标没有人均金额。', 'The goal gives no sum per head.');
    return money.flatMap((figure) => stateOf(figure, figures, annual));
  },
  explain: ({ heads, perHead, stated, product, annual }) => {
    const each = annual.div(new Big(heads.number)).div(10_000);
    const share = each.times(10_000).eq(each.times(10_000).round(2))
      ? `（平均每${heads.unit ?? ''}${each.toFixed()}万元）`
      : '';
    return {
      zh: `总体目标写“${stated}”，${heads.text}就要${sayYuan(product)}，而项目年度金额只有${sayYuan(annual)}${share}。${perHead.text}像是总额，请改正人均金额。`,
      en: `The goal says ${perHead.text} per head; for ${heads.text} that is ${product.toFixed()} yuan, but the annual amount is ${annual.toFixed()} yuan. ${perHead.text} seems to be the total; correct the sum per head.`,
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
          fields: { annualAmount: '48', annualGoal: '聘请责任督学12名，每人每年发放补助约48万元。' },
        },
        cell: 'B7',
        says: ['12名', '48万元', '576万元'],
      },
      {
        form: { fields: { annualAmount: '6', annualGoal: '资助困难学生40人，人均资助60000元。' } },
        says: ['总额'],
      },
    ],
    good: [
      { form: { fields: { annualAmount: '48', annualGoal: '聘请责任督学12名，每人每年补助4万元。' } } },
      { form: { fields: { annualAmount: '48', annualGoal: '聘请责任督学12名，共需补助48万元。' } } },
      { form: { fields: { annualAmount: '5', annualGoal: '带动农户200户，户均增收5万元。' } } },
      { form: { fields: { annualAmount: '6', annualGoal: '资助困难学生1人，每人6万元。' } } },
    ],
  },
});
