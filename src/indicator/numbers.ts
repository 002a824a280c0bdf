import Big from 'big.js';
import { CHINESE_NUMERAL_RUN, readChineseNumeral } from './chinese-numerals';
import type { Candidate, Cleaning } from './target-value';

/** A figure at some place of a cleaned text. Exactly one of number, fraction and candidates says what it is. */
export interface Figure {
  /** Where the figure ends in the text. */
  readonly end: number;
  /** Decimal digits, no separators, no exponent. */
  readonly number: string | null;
  /** A fraction written in digits, or without an exact decimal form: `3/4`, `2/3` for 三分之二. */
  readonly fraction: string | null;
  /** The possible readings of a figure whose separators or characters are in doubt. */
  readonly candidates: readonly Candidate[];
  /** The unit the figure carries in itself: 百分之九十五 → %. */
  readonly unit: string | null;
  readonly cleaned: readonly Cleaning[];
}

/** More digits than this are no figure of a form. */
const LONGEST_FIGURE = 30;
const ARABIC = /\.?\d(?:\d|[,.' ]+(?=\d))*/y;
const PLAIN = /^\d+(?:\.\d+)?$/;
const BARE_DECIMALS = /^\.\d+$/;
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:'\d{3})+|(?: \d{3})+)(?:\.\d+)?$/;
const EXPONENT = /[eE][+-]?(?:0?\d|1[0-5])(?![\da-zA-Z])/y;
/** 3/4, but not the start of 2024/1/1. */
const DENOMINATOR = /\/(\d{1,9})(?![\d,./])/y;
/** Letters that scans give for digits: O and o for 0, l and I for 1. */
const LOOKALIKES = /(?:\d|[Oo](?![a-zA-Z])|[lI](?=\d|[Oo](?![a-zA-Z]))){2,12}/y;
const PARTS_OF = /(百|千|[一二三四五六七八九十百千万亿]{1,6}|\d{1,9})分之/y;
const MYRIADS = /[万亿]/;
const SEPARATORS = /[,' ]/g;

const NOTHING = { number: null, fraction: null, candidates: [], unit: null, cleaned: [] } as const;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Both ways to read a figure whose separators follow no rule. Empty where there is none. */
function readingsOf(written: string): Candidate[] {
  const readings: Candidate[] = [];
  const add = (number: string, because: string) => {
    const wellFormed = PLAIN.test(number) && !/^0\d/.test(number);
    if (wellFormed && !readings.some((reading) => reading.number === number))
      readings.push({ number, because });
  };
  const dots = written.split('.').length - 1;
  const unseparated = written.replace(SEPARATORS, '');
  if (dots === 1 && !/\.\d*[,' ]/.test(written)) {
    add(unseparated, '分隔符的位置不对');
    return readings;
  }
  const last = Math.max(...[',', '.', "'", ' '].map((separator) => written.lastIndexOf(separator)));
  const before = written.slice(0, last).replace(/[,.' ]/g, '');
  const after = written.slice(last + 1);
  const mark = written.charAt(last);
  if (mark === ',') add(`${before}.${after}`, '逗号是小数点之误');
  else if (mark === '.') add(`${before}.${after}`, '只有最后一个点是小数点');
  const joined = written.replace(/[,.' ]/g, '');
  add(joined, mark === ',' ? '逗号多写或写错了位置' : mark === ' ' ? '中间的空格多余' : '分隔符都是多写的');
  return readings;
}

function readArabic(text: string, index: number): Figure | null {
  const written = matchAt(ARABIC, text, index)?.[0];
  if (written === undefined || written.length > LONGEST_FIGURE) return null;
  const end = index + written.length;
  if (BARE_DECIMALS.test(written)) return { ...NOTHING, end, number: `0${written}` };
  if (PLAIN.test(written)) {
    const exponent = matchAt(EXPONENT, text, end)?.[0];
    if (exponent === undefined) {
      const denominator = matchAt(DENOMINATOR, text, end)?.[0];
      return denominator === undefined
        ? { ...NOTHING, end, number: written }
        : { ...NOTHING, end: end + denominator.length, fraction: written + denominator };
    }
    return { ...NOTHING, end: end + exponent.length, number: new Big(written + exponent).toFixed() };
  }
  if (GROUPED.test(written)) {
    return { ...NOTHING, end, number: written.replace(SEPARATORS, ''), cleaned: ['thousandsSeparator'] };
  }
  return { ...NOTHING, end, candidates: readingsOf(written) };
}

function readLookalikes(text: string, index: number): Figure | null {
  const written = matchAt(LOOKALIKES, text, index)?.[0];
  if (written === undefined || !/\d/.test(written) || !/[OolI]/.test(written)) return null;
  const number = written.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  return {
    ...NOTHING,
    end: index + written.length,
    candidates: [{ number, because: '字母是数字之误' }],
  };
}

function isChineseFigure(text: string): boolean {
  return !PLAIN.test(text);
}

function readNumeral(text: string, index: number): Figure | null {
  const run = matchAt(CHINESE_NUMERAL_RUN, text, index)?.[0];
  if (run === undefined) return null;
  // 三万 is 3 with the unit 万 (as 1.2万 is); 一亿二千万 is one numeral.
  const head = run.slice(0, -1);
  const written = MYRIADS.test(run.slice(-1)) && !MYRIADS.test(head) ? head : run;
  const number = readChineseNumeral(written);
  if (number === null) return null;
  return { ...NOTHING, end: index + written.length, number, cleaned: ['chineseNumeral'] };
}

/** Exact decimal digits of a fraction, or null where it has none. */
function divide(numerator: string, denominator: string): string | null {
  const divisor = new Big(denominator);
  if (divisor.eq(0)) return null;
  const precise = Big();
  precise.DP = 40;
  const quotient = new precise(numerator).div(divisor);
  return quotient.times(divisor).eq(numerator) ? quotient.toFixed() : null;
}

/** 百分之九十五 → 95 %, 千分之五 → 5 ‰, 十万分之一 → 0.00001, 三分之二 → the fraction 2/3. */
function readParts(text: string, index: number): Figure | null {
  const match = matchAt(PARTS_OF, text, index);
  const written = match?.[1];
  if (match === null || written === undefined) return null;
  const start = index + match[0].length;
  const whole = text.charAt(start) === '百' && written === '百';
  const numerator = whole ? null : (readArabic(text, start) ?? readNumeral(text, start));
  const number = whole ? '100' : (numerator?.number ?? null);
  if (number === null) return null;
  const end = whole ? start + 1 : (numerator?.end ?? start);
  const figure = { ...NOTHING, end, cleaned: ['chineseNumeral'] as const };
  if (written === '百') return { ...figure, number, unit: '%' };
  if (written === '千') return { ...figure, number, unit: '‰' };
  const denominator = isChineseFigure(written) ? readDenominator(written) : written;
  if (denominator === null) return null;
  const quotient = divide(number, denominator);
  return quotient === null
    ? { ...figure, fraction: `${number}/${denominator}` }
    : { ...figure, number: quotient };
}

/** 十万, 百万, 万: a denominator may leave out its leading 一. */
function readDenominator(written: string): string | null {
  return readChineseNumeral(written) ?? readChineseNumeral(`一${written}`);
}

const WHOLE = /百分百/y;

/**
 * Reads the figure that starts at `index` of a cleaned text (half width, no spaces but those between digits):
 * Arabic digits with or without thousands separators, Chinese numerals, 百分之…, 半. Null where none starts.
 * What cannot be read in exactly one way comes back with its candidates, never with a number.
 */
export function readFigure(text: string, index: number): Figure | null {
  const lookalikes = readLookalikes(text, index);
  if (lookalikes !== null) return lookalikes;
  const parts = readParts(text, index);
  if (parts !== null) return parts;
  const arabic = readArabic(text, index);
  if (arabic !== null) return arabic;
  if (matchAt(WHOLE, text, index)) {
    return { ...NOTHING, end: index + 3, number: '100', unit: '%', cleaned: ['chineseNumeral'] };
  }
  if (text.charAt(index) === '半') {
    return { ...NOTHING, end: index + 1, number: '0.5', cleaned: ['chineseNumeral'] };
  }
  return readNumeral(text, index);
}

/** Exact quotient of two figures (3/4 → 0.75), or null where it has no exact decimal form. */
export function quotientOf(numerator: string, denominator: string): string | null {
  return divide(numerator, denominator);
}
