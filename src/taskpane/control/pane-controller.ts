import type { TextStore } from '../../assistant';
import type { Language, Suppression } from '../../checking';
import type { Host, Unsubscribe } from '../../hosts/host';
import type { Category, Finding, FindingFix, PerformanceForm } from '../../indicator';
import type { DraftedIndicator, IndicatorLibrary } from '../../library';
import {
  faultOf,
  writeAppearance,
  type Appearance,
  type CellChange,
  type PaneStore,
  type Scope,
} from '../store';
import { ActionRunner } from './action-runner';
import { CheckRunner } from './check-runner';
import { followHost } from './host-events';
import { LibraryKeeper } from './library-keeper';
import type { SaveFile } from './save-file';
import { PartNotLoaded, Session } from './session';
import { textOfCell } from './text-of-cell';
import type { Settings } from './settings';

export interface PaneParts {
  readonly host: Host;
  /** Where settings and what can be undone are kept. */
  readonly textStore: TextStore;
  readonly store: PaneStore;
  readonly saveFile: SaveFile;
  /** Now, ISO 8601. */
  readonly clock: () => string;
}

/** All that the components may ask for. What comes of it is seen in the state. */
export class PaneController {
  readonly host: Host;
  readonly saveFile: SaveFile;
  readonly library: LibraryKeeper;
  readonly session: Session;
  readonly #store: PaneStore;
  readonly #clock: () => string;
  readonly #textStore: TextStore;
  readonly #checks: CheckRunner;
  readonly #actions: ActionRunner;

  constructor({ host, textStore, store, saveFile, clock }: PaneParts) {
    this.host = host;
    this.saveFile = saveFile;
    this.#store = store;
    this.#clock = clock;
    this.#textStore = textStore;
    this.session = new Session(host, textStore, store.get().appearance.language, clock);
    this.library = new LibraryKeeper(this.session, store, textStore);
    this.#checks = new CheckRunner(store, this.session);
    this.#actions = new ActionRunner(store, this.session, this.#checks);
  }

  /** Checks the sheet in front of the user, then loads the library. The returned function lets go of the host. */
  start(): Unsubscribe {
    const unfollow = followHost(this.host, this.#store, this.#checks);
    void this.#begin();
    return () => {
      unfollow();
      this.#checks.dispose();
    };
  }

  async #begin(): Promise<void> {
    await this.check();
    await this.#tellProfile();
    await this.loadLibrary();
  }

  check(): Promise<void> {
    return this.#checks.check();
  }

  cancelCheck(): void {
    this.#checks.cancel();
  }

  /** Looks at the sheet or at the whole workbook; checks it where that was not done yet. */
  chooseScope(scope: Scope): void {
    this.#store.dispatch({ type: 'scopeChosen', scope });
    void this.#checks.check();
  }

  /** Loads the library, and checks again so that findings gain its phrasings. */
  async loadLibrary(): Promise<void> {
    if (await this.library.load()) await this.#checks.recheck();
  }

  /** Keeps a library of the user's beside the built-in one; null lets it go. */
  async keepLibrary(library: IndicatorLibrary | null): Promise<void> {
    await this.library.keepOwn(library);
    await this.#checks.recheck();
  }

  async locate(sheet: string, cell: string): Promise<void> {
    this.#store.dispatch({ type: 'selected', selection: { sheet, range: cell }, byPane: true });
    try {
      await this.host.select(sheet, cell);
    } catch (error) {
      this.#store.dispatch({ type: 'noticed', notice: { kind: 'fault', fault: faultOf(error) } });
    }
  }

