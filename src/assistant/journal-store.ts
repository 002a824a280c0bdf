import { z } from 'zod';
import { journalSchema, type Journal } from '../editing';

/** Where a face keeps a text between two openings of the pane: local storage, a file, or nothing but memory. */
export interface TextStore {
  read(key: string): string | null;
  /** Null removes it. May fail silently: what cannot be kept is only lost for the next opening. */
  write(key: string, text: string | null): void;
}

const KEY = 'jixiao.journal';
/** Older actions are forgotten, so that the store stays small. */
const MOST_ACTIONS = 20;

/** The actions that can be taken back, the newest last; kept in the store after every change. */
export class JournalStore {
  readonly #store: TextStore;
  #journals: readonly Journal[];

  constructor(store: TextStore) {
    this.#store = store;
    this.#journals = keptJournals(store.read(KEY));
  }

  get newest(): Journal | null {
    return this.#journals.at(-1) ?? null;
  }

  add(journal: Journal): void {
    this.#keep([...this.#journals, journal].slice(-MOST_ACTIONS));
  }

  removeNewest(): void {
    this.#keep(this.#journals.slice(0, -1));
  }

  #keep(journals: readonly Journal[]): void {
    this.#journals = journals;
    this.#store.write(KEY, journals.length === 0 ? null : JSON.stringify(journals));
  }
}

/** What an older version or another program left there is not ours to restore from. */
function keptJournals(text: string | null): readonly Journal[] {
  if (text === null) return [];
  try {
    const kept = z.array(journalSchema).safeParse(JSON.parse(text));
    return kept.success ? kept.data : [];
  } catch {
    return [];
  }
}
