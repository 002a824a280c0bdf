import type { Assistant, TextStore } from '../../assistant';
import type { Language } from '../../checking';
import type { Host } from '../../hosts/host';
import type { Suggester } from '../../library';
import type * as EngineModule from './engine';
import type * as LibraryModule from './library';
import type { Settings } from './settings';

export type Engine = typeof EngineModule;
export type LibraryTools = typeof LibraryModule;

/** A part of the program that could not be loaded: a file is missing from the folder, or was replaced meanwhile. */
export class PartNotLoaded extends Error {
  override readonly name = 'PartNotLoaded';
}

/**
 * The parts that are loaded behind the first paint, and the assistant made of them. The assistant is made anew when
 * the profile, the language or the library changes; what can be undone is kept in the store and survives that.
 */
export class Session {
  readonly #host: Host;
  readonly #store: TextStore;
  readonly #clock: () => string;
  #language: Language;
  #engine: Promise<Engine> | null = null;
  #libraryTools: Promise<LibraryTools> | null = null;
  #settings: Settings | null = null;
  #suggester: Suggester | null = null;
  #assistant: Assistant | null = null;

  constructor(host: Host, store: TextStore, language: Language, clock: () => string) {
    this.#host = host;
    this.#store = store;
    this.#language = language;
    this.#clock = clock;
  }

  /** Throws PartNotLoaded. */
  engine(): Promise<Engine> {
    this.#engine ??= import(/* webpackChunkName: "engine" */ './engine').catch((cause: unknown) => {
      this.#engine = null;
      throw new PartNotLoaded('engine', { cause });
    });
    return this.#engine;
  }

  /** Throws PartNotLoaded. */
  libraryTools(): Promise<LibraryTools> {
    this.#libraryTools ??= import(/* webpackChunkName: "library" */ './library').catch((cause: unknown) => {
      this.#libraryTools = null;
      throw new PartNotLoaded('library', { cause });
    });
    return this.#libraryTools;
  }

  /** Throws PartNotLoaded. */
  async assistant(): Promise<Assistant> {
    const engine = await this.engine();
    const settings = await this.settings();
    this.#assistant ??= new engine.Assistant(this.#host, {
      profile: engine.profileOf(settings),
      leastMarked: settings.leastMarked,
      suggester: this.#suggester,
      language: this.#language,
      store: this.#store,
      clock: this.#clock,
    });
    return this.#assistant;
  }

  /** Throws PartNotLoaded. */
  async settings(): Promise<Settings> {
    const engine = await this.engine();
    this.#settings ??= engine.loadSettings(this.#store);
    return this.#settings;
  }

  async changeSettings(settings: Settings): Promise<void> {
    const engine = await this.engine();
    engine.writeSettings(this.#store, settings);
    this.#settings = settings;
    this.#assistant = null;
  }

  set language(language: Language) {
    this.#language = language;
    this.#assistant = null;
  }

  get suggester(): Suggester | null {
    return this.#suggester;
  }

  set suggester(suggester: Suggester | null) {
    this.#suggester = suggester;
    this.#assistant = null;
  }
}
