import {
  formatCell,
  MAX_COLUMN,
  MAX_ROW,
  rangeContains,
  rangesIntersect,
  type RangeAddress,
} from '../../src/sheet';
import { conditionalFormatsOf } from './api-conditional-format';
import { ApiObject, type ApiDefinition } from './api-object';
import { ExcelApiError } from './excel-error';
import { fullAddress, parseAddress, valueType, type ExcelCell, type ExcelSheet } from './excel-sheet';
import type { ExcelWorkbook } from './excel-workbook';

export interface RangeRef {
  readonly workbook: ExcelWorkbook;
  readonly sheet: ExcelSheet;
  readonly range: RangeAddress;
}

/** Excel reads at most so many cells at a time. */
const MAX_CELLS = 5_000_000;

const RANGE: ApiDefinition<RangeRef> = {
  type: 'Range',
  properties: {
    Address: { get: ({ sheet, range }) => fullAddress(sheet, range) },
    RowIndex: { get: ({ range }) => range.top - 1 },
    ColumnIndex: { get: ({ range }) => range.left - 1 },
    RowCount: { get: ({ range }) => range.bottom - range.top + 1 },
    ColumnCount: { get: ({ range }) => range.right - range.left + 1 },
    Values: { get: (ref) => block(ref, (cell) => cell.value), set: writeBlock },
    Text: { get: (ref) => block(ref, (_, row, column) => ref.sheet.text(row, column)) },
    Formulas: { get: (ref) => block(ref, (cell) => cell.formula ?? cell.value), set: writeBlock },
    ValueTypes: { get: (ref) => block(ref, valueType) },
    NumberFormat: {
      get: (ref) => block(ref, (cell) => cell.numberFormat),
      set: (ref, value: unknown) =>
        eachCell(ref, (cell, at) => (cell.numberFormat = String(given(value, at)))),
    },
    RowHidden: { since: '1.2', get: ({ sheet, range }) => every(sheet.hiddenRows, range.top, range.bottom) },
    ColumnHidden: {
      since: '1.2',
      get: ({ sheet, range }) => every(sheet.hiddenColumns, range.left, range.right),
    },
  },
  navigation: {
    ConditionalFormats: {
      since: '1.6',
      run: ({ sheet, range }) => conditionalFormatsOf({ sheet, areas: [range] }),
    },
  },
  methods: {
    GetMergedAreasOrNullObject: { since: '1.13', run: mergedAreas },
    GetRowProperties: {
      since: '1.9',
      run: ({ sheet, range }: RangeRef) =>
        numbers(range.top, range.bottom).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) })),
    },
    GetColumnProperties: {
      since: '1.9',
      run: ({ sheet, range }: RangeRef) =>
        numbers(range.left, range.right).map((column) => ({
          columnHidden: sheet.hiddenColumns.has(column),
        })),
    },
    GetVisibleView: { since: '1.3', run: visibleView },
    Select: { run: ({ workbook, sheet, range }: RangeRef) => workbook.select(sheet, range) },
    Insert: { run: insertRows },
    Delete: { run: deleteRows },
    Merge: { since: '1.2', run: ({ sheet, range }: RangeRef) => sheet.merge(range) },
    Unmerge: { since: '1.2', run: ({ sheet, range }: RangeRef) => sheet.unmerge(range) },
    CopyFrom: {
      since: '1.9',
      run: ({ sheet, range }: RangeRef, source: string, type: string) => {
        if (type !== 'Formats') throw new ExcelApiError('NotImplemented');
        sheet.copyFormats(parseAddress(source), range);
      },
    },
  },
};

export function rangeOf(workbook: ExcelWorkbook, sheet: ExcelSheet, range: RangeAddress): ApiObject {
  return ApiObject.of(RANGE, { workbook, sheet, range });
}

interface AreasRef {
  readonly workbook: ExcelWorkbook;
  readonly sheet: ExcelSheet;
  readonly areas: readonly RangeAddress[];
}

const RANGE_COLLECTION: ApiDefinition<AreasRef> = {
  type: 'RangeCollection',
  items: ({ workbook, sheet, areas }) => areas.map((range) => rangeOf(workbook, sheet, range)),
};

