import {
  MAX_COLUMN,
  parseCell,
  rangeUnion,
  type CellNote,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
  type Span,
} from '../../sheet';
import { cellsOfBlock, textFormatted, type CellBlock } from './cell-content';
import type { OfficeClient } from './office';
import { cellOf, requestNotes, type NotesRequest } from './read-notes';
import type { ExcelSupport } from './support';

const CONTENT = 'values,text,formulas,valueTypes,numberFormat,rowIndex,columnIndex,rowCount,columnCount';
const EXTENT = 'rowIndex,columnIndex,rowCount,columnCount';

/** A worksheet as it was read: the snapshot, and what only writing in Excel needs to know. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  /** `row:column` of cells that are kept as text whatever is typed into them. */
  readonly textFormatted: ReadonlySet<string>;
  /** The last column with anything in it, formats included. */
  readonly lastColumn: number;
}

/** What was asked of one worksheet in a batch; its answers are there after the sync. */
export interface SheetRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly formatted: Excel.Range;
  readonly rest: () => SheetRest;
  readonly notes: NotesRequest | null;
}

interface SheetRest {
  readonly merges: readonly RangeAddress[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

export interface SheetRequestOptions {
  readonly client: OfficeClient;
  readonly support: ExcelSupport;
  /** Where notes were seen last. */
  readonly remembered: readonly string[];
  /** `extent` asks how large the sheet is instead of what it holds. */
  readonly content: 'whole' | 'extent';
}

/** Asks for everything about a worksheet, in as many actions of one batch as it takes. */
export function requestSheet(sheet: Excel.Worksheet, options: SheetRequestOptions): SheetRequest {
  const { client, support, remembered, content } = options;
  sheet.load('name,visibility,protection/protected');
  // Cells with values only: a sheet formatted down to its last row is not read down there.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(content === 'whole' ? CONTENT : EXTENT);
  const formatted = sheet.getUsedRangeOrNullObject(false);
  formatted.load('columnIndex,columnCount');
  const whole = content === 'whole';
  const merges = whole ? requestMerges(formatted, support) : () => [];
  const hidden = whole ? requestHidden(used, support) : () => ({ hiddenRows: [], hiddenColumns: [] });
  const notes = requestNotes(client, sheet, support, remembered);
  used.untrack();
  formatted.untrack();
  return { sheet, used, formatted, notes, rest: () => ({ merges: merges(), ...hidden() }) };
}

/** Some rows of a worksheet that was too large to be read at once. */
export interface RowsRequest {
  readonly range: Excel.Range;
  readonly rest: () => SheetRest;
}

export function requestRows(sheet: Excel.Worksheet, rows: RangeAddress, support: ExcelSupport): RowsRequest {
  const { top, left, bottom, right } = rows;
  const range = sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
  range.load(CONTENT);
  const merges = requestMerges(range, support);
  const hidden = requestHidden(range, support);
  range.untrack();
  return { range, rest: () => ({ merges: merges(), ...hidden() }) };
}

/** The extent of the cells with values; null for an empty sheet. */
export function extentOf({ used }: SheetRequest): RangeAddress | null {
  if (used.isNullObject) return null;
  return {
    top: used.rowIndex + 1,
    left: used.columnIndex + 1,
    bottom: used.rowIndex + used.rowCount,
    right: used.columnIndex + used.columnCount,
  };
}

export function blockOf(range: Excel.Range): CellBlock {
  return {
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    values: range.values as unknown[][],
    text: range.text,
    formulas: range.formulas as unknown[][],
    valueTypes: range.valueTypes,
    numberFormat: range.numberFormat as unknown[][],
  };
}

/** Puts together what was answered. `rows`: where the sheet was read in pieces, else none. */
export function readSheet(
  request: SheetRequest,
  notes: readonly CellNote[],
  rows: readonly RowsRequest[] | null,
): ReadSheet {
  const { sheet, used, formatted } = request;
  const blocks = rows ? rows.map(({ range }) => blockOf(range)) : used.isNullObject ? [] : [blockOf(used)];
  const rests = rows ? rows.map(({ rest }) => rest()) : [request.rest()];
  const cells = blocks.flatMap(cellsOfBlock);
  const merges = distinct(rests.flatMap((rest) => rest.merges));
  return {
    snapshot: {
      name: sheet.name,
      usedRange: usedRange(cells, merges),
      cells,
      merges,
      hiddenRows: joined(rests.flatMap((rest) => rest.hiddenRows)),
      hiddenColumns: rests[0]?.hiddenColumns ?? [],
      hidden: sheet.visibility !== 'Visible',
      protected: sheet.protection.protected,
      notes,
    },
    textFormatted: new Set(blocks.flatMap(textFormatted)),
    lastColumn: formatted.isNullObject ? 1 : formatted.columnIndex + formatted.columnCount,
  };
}

function requestMerges(range: Excel.Range, support: ExcelSupport): () => readonly RangeAddress[] {
  if (!support.mergedAreas) return () => [];
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  merged.untrack();
  return () => (merged.isNullObject ? [] : merged.areas.items.map(rangeOf).sort(byPlace));
}

function rangeOf(range: Excel.Range): RangeAddress {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: Math.min(columnIndex + columnCount, MAX_COLUMN),
  };
}

type Hidden = Pick<SheetRest, 'hiddenRows' | 'hiddenColumns'>;

function requestHidden(range: Excel.Range, support: ExcelSupport): () => Hidden {
  if (!support.since19) return requestVisible(range);
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return () => {
    if (range.isNullObject) return { hiddenRows: [], hiddenColumns: [] };
    return {
      hiddenRows: spans(
        rows.value.map((row) => row.rowHidden === true),
        range.rowIndex + 1,
      ),
      hiddenColumns: spans(
        columns.value.map((column) => column.columnHidden === true),
        range.columnIndex + 1,
      ),
    };
  };
}

/** Excel before 1.9 lists what is visible; what it does not list is hidden. */
function requestVisible(range: Excel.Range): () => Hidden {
  const view = range.getVisibleView();
  view.load('cellAddresses');
  return () => {
    if (range.isNullObject) return { hiddenRows: [], hiddenColumns: [] };
    const visible = (view.cellAddresses as string[][]).flat().map(addressOf);
    const columns = new Set(visible.map(({ column }) => column));
    const rows = new Set(visible.map(({ row }) => row));
    const first = { row: range.rowIndex + 1, column: range.columnIndex + 1 };
    return {
      hiddenRows: spans(
        Array.from({ length: range.rowCount }, (_, at) => !rows.has(first.row + at)),
        first.row,
      ),
      hiddenColumns: spans(
        Array.from({ length: range.columnCount }, (_, at) => !columns.has(first.column + at)),
        first.column,
      ),
    };
  };
}

function addressOf(address: string): { readonly column: number; readonly row: number } {
  const { row, column } = parseCell(cellOf(address));
  return { row, column };
}

/** Runs of true as spans; the first entry is number `first`. */
function spans(hidden: readonly boolean[], first: number): Span[] {
  const found: Span[] = [];
  hidden.forEach((is, at) => {
    if (is) found.push({ first: first + at, last: first + at });
  });
  return joined(found);
}

function joined(parts: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (before && before.last + 1 === part.first) whole[whole.length - 1] = { ...before, last: part.last };
    else whole.push(part);
  }
  return whole;
}

/** A merged area that two pieces share is listed by both. */
function distinct(merges: readonly RangeAddress[]): RangeAddress[] {
  return [...new Map(merges.map((merge) => [`${merge.top}:${merge.left}`, merge])).values()].sort(byPlace);
}

function byPlace(a: RangeAddress, b: RangeAddress): number {
  return a.top - b.top || a.left - b.left;
}

function usedRange(cells: readonly SheetCell[], merges: readonly RangeAddress[]): RangeAddress | null {
  if (cells.length === 0) return null;
  const areas = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  return [...areas, ...merges].reduce(rangeUnion);
}
