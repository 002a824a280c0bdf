import {
  formatRange,
  rangeUnion,
  sameSheet,
  type Edit,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../sheet';
import {
  HostError,
  type ApplyResult,
  type Host,
  type HostCapabilities,
  type HostErrorCode,
  type Selection,
  type SheetChange,
  type Unsubscribe,
} from '../host';
import { PackageError, type PackageErrorCode } from './package/package-error';
import type { WritePermissions, WriteWarning } from './package/safeguards';
import type { WorkbookFile } from './workbook-file';

export interface FileApplyResult extends ApplyResult {
  /** What was broken because the permissions say that it may be. */
  readonly warnings: readonly WriteWarning[];
}

const CAPABILITIES: HostCapabilities = {
  notes: 'note',
  merges: true,
  highlights: true,
  insertRows: true,
  properties: true,
  // A file has no list of what was done to it.
  singleUndoStep: false,
};

/**
 * A workbook file as a host: apply() patches its bytes in place, and what is selected is what the file opens on.
 * The bytes stay in memory; whoever made the host saves `file.bytes`, and hands in what another program saved.
 */
export class FileHost implements Host {
  readonly kind = 'file';
  readonly capabilities = CAPABILITIES;
  readonly #permissions: WritePermissions;
  readonly #selected = new Set<(selection: Selection) => void>();
  readonly #changed = new Set<(change: SheetChange) => void>();
  readonly #activated = new Set<() => void>();
  #file: WorkbookFile;

  constructor(file: WorkbookFile, permissions: WritePermissions = {}) {
    this.#file = file;
    this.#permissions = permissions;
  }

  /** The file as it is now. */
  get file(): WorkbookFile {
    return this.#file;
  }

  get fileName(): string {
    return this.#file.path.replace(/^.*[\\/]/, '');
  }

  /** Goes on with the file as another program left it. Whoever listens hears what is different. */
  replace(file: WorkbookFile): void {
    const before = this.#file;
    this.#file = file;
    if (this.#changed.size > 0) this.#tellChanges(before.snapshot, file.snapshot);
    if (this.#selected.size + this.#activated.size > 0) this.#tellView(before, file);
  }

  readActiveSheet(): Promise<WorkbookSnapshot> {
    return answer(() => {
      const { snapshot, view } = this.#file;
      const sheet = snapshot.sheets.find(({ name }) => name === view.sheet);
      if (!sheet) throw new HostError('noWorkbook', '文件里没有可以显示的工作表。');
      return { ...snapshot, sheets: [sheet] };
    });
  }

  readWorkbook(): Promise<WorkbookSnapshot> {
    return answer(() => this.#file.snapshot);
  }

  apply(edits: readonly Edit[], _title: string): Promise<FileApplyResult> {
    return answer(() => {
      const { file, skipped, warnings } = this.#file.edited(edits, this.#permissions);
      this.replace(file);
      return { skipped, warnings };
    });
  }

  select(sheet: string, cell: string): Promise<void> {
    return answer(() => {
      const known = this.#file.snapshot.sheets.find(({ name }) => name === sheet);
      if (!known) throw new HostError('sheetMissing', `找不到工作表「${sheet}」。`);
      if (known.hidden) throw new HostError('unsupported', `工作表「${sheet}」是隐藏的，不能显示。`);
      this.replace(this.#file.openingAt({ sheet, range: cell }));
    });
  }

  onSelectionChanged(listener: (selection: Selection) => void): Unsubscribe {
    return subscribe(this.#selected, listener);
  }

  onSheetChanged(listener: (change: SheetChange) => void): Unsubscribe {
    return subscribe(this.#changed, listener);
  }

  onActivated(listener: () => void): Unsubscribe {
    return subscribe(this.#activated, listener);
  }

  #tellChanges(before: WorkbookSnapshot, after: WorkbookSnapshot): void {
    for (const sheet of after.sheets) {
      const old = before.sheets.find(({ name }) => name === sheet.name);
      if (old && sameSheet(old, sheet)) continue;
      const change = { sheet: sheet.name, range: old ? changedRange(old, sheet) : null };
      for (const listener of this.#changed) listener(change);
    }
  }

  #tellView(before: WorkbookFile, after: WorkbookFile): void {
    const [old, now] = [before.view, after.view];
    if (old.sheet !== now.sheet) for (const listener of this.#activated) listener();
    if (old.sheet !== now.sheet || old.range !== now.range)
      for (const listener of this.#selected) listener(now);
  }
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): Unsubscribe {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The smallest range around the cells that differ; null where none does, but something else. */
function changedRange(before: SheetSnapshot, after: SheetSnapshot): string | null {
  const key = ({ row, column }: { row: number; column: number }): string => `${row}:${column}`;
  const old = new Map(before.cells.map((cell) => [key(cell), cell]));
  const now = new Map(after.cells.map((cell) => [key(cell), cell]));
  const differing = [...before.cells, ...after.cells].filter((cell) => {
    const [was, is] = [old.get(key(cell)), now.get(key(cell))];
    return was?.value !== is?.value || was?.text !== is?.text || was?.formula !== is?.formula;
  });
  const areas = differing.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  const [first, ...others] = areas;
  return first ? formatRange(others.reduce(rangeUnion, first)) : null;
}

const HOST_CODES: Readonly<Partial<Record<PackageErrorCode, HostErrorCode>>> = {
  protectedSheet: 'sheetProtected',
  protectedStructure: 'readOnly',
  signed: 'readOnly',
  cutsArray: 'unsupported',
  cutsTable: 'unsupported',
  cutsPivot: 'unsupported',
};

/** What can be said at once, as the port has it: a package that cannot be patched is a HostError with it as cause. */
function answer<Result>(act: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    try {
      resolve(act());
    } catch (cause) {
      if (!(cause instanceof PackageError)) throw cause;
      throw new HostError(HOST_CODES[cause.code] ?? 'unknown', cause.message, { cause });
    }
  });
}
