import Big from 'big.js';
import { readChineseNumeral } from './chinese-numerals';
import lexicon from './lexicon/goal-numbers.json';
import { isMoneyUnit, toYuan } from './money';
import { readPrefix, readSuffix } from './operators';
import type { Operator } from './target-value';
import { isKnownUnit, unitDimension, type UnitDimension } from './units';

/** A quantity that a goal states. */
export interface GoalNumber {
  /** As written, with sign words and unit: 354件, 95%以上, 不少于300 万元. */
  readonly text: string;
  /** Where it stands in the goal, in UTF-16 units. */
  readonly index: number;
  /** Exact decimal digits as stated, in the unit below. The lower bound of a range. */
  readonly number: string;
  /** The upper bound of a range (80-100件), else null. */
  readonly upTo: string | null;
  /** As written: 件, 万元, 万人次, %. */
  readonly unit: string;
  readonly dimension: UnitDimension;
  /** The number in its plain unit: 2000万元 → 20000000 元, 1.2万人次 → 12000 人次. */
  readonly value: string;
  readonly plainUnit: string;
  /** Only where the goal says so (以上, 不超过). */
  readonly operator: Operator | null;
  /** 约, 左右, 余. */
  readonly approximate: boolean;
  /** Said to be a total: 共计, 合计. */
  readonly total: boolean;
  /** The words before it in its clause: 受理案件, 群众满意率. '' where the clause begins with it. */
  readonly subject: string;
  /** The words right behind it: 行政村, 区委机关. '' where nothing follows. */
  readonly object: string;
}

/** The most of a goal that is read, in characters. */
const LONGEST_GOAL = 5_000;
const LONGEST_UNIT = 6;
const LONGEST_SIGN = 8;
const LONGEST_PHRASE = 40;
const LONGEST_OBJECT = 12;

/** Titles of documents and their numbers hold figures that are no goals: 《…》, 〔2016〕45号, 第12条. */
const NOT_QUANTITIES =
  /《[^》]{0,200}》|[〔[(（【]?(?:19|20)\d{2}[〕\])）】]?\s*(?:第\s*)?\d+\s*号|第\s*[\d一二三四五六七八九十百]+\s*[条款项章号届期次批轮个]?/g;
/** 2025年, 2019-2020年, 12月底, 6月30日, 每月10日前, 2020.1.1, 12月4日. */
const DATES =
  /(?:(?:19|20)\d{2}\s*(?:[-~—–至、到]\s*(?:19|20)?\d{2,4}\s*)?(?:年度|学年|年)(?:\s*\d{1,2}\s*(?:[-~—–至、到]+\s*\d{1,2}\s*)?月(?:份|底|末|初|中旬|上旬|下旬)?(?:\s*\d{1,2}\s*[日号])?)?)|(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?|\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号]|份|底|末|初|中旬|上旬|下旬|前)?(?:\s*[-~—–至到]+\s*\d{1,2}\s*月(?:份|底)?)?|(?<=每[月季年])\s*\d{1,2}\s*[日号]/g;
/** Numbers of a list: 1. 、 (2) 目标3: ① at the beginning of a clause. */
const LIST_NUMBERS =
  /(?:^|[\n。；;:：])\s*(?:(?:目标|任务|指标)\s*\d{1,2}\s*[:：、.．]|[(（]\s*\d{1,2}\s*[)）]|\d{1,2}\s*(?:[、．]|\.(?!\d)|[)）]))/g;
const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** What stands in the middle of 百分之1一 is neither. */
const ARABIC_ONLY = /^\d+(?:\.\d+)?$/;
const PERCENT_WORDS = /百分之([零一二两三四五六七八九十百点\d.]+)/y;
const NUMERAL = /[一二两三四五六七八九十百千万亿零壹贰叁肆伍陆柒捌玖拾佰仟点]+/y;
const RANGE_MARK = /\s*(?:[-~—–−]|至|到)\s*/y;
const BLANKS = /\s*/y;
const MORE = /[余多几]/y;
/** 3万余份: the scale stands before the word. */
const MORE_WITH_SCALE = /^([万亿千]?)[余多几]/;
const CLAUSE_END = /[，。；：、！？,;:!?\n()（）“”"]/;
const SCALE = /^(万|亿|千|百)(?=.)/;
const SCALES: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };
const CHINESE_UNITS: ReadonlySet<string> = new Set(lexicon.unitsAfterChineseNumerals);
const NAMES: readonly string[] = lexicon.names;
const LEADING = new RegExp(`^(?:${lexicon.leadingWords.join('|')})+`);
const TRAILING = new RegExp(`(?:${lexicon.trailingWords.join('|')})+$`);
const TOTAL = /(?:共计|总计|合计|总共|一共|共)[为达]?\s*$/;
const IDIOM = new RegExp(`^(?:${lexicon.wordsAfterIdioms.join('|')})`);

