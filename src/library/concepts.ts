import synonyms from '../../assets/library/synonyms.json';
import { canonicalShapes } from './search-text';

/** Longest-match look-up of phrases in running text. */
export class PhraseFinder<Value> {
  readonly #byFirst = new Map<string, { phrase: string; value: Value }[]>();

  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of phrases) {
      const first = phrase.charAt(0);
      if (first === '') continue;
      const list = this.#byFirst.get(first);
      if (list) list.push({ phrase, value });
      else this.#byFirst.set(first, [{ phrase, value }]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** All phrases that stand in the text, but those within a longer one; they may overlap (普法宣传册). */
  *findOverlapping(text: string): Generator<{ phrase: string; value: Value; index: number }> {
    let covered = 0;
    for (let index = 0; index < text.length; index += 1) {
      const hit = this.#byFirst.get(text.charAt(index))?.find(({ phrase }) => text.startsWith(phrase, index));
      if (!hit || index + hit.phrase.length <= covered) continue;
      covered = index + hit.phrase.length;
      yield { ...hit, index };
    }
  }

  /** Every phrase that stands at this place of the text, the longest first. */
  *at(text: string, index: number): Generator<Value> {
    for (const { phrase, value } of this.#byFirst.get(text.charAt(index)) ?? []) {
      if (text.startsWith(phrase, index)) yield value;
    }
  }

  /** The longest phrases of the text from left to right, none overlapping another. */
  *find(text: string): Generator<{ phrase: string; value: Value; index: number }> {
    for (let index = 0; index < text.length;) {
      const hit = this.#byFirst.get(text.charAt(index))?.find(({ phrase }) => text.startsWith(phrase, index));
      if (hit) yield { ...hit, index };
      index += hit ? hit.phrase.length : 1;
    }
  }
}

/** The standard word of every word that has one: 兑现 → 发放. Fillers stand for nothing. */
const CONCEPTS = new PhraseFinder<string | null>([
  ...synonyms.concepts.flatMap((words) =>
    words.map((word): [string, string] => [canonicalShapes(word), words[0] ?? word]),
  ),
  ...synonyms.fillers.map((word): [string, null] => [canonicalShapes(word), null]),
]);

/** A word of a text, and the standard word that stands for it. */
export interface Concept {
  readonly written: string;
  readonly standard: string;
}

/** A text in standard words, and the words of the field it is made of. */
export interface StandardText {
  /** In canonical shapes. */
  readonly text: string;
  readonly concepts: readonly Concept[];
}

/**
 * Says a text (in its search form) in standard words and without fillers: 本年度补贴兑现情况 → 补贴发放.
 * A text of nothing but fillers stays as it is.
 */
export function standardise(text: string): StandardText {
  const shapes = canonicalShapes(text);
  const concepts: Concept[] = [];
  for (const { phrase, value, index } of CONCEPTS.findOverlapping(shapes)) {
    if (value !== null) concepts.push({ written: text.slice(index, index + phrase.length), standard: value });
  }
  let standard = '';
  let from = 0;
  for (const { phrase, value, index } of CONCEPTS.find(shapes)) {
    standard += text.slice(from, index) + (value ?? '');
    from = index + phrase.length;
  }
  standard += text.slice(from);
  return { text: canonicalShapes(standard === '' ? text : standard), concepts };
}
