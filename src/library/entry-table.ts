import { foldText, type Level2 } from '../indicator';
import { measureOf, type Measure, type Tail } from './measure';
import { categoryOfEntry, type LibraryEntry } from './schema';
import { readName } from './search-text';
import type { SuggestWeights } from './suggest-weights';

/** Beyond so many entries of a group and category, none is less usual than the next. */
const USUAL_PLACES = 8;
/** What an entry of a neighbouring category is worth where the new system puts the two together. */
const MERGED_CATEGORY = 0.4;
const MOST_UNITS_KEPT = 50;

/** What is known of each entry before any query, by position, in arrays that a ranking runs through. */
export class EntryTable {
  /** Names in comparison form. */
  readonly names: readonly string[];
  /** The same number for entries of the same name and category. */
  readonly phrases: Int32Array;
  readonly #entries: readonly LibraryEntry[];
  readonly #measures: readonly (Measure | null)[];
  readonly #categories: readonly Level2[];
  readonly #categoryFits = new Map<Level2, Float32Array>();
  readonly #tailFits = new Map<Tail, Float32Array>();
  readonly #unitFits = new Map<string, Float32Array>();

  constructor(entries: readonly LibraryEntry[]) {
    this.#entries = entries;
    this.#categories = entries.map(categoryOfEntry);
    this.#measures = entries.map(({ name }) => measureOf(readName(name))?.measure ?? null);
    this.names = entries.map(({ name }) => foldText(name));
    const numbers = new Map<string, number>();
    this.phrases = Int32Array.from(this.names, (name, at) => {
      const phrase = `${this.#categories[at] ?? ''}\n${name}`;
      const number = numbers.get(phrase) ?? numbers.size;
      numbers.set(phrase, number);
      return number;
    });
  }

  /** What speaks for an entry whatever is asked: it is the usual choice of its group, and a phrase in use. */
  standing(weights: SuggestWeights): Float32Array {
    const places = new Map<string, number>();
    return Float32Array.from(this.#entries, (entry, at) => {
      const list = `${entry.group}\n${this.#categories[at] ?? ''}`;
      const place = places.get(list) ?? 0;
      places.set(list, place + 1);
      const usual = 1 - Math.min(place, USUAL_PLACES) / USUAL_PLACES;
      return weights.usual * usual - (entry.origin === 'own' ? weights.ownAddition : 0);
    });
  }

  /** 1 for entries of a category in either system; a part where the new system puts the two together; else 0. */
  categoryFit(asked: Level2): Float32Array {
    const known = this.#categoryFits.get(asked);
    if (known) return known;
    const fit = Float32Array.from(this.#entries, (entry, at) => {
      if (this.#categories[at] === asked) return 1;
      if (entry.newSystem.level2 !== asked) return 0;
      return asked === '经济成本指标' ? 1 : MERGED_CATEGORY;
    });
    this.#categoryFits.set(asked, fit);
    return fit;
  }

  /** What the last word of a draft says for or against each entry, in score. */
  tailFit(tail: Tail, weights: SuggestWeights): Float32Array {
    const known = this.#tailFits.get(tail);
    if (known) return known;
    const fit = Float32Array.from(this.#measures, (measure, at) => {
      const category = this.#categories[at];
      const implied = category !== undefined && tail.categories.includes(category);
      const agrees = measure === null ? 0 : measure === tail.measure ? 1 : -1;
      return weights.measure * agrees + (implied ? weights.impliedCategory : 0);
    });
    this.#tailFits.set(tail, fit);
    return fit;
  }

  /** 1 for entries of a unit as written; 元 and 万元 are one for this. */
  unitFit(written: string): Float32Array {
    const known = this.#unitFits.get(written);
    if (known) return known;
    const fit = Float32Array.from(this.#entries, ({ unit, unitAlternatives }) =>
      unit !== null && [unit, ...unitAlternatives].some((own) => sameUnit(written, own)) ? 1 : 0,
    );
    if (this.#unitFits.size >= MOST_UNITS_KEPT) this.#unitFits.clear();
    this.#unitFits.set(written, fit);
    return fit;
  }
}

const MONEY = /^[万亿]?元$/;

function sameUnit(written: string, unit: string): boolean {
  return written === unit || (MONEY.test(written) && MONEY.test(unit));
}
