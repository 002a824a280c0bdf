import { readDate } from './dates';
import { readExpression } from './expressions';
import { quotientOf } from './numbers';
import { type CleanedText, cleanText } from './lexical-cleaning';
import words from './lexicon/words.json';
import { combineOperators, type OperatorWriting, readPrefix, readSign } from './operators';
import { type QuantityReading, readQuantity } from './quantities';
import type { Cleaning, Operator, TargetValue } from './target-value';
import { foldText } from './text';

const ABSENT: ReadonlySet<string> = new Set(words.absent);
/** Longer values are sentences. */
const LONGEST_FIGURE_TEXT = 80;
const LONGEST_LEAD = 20;
/** Without one of these a text holds no figure and no date; tested first, because half of all values are words. */
const FIGURE_MARK = /[\d零〇○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟半年每]/;
const FIGURE = /\d/;
const MOST_PREFIXES = 4;
const LEAD = /^[^\d,;。，；<>=≥≤]*$/;
/** Without a direction of their own, but a figure behind them is the target: 合格率达到95%. */
const DIGITS_AHEAD = /^(?:\d|百分)/;
const REACHING = /^(?:达到|达|为|保持在|维持在|实现)$/;
/** 合格率100%: a name right before its figure. */
const MEASURE = new RegExp(`(?:${words.measureEndings.join('|')})$`);
const FULL_WIDTH_SIGNS = /[＞＜＝]{1,2}/;
const LATEX_SIGN = /\\(?:[gl]eqslant|[gl]eqq?|[gl][et])(?![a-z])/;
const NEGATIVE = /^[-−]\d/;
const SIGNS = /[≥≤<>=]/;
const ABOUT = /(?:左右|上下)$/;
const YEAR_UNIT = /^年度?$/;
const CALENDAR_YEAR = /^(?:19|20)\d\d$/;
const WRAPPING = /^[(（“"'‘]/;
const BRACKET_MARKS = /[《》〈〉]/;

const NOTHING = {
  operator: null,
  operatorText: null,
  number: null,
  unit: null,
  words: null,
  approximate: false,
  range: null,
  date: null,
  expression: null,
} as const;

interface Prefixes {
  readonly writings: readonly OperatorWriting[];
  readonly body: string;
}

/** A cleaned value with the operators in front of it, which its readings share. */
interface Reading {
  readonly text: string;
  readonly source: CleanedText;
  readonly prefixes: Prefixes;
}

function takePrefixes(text: string, signsOnly: boolean): Prefixes {
  const writings: OperatorWriting[] = [];
  let index = 0;
  while (writings.length < MOST_PREFIXES) {
    const writing = signsOnly ? readSign(text, index) : readPrefix(text, index);
    if (writing === null) break;
    writings.push(writing);
    index += writing.written.length;
  }
  return { writings, body: text.slice(index) };
}

/** How the operator was written, where that is not the standard sign. */
function describeOperator(
  { text, source }: Reading,
  writings: readonly OperatorWriting[],
  suffixes: readonly OperatorWriting[],
): Pick<TargetValue, 'operatorText'> & { cleaned: readonly Cleaning[] } {
  const cleaned: Cleaning[] = [];
  const isSign = ({ kind }: OperatorWriting) => kind === 'sign';
  const latex = source.cleaned.includes('latex') ? LATEX_SIGN.exec(text)?.[0] : undefined;
  const fullWidth = writings.some(isSign) ? FULL_WIDTH_SIGNS.exec(source.light)?.[0] : undefined;
  const signs = writings.filter(isSign);
  const variant = fullWidth !== undefined || signs.some(({ operator, written }) => operator !== written);
  if (variant || signs.length > 1) cleaned.push('operatorVariant');
  const directed = [...writings, ...suffixes].some(({ operator }) => operator !== null);
  const isNamed = ({ kind }: OperatorWriting) =>
    kind === 'sign' || kind === 'word' || (kind === 'neutral' && directed);
  const before = writings.filter(isNamed);
  const behind = suffixes.filter(isNamed);
  const named = [...before, ...behind];
  if (named.some(({ kind }) => kind === 'word')) cleaned.push('operatorWord');
  if (writings.some(({ kind }) => kind === 'context')) cleaned.push('leadingWords');
  const written = [before, behind].map((side) => side.map((writing) => writing.written).join(''));
  const standard = named.length === 1 && signs.length === 1 && !variant;
  const joined = named.length === 0 || standard ? null : written.filter((side) => side !== '').join('…');
  return { operatorText: latex ?? (standard ? null : (fullWidth ?? joined)), cleaned };
}

/** Units are read in simplified characters, but kept in the form's own: 萬元 stays 萬元. */
function unitAsWritten(unit: string, { dense, written }: CleanedText): string {
  if (dense === written) return unit;
  const at = dense.lastIndexOf(unit);
  return at < 0 ? unit : written.slice(at, at + unit.length);
}

function build(reading: Reading, kind: TargetValue['kind'], parts: Partial<TargetValue>): TargetValue {
  const { text, source } = reading;
  return {
    kind,
    text,
    ...NOTHING,
    candidates: [],
    ...parts,
    unit: parts.unit ? unitAsWritten(parts.unit, source) : null,
    cleaned: [...new Set([...source.cleaned, ...(parts.cleaned ?? [])])],
  };
}

function isApproximate(writings: readonly OperatorWriting[]): boolean {
  return writings.some(({ kind }) => kind === 'approximate');
}

function toQuantity(reading: Reading, prefixes: Prefixes, quantity: QuantityReading): TargetValue | null {
  const operator = combineOperators([...prefixes.writings, ...quantity.suffixes]);
  if (operator === 'contradiction') return null;
  // 2025年以上 is no number of years.
  if (YEAR_UNIT.test(quantity.unit ?? '') && CALENDAR_YEAR.test(quantity.number ?? '')) return null;
  const { operatorText, cleaned } = describeOperator(reading, prefixes.writings, quantity.suffixes);
  const shared = {
    operator,
    operatorText,
    unit: quantity.unit,
    approximate: quantity.approximate || isApproximate(prefixes.writings),
    cleaned: [...cleaned, ...quantity.cleaned],
  };
  if (quantity.range !== null) return build(reading, 'range', { ...shared, range: { ...quantity.range } });
  if (quantity.fraction !== null) {
    const [numerator = '', denominator = ''] = quantity.fraction.split('/');
    const number = quotientOf(numerator, denominator);
    return build(reading, 'expression', {
      ...shared,
      expression: quantity.fraction + (quantity.unit ?? ''),
      number,
    });
  }
  if (quantity.number === null) {
    return build(reading, 'ambiguous', { ...shared, candidates: [...quantity.candidates] });
  }
  return build(reading, 'number', { ...shared, number: quantity.number });
}

function parseDate(reading: Reading): TargetValue | null {
  const { writings } = reading.prefixes;
  const body = reading.prefixes.body.replace(ABOUT, '');
  const all = reading.source.dense.replace(ABOUT, '');
  const operator = combineOperators(writings);
  if (operator === 'contradiction') return null;
  const whole = readDate(all, null);
  const date = whole ?? readDate(body, operator);
  if (date === null) return null;
  const used = whole === null ? writings : [];
  const { operatorText, cleaned } = describeOperator(reading, used, []);
  return build(reading, 'date', {
    operator: whole === null ? operator : null,
    operatorText,
    date,
    approximate: isApproximate(used) || ABOUT.test(reading.source.dense),
    cleaned: [...cleaned],
  });
}

function parseExpression(reading: Reading): TargetValue | null {
  const { writings, body } = reading.prefixes;
  const expression = readExpression(body);
  const operator = combineOperators(writings);
  if (expression === null || operator === 'contradiction') return null;
  const { operatorText, cleaned } = describeOperator(reading, writings, []);
  return build(reading, 'expression', {
    ...expression,
    operator,
    operatorText,
    approximate: isApproximate(writings),
    cleaned: [...cleaned],
  });
}

/** `-5%`: a negative figure, or an `=` that was misread. */
function parseDashed(reading: Reading): TargetValue | null {
  const { source } = reading;
  if (!NEGATIVE.test(source.dense)) return null;
  const quantity = readQuantity(source.dense.slice(1), false);
  if (quantity === null || quantity.number === null || quantity.suffixes.length > 0) return null;
  return build(reading, 'ambiguous', {
    unit: quantity.unit,
    candidates: [
      { number: `-${quantity.number}`, because: '负数' },
      { number: quantity.number, because: '横线是等号之误' },
    ],
    cleaned: [...quantity.cleaned],
  });
}

function parsePlain(reading: Reading): TargetValue | null {
  const { prefixes } = reading;
  const afterSign = prefixes.writings.some(({ kind }) => kind === 'sign' || kind === 'word');
  const quantity = readQuantity(prefixes.body, afterSign);
  return quantity && toQuantity(reading, prefixes, quantity);
}

function startsLedFigure(text: string, index: number): boolean {
  const first = readPrefix(text, index);
  if (first === null)
    return DIGITS_AHEAD.test(text.slice(index, index + 2)) && MEASURE.test(text.slice(0, index));
  if (first.kind === 'neutral') return REACHING.test(first.written);
  return first.kind === 'sign' || first.kind === 'word';
}

/** Words before the operator: 满意度≥95%, 办结率达到98%以上, 合格率100%. */
function parseLed(reading: Reading): TargetValue | null {
  const { dense } = reading.source;
  for (let index = 1; index <= LONGEST_LEAD && index < dense.length; index += 1) {
    if (!startsLedFigure(dense, index)) continue;
    if (!LEAD.test(dense.slice(0, index))) return null;
    const prefixes = takePrefixes(dense.slice(index), false);
    const quantity = readQuantity(prefixes.body, true);
    if (quantity === null) continue;
    const writings = [...reading.prefixes.writings, ...prefixes.writings];
    const target = toQuantity(reading, { ...prefixes, writings }, quantity);
    if (target === null) return null;
    return { ...target, cleaned: [...new Set<Cleaning>([...target.cleaned, 'leadingWords'])] };
  }
  return null;
}

/** Takes the operator sign off the display text, whatever its width and the spaces around it. */
function wordsBehind(light: string, signs: Prefixes): string {
  let wanted = signs.writings.reduce((sum, { written }) => sum + written.length, 0);
  let index = 0;
  while (index < light.length && (wanted > 0 || /\s/.test(light.charAt(index)))) {
    if (!/\s/.test(light.charAt(index))) wanted -= 1;
    index += 1;
  }
  return light.slice(index);
}

function parseWords(reading: Reading): TargetValue {
  const { source } = reading;
  const wrapped = WRAPPING.test(source.light);
  const signs = takePrefixes(wrapped ? '' : source.dense.slice(0, LONGEST_FIGURE_TEXT), true);
  const bookTitle = signs.writings.some(({ written }) => BRACKET_MARKS.test(written));
  const operator = combineOperators(signs.writings);
  const cleaned: readonly Cleaning[] = source.cleaned.filter(
    (cleaning) => cleaning === 'latex' || cleaning === 'markdown' || cleaning === 'controlCharacter',
  );
  const plain = { ...reading, source: { ...source, cleaned } };
  const behind = signs.body;
  const several = SIGNS.test(behind) || (/^\d/.test(behind) && readQuantity(behind, false) !== null);
  // Several signs become one; what stands behind must not come to be read with it (≥≥≥≥大于5).
  const goesOn = signs.writings.length > 1 && readPrefix(behind, 0) !== null;
  if (operator === null || operator === 'contradiction' || bookTitle || several || goesOn) {
    return build(plain, 'words', { words: source.light });
  }
  const described = describeOperator(plain, signs.writings, []);
  return build(plain, 'words', {
    operator,
    operatorText: described.operatorText,
    words: wordsBehind(source.light, signs),
    cleaned: [...described.cleaned],
  });
}

/** A line to write the figure on: ≥__件, __月__日前. */
const LEFT_BLANK = /^_{2,}\D*$/;

function isAbsent(text: string): boolean {
  return text.length <= 8 && !FIGURE.test(text) && ABSENT.has(foldText(text).toLowerCase());
}

/**
 * Reads one 绩效值 as displayed. Never throws, never repairs: what can be read in several ways comes back as
 * 'ambiguous' with its candidates, what is no quantity, date or calculation as a whole comes back as 'words'.
 * `1.2万人` is the number 1.2 with the unit 万人. Linear in the length of the text.
 */
export function parseTargetValue(text: string): TargetValue {
  const source = cleanText(text);
  const { light, dense } = source;
  const none: Prefixes = { writings: [], body: dense };
  if (light === '') return build({ text, source, prefixes: none }, 'empty', {});
  if (isAbsent(light) || isAbsent(dense)) return build({ text, source, prefixes: none }, 'none', {});
  if (dense.length > LONGEST_FIGURE_TEXT) return parseWords({ text, source, prefixes: none });
  const reading = { text, source, prefixes: takePrefixes(dense, false) };
  if (LEFT_BLANK.test(reading.prefixes.body)) return build({ text, source, prefixes: none }, 'empty', {});
  if (reading.prefixes.writings.length > 0 && isAbsent(reading.prefixes.body)) {
    const operator: Operator | null | 'contradiction' = combineOperators(reading.prefixes.writings);
    if (operator !== null && operator !== 'contradiction') return build(reading, 'none', { operator });
  }
  if (!FIGURE_MARK.test(dense)) return parseWords(reading);
  return (
    parseDate(reading) ??
    parseExpression(reading) ??
    parsePlain(reading) ??
    parseDashed(reading) ??
    parseLed(reading) ??
    parseWords(reading)
  );
}
