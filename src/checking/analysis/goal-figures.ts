import type Big from 'big.js';
import type { Operator } from '../../indicator';
import { DIMENSIONS, UNIT_WORDS, type Dimension } from '../lexicon/unit-words';
import { toYuan } from './money';
import { dimensionOf } from './unit';

/**
 * A figure in running text.
 * - year: 2025年, 〔2016〕; date: 6月30日, 12月底; ordinal: 第3, 45号, 目标1：, 2. at the start of a line: no
 *   target, not to be compared
 * - figure: all others
 */
export interface TextFigure {
  readonly kind: 'figure' | 'year' | 'date' | 'ordinal';
  /** As written, with its unit: 354件, 95%. */
  readonly text: string;
  /** Decimal digits without separators. */
  readonly number: string;
  readonly unit: string | null;
  readonly dimension: Dimension | null;
  /** 元, where the unit is one of money. */
  readonly yuan: Big | null;
  /** What the words around say: 达…以上 ≥, 不超过 ≤; null for a bare figure. */
  readonly operator: Operator | null;
  /** 约, 左右, 预计. */
  readonly approximate: boolean;
  /** Its clause up to the figure, and from behind it. */
  readonly before: string;
  readonly after: string;
  /** Index of the first digit in the text. */
  readonly start: number;
  readonly end: number;
}

const UNITS = DIMENSIONS.flatMap((dimension) => UNIT_WORDS[dimension])
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
const FIGURE = new RegExp(
  `(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(${UNITS})?((?:[/／每](?:${UNITS}))*)`,
  'gu',
);
/** Where the number of a list stands, and what follows it. */
const LIST_START = /(?:^|[\n。；;：:"“]|目标|任务|措施)\s*[(（]?$/u;
const LIST_MARK = /^\s*[.．、:：)）]/u;
const CLAUSE_END = /[，,；;。！!？?：:\n]/u;

function kindOf(number: string, unit: string | null, before: string, after: string): TextFigure['kind'] {
  if (/[〔［[(（]$/u.test(before) && /^[〕］\])）]/u.test(after)) return 'year';
  if (/^(19|20)\d\d$/.test(number) && (unit === '年' || /^(年|学年|－|—|-)/u.test(after))) return 'year';
  if (
    (unit === '月' && Number(number) <= 12 && !/个$/u.test(before)) ||
    (unit === '日' && /月\s*$/u.test(before))
  )
    return 'date';
  if (/第\s*$/u.test(before) || /^号/u.test(after)) return 'ordinal';
  if (unit === null && LIST_START.test(before) && LIST_MARK.test(after)) return 'ordinal';
  return 'figure';
}

function operatorOf(before: string, after: string): Operator | null {
  if (
    /^\s*(以上|及以上|或以上)/u.test(after) ||
    /(不少于|不低于|至少|≥|大于等于|高于|超过|多于)\s*$/u.test(before)
  )
    return '≥';
  if (
    /^\s*(以下|以内|之内|及以下)/u.test(after) ||
    /(不超过|不高于|不多于|至多|低于|≤|小于等于|控制在)\s*$/u.test(before)
  )
    return '≤';
  return null;
}

/** All figures of a running text, in order. */
export function figuresIn(text: string): readonly TextFigure[] {
  const figures: TextFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    const end = start + match[0].length;
    const digits = match[1] ?? '';
    const head = text.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
    const tail = text.slice(end).split(CLAUSE_END)[0] ?? '';
    const unit = match[2] === undefined ? null : `${match[2]}${match[3] ?? ''}`;
    const number = digits.replace(/[,，]/gu, '');
    figures.push({
      kind: kindOf(number, unit, text.slice(0, start), text.slice(end)),
      text: match[0].trim(),
      number,
      unit,
      dimension: unit === null ? null : dimensionOf(unit),
      yuan: unit === null ? null : toYuan(number, unit),
      operator: operatorOf(head, tail),
      approximate: /(约|大约|约为|近|预计达)\s*$/u.test(head) || /^\s*(左右|上下)/u.test(tail),
      before: head,
      after: tail,
      start,
      end,
    });
  }
  return figures;
}
