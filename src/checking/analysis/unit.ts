import { DIMENSIONS, UNIT_WORDS, type Dimension } from '../lexicon/unit-words';

const BY_WORD = new Map<string, Dimension>(
  DIMENSIONS.flatMap((dimension) => UNIT_WORDS[dimension].map((word) => [word, dimension] as const)),
);

/** The part of a unit before 每: 元/人·月 → 元, 元每件 → 元. */
function baseUnit(unit: string): string {
  return unit.split(/[/／每]/u)[0]?.trim() ?? '';
}

/**
 * What a unit measures. 家公司 and 万件 count as their first known word does; null for an unknown unit.
 */
export function dimensionOf(unit: string): Dimension | null {
  const whole = BY_WORD.get(unit.trim());
  if (whole) return whole;
  const base = baseUnit(unit);
  const exact = BY_WORD.get(base);
  if (exact) return exact;
  const scaled = /^[千百万亿](.+)$/u.exec(base)?.[1];
  if (scaled !== undefined) {
    const dimension = BY_WORD.get(scaled);
    if (dimension) return dimension;
  }
  for (let length = base.length - 1; length > 0; length -= 1) {
    const dimension = BY_WORD.get(base.slice(0, length));
    if (dimension === 'count') return dimension;
  }
  return null;
}

/** 元/件, 万元/年: a price or rate, not a sum. */
export function isPerUnit(unit: string): boolean {
  return /[/／每]/u.test(unit);
}
