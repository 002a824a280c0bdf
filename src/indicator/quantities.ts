import Big from 'big.js';
import { type Figure, readFigure } from './numbers';
import { type OperatorWriting, readSuffix } from './operators';
import type { Candidate, Cleaning } from './target-value';
import { isKnownUnit, isOrdinalClassifier, readUnit, unitDimension } from './units';

/** A figure, or two, with its unit and with what stands behind it. */
export interface QuantityReading {
  readonly number: string | null;
  readonly range: { readonly from: string; readonly to: string } | null;
  readonly fraction: string | null;
  readonly candidates: readonly Candidate[];
  readonly unit: string | null;
  readonly suffixes: readonly OperatorWriting[];
  readonly approximate: boolean;
  readonly cleaned: readonly Cleaning[];
}

interface Rest {
  readonly unit: string | null;
  readonly suffixes: readonly OperatorWriting[];
  readonly cleaned: readonly Cleaning[];
}

const LONGEST_REST = 60;
const LONGEST_UNIT = 16;
const SOME_MORE = /^[多余几](?=[^\d])/;
const HALF_INSIDE = /^个半(?=[月天年小])/;
const RANGE_MARK = /^([^\d\-~—–−至到,;、]{0,8})(?:[-~—–−]{1,2}|至|到)(?=[\d零一二两三四五六七八九十百半])/;
/** 以上（含95%）: says again what 以上 means. */
const INCLUSIVE = /^\(含[^()]{0,10}\)$/;
const REMARK_MARK = /[,;:。、，；：]/;
const REMARK = /^[^\d<>=≥≤%‰]{1,30}$/;
/** 一次性, 一致, 一般: words that begin like a quantity. */
const WORD_ENDINGS = /[性般致定流贯律直]/;

/** Unit and operator words behind a figure; null where that is no unit, so that the whole is a sentence. */
function readRest(text: string): Rest | null {
  if (text.length > LONGEST_REST) return null;
  const mark = text.search(REMARK_MARK);
  if (mark > 0 || (mark === 0 && text.length > 1)) {
    if (mark === 0 || !REMARK.test(text.slice(mark + 1))) return null;
    const before = readRest(text.slice(0, mark));
    return before && { ...before, cleaned: [...before.cleaned, 'trailingWords'] };
  }
  for (let index = 0; index < text.length && index <= LONGEST_UNIT; index += 1) {
    const suffix = readSuffix(text, index);
    if (suffix === null) continue;
    const before = text.slice(0, index);
    if (suffix.written.length === 1 && before !== '' && !isKnownUnit(before)) continue;
    const unit = readUnit(before);
    if (unit === null || unit.remark !== '') continue;
    const behind = readBehind(text.slice(index + suffix.written.length));
    if (behind === null) continue;
    return {
      unit: unit.unit ?? behind.unit,
      suffixes: [suffix, ...behind.suffixes],
      cleaned: [...unit.cleaned, ...behind.cleaned],
    };
  }
  const unit = readUnit(text);
  return unit && { unit: unit.unit, suffixes: [], cleaned: unit.cleaned };
}

/** What stands behind an operator word: nothing, another such word, or a remark without figures. */
function readBehind(text: string): Rest | null {
  if (text === '' || INCLUSIVE.test(text)) return { unit: null, suffixes: [], cleaned: [] };
  const suffix = readSuffix(text, 0);
  if (suffix !== null) {
    const behind = readBehind(text.slice(suffix.written.length));
    return behind && { ...behind, suffixes: [suffix, ...behind.suffixes] };
  }
  return REMARK.test(text) ? { unit: null, suffixes: [], cleaned: ['trailingWords'] } : null;
}

/** A Chinese numeral makes a quantity only before a unit that leaves no doubt: 一次, not 一次性, 一级, 一般. */
function isDoubtful(figure: Figure, unit: string | null, afterSign: boolean): boolean {
  if (!figure.cleaned.includes('chineseNumeral') || figure.unit !== null || figure.number === null)
    return false;
  if (figure.number.includes('.') && unit === null) return figure.number === '0.5';
  if (unit === null) return false;
  if (isOrdinalClassifier(unit)) return new Big(figure.number).lte(10);
  if (isKnownUnit(unit)) return false;
  return !(afterSign && unit.length <= 4 && unitDimension(unit) === 'count' && !WORD_ENDINGS.test(unit));
}

function plusHalf(number: string): string {
  return new Big(number).plus('0.5').toFixed();
}

function readRange(text: string, first: Figure): QuantityReading | null {
  const mark = RANGE_MARK.exec(text.slice(first.end));
  if (mark === null) return null;
  const second = readFigure(text, first.end + mark[0].length);
  if (second === null || first.number === null || second.number === null) return null;
  const rest = readRest(text.slice(second.end));
  if (rest === null) return null;
  const firstRest = readUnit(mark[1] ?? '');
  if (firstRest === null || firstRest.remark !== '') return null;
  const firstUnit = first.unit ?? firstRest.unit;
  const secondUnit = second.unit ?? rest.unit;
  if (firstUnit !== null && secondUnit !== null && firstUnit !== secondUnit) return null;
  const unit = secondUnit ?? firstUnit;
  if (new Big(first.number).gt(second.number)) return null;
  // 3月-5月 are months of the calendar, not numbers of months.
  if (unit === '月') return null;
  if (isDoubtful(first, unit, false) || isDoubtful(second, unit, false)) return null;
  return {
    number: null,
    range: { from: first.number, to: second.number },
    fraction: null,
    candidates: [],
    unit,
    suffixes: rest.suffixes,
    approximate: rest.suffixes.some(({ kind }) => kind === 'approximate'),
    cleaned: [...first.cleaned, ...firstRest.cleaned, ...second.cleaned, ...rest.cleaned],
  };
}

/**
 * Reads a cleaned text that begins with a figure and holds nothing but this quantity: 95%, 20余人, 90%-95%,
 * 2000万元左右, 两个半月, 10个工作日内. Null where it is a sentence that only begins with a figure.
 * @param afterSign whether an operator sign stands before it, which makes a quantity likelier than a word
 */
export function readQuantity(text: string, afterSign: boolean): QuantityReading | null {
  const negative = afterSign && /^[-−]\d/.test(text);
  const figure = readFigure(text, negative ? 1 : 0);
  if (figure === null) return null;
  const range = negative ? null : readRange(text, figure);
  if (range !== null) return range;

  let after = text.slice(figure.end);
  const someMore = SOME_MORE.test(after);
  if (someMore) after = after.slice(1);
  let half = HALF_INSIDE.test(after);
  if (half) after = after.replace('半', '');
  else if (after.endsWith('半') && isKnownUnit(after.slice(0, -1))) {
    half = true;
    after = after.slice(0, -1);
  }
  const rest = readRest(after);
  if (rest === null || (figure.unit !== null && rest.unit !== null && rest.unit !== figure.unit)) return null;
  const unit = figure.unit ?? rest.unit;
  if (isDoubtful(figure, unit, afterSign)) return null;
  const number = half && figure.number !== null ? plusHalf(figure.number) : figure.number;
  return {
    number: negative && number !== null ? `-${number}` : number,
    range: null,
    fraction: figure.fraction,
    candidates: figure.candidates,
    unit,
    suffixes: rest.suffixes,
    approximate: someMore || rest.suffixes.some(({ kind }) => kind === 'approximate'),
    cleaned: [...figure.cleaned, ...(half ? (['chineseNumeral'] as const) : []), ...rest.cleaned],
  };
}
