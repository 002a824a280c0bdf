import type { TextStore } from '../../assistant';
import type { IndicatorLibrary, Suggester } from '../../library';
import type { PaneStore } from '../store';
import type { LibraryTools, Session } from './session';

const KEY = 'jixiao.library';

/** The built-in library and the one the user brought, and their search. */
export class LibraryKeeper {
  readonly #session: Session;
  readonly #store: PaneStore;
  readonly #textStore: TextStore;

  constructor(session: Session, store: PaneStore, textStore: TextStore) {
    this.#session = session;
    this.#store = store;
    this.#textStore = textStore;
  }

  get suggester(): Suggester | null {
    return this.#session.suggester;
  }

  /** Whether it was loaded just now. */
  async load(): Promise<boolean> {
    const { library } = this.#store.get();
    if (library === 'loading' || library === 'ready') return false;
    this.#store.dispatch({ type: 'libraryMoved', library: 'loading' });
    try {
      const tools = await this.#session.libraryTools();
      this.#session.suggester = tools.createSuggester(this.#merged(tools));
      this.#store.dispatch({ type: 'libraryMoved', library: 'ready' });
      return true;
    } catch {
      this.#store.dispatch({ type: 'libraryMoved', library: 'failed' });
      return false;
    }
  }

  /** The library the user brought; null where there is none, or it cannot be read any more. */
  own(tools: LibraryTools): IndicatorLibrary | null {
    const text = this.#textStore.read(KEY);
    if (text === null) return null;
    try {
      const library = tools.librarySchema.safeParse(JSON.parse(text));
      return library.success ? library.data : null;
    } catch {
      return null;
    }
  }

  /** Keeps the user's library beside the built-in one; null lets it go. Its entries come first. */
  async keepOwn(library: IndicatorLibrary | null): Promise<void> {
    const tools = await this.#session.libraryTools();
    this.#textStore.write(KEY, library === null ? null : JSON.stringify(library));
    this.#session.suggester = tools.createSuggester(this.#merged(tools));
    this.#store.dispatch({ type: 'libraryMoved', library: 'ready' });
  }

  #merged(tools: LibraryTools): IndicatorLibrary {
    const own = this.own(tools);
    const standard = tools.standardLibrary();
    return own ? tools.mergeLibraries(own, standard) : standard;
  }
}
