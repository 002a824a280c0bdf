import { LEVEL2_NAMES, rememberingTexts, type Indicator, type Level2 } from '../../indicator';
import { CATEGORY_WORDS } from '../lexicon/category-words';
import type { Dimension } from '../lexicon/unit-words';
import { dimensionOf } from './unit';

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'gu');

const PATTERNS = new Map(
  LEVEL2_NAMES.map((level2) => [
    level2,
    { strong: anyOf(CATEGORY_WORDS[level2].strong), weak: anyOf(CATEGORY_WORDS[level2].weak) },
  ]),
);

/** What the value looks like: its unit's dimension, a date, words, or nothing to go by. */
export type ValueShape = Dimension | 'date' | 'words' | 'none';

/** How well a shape of value suits a category: above 0 speaks for it, below against. */
const SHAPE_FIT: Readonly<Record<Level2, Partial<Readonly<Record<ValueShape, number>>>>> = {
  数量指标: { count: 2, area: 2, duration: 0.5, percent: -1, money: -3, words: -1, date: -2 },
  质量指标: { percent: 1.5, score: 1.5, words: 1, count: -0.5, area: -2, money: -3, date: -2, duration: -1 },
  时效指标: { duration: 2, date: 3, percent: 0.5, words: 0.5, money: -3, count: -1.5, area: -3 },
  成本指标: { money: 3, percent: -0.5, count: -3, area: -3, words: -2, date: -3, duration: -3 },
  经济成本指标: { money: 3, percent: -0.5, count: -3, area: -3, words: -2, date: -3, duration: -3 },
  社会成本指标: { count: 1, percent: 0.5, duration: 0.5, money: -1 },
  生态环境成本指标: { area: 1.5, count: 0.5, percent: 0.5, money: -1 },
  经济效益指标: { money: 2, percent: 0.5, words: 0.5, count: -0.5, date: -3 },
  社会效益指标: { percent: 1, count: 0.5, words: 1, money: -2, date: -3 },
  生态效益指标: { percent: 0.5, words: 0.5, area: 0.5, money: -3, date: -3 },
  可持续影响指标: { duration: 1, percent: 0.5, words: 1, money: -3, date: -3 },
  服务对象满意度指标: { percent: 1, words: 0, money: -4, date: -4, count: -3, duration: -4 },
};

/** Satisfaction words decide: with them hardly another category, without them never satisfaction. */
const SATISFACTION = /满意|认可度|好评/u;

export function valueShape(indicator: Indicator): ValueShape {
  const { target } = indicator;
  if (target.kind === 'date') return 'date';
  if (target.kind === 'words') return 'words';
  if (target.unit !== null) return dimensionOf(target.unit) ?? 'none';
  return 'none';
}

function distinct(pattern: RegExp, words: string): number {
  const found = words.match(pattern);
  return found === null ? 0 : new Set(found).size;
}

/** What the words of a name say for each category, 0 to 8; worked out for a category when it is asked for. */
const wordFits = rememberingTexts((name) => {
  const fits = new Map<Level2, number>();
  return (level2: Level2): number => {
    let fit = fits.get(level2);
    const patterns = PATTERNS.get(level2);
    if (fit === undefined && patterns) {
      fit = Math.min(2, distinct(patterns.strong, name)) * 3 + Math.min(2, distinct(patterns.weak, name));
      fits.set(level2, fit);
    }
    return fit ?? 0;
  };
});

/**
 * How well a name with a value of this shape suits a category; about -6 to 10, above 2 is a good fit,
 * below 0 a bad one. Made for comparing categories of one indicator, and one column of names with another.
 */
export function categoryFit(level2: Level2, name: string, shape: ValueShape): number {
  const ofShape = SHAPE_FIT[level2][shape] ?? 0;
  const satisfaction = SATISFACTION.test(name);
  if (level2 === '服务对象满意度指标') return (satisfaction ? 6 : -4) + ofShape;
  return wordFits(name)(level2) + ofShape - (satisfaction ? 5 : 0);
}
