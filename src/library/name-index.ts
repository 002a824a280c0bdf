import { kindOf, otherReadings, termsOf, type TermKind } from './terms';

/** How much a term of each kind counts beside its rarity. */
const KIND_WEIGHT: Readonly<Record<TermKind, number>> = { u: 0.35, b: 1, o: 0.5, c: 1, s: 0.5 };

const ALL_KINDS: ReadonlySet<TermKind> = new Set(['u', 'b', 'o', 'c', 's']);

/** A name to be looked up, in its search form. */
export interface IndexedName {
  /** The position of the entry it belongs to. */
  readonly owner: number;
  readonly text: string;
  /** What likeness to it is worth, 0 to 1: another way of writing an entry's name is worth less than the name. */
  readonly worth: number;
}

/** How likeness counts what only one of the two has: 1 is as much as what both have. */
export interface Likeness {
  readonly onlyQuery: number;
  readonly onlyName: number;
}

/**
 * Names, looked up by their terms. Every name belongs to an owner (the position of a library entry), which
 * may have several. Postings lie in typed arrays, so that a look-up over thousands of entries makes no garbage.
 */
export class NameIndex {
  readonly owners: Int32Array;
  readonly #worths: Float32Array;
  readonly #ids = new Map<string, number>();
  readonly #weights: Float32Array;
  /** postings[starts[t]] … postings[starts[t + 1] - 1] are the names that have term t. */
  readonly #starts: Int32Array;
  readonly #postings: Int32Array;
  /** The weight of all terms of a name, and of its syllable pairs alone. */
  readonly #norms: Float32Array;
  readonly #syllableNorms: Float32Array;
  readonly #unknownWeight: number;
  readonly #shared: Float32Array;

  /**
   * @param names Those of one owner together.
   * @param kinds The kinds of terms by which they can be found.
   */
  constructor(names: readonly IndexedName[], ownerCount: number, kinds: ReadonlySet<TermKind> = ALL_KINDS) {
    this.owners = Int32Array.from(names, ({ owner }) => owner);
    this.#worths = Float32Array.from(names, ({ worth }) => worth);
    const own = names.map(({ text }) => ofKinds(termsOf(text).terms, kinds));
    const searchable = kinds.has('s')
      ? names.map(({ text }, name) => new Set([...(own[name] ?? []), ...otherReadings(text)]))
      : own;
    const ownerLists: number[] = [];
    const nameLists: number[] = [];
    const lastOwner: number[] = [];
    searchable.forEach((terms, name) => {
      const owner = this.owners[name] ?? 0;
      for (const term of terms) {
        let id = this.#ids.get(term);
        if (id === undefined) {
          id = this.#ids.size;
          this.#ids.set(term, id);
          ownerLists.push(0);
          nameLists.push(0);
          lastOwner.push(-1);
        }
        nameLists[id] = (nameLists[id] ?? 0) + 1;
        if (lastOwner[id] !== owner) {
          ownerLists[id] = (ownerLists[id] ?? 0) + 1;
          lastOwner[id] = owner;
        }
      }
    });
    const rarity = (count: number) => Math.log(1 + (ownerCount - count + 0.5) / (count + 0.5));
    this.#unknownWeight = rarity(1);
    this.#weights = new Float32Array(this.#ids.size);
    for (const [term, id] of this.#ids) {
      this.#weights[id] = KIND_WEIGHT[kindOf(term)] * rarity(ownerLists[id] ?? 0);
    }
    this.#starts = new Int32Array(this.#ids.size + 1);
    for (let id = 0; id < this.#ids.size; id += 1) {
      this.#starts[id + 1] = (this.#starts[id] ?? 0) + (nameLists[id] ?? 0);
    }
    const next = this.#starts.slice();
    this.#postings = new Int32Array(this.#starts[this.#ids.size] ?? 0);
    searchable.forEach((terms, name) => {
      for (const term of terms) {
        const id = this.#ids.get(term) ?? 0;
        const at = next[id] ?? 0;
        this.#postings[at] = name;
        next[id] = at + 1;
      }
    });
    this.#norms = Float32Array.from(own, (terms) => this.weightOf(terms));
    this.#syllableNorms = Float32Array.from(own, (terms) =>
      this.weightOf([...terms].filter((term) => kindOf(term) === 's')),
    );
    this.#shared = new Float32Array(names.length);
  }

  /** The weight of terms together; those that no name has count as rare ones. */
  weightOf(terms: Iterable<string>): number {
    let weight = 0;
    for (const term of terms) {
      const id = this.#ids.get(term);
      weight += id === undefined ? KIND_WEIGHT[kindOf(term)] * this.#unknownWeight : (this.#weights[id] ?? 0);
    }
    return weight;
  }

  /**
   * How like each owner's likest name is to a text, 0 to 1 (Tversky's index over weighted terms).
   * @param best Receives the likeness of each owner; grows only.
   */
  like(terms: ReadonlySet<string>, likeness: Likeness, best: Float32Array): void {
    const queryWeight = this.weightOf(terms);
    const syllablesOnly = [...terms].every((term) => kindOf(term) === 's');
    const norms = syllablesOnly ? this.#syllableNorms : this.#norms;
    this.#share(terms);
    for (let name = 0; name < this.#shared.length; name += 1) {
      const shared = this.#shared[name] ?? 0;
      if (shared === 0) continue;
      const onlyQuery = Math.max(0, queryWeight - shared);
      const onlyName = Math.max(0, (norms[name] ?? 0) - shared);
      const like =
        ((this.#worths[name] as number) * shared) /
        (shared + likeness.onlyQuery * onlyQuery + likeness.onlyName * onlyName);
      const owner = this.owners[name] ?? 0;
      if (like > (best[owner] ?? 0)) best[owner] = like;
    }
  }

  /** What part of each owner's best-covered name stands in a text, 0 to 1. */
  coveredBy(terms: ReadonlySet<string>, best: Float32Array): void {
    this.#share(terms);
    for (let name = 0; name < this.#shared.length; name += 1) {
      const shared = this.#shared[name] ?? 0;
      if (shared === 0) continue;
      const covered = Math.min(1, shared / (this.#norms[name] ?? 1));
      const owner = this.owners[name] ?? 0;
      if (covered > (best[owner] ?? 0)) best[owner] = covered;
    }
  }

  /** Adds up, for every name, the weight of the terms it shares with a text. */
  #share(terms: ReadonlySet<string>): void {
    const shared = this.#shared;
    const postings = this.#postings;
    shared.fill(0);
    for (const term of terms) {
      const id = this.#ids.get(term);
      if (id === undefined) continue;
      const weight = this.#weights[id] ?? 0;
      const end = this.#starts[id + 1] ?? 0;
      for (let at = this.#starts[id] ?? 0; at < end; at += 1) {
        const name = postings[at] as number;
        shared[name] = (shared[name] as number) + weight;
      }
    }
  }
}

function ofKinds(terms: ReadonlySet<string>, kinds: ReadonlySet<TermKind>): ReadonlySet<string> {
  return new Set([...terms].filter((term) => kinds.has(kindOf(term))));
}
