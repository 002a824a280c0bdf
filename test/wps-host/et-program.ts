import type { ContractWorkbook } from '../hosts/contract/contract-workbook';
import { sheetState, type SheetState } from './sheet-state';
import type { EtVersion } from './et-version';

export interface WorkbookState {
  fullName: string;
  window: number;
  sheets: SheetState[];
  properties: [string, string][];
}

/** The program behind the object model: what is open, what is in front, what can be undone, who listens. */
export class EtProgram {
  readonly version: EtVersion;
  workbooks: WorkbookState[];
  activeWorkbook = 0;
  activeSheet = 0;
  selection = { sheet: '', range: 'A1' };
  screenUpdating = true;
  displayAlerts = true;
  /** How many calls crossed from the page into the program. */
  calls = 0;
  clipboard: { sheet: string; row: number } | null = null;
  readonly undoList: { readonly title: string; readonly before: WorkbookState[] }[] = [];
  #transaction: WorkbookState[] | null = null;
  readonly listeners = new Map<string, Set<(...told: unknown[]) => void>>();

  constructor(version: EtVersion, seed: ContractWorkbook) {
    this.version = version;
    this.workbooks = [
      {
        fullName: `D:\\绩效\\${seed.fileName}`,
        window: 4242,
        sheets: seed.sheets.map(sheetState),
        properties: Object.entries(seed.properties).map(([name, value]) => [name, value]),
      },
    ];
    this.selection = { sheet: seed.sheets[0]?.name ?? '', range: 'A1' };
  }

  get workbook(): WorkbookState | undefined {
    return this.workbooks[this.activeWorkbook];
  }

  /** A write of the object model: one step to undo, or part of the transaction. */
  change(what: string): void {
    if (this.#transaction) return;
    this.undoList.push({ title: what, before: structuredClone(this.workbooks) });
  }

  beginTransaction(): void {
    this.#transaction = structuredClone(this.workbooks);
  }

  endTransaction(cancel: boolean, title: string): void {
    const before = this.#transaction;
    this.#transaction = null;
    if (!before) throw new Error('no transaction');
    if (cancel) this.#restore(before);
    else this.undoList.push({ title, before });
  }

  /** Ctrl+Z. */
  undo(): void {
    const step = this.undoList.pop();
    if (step) this.#restore(step.before);
  }

  tell(event: string, ...told: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...told);
  }

  /** In place, since objects of the model hold on to the sheets. */
  #restore(before: readonly WorkbookState[]): void {
    this.workbooks.forEach((workbook, at) => {
      const old = before[at];
      if (!old) return;
      workbook.properties = old.properties;
      workbook.sheets.forEach((sheet, index) => Object.assign(sheet, old.sheets[index]));
    });
  }
}
