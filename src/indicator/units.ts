import lexicon from './lexicon/units.json';
import type { Cleaning } from './target-value';
import { simplifyText } from './text';

export const UNIT_DIMENSIONS = [
  'count',
  'money',
  'unitPrice',
  'rate',
  'time',
  'ratio',
  'score',
  'area',
  'length',
  'volume',
  'mass',
  'energy',
  'data',
  'other',
] as const;
/** What a unit measures. unitPrice: money per something; rate: anything else per something. */
export type UnitDimension = (typeof UNIT_DIMENSIONS)[number];

/** What follows a figure, taken apart. */
export interface UnitReading {
  readonly unit: string | null;
  /** Words behind the unit that are no part of it. */
  readonly remark: string;
  readonly cleaned: readonly Cleaning[];
}

const DIMENSION_BY_UNIT: ReadonlyMap<string, UnitDimension> = new Map(
  UNIT_DIMENSIONS.flatMap((dimension) =>
    (listOf(dimension) ?? []).map((unit): [string, UnitDimension] => [unit, dimension]),
  ),
);
const LONGEST_KNOWN = Math.max(...[...DIMENSION_BY_UNIT.keys()].map((unit) => unit.length));
const ORDINAL_CLASSIFIERS: ReadonlySet<string> = new Set(lexicon.ordinalClassifiers);
const STOP_WORD = new RegExp(lexicon.stopWords.join('|'));

