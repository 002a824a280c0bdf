import { z } from 'zod';
import { journalSchema, type Journal } from '../editing';

/** Where a face keeps a text between two openings of the pane: local storage, a file, or nothing but memory. */
export interface TextStore {
  read(key: string): string | null;
  /** Null removes it. What cannot be kept for the next opening is still read back in this one. */
  write(key: string, text: string | null): void;
}

const KEY = 'jixiao.journal';
/** Older actions are forgotten, so that the store stays small. */
const MOST_ACTIONS = 20;

/**
 * The actions that can be taken back, the newest last. Read from the store every time: the ribbon's buttons and the
 * pane are pages of their own, and each must see what the other did.
 */
export class JournalStore {
  readonly #store: TextStore;

  constructor(store: TextStore) {
    this.#store = store;
  }

  get newest(): Journal | null {
    return this.#kept().at(-1) ?? null;
  }

  add(journal: Journal): void {
    this.#keep([...this.#kept(), journal].slice(-MOST_ACTIONS));
  }

  removeNewest(): void {
    this.#keep(this.#kept().slice(0, -1));
  }

  #kept(): readonly Journal[] {
    return keptJournals(this.#store.read(KEY));
  }

  #keep(journals: readonly Journal[]): void {
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
