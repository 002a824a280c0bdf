import lexicon from './lexicon/categories.json';
import { CATEGORIES, type Category, type Level1, type Level2, LEVEL1_NAMES, LEVEL2_NAMES } from './taxonomy';
import { foldText } from './text';

export interface RecognisedLevel1 {
  readonly level1: Level1;
  /** The one-digit code as the form writes it (`1-产出指标`); null where it writes none. */
  readonly code: string | null;
  /** The weight written behind the name: 50 for `产出指标(50分)`, 10 for `（10%）`. */
  readonly points: number | null;
}

export interface RecognisedLevel2 {
  readonly level2: Level2;
  readonly level1: Level1;
  /** The two-digit code as the form writes it (`11-数量指标`); null where it writes none. */
  readonly code: string | null;
}

const LONGEST_LABEL = 40;
/** Marks before the name, and letters that number it: `A产出指标`, `A1.数量指标`. */
const MARKS = /^(?:[★☆*●■◆▲○□◇]+|\(?[A-Za-z]\d{0,2}(?:\.\d)?\)?[-、.,:]?(?=[一-鿿]))/;
/** `11-`, `1.`, `1.1`, `(1)`, `一、`, `(一)`, `第一、`, or digits that run straight into the name. */
const NUMBERING =
  /^(?:\((?:(\d{1,2})|[一二三四五六七八九十]{1,3})\)|(\d{1,2})(?:\.\d{1,2}){0,2}|第?[一二三四五六七八九十]{1,3}(?=[、.,:-]))[-–—−－_、.,:)]*/;
const CODE = /^(\d{1,2})(?!\.\d)/;
const POINTS = /\(?(?:权重|分值)?:?(\d{1,3}(?:\.\d{1,2})?)(分|%)?\)?$/;

const CATEGORY_OF: ReadonlyMap<Level2, Category> = new Map(
  CATEGORIES.map((category) => [category.level2, category]),
);
const KNOWN_CODES: ReadonlySet<string> = new Set(
  CATEGORIES.flatMap(({ code }) => (code === null ? [] : [code])),
);

function namesOf<Name extends string>(
  standardNames: readonly Name[],
  stems: Readonly<Record<Name, readonly string[]>>,
): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const name of standardNames) {
    for (const stem of stems[name]) {
      names.set(stem, name);
      for (const ending of lexicon.endings) names.set(stem + ending, name);
    }
  }
  return names;
}

const LEVEL1_BY_TEXT = namesOf(LEVEL1_NAMES, lexicon.level1);
const LEVEL2_BY_TEXT = namesOf(LEVEL2_NAMES, lexicon.level2);

interface Label {
  readonly name: string;
  readonly code: string | null;
  readonly points: number | null;
}

/** Takes numbering and weight off a level's label. Null for what is too long to be one. */
function takeApart(text: string): Label | null {
  if (text.length > LONGEST_LABEL * 2) return null;
  const folded = foldText(text).replace(MARKS, '');
  if (folded === '' || folded.length > LONGEST_LABEL) return null;
  const code = CODE.exec(folded)?.[1] ?? null;
  const unnumbered = folded.replace(NUMBERING, '');
  const points = POINTS.exec(unnumbered);
  return {
    name: points ? unnumbered.slice(0, points.index) : unnumbered,
    code,
    points: points?.[1] === undefined ? null : Number(points[1]),
  };
}

/**
 * The level-1 category a cell names, or null where it names none. Only the whole text counts, never a part
 * of it. A text that carries a level-2 code (`14-成本指标`) is not level 1.
 */
export function recogniseLevel1(text: string): RecognisedLevel1 | null {
  const label = takeApart(text);
  if (label === null) return null;
  const level1 = LEVEL1_BY_TEXT.get(label.name);
  if (level1 === undefined || (label.code !== null && KNOWN_CODES.has(label.code))) return null;
  return { level1, code: label.code?.length === 1 ? label.code : null, points: label.points };
}

/**
 * The level-2 category a cell names, or null where it names none. Only the whole text counts.
 * `成本指标` is 产出/成本 of the old system; 经济成本, 社会成本 and 生态环境成本 belong to level 1 成本指标.
 */
export function recogniseLevel2(text: string): RecognisedLevel2 | null {
  const label = takeApart(text);
  if (label === null) return null;
  const level2 = LEVEL2_BY_TEXT.get(label.name);
  if (level2 === undefined) return null;
  return {
    level2,
    level1: categoryOf(level2).level1,
    code: label.code?.length === 2 ? label.code : null,
  };
}

/** Where a level-2 category stands in the classification. */
export function categoryOf(level2: Level2): Category {
  const category = CATEGORY_OF.get(level2);
  if (category === undefined) throw new RangeError(`No such category: ${level2}`);
  return category;
}
