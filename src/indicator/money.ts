import Big from 'big.js';
import { cleanText } from './lexical-cleaning';
import { readFigure } from './numbers';
import type { Cleaning } from './target-value';
import { simplifyText } from './text';

export const AMOUNT_UNITS = ['元', '万元', '亿元'] as const;
/** The units a form states its amounts in. */
export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** One way to read an amount that can be read in several. */
export interface AmountCandidate {
  /** Decimal digits of the figure, in the unit below. */
  readonly number: string;
  readonly unit: string | null;
  /** 元, exact decimal digits; null where the unit is not known. */
  readonly yuan: string | null;
  /** Why it can be read so, a short Chinese phrase. */
  readonly because: string;
}

/** An amount as read. All null, and no candidates: the text is no amount. */
export interface Amount {
  /** 元, exact decimal digits; null where the figure or the unit is in doubt. */
  readonly yuan: string | null;
  /** The figure, in the written or the default unit. */
  readonly number: string | null;
  /** The unit in the text itself: 元, 万元 (also for 万), 亿元, 千元, …; null where it gives none. */
  readonly writtenUnit: string | null;
  readonly candidates: readonly AmountCandidate[];
  readonly cleaned: readonly Cleaning[];
}

const YUAN_OF: Readonly<Record<string, string>> = {
  元: '1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  十万元: '100000',
  百万元: '1000000',
  千万元: '10000000',
  亿元: '100000000',
};
const NO_AMOUNT = { yuan: null, number: null, writtenUnit: null, candidates: [], cleaned: [] } as const;
const LONGEST_AMOUNT = 60;
const LEAD = /^(?:人民币|rmb|cny|[¥￥]|约|共计|合计|共|总计|计|:)+/i;
const UNIT = /^([百千十]?万|亿|[百千])?(元|圆|块)?(?:人民币|整|正)?/;
/** What may stand behind an amount: nothing, 左右, a remark in brackets without figures. */
const TAIL = /^(?:左右|\([^()\d]{0,30}\))?$/;

/** Exact 元 of a figure in a unit of money. @throws RangeError for a unit that is none of money. */
export function toYuan(number: string, unit: string): string {
  const factor = YUAN_OF[simplifyText(unit)];
  if (factor === undefined) throw new RangeError(`Not a unit of money: ${unit}`);
  return new Big(number).times(factor).toFixed();
}

/** Whether the unit is money per nothing: 元, 万元, 亿元, 千元, … */
export function isMoneyUnit(unit: string): boolean {
  return YUAN_OF[simplifyText(unit)] !== undefined;
}

/**
 * Reads an amount: `25`, `3,498,000.00`, `50.05万元`, `￥1,125.00`, `贰拾伍万元整`. A unit in the text goes before
 * the form's own; without either the amount in 元 stays open. Thousands separators must stand where they belong:
 * `2,8505` comes back with its candidate readings. Whether the size is plausible is not judged here.
 */
export function parseAmount(text: string, defaultUnit: AmountUnit | null): Amount {
  const { dense, cleaned: lexical } = cleanText(text);
  if (dense === '' || dense.length > LONGEST_AMOUNT) return NO_AMOUNT;
  const body = dense.replace(LEAD, '');
  const negative = /^[-−]/.test(body);
  const figure = readFigure(body, negative ? 1 : 0);
  if (figure === null || figure.unit !== null || figure.fraction !== null) return NO_AMOUNT;
  const rest = bracketsOff(body.slice(figure.end));
  const match = UNIT.exec(rest);
  const scale = match?.[1] ?? '';
  const writtenUnit = scale === '' && match?.[2] === undefined ? null : `${scale}元`;
  if (!TAIL.test(rest.slice(match?.[0].length ?? 0))) return NO_AMOUNT;
  const sign = negative ? '-' : '';
  const unit = writtenUnit ?? defaultUnit;
  const cleaned = [...new Set([...lexical, ...figure.cleaned])];
  if (figure.number === null) {
    const candidates = figure.candidates.map(({ number, because }) => ({
      number: sign + number,
      unit,
      yuan: unit === null ? null : toYuan(sign + number, unit),
      because,
    }));
    return { yuan: null, number: null, writtenUnit, candidates, cleaned };
  }
  const number = sign + figure.number;
  return { yuan: unit === null ? null : toYuan(number, unit), number, writtenUnit, candidates: [], cleaned };
}

/** `25(万元)` is `25万元`. */
function bracketsOff(rest: string): string {
  const bracketed = /^\(([百千十万亿元]{1,4})\)$/.exec(rest)?.[1];
  return bracketed ?? rest;
}
