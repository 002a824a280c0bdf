import {
  HostError,
  type ApplyResult,
  type Host,
  type HostErrorCode,
  type Selection,
  type SheetChange,
} from '../../../src/hosts/host';
import {
  applyEditsToSnapshot,
  parseCell,
  WorkbookModel,
  type Edit,
  type WorkbookSnapshot,
} from '../../../src/sheet';

/** What a test does to the spreadsheet beside the pane, and what it may ask of it. */
export interface SheetUser {
  readonly select: (sheet: string, range: string) => void;
  readonly activate: (sheet: string) => void;
  /** Types a text into a cell. */
  readonly type: (sheet: string, cell: string, text: string) => void;
  readonly text: (sheet: string, cell: string) => string;
  readonly notes: (sheet: string) => readonly { readonly cell: string; readonly text: string }[];
  readonly highlighted: (sheet: string) => number;
  readonly selected: () => Selection;
  /** Every reading or writing fails so, until null. */
  readonly fail: (when: { readonly read?: HostErrorCode; readonly write?: HostErrorCode } | null) => void;
}

/** The pure model of edits behind the port, with faults on demand: a spreadsheet for tests of the pane. */
export function makeSheetHost(
  seed: WorkbookSnapshot,
  notes: 'note' | 'none' = 'note',
): { readonly host: Host; readonly user: SheetUser } {
  let workbook = seed;
  let active = seed.sheets[0]?.name ?? '';
  let selection: Selection = { sheet: active, range: 'A1' };
  let faults: { readonly read?: HostErrorCode; readonly write?: HostErrorCode } | null = null;
  const highlights = new Map<string, number>();
  const listeners = {
    selection: new Set<(selection: Selection) => void>(),
    change: new Set<(change: SheetChange) => void>(),
    activated: new Set<() => void>(),
  };
  const throwOn = (code: HostErrorCode | undefined) => {
    if (code) throw new HostError(code, '主机的说明。');
  };
  const sheetNamed = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
  const emit = <Event>(to: ReadonlySet<(event: Event) => void>, event: Event) => {
    for (const listener of to) listener(event);
  };
  const restyle = (edit: Edit) => {
    if (edit.kind === 'clearHighlights') highlights.set(edit.sheet, 0);
    if (edit.kind === 'highlight')
      highlights.set(edit.sheet, (highlights.get(edit.sheet) ?? 0) + edit.cells.length);
  };
  const host: Host = {
    kind: 'file',
    fileName: null,
    capabilities: {
      notes,
      merges: true,
      highlights: notes !== 'none',
      insertRows: true,
      properties: true,
      singleUndoStep: true,
    },
    readActiveSheet: async () => {
      throwOn(faults?.read);
      const sheet = sheetNamed(active);
      if (!sheet) throw new HostError('noWorkbook', '没有打开的表格。');
      return { sheets: [sheet], properties: workbook.properties };
    },
    readWorkbook: async () => {
      throwOn(faults?.read);
      return workbook;
    },
    apply: async (edits): Promise<ApplyResult> => {
      throwOn(faults?.write);
      workbook = applyEditsToSnapshot(workbook, edits);
      edits.forEach(restyle);
      const sheet = edits.find((edit) => 'sheet' in edit);
      if (sheet && 'sheet' in sheet) emit(listeners.change, { sheet: sheet.sheet, range: null });
      return { skipped: [] };
    },
    select: async (sheet, cell) => {
      if (!sheetNamed(sheet)) throw new HostError('sheetMissing', `找不到工作表「${sheet}」。`);
      const moved = sheet !== active;
      active = sheet;
      selection = { sheet, range: cell };
      if (moved) emit(listeners.activated, undefined);
      emit(listeners.selection, selection);
    },
    onSelectionChanged: (listener) => subscribe(listeners.selection, listener),
    onSheetChanged: (listener) => subscribe(listeners.change, listener),
    onActivated: (listener) => subscribe(listeners.activated, listener),
  };
  const user: SheetUser = {
    select: (sheet, range) => {
      selection = { sheet, range };
      emit(listeners.selection, selection);
    },
    activate: (sheet) => {
      active = sheet;
      emit(listeners.activated, undefined);
    },
    type: (sheet, cell, text) => {
      const edit: Edit = { kind: 'setText', sheet, cell, text, expected: user.text(sheet, cell) };
      workbook = applyEditsToSnapshot(workbook, [edit]);
      emit(listeners.change, { sheet, range: cell });
    },
    text: (sheet, cell) => {
      const { row, column } = parseCell(cell);
      return new WorkbookModel(workbook).sheet(sheet)?.cell(row, column)?.text ?? '';
    },
    notes: (sheet) => sheetNamed(sheet)?.notes ?? [],
    highlighted: (sheet) => highlights.get(sheet) ?? 0,
    selected: () => selection,
    fail: (when) => {
      faults = when;
    },
  };
  return { host, user };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