/**
 * The quantities a goal states, in order: those an indicator should carry. Years, dates, numbers of documents
 * and lists, names (12348, 八五普法) and figures without a unit are none. Only units that are known count.
 */
export function numbersInGoal(goal: string): GoalNumber[] {
  const text = halfWidth(goal.slice(0, LONGEST_GOAL));
  const blind = blindSpots(text);
  const found: GoalNumber[] = [];
  let clauseStart = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (CLAUSE_END.test(text.charAt(index))) clauseStart = index + 1;
    if (blind[index] === 1) continue;
    const figure = readGoalFigure(text, index);
    if (figure === null) continue;
    const number = readGoalNumber(goal, text, { index, clauseStart }, figure);
    if (number !== null) {
      found.push(number);
      clauseStart = number.index + number.text.length;
      index = clauseStart - 1;
    } else {
      index = figure.end - 1;
    }
  }
  return found;
}

/** Digits, letters and signs of full width as half width; every character keeps its place. */
function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．－]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** 1 where a figure is no quantity. */
function blindSpots(text: string): Uint8Array {
  const blind = new Uint8Array(text.length);
  for (const pattern of [NOT_QUANTITIES, DATES, LIST_NUMBERS]) {
    for (const match of text.matchAll(pattern)) blind.fill(1, match.index, match.index + match[0].length);
  }
  for (const name of NAMES) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      blind.fill(1, at, at + name.length);
    }
  }
  return blind;
}

interface GoalFigure {
  readonly number: string;
  readonly end: number;
  readonly unit: string | null;
  readonly chinese: boolean;
}

function readGoalFigure(text: string, index: number): GoalFigure | null {
  const before = text.charAt(index - 1);
  const digits = matchAt(DIGITS, text, index);
  if (digits !== null) {
    if (/[A-Za-z0-9.]/.test(before)) return null;
    return {
      number: plain(digits.replaceAll(',', '')),
      end: index + digits.length,
      unit: null,
      chinese: false,
    };
  }
  PERCENT_WORDS.lastIndex = index;
  const percent = PERCENT_WORDS.exec(text);
  if (percent?.[1] !== undefined) {
    const number = ARABIC_ONLY.test(percent[1]) ? percent[1] : readChineseNumeral(percent[1]);
    const end = index + percent[0].length;
    return number === null ? null : { number: plain(number), end, unit: '%', chinese: true };
  }
  const numeral = matchAt(NUMERAL, text, index);
  if (numeral === null) return null;
  const number = readChineseNumeral(numeral);
  return number === null ? null : { number, end: index + numeral.length, unit: null, chinese: true };
}