const RANGE_AREAS: ApiDefinition<AreasRef> = {
  type: 'RangeAreas',
  properties: {
    AreaCount: { get: ({ areas }) => areas.length },
    Address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(',') },
  },
  navigation: {
    Areas: { run: (ref) => ApiObject.of(RANGE_COLLECTION, ref) },
    ConditionalFormats: { run: ({ sheet, areas }) => conditionalFormatsOf({ sheet, areas: [...areas] }) },
  },
};

export function rangeAreasOf(
  workbook: ExcelWorkbook,
  sheet: ExcelSheet,
  areas: readonly RangeAddress[],
): ApiObject {
  return ApiObject.of(RANGE_AREAS, { workbook, sheet, areas });
}

/** More than 512 merged areas are not answered, says the documentation. */
function mergedAreas({ workbook, sheet, range }: RangeRef): ApiObject {
  const areas = sheet.merges
    .filter((merge) => rangesIntersect(merge, range))
    .sort((a, b) => a.top - b.top || a.left - b.left);
  if (areas.length > 512) throw new ExcelApiError('GeneralException');
  return areas.length === 0 ? ApiObject.nothing('RangeAreas') : rangeAreasOf(workbook, sheet, areas);
}

const RANGE_VIEW: ApiDefinition<RangeRef> = {
  type: 'RangeView',
  properties: {
    CellAddresses: {
      get: ({ sheet, range }) =>
        numbers(range.top, range.bottom)
          .filter((row) => !sheet.hiddenRows.has(row))
          .map((row) =>
            numbers(range.left, range.right)
              .filter((column) => !sheet.hiddenColumns.has(column))
              .map((column) => fullAddress(sheet, parseAddress(formatCell({ row, column })))),
          ),
    },
  },
};

function visibleView(ref: RangeRef): ApiObject {
  return ApiObject.of(RANGE_VIEW, ref);
}

function insertRows({ workbook, sheet, range }: RangeRef, shift: string): ApiObject {
  requireWholeRows(range, shift === 'Down');
  sheet.insertRows(range.top, range.bottom - range.top + 1);
  workbook.changed(sheet, range, 'RowInserted');
  return rangeOf(workbook, sheet, range);
}

function deleteRows({ workbook, sheet, range }: RangeRef, shift: string): void {
  requireWholeRows(range, shift === 'Up');
  sheet.deleteRows(range.top, range.bottom - range.top + 1);
  workbook.changed(sheet, range, 'RowDeleted');
}

function requireWholeRows(range: RangeAddress, direction: boolean): void {
  if (!direction || range.left !== 1 || range.right !== MAX_COLUMN) throw new ExcelApiError('NotImplemented');
}

function writeBlock(ref: RangeRef, value: unknown): void {
  eachCell(ref, (_, at, row, column) => {
    const merge = ref.sheet.mergeAt(row, column);
    // The inside of a merged area takes nothing.
    if (!merge || rangeContains({ ...merge, bottom: merge.top, right: merge.left }, { row, column }))
      ref.sheet.write(row, column, given(value, at));
  });
  ref.workbook.changed(ref.sheet, ref.range, 'RangeEdited');
}

interface Offset {
  readonly row: number;
  readonly column: number;
}

/** A value for all cells, or a block of them. */
function given(value: unknown, at: Offset): unknown {
  if (!Array.isArray(value)) return value;
  const row: unknown = value[at.row];
  if (!Array.isArray(row) || at.column >= row.length) throw new ExcelApiError('InvalidArgument');
  return row[at.column];
}

function eachCell(
  { sheet, range }: RangeRef,
  run: (cell: ExcelCell, at: Offset, row: number, column: number) => void,
): void {
  if (sheet.protected) throw new ExcelApiError('AccessDenied');
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1)
      run(sheet.edit(row, column), { row: row - range.top, column: column - range.left }, row, column);
  }
}

function block<Value>(
  { sheet, range }: RangeRef,
  read: (cell: ExcelCell, row: number, column: number) => Value,
): Value[][] {
  const { top, left, bottom, right } = range;
  if ((bottom - top + 1) * (right - left + 1) > MAX_CELLS) throw new ExcelApiError('RangeExceedsLimit');
  return numbers(top, bottom).map((row) =>
    numbers(left, right).map((column) => read(sheet.cell(row, column), row, column)),
  );
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function every(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (let at = first; at <= Math.min(last, MAX_ROW); at += 1) count += Number(hidden.has(at));
  return count === 0 ? false : count === last - first + 1 ? true : null;
}
