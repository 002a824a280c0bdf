/** Texts that say nearly the same, and what it took to find them. */
export interface NearDuplicates {
  /** Indices of the texts of each cluster, ascending; only clusters of two and more, in the order of their first. */
  readonly clusters: readonly (readonly number[])[];
  /** Texts compared with one another in full. */
  readonly comparisons: number;
  /** Entries of the index looked at. */
  readonly lookups: number;
}

export interface NearDuplicateOptions {
  /** Share of the shorter text's pieces that the longer one must hold, 0…1. */
  readonly share: number;
  /** Shorter texts than this many characters, punctuation left out, are not looked at. */
  readonly shortest: number;
  /** The shorter text must be at least this share of the longer one's length, 0…1. */
  readonly lengthShare: number;
}

/** Pieces by which texts are compared: short, so that a change of one character costs little. */
const PIECE_LENGTH = 3;
/** Pieces by which likely texts are found: long, so that few texts share them by chance. */
const CLUE_LENGTH = 6;
/** The rarest clues of a text that are looked up. */
const PROBES = 16;
/** Leaders that an entry of the index holds: a clue of more is too common to tell one text from another. */
const MOST_PER_CLUE = 8;
/** Leaders that a text is compared with in full, the likeliest first. */
const MOST_COMPARED = 4;

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}%]+/gu, '');
}

function piecesOf(text: string, length: number): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + length <= text.length; at += 1) pieces.add(text.slice(at, at + length));
  return pieces;
}

interface Entry {
  readonly clues: ReadonlySet<string>;
  readonly pieces: ReadonlySet<string>;
  readonly length: number;
  readonly members: number[];
}

/** Texts that lead a cluster, to be found by the clues of those that repeat them. */
class LeaderIndex {
  readonly #options: NearDuplicateOptions;
  readonly #byClue = new Map<string, Entry[]>();
  comparisons = 0;
  lookups = 0;

  constructor(options: NearDuplicateOptions) {
    this.#options = options;
  }

  /** The leader that a text repeats, among those that share its rarest clues. */
  find(text: Entry): Entry | null {
    const lists: Entry[][] = [];
    for (const clue of text.clues) {
      this.lookups += 1;
      const list = this.#byClue.get(clue);
      if (list) lists.push(list);
    }
    lists.sort((a, b) => a.length - b.length);
    const hits = new Map<Entry, number>();
    for (const list of lists.slice(0, PROBES)) {
      for (const leader of list) {
        this.lookups += 1;
        hits.set(leader, (hits.get(leader) ?? 0) + 1);
      }
    }
    const likeliest = [...hits].sort((a, b) => b[1] - a[1]).slice(0, MOST_COMPARED);
    return likeliest.map(([leader]) => leader).find((leader) => this.#repeats(text, leader)) ?? null;
  }

  add(leader: Entry): void {
    for (const clue of leader.clues) {
      const list = this.#byClue.get(clue);
      if (!list) this.#byClue.set(clue, [leader]);
      else if (list.length < MOST_PER_CLUE) list.push(leader);
    }
  }

  #repeats({ pieces, length }: Entry, leader: Entry): boolean {
    if (length < leader.length * this.#options.lengthShare) return false;
    this.comparisons += 1;
    let shared = 0;
    for (const piece of pieces) if (leader.pieces.has(piece)) shared += 1;
    return shared >= pieces.size * this.#options.share;
  }
}

/**
 * Groups texts that say nearly the same. Equal texts are grouped by their words alone; each of the rest is compared
 * with a few likely leaders, so that the work grows in step with the number of texts, also where all are alike and
 * where all share long set phrases. Which texts belong together is settled by the longest of each group.
 */
export function findNearDuplicates(texts: readonly string[], options: NearDuplicateOptions): NearDuplicates {
  if (last && sameOptions(last.options, options) && sameTexts(last.texts, texts)) return last.found;
  const found = search(texts, options);
  last = { texts, options, found };
  return found;
}

/** The last search: a face checks again after every edit, and few edits change a text that is searched. */
let last: {
  readonly texts: readonly string[];
  readonly options: NearDuplicateOptions;
  readonly found: NearDuplicates;
} | null = null;

const sameOptions = (a: NearDuplicateOptions, b: NearDuplicateOptions): boolean =>
  a.share === b.share && a.shortest === b.shortest && a.lengthShare === b.lengthShare;

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

function search(texts: readonly string[], options: NearDuplicateOptions): NearDuplicates {
  const equal = new Map<string, number[]>();
  texts.forEach((text, index) => {
    const words = plain(text);
    if (words.length < options.shortest) return;
    const same = equal.get(words);
    if (same) same.push(index);
    else equal.set(words, [index]);
  });
  const index = new LeaderIndex(options);
  const leaders: Entry[] = [];
  const longestFirst = [...equal].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  for (const [words, members] of longestFirst) {
    const entry: Entry = {
      clues: piecesOf(words, CLUE_LENGTH),
      pieces: piecesOf(words, PIECE_LENGTH),
      length: words.length,
      members: [...members],
    };
    const leader = index.find(entry);
    if (leader) leader.members.push(...members);
    else {
      leaders.push(entry);
      index.add(entry);
    }
  }
  const clusters = leaders
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => members.sort((a, b) => a - b));
  clusters.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return { clusters, comparisons: index.comparisons, lookups: index.lookups };
}
