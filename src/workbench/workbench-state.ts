/** What the page shows beside grid and pane. */
export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
}

/** Something the user has to decide before it goes on. */
export interface Question {
  readonly text: string;
  readonly items: readonly string[];
  readonly yes: string;
  readonly answer: (yes: boolean) => void;
}

export interface WorkbenchState {
  /** Name of the open file; null where none is open. */
  readonly fileName: string | null;
  /** What takes a moment; null where nothing does. */
  readonly busy: string | null;
  readonly unsaved: number;
  readonly notices: readonly Notice[];
  readonly question: Question | null;
  /** What is in front where there is no room for both. */
  readonly front: 'pane' | 'grid';
  readonly paneShown: boolean;
}

export const INITIAL_STATE: WorkbenchState = {
  fileName: null,
  busy: null,
  unsaved: 0,
  notices: [],
  question: null,
  front: 'pane',
  paneShown: true,
};

/** The state and who follows it; changes are merged in. */
export class WorkbenchStore {
  #state = INITIAL_STATE;
  readonly #listeners = new Set<() => void>();

  readonly get = (): WorkbenchState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(changes: Partial<WorkbenchState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}
