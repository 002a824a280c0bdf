import { rememberingTexts } from '../../indicator';
import { MEASURES, MEASURE_TAILS, type Measure } from '../lexicon/measure-words';

const TAILS = new Map<string, Measure>(
  MEASURES.flatMap((measure) => MEASURE_TAILS[measure].map((tail) => [tail, measure] as const)),
);
const LONGEST_TAIL = Math.max(...[...TAILS.keys()].map((tail) => tail.length));
/** Numbering and marks before a name: 指标1：, ★★★, 其中：. */
const LEADING_MARK =
  /^(?:[★☆*●■◆▲○□◇\s]+|(?:三级)?指标\s*\d+\s*[:：.．、)）]\s*|[（(]?\d{1,2}[)）.．、:：]\s*|其中\s*[:：]\s*)/u;
const TRAILING_BRACKET = /[（(【[][^（(【[]*[）)】\]]$/;
/** 指标1：, as templates number their lines. */
const LINE_NUMBER = /^(?:三级)?指标\s*[\d一二三四五六七八九十]+\s*[:：、.．]\s*/u;
const TRAILING_POINT = /[\s。．.；;，,、:：]+$/;

/** A 三级指标 without numbering, without the template's number before it, a note in brackets behind it, and closing punctuation. */
export const nameCore = rememberingTexts((name: string): string => {
  let core = name.trim().replace(LINE_NUMBER, '').replace(TRAILING_POINT, '');
  while (LEADING_MARK.test(core)) core = core.replace(LEADING_MARK, '');
  while (TRAILING_BRACKET.test(core)) core = core.replace(TRAILING_BRACKET, '').replace(TRAILING_POINT, '');
  return core;
});

export interface NameMeasure {
  readonly measure: Measure;
  /** The word that tells: 率, 满意度, 总成本. */
  readonly tail: string;
}

/** What a 三级指标 measures, by the longest known word at its end; null where none is known. */
export const measureOfName = rememberingTexts((name: string): NameMeasure | null => {
  const core = nameCore(name);
  for (let length = Math.min(LONGEST_TAIL, core.length); length > 0; length -= 1) {
    const tail = core.slice(-length);
    const measure = TAILS.get(tail);
    if (measure !== undefined) return { measure, tail };
  }
  return null;
});