  applyFix(fix: FindingFix): Promise<void> {
    return this.#actions.act('applyFix', async (assistant, review) => ({
      change: this.changeOf(fix),
      result: await assistant.applyFix(review, fix),
    }));
  }

  applyFixes(fixes: readonly FindingFix[]): Promise<void> {
    return this.#actions.act('applyFixes', async (assistant, review) => {
      const result = await assistant.applyFixes(review, fixes);
      return { result, left: result.deferred.length };
    });
  }

  annotate(findings: readonly Finding[]): Promise<void> {
    return this.#actions.act('annotate', async (assistant, review) => ({
      result: await assistant.annotate(review, findings),
    }));
  }

  clearMarks(): Promise<void> {
    return this.#actions.act('clear', async (assistant, review) => ({
      result: await assistant.clear(review),
    }));
  }

  suppress(finding: Finding, reason: string): Promise<void> {
    return this.#actions.act('suppress', async (assistant, review) => {
      const { reviewer } = await this.session.settings();
      return { result: await assistant.suppress(review, finding, reason, reviewer) };
    });
  }

  unsuppress(suppression: Suppression): Promise<void> {
    return this.#actions.act('unsuppress', async (assistant, review) => ({
      result: await assistant.unsuppress(review, suppression),
    }));
  }

  replaceText(sheet: string, cell: string, text: string): Promise<void> {
    const fix: FindingFix = { kind: 'suggestion', title: '', edits: [{ sheet, cell, value: text }] };
    return this.#actions.act('replace', async (assistant, review) => ({
      change: this.changeOf(fix),
      result: await assistant.replaceText(review, sheet, cell, text),
    }));
  }

  /** Adds an indicator below its category, and takes the user to its value. */
  async insert(
    form: PerformanceForm,
    category: Category,
    { name, value }: Pick<DraftedIndicator, 'name' | 'value'>,
  ): Promise<void> {
    let valueCell: string | null = null;
    await this.#actions.act('insert', async (assistant, review) => {
      const { entryOf } = await this.session.engine();
      const result = await assistant.insert(review, form, category, entryOf({ name, value }));
      valueCell = result.valueCell;
      return { result, change: { cell: result.nameCell, before: '', after: name } };
    });
    if (valueCell !== null) await this.locate(form.sheet, valueCell);
  }

  draft(form: PerformanceForm, drafted: readonly DraftedIndicator[]): Promise<void> {
    return this.#actions.act('draft', async (assistant, review) => ({
      result: await assistant.draft(review, form, drafted),
    }));
  }

  undo(): Promise<void> {
    return this.#actions.act('undo', async (assistant) => {
      const result = await assistant.undo();
      return result ? { result, left: result.notRestored.length } : null;
    });
  }

  changeAppearance(appearance: Appearance): void {
    const { language } = this.#store.get().appearance;
    writeAppearance(this.#textStore, appearance);
    this.#store.dispatch({ type: 'appearanceChosen', appearance });
    if (appearance.language !== language) {
      this.session.language = appearance.language satisfies Language;
      void this.#checks.recheck();
    }
  }

  async changeSettings(settings: Settings): Promise<void> {
    await this.session.changeSettings(settings);
    await this.#tellProfile();
    await this.#checks.recheck();
  }

  /** The date, as reports give it: 2025-01-31. */
  today(): string {
    return this.#clock().slice(0, 10);
  }

  tell(text: string): void {
    this.#store.dispatch({ type: 'noticed', notice: { kind: 'told', text } });
  }

  tellFault(error: unknown): void {
    this.#store.dispatch({ type: 'noticed', notice: { kind: 'fault', fault: faultOf(error) } });
  }

  /** What a remedy of one cell would change; null where it changes several, or none. */
  changeOf({ edits }: FindingFix): CellChange | null {
    const [edit] = edits;
    if (!edit || edits.length > 1) return null;
    return { cell: edit.cell, before: this.textAt(edit.sheet, edit.cell), after: edit.value };
  }

  /** The displayed text of a cell as it was when checked; '' where blank. */
  textAt(sheet: string, cell: string): string {
    const { reviews, scope } = this.#store.get();
    return textOfCell(reviews[scope]?.workbook ?? null, sheet, cell);
  }

  async #tellProfile(): Promise<void> {
    try {
      const engine = await this.session.engine();
      const { title } = engine.profileOf(await this.session.settings());
      this.#store.dispatch({ type: 'profileLoaded', title });
    } catch (error) {
      // Without the rules there is no check either, and that has said so.
      if (!(error instanceof PartNotLoaded)) this.tellFault(error);
    }
  }
}