const LONGEST_REST = 24;
const LONGEST_NEW_UNIT = 6;
const LONGEST_EXTENDED_UNIT = 7;
const DIVISION = /[/／每]/;
const DENOMINATOR_JOIN = /[/·*.]/;
const SHORT_DENOMINATOR = /^\d{0,4}[^\d\s/,;:!?。，；：、()<>=≥≤]{1,8}$/;
const BRACKETED = /^\(([^()]{1,8})\)(.*)$/;
const UNIT_BRACKET = /^([^()]{1,4})\(([^()]{1,4})\)(?:\/[^()\d]{1,6})?$/;
const REMARK_BRACKET = /^([^()]*)(\([^()]{2,20}\))$/;
/** A unit holds no punctuation, sign, or figure (but those of m2, and of what stands below a slash). */
const UNIT_CHARACTERS = /^(?=.*[\p{L}%‰°])[^\d\s.,;:!?。，；：、！？"“”'‘’《》<>=≥≤+~…()\\$^_#@|-]+$/u;
const REMARK_CHARACTERS = /^[^\d<>=≥≤%‰]*$/;
const BRACKETED_REMARK = /^\([^()\d]{1,20}\)$/;
/** A word right behind the unit is a remark (100%覆盖); more, or a negation (3年无事故), makes a sentence. */
const LONGEST_REMARK = 8;
const NEGATION = /[不无未没非]/;
const OUTER_SLASHES = /^\/+|\/+$/g;
/** 12O is 120 or 12 of an O: not a unit. */
const DIGIT_LOOKALIKE = /^[OoIl](?![A-Za-z])/;
const LETTERS = /[A-Za-z]$/;

function listOf(dimension: UnitDimension): readonly string[] | undefined {
  const dimensions: Partial<Record<UnitDimension, readonly string[]>> = lexicon.dimensions;
  return dimensions[dimension];
}

/**
 * What a unit measures, or null where the text is no unit we can tell. 元/件 is unitPrice, 件/万人 rate;
 * 家公司 counts as its classifier 家 does. Traditional characters count as the simplified ones.
 */
export function unitDimension(unit: string): UnitDimension | null {
  return dimensionOf(simplifyText(unit));
}

function dimensionOf(unit: string): UnitDimension | null {
  const known = DIMENSION_BY_UNIT.get(unit);
  if (known !== undefined) return known;
  const slash = unit.search(DIVISION);
  if (slash > 0) {
    const above = dimensionOf(unit.slice(0, slash));
    return above === null ? null : above === 'money' ? 'unitPrice' : 'rate';
  }
  const prefix = knownPrefix(unit);
  return prefix !== null && DIMENSION_BY_UNIT.get(prefix) === 'count' ? 'count' : null;
}

/** Whether every part of the unit is a listed one. */
export function isKnownUnit(unit: string): boolean {
  const simplified = simplifyText(unit);
  if (DIMENSION_BY_UNIT.has(simplified)) return true;
  const [above = '', ...below] = simplified.split(DENOMINATOR_JOIN);
  return below.length > 0 && [above, ...below].every((part) => DIMENSION_BY_UNIT.has(part));
}

/** 级, 类, 分: after a Chinese numeral these make an order or a word (一级, 十分), not a quantity. */
export function isOrdinalClassifier(unit: string): boolean {
  return ORDINAL_CLASSIFIERS.has(unit);
}

function knownPrefix(text: string): string | null {
  for (let length = Math.min(LONGEST_KNOWN, text.length); length > 0; length -= 1) {
    const prefix = text.slice(0, length);
    if (DIMENSION_BY_UNIT.has(prefix)) return prefix;
  }
  return null;
}

function isRemark(text: string): boolean {
  if (BRACKETED_REMARK.test(text)) return true;
  return text.length <= LONGEST_REMARK && REMARK_CHARACTERS.test(text) && !NEGATION.test(text);
}

function isBracketUnit(text: string): boolean {
  const [, outer, inner] = UNIT_BRACKET.exec(text) ?? [];
  return (
    outer !== undefined &&
    inner !== undefined &&
    [outer, inner].every((part) => DIMENSION_BY_UNIT.get(part) === 'count')
  );
}

function whole(unit: string, cleaned: readonly Cleaning[]): UnitReading {
  return { unit, remark: '', cleaned };
}

function withRemark(unit: string, remark: string, cleaned: readonly Cleaning[]): UnitReading | null {
  return isRemark(remark) ? { unit, remark, cleaned: [...cleaned, 'trailingWords'] } : null;
}

/** A division whose parts are short: 元/人·年, 件/万人, 元/10分钟. */
function isDivision(text: string): boolean {
  const [above = '', ...below] = text.split('/');
  if (below.length === 0 || below.length > 3 || STOP_WORD.test(text)) return false;
  const isUnitAbove = DIMENSION_BY_UNIT.has(above) || (above.length <= 4 && UNIT_CHARACTERS.test(above));
  return isUnitAbove && below.every((part) => DIMENSION_BY_UNIT.has(part) || SHORT_DENOMINATOR.test(part));
}

function readBare(rest: string, cleaned: readonly Cleaning[]): UnitReading | null {
  if (rest === '') return null;
  if (DIMENSION_BY_UNIT.has(rest) || isDivision(rest) || isBracketUnit(rest)) return whole(rest, cleaned);
  const bracket = REMARK_BRACKET.exec(rest);
  if (bracket?.[1] !== undefined && bracket[2] !== undefined && bracket[1] !== '') {
    const inner = readBare(bracket[1], cleaned);
    return inner !== null && inner.unit !== null && inner.remark === ''
      ? withRemark(inner.unit, bracket[2], cleaned)
      : null;
  }
  const prefix = knownPrefix(rest);
  if (prefix === null) {
    const fits =
      rest.length <= LONGEST_NEW_UNIT &&
      UNIT_CHARACTERS.test(rest) &&
      !STOP_WORD.test(rest) &&
      !DIGIT_LOOKALIKE.test(rest);
    return fits ? whole(rest, cleaned) : null;
  }
  const extendable = DIMENSION_BY_UNIT.get(prefix) === 'count';
  if (
    extendable &&
    rest.length <= LONGEST_EXTENDED_UNIT &&
    UNIT_CHARACTERS.test(rest) &&
    !STOP_WORD.test(rest)
  ) {
    return whole(rest, cleaned);
  }
  return LETTERS.test(prefix) ? null : withRemark(prefix, rest.slice(prefix.length), cleaned);
}

/** A slash at either end divides nothing. */
function readSlashed(rest: string, cleaned: readonly Cleaning[]): UnitReading | null {
  const bare = rest.replace(OUTER_SLASHES, '');
  return readBare(bare, bare === rest ? cleaned : [...cleaned, 'straySlash']);
}

/**
 * Takes apart what follows a figure: the unit, and words that come after it. The unit need not be a listed
 * one: any short rest without punctuation and figures is taken for it. Null where the rest is no unit, so
 * that the whole is a sentence rather than a quantity.
 */
export function readUnit(rest: string): UnitReading | null {
  if (rest === '') return { unit: null, remark: '', cleaned: [] };
  if (rest.length > LONGEST_REST) return null;
  const bracketed = BRACKETED.exec(rest);
  if (bracketed?.[1] !== undefined && bracketed[2] !== undefined) {
    const inner = readSlashed(bracketed[1], ['bracketedUnit']);
    if (inner === null || inner.remark !== '' || inner.unit === null) return null;
    return bracketed[2] === '' ? inner : withRemark(inner.unit, bracketed[2], ['bracketedUnit']);
  }
  return readSlashed(rest, []);
}
