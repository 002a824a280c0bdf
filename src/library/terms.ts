import { standardise, type Concept } from './concepts';
import { looseSyllable, readingsOf } from './pinyin';
import { canonicalShapes } from './search-text';

/**
 * The terms by which names are looked up. A term's first letter is its kind:
 * u a character and b a pair of characters of the text in standard words, o a pair of the text as written,
 * c a standard word, s a pair of syllables.
 */
export type TermKind = 'u' | 'b' | 'o' | 'c' | 's';

export interface Terms {
  readonly terms: ReadonlySet<string>;
  readonly concepts: readonly Concept[];
}

/** The terms of a text in its search form. Brackets part words and are no characters. */
export function termsOf(text: string): Terms {
  const terms = new Set<string>();
  const standard = standardise(text);
  for (const part of standard.text.split(/[()]/)) {
    for (const character of part) terms.add(`u${character}`);
    addPairs(terms, 'b', [...part]);
  }
  for (const part of text.split(/[()]/)) {
    const characters = [...part];
    addPairs(terms, 'o', [...canonicalShapes(part)]);
    addPairs(
      terms,
      's',
      characters.map((character) => readingsOf(character)[0] ?? character),
    );
  }
  for (const { standard: word } of standard.concepts) terms.add(`c${word}`);
  return { terms, concepts: standard.concepts };
}

/** Pairs of syllables, of letters typed as whole syllables. */
export function syllableTerms(syllables: readonly string[]): ReadonlySet<string> {
  const terms = new Set<string>();
  addPairs(terms, 's', syllables.map(looseSyllable));
  return terms;
}

/** The pairs of syllables in which a character is read in another way than its first. */
export function otherReadings(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  const characters = [...text];
  characters.forEach((character, index) => {
    const next = characters[index + 1];
    if (next === undefined) return;
    for (const first of readingsOf(character)) {
      for (const second of readingsOf(next)) terms.add(`s${first} ${second}`);
    }
  });
  return terms;
}

export function kindOf(term: string): TermKind {
  return term.charAt(0) as TermKind;
}

function addPairs(terms: Set<string>, kind: TermKind, units: readonly string[]): void {
  const joint = kind === 's' ? ' ' : '';
  for (let index = 1; index < units.length; index += 1) {
    terms.add(`${kind}${units[index - 1] ?? ''}${joint}${units[index] ?? ''}`);
  }
}
