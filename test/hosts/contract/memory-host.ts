import {
  HostError,
  type ApplyResult,
  type Host,
  type Selection,
  type SheetChange,
} from '../../../src/hosts/host';
import {
  applyEditsToSnapshot,
  formatCell,
  formatRange,
  highlightAreas,
  joinProperties,
  parseCell,
  parseRange,
  rangeContains,
  shiftRange,
  shiftRow,
  type CellKind,
  type Edit,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../src/sheet';
import type { ContractSheet, ContractWorkbook } from './contract-workbook';
import { displayText, typedValue } from './cell-display';
import type { HostFixture, HostUser } from './host-contract';

interface Format {
  readonly fill: string | null;
  readonly numberFormat: string;
}

interface SheetLooks {
  formats: Map<string, Format>;
  highlights: RangeAddress[];
  conditionalFormats: number;
}

const NO_FORMAT: Format = { fill: null, numberFormat: 'General' };

/** The reference: the pure model of edits behind the port, and nothing else. */
export function makeMemoryHost(seed: ContractWorkbook): HostFixture {
  let workbook: WorkbookSnapshot = {
    sheets: seed.sheets.map(snapshotOf),
    properties: joinProperties(Object.entries(seed.properties)),
  };
  const looks = new Map(seed.sheets.map((sheet) => [sheet.name, looksOf(sheet)]));
  let active = seed.sheets[0]?.name ?? '';
  let selection: Selection = { sheet: active, range: 'A1' };
  const listeners = {
    selection: new Set<(selection: Selection) => void>(),
    change: new Set<(change: SheetChange) => void>(),
    activated: new Set<() => void>(),
  };
  const sheetNamed = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
  const looksNamed = (name: string): SheetLooks =>
    looks.get(name) ?? { formats: new Map(), highlights: [], conditionalFormats: 0 };

  const host: Host = {
    kind: 'file',
    fileName: seed.fileName,
    capabilities: {
      notes: 'note',
      merges: true,
      highlights: true,
      insertRows: true,
      properties: true,
      singleUndoStep: true,
    },
    readActiveSheet: () => {
      const sheet = sheetNamed(active);
      if (!sheet) return Promise.reject(new HostError('noWorkbook', '没有打开的表格。'));
      return Promise.resolve({ sheets: [sheet], properties: workbook.properties });
    },
    readWorkbook: () => Promise.resolve(workbook),
    apply: async (edits): Promise<ApplyResult> => {
      const next = applyEditsToSnapshot(workbook, edits);
      for (const edit of edits) {
        if ('sheet' in edit && sheetNamed(edit.sheet)?.protected)
          throw new HostError('sheetProtected', `工作表「${edit.sheet}」受保护。`);
      }
      let now = workbook;
      for (const edit of edits) {
        restyle(edit, looksNamed, now);
        now = applyEditsToSnapshot(now, [edit]);
      }
      workbook = next;
      return Promise.resolve({ skipped: [] });
    },
    select: async (sheet, cell) => {
      if (!sheetNamed(sheet)) throw new HostError('sheetMissing', `找不到工作表「${sheet}」。`);
      active = sheet;
      selection = { sheet, range: cell };
      return Promise.resolve();
    },
    onSelectionChanged: (listener) => subscribe(listeners.selection, listener),
    onSheetChanged: (listener) => subscribe(listeners.change, listener),
    onActivated: (listener) => subscribe(listeners.activated, listener),
  };

  const user: HostUser = {
    type: (name, cell, text) => {
      const { row, column } = parseCell(cell);
      const numberFormat = looksNamed(name).formats.get(cell)?.numberFormat ?? 'General';
      const value = typedValue(text);
      const typed = makeCell(row, column, value, numberFormat, false);
      const sheets = workbook.sheets.map((sheet) =>
        sheet.name === name
          ? { ...sheet, cells: sheet.cells.map((old) => (formatCell(old) === cell ? typed : old)) }
          : sheet,
      );
      workbook = { ...workbook, sheets };
      for (const listener of listeners.change) listener({ sheet: name, range: cell });
    },
    select: (sheet, range) => {
      selection = { sheet, range };
      for (const listener of listeners.selection) listener(selection);
    },
    activate: (sheet) => {
      active = sheet;
      for (const listener of listeners.activated) listener();
    },
    selected: () => selection,
    format: (sheet, cell) => looksNamed(sheet).formats.get(cell) ?? NO_FORMAT,
    highlighted: (sheet) => looksNamed(sheet).highlights.map(formatRange),
    ownConditionalFormats: (sheet) => looksNamed(sheet).conditionalFormats,
    addConditionalFormat: (sheet) => {
      looksNamed(sheet).conditionalFormats += 1;
    },
    staysText: (sheet, cell) =>
      sheetNamed(sheet)?.cells.find((one) => formatCell(one) === cell)?.kind === 'text',
  };
  return { host, user };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a snapshot does not hold and the user sees all the same: formats and highlights, before the edit is applied. */
function restyle(edit: Edit, looksNamed: (name: string) => SheetLooks, before: WorkbookSnapshot): void {
  if (edit.kind === 'setProperty') return;
  const looks = looksNamed(edit.sheet);
  const merges = before.sheets.find((sheet) => sheet.name === edit.sheet)?.merges ?? [];
  if (edit.kind === 'clearHighlights') looks.highlights = [];
  if (edit.kind === 'highlight') {
    const cells = looks.highlights.map((area) => formatCell({ row: area.top, column: area.left }));
    looks.highlights = highlightAreas([...cells, ...edit.cells], merges);
  }
  if (edit.kind !== 'insertRows' && edit.kind !== 'deleteRows') return;
  const shift =
    edit.kind === 'insertRows'
      ? { at: edit.before, count: edit.count }
      : { at: edit.first, count: -edit.count };
  const formats = new Map<string, Format>();
  for (const [cell, format] of looks.formats) {
    const { row, column } = parseCell(cell);
    const moved = shiftRow(row, shift);
    if (moved !== null) formats.set(formatCell({ row: moved, column }), format);
    if (edit.kind === 'insertRows' && row === edit.formatFrom) {
      for (let at = 0; at < edit.count; at += 1)
        formats.set(formatCell({ row: edit.before + at, column }), format);
    }
  }
  looks.formats = formats;
  looks.highlights = looks.highlights.flatMap((area) => shiftRange(area, shift) ?? []);
}

function looksOf(sheet: ContractSheet): SheetLooks {
  return {
    formats: new Map(
      sheet.cells.map(({ cell, fill, numberFormat }) => [
        cell,
        { fill: fill ?? null, numberFormat: numberFormat ?? 'General' },
      ]),
    ),
    highlights: [],
    conditionalFormats: 0,
  };
}

/** A contract sheet as a host should read it. */
export function snapshotOf(sheet: ContractSheet): SheetSnapshot {
  const cells = sheet.cells.map(({ cell, value, formula, numberFormat }) => {
    const { row, column } = parseCell(cell);
    return makeCell(row, column, value, numberFormat ?? 'General', formula !== undefined);
  });
  const merges = sheet.merges.map(parseRange);
  const empty: SheetSnapshot = {
    name: sheet.name,
    usedRange: null,
    cells,
    merges,
    hiddenRows: sheet.hiddenRows.map((row) => ({ first: row, last: row })),
    hiddenColumns: sheet.hiddenColumns.map((column) => ({ first: column, last: column })),
    hidden: false,
    protected: sheet.protected,
    notes: sheet.notes.filter(({ cell }) => !merges.some((merge) => inside(merge, cell))),
  };
  return applyEditsToSnapshot({ sheets: [empty], properties: {} }, []).sheets[0] ?? empty;
}

function inside(merge: RangeAddress, cell: string): boolean {
  const address = parseCell(cell);
  const first = merge.top === address.row && merge.left === address.column;
  return rangeContains(merge, address) && !first;
}

function makeCell(
  row: number,
  column: number,
  value: string | number | boolean,
  numberFormat: string,
  formula: boolean,
): SheetCell {
  const kind: CellKind =
    typeof value === 'boolean'
      ? 'boolean'
      : typeof value === 'string'
        ? 'text'
        : /[ymd]/.test(numberFormat)
          ? 'date'
          : 'number';
  return { row, column, text: displayText(value, numberFormat), value, kind, formula };
}
