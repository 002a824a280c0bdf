import { COMMON_WORDS, SAME_THING } from '../lexicon/topic-words';

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'gu');

const COMMON = anyOf(COMMON_WORDS);
const PREFERRED = new Map(
  SAME_THING.flatMap(([first = '', ...others]) => others.map((word) => [word, first])),
);
const SYNONYM = anyOf([...PREFERRED.keys()]);
const DOCUMENT = /《[^》]*》|[（(〔［[][^（）()〔〕［］[\]]*[号年][)）〕］\]]/gu;
const NOT_HAN = /[^\p{Script=Han}]+/u;
const TIME = /\d{4}\s*年度?|\d+\s*月(?:\d+\s*日)?/gu;

/** The text with the same word for the same thing: 购买 and 采购 become 购置. */
export function sameWords(text: string): string {
  return text.replace(SYNONYM, (word) => PREFERRED.get(word) ?? word);
}

/** The text without the titles of documents and their numbers. */
export function withoutDocuments(text: string): string {
  return text.replace(DOCUMENT, '，');
}

/** The stretches of Chinese of a text that tell its topic: common words, figures and documents left out. */
export function topicParts(text: string): readonly string[] {
  return sameWords(withoutDocuments(text).replace(TIME, '，').replace(COMMON, '，'))
    .split(NOT_HAN)
    .filter((part) => part.length >= 2);
}

/** Pairs of neighbouring characters of the topic: a rough stand-in for words, good for comparing. */
export function topicPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const part of topicParts(text)) {
    for (let at = 0; at + 2 <= part.length; at += 1) pairs.add(part.slice(at, at + 2));
  }
  return pairs;
}

/** How many of `few` are in `many`. */
export function countShared(few: ReadonlySet<string>, many: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of few) if (many.has(one)) shared += 1;
  return shared;
}

/** The longest run of characters that both hold; '' where there is none. Quadratic: for names, not for texts. */
export function longestCommonRun(a: string, b: string): string {
  let best = '';
  for (let start = 0; start < a.length; start += 1) {
    let end = start + best.length + 1;
    while (end <= a.length && b.includes(a.slice(start, end))) {
      best = a.slice(start, end);
      end += 1;
    }
  }
  return best;
}
