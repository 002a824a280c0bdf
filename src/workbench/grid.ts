import { startUniver, type UniverProgram } from '../hosts/univer/start-univer';
import { UniverHost } from '../hosts/univer/univer-host';
import type { Host, Unsubscribe } from '../hosts/host';
import type { OpenedDocument } from './document/open-document';
import { unsavedChanges, type UnsavedChanges } from './document/unsaved-changes';

/** Milliseconds without a change before it is found out what is unsaved. */
const SETTLING = 500;

export interface GridEvents {
  /** The user asked for something that a saved file would lack; it was not done. */
  readonly onRefused: () => void;
  /** The pane shows a cell: on a small screen the grid has to come to the front. */
  readonly onRevealed: () => void;
}

/** The spreadsheet of the page, and the file that is open in it. */
export class Grid {
  /** What the pane works through. */
  readonly host: Host;
  readonly #program: UniverProgram;
  readonly #univer: UniverHost;
  #document: OpenedDocument | null = null;

  constructor(container: HTMLElement, darkMode: boolean, { onRefused, onRevealed }: GridEvents) {
    this.#program = startUniver(container, { darkMode, onRefused });
    const univer = new UniverHost(this.#program);
    this.#univer = univer;
    this.host = {
      kind: univer.kind,
      capabilities: univer.capabilities,
      get fileName() {
        return univer.fileName;
      },
      readActiveSheet: () => univer.readActiveSheet(),
      readWorkbook: () => univer.readWorkbook(),
      apply: (edits, title) => univer.apply(edits, title),
      select: (sheet, cell) => {
        onRevealed();
        return univer.select(sheet, cell);
      },
      onSelectionChanged: (listener) => univer.onSelectionChanged(listener),
      onSheetChanged: (listener) => univer.onSheetChanged(listener),
      onActivated: (listener) => univer.onActivated(listener),
    };
  }

  open(document: OpenedDocument): void {
    this.#document = document;
    this.#univer.open(document.name, document.workbook, document.looks);
  }

  setDarkMode(dark: boolean): void {
    this.#program.api.toggleDarkMode(dark);
  }

  finishTyping(): Promise<void> {
    return this.#univer.finishTyping();
  }

  /** What was changed since the file was opened; nothing where none is open. */
  async changes(): Promise<UnsavedChanges> {
    if (!this.#document) return { edits: [], leftOut: [] };
    const workbook = await this.#univer.readWorkbook();
    return unsavedChanges(this.#document, { workbook, sheets: this.#univer.sheetStates() });
  }

  /** Calls the listener some time after whatever was changed in the workbook last. */
  onSettled(listener: () => void): Unsubscribe {
    let timer = 0;
    const subscription = this.#program.commands.onCommandExecuted(({ id }) => {
      if (!/^(?:sheet|jixiao)\.mutation\./.test(id)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(listener, SETTLING);
    });
    return () => {
      window.clearTimeout(timer);
      subscription.dispose();
    };
  }
}
