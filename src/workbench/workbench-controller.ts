import { localTextStore, mountPane } from '../taskpane';
import { downloadFile } from '../taskpane/control';
import type { TextStore } from '../assistant';
import { OpenError, openDocument, type OpenedDocument } from './document/open-document';
import { SaveDocumentError, saveDocument } from './document/save-document';
import type { UnsavedChanges } from './document/unsaved-changes';
import { Grid } from './grid';
import type { Sample } from './samples';
import { TEXTS, UNSEEN_WORDS } from './texts';
import type { Notice, WorkbenchStore } from './workbench-state';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DARK = '(prefers-color-scheme: dark)';

/** All that the page can do. What comes of it is seen in the state. */
export class WorkbenchController {
  readonly #store: WorkbenchStore;
  readonly #grid: Grid;
  readonly #paneElement: HTMLElement;
  #closePane: () => void = () => undefined;
  #document: OpenedDocument | null = null;
  /** The edits that were saved last, to tell whether anything was changed since. */
  #savedEdits = '[]';

  constructor(store: WorkbenchStore, gridElement: HTMLElement, paneElement: HTMLElement) {
    this.#store = store;
    this.#paneElement = paneElement;
    const dark = window.matchMedia(DARK);
    this.#grid = new Grid(gridElement, dark.matches, {
      onRefused: () => this.#tell({ kind: 'info', text: TEXTS.refused }),
      onRevealed: () => this.#store.set({ front: 'grid' }),
    });
    dark.addEventListener('change', () => this.#grid.setDarkMode(dark.matches));
    this.#grid.onSettled(() => void this.#countUnsaved());
    window.addEventListener('beforeunload', (event) => {
      if (this.#store.get().unsaved > 0) event.preventDefault();
    });
  }

  /** Asks first where changes would be lost. */
  async openFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file || !(await this.#mayDiscard())) return;
    await this.#open(file.name, async () => new Uint8Array(await file.arrayBuffer()));
    if (files.length > 1) this.#tell({ kind: 'info', text: TEXTS.tooManyFiles });
  }

  async openSample(sample: Sample): Promise<void> {
    if (!(await this.#mayDiscard())) return;
    await this.#open(sample.fileName, () => Promise.resolve(sample.bytes()));
  }

  async save(): Promise<void> {
    const document = this.#document;
    if (!document || this.#store.get().busy !== null || this.#store.get().question) return;
    await this.#grid.finishTyping();
    const changes = await this.#grid.changes();
    if (changes.leftOut.length > 0) {
      const go = await this.#ask(TEXTS.leftOut, changes.leftOut, TEXTS.leftOutYes);
      if (!go) return;
    }
    await this.#busy(TEXTS.saving, () => this.#write(document, changes));
  }

  /** `document` with its changes, handed to the user. */
  async #write(document: OpenedDocument, changes: UnsavedChanges, breakSignature = false): Promise<void> {
    try {
      const { name, bytes, remarks } = saveDocument(document, changes.edits, { breakSignature });
      downloadFile(name, bytes, XLSX);
      this.#savedEdits = JSON.stringify(changes.edits);
      this.#store.set({ unsaved: 0 });
      const done = changes.edits.length > 0 ? TEXTS.saved(name) : TEXTS.savedUnchanged(name);
      this.#tell(...[done, ...remarks].map((text): Notice => ({ kind: 'info', text })));
    } catch (error) {
      if (!(error instanceof SaveDocumentError)) throw error;
      if (error.signed && (await this.#ask(TEXTS.signed, [], TEXTS.signedYes)))
        return this.#write(document, changes, true);
      if (!error.signed) this.#tell({ kind: 'error', text: error.message });
    }
  }

  async #open(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    await this.#busy(TEXTS.opening(name), async () => {
      try {
        const document = openDocument(name, await read());
        this.#document = document;
        this.#savedEdits = '[]';
        this.#closePane();
        this.#grid.open(document);
        this.#closePane = mountPane(this.#paneElement, { host: this.#grid.host, store: paneStore() });
        this.#store.set({ fileName: name, unsaved: 0, notices: remarksOn(document), paneShown: true });
      } catch (error) {
        const text = error instanceof OpenError ? error.message : TEXTS.empty;
        this.#tell({ kind: 'error', text: `「${name}」：${text}` });
        if (!(error instanceof OpenError)) throw error;
      }
    });
  }

  /** Says what takes a moment, lets the browser paint it, and does it. */
  async #busy(text: string, work: () => Promise<void>): Promise<void> {
    this.#store.set({ busy: text });
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      await work();
    } finally {
      this.#store.set({ busy: null });
    }
  }

  async #countUnsaved(): Promise<void> {
    const { edits } = await this.#grid.changes();
    const changed = JSON.stringify(edits) !== this.#savedEdits;
    this.#store.set({ unsaved: changed ? Math.max(1, edits.length) : 0 });
  }

  async #mayDiscard(): Promise<boolean> {
    if (this.#store.get().busy !== null || this.#store.get().question) return false;
    await this.#countUnsaved();
    return this.#store.get().unsaved === 0 || this.#ask(TEXTS.discard, [], TEXTS.discardYes);
  }

  #ask(text: string, items: readonly string[], yes: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (agreed: boolean) => {
        this.#store.set({ question: null });
        resolve(agreed);
      };
      this.#store.set({ question: { text, items, yes, answer } });
    });
  }

  #tell(...notices: readonly Notice[]): void {
    this.#store.set({ notices });
  }
}

function remarksOn(document: OpenedDocument): Notice[] {
  const unseen = document.looks.unseen.map((thing) => UNSEEN_WORDS[thing]).join('、');
  const converted = document.file.conversion ? TEXTS.converted : null;
  return [converted, unseen === '' ? null : TEXTS.unseen(unseen)].flatMap((text): Notice[] =>
    text === null ? [] : [{ kind: 'info', text }],
  );
}

/** Settings stay; what could be undone belongs to the open file, and goes with it. */
function paneStore(): TextStore {
  const kept = localTextStore();
  const ofThisFile = new Map<string, string>();
  const isJournal = (key: string) => key.startsWith('jixiao.journal');
  return {
    read: (key) => (isJournal(key) ? (ofThisFile.get(key) ?? null) : kept.read(key)),
    write: (key, text) => {
      if (!isJournal(key)) kept.write(key, text);
      else if (text === null) ofThisFile.delete(key);
      else ofThisFile.set(key, text);
    },
  };
}