function readGoalNumber(
  goal: string,
  text: string,
  place: { index: number; clauseStart: number },
  figure: GoalFigure,
): GoalNumber | null {
  let end = figure.end;
  let upTo: string | null = null;
  if (!figure.chinese) {
    const firstSign = text.charAt(end) === '%' ? 1 : 0;
    const mark = matchAt(RANGE_MARK, text, end + firstSign);
    const second = mark === null ? null : matchAt(DIGITS, text, end + firstSign + mark.length);
    if (mark !== null && second !== null) {
      upTo = plain(second.replaceAll(',', ''));
      end += firstSign + mark.length + second.length;
    }
  }
  const more = MORE_WITH_SCALE.exec(text.slice(end, end + 2));
  if (more !== null) end += more[0].length;
  let unit = figure.unit;
  if (unit === null) {
    end += matchAt(BLANKS, text, end)?.length ?? 0;
    unit = unitAt(text, end);
    if (unit === null || isPartOfName(unit, text.charAt(end + unit.length))) return null;
    end += unit.length;
    unit = `${more?.[1] ?? ''}${unit}`;
    if (figure.chinese && !countsInWords(figure.number, unit)) return null;
  }
  if (IDIOM.test(text.slice(end))) return null;
  const dimension = unitDimension(unit);
  if (
    dimension === null ||
    (dimension === 'time' && /^[年月日]$/.test(unit) && isCalendar(text, end, unit))
  ) {
    return null;
  }
  const after = matchAt(MORE, text, end);
  if (after !== null) end += after.length;
  const suffix = readSuffix(text, end);
  if (suffix !== null) end += suffix.written.length;
  const sign = signBefore(text, place);
  const start = place.index - (sign?.written.length ?? 0);
  const { value, plainUnit } = inPlainUnit(figure.number, unit);
  return {
    text: goal.slice(start, end),
    index: start,
    number: figure.number,
    upTo,
    unit,
    dimension,
    value,
    plainUnit,
    operator: suffix?.operator ?? sign?.operator ?? null,
    approximate:
      more !== null || after !== null || suffix?.kind === 'approximate' || sign?.kind === 'approximate',
    total: TOTAL.test(goal.slice(place.clauseStart, start)),
    subject: subjectOf(goal.slice(place.clauseStart, start)),
    object: objectOf(goal.slice(end)),
  };
}

/** The longest known unit at this place. */
function unitAt(text: string, index: number): string | null {
  for (let length = LONGEST_UNIT; length > 0; length -= 1) {
    const unit = text.slice(index, index + length);
    if (unit.length === length && isKnownUnit(unit) && !/^[百千万亿成度]$/.test(unit)) return unit;
  }
  return null;
}

/** 5G基站: a letter before words names a thing. */
function isPartOfName(unit: string, next: string): boolean {
  return /^[A-Za-z]$/.test(unit) && /[\u4e00-\u9fff]/.test(next);
}

/** 三场 and 五百件 state a quantity; 两类人员, 三个方面, 一批 are ways of speaking. */
function countsInWords(number: string, unit: string): boolean {
  const much = new Big(number).gte(10);
  return (much && unitDimension(unit) !== 'time') || (CHINESE_UNITS.has(unit) && new Big(number).gte(2));
}

/** 日 and 月 behind a figure mostly name a day or a month; only with 内 or the like they last. */
function isCalendar(text: string, end: number, unit: string): boolean {
  return unit !== '年' && !/^(?:以内|之内|内)/.test(text.slice(end));
}

interface Sign {
  readonly written: string;
  readonly operator: Operator | null;
  readonly kind: string;
}

/** The sign or sign word that ends right before a figure. */
function signBefore(
  text: string,
  { index, clauseStart }: { index: number; clauseStart: number },
): Sign | null {
  const earliest = Math.max(clauseStart, index - LONGEST_SIGN);
  for (let start = earliest; start < index; start += 1) {
    const prefix = readPrefix(text, start);
    if (prefix === null || prefix.kind === 'context' || prefix.kind === 'neutral') continue;
    if (start + prefix.written.length === index) return prefix;
  }
  return null;
}

function inPlainUnit(number: string, unit: string): { value: string; plainUnit: string } {
  if (isMoneyUnit(unit)) return { value: toYuan(number, unit), plainUnit: '元' };
  const scale = SCALE.exec(unit)?.[1];
  const factor = scale === undefined ? undefined : SCALES[scale];
  if (factor === undefined) return { value: number, plainUnit: unit };
  return { value: new Big(number).times(factor).toFixed(), plainUnit: unit.slice(1) };
}

function subjectOf(words: string): string {
  return words.slice(-LONGEST_PHRASE).trim().replace(LEADING, '').replace(TRAILING, '').trim();
}

function objectOf(rest: string): string {
  const words = rest.slice(0, LONGEST_OBJECT * 2).split(CLAUSE_END)[0] ?? '';
  return words
    .replace(/[\d%].*$/s, '')
    .slice(0, LONGEST_OBJECT)
    .trim();
}

function plain(digits: string): string {
  return new Big(digits).toFixed();
}

function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}
