import type { FWorksheet } from '@univerjs/preset-sheets-core';
import {
  CellValueType,
  getDisplayValueFromCell,
  type ICellData,
  type Nullable,
  type Worksheet,
} from '@univerjs/presets';
import {
  compareCells,
  formatCell,
  isDateFormat,
  parseCell,
  rangeUnion,
  type CellKind,
  type CellNote,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
  type Span,
} from '../../sheet';
import { fromUniverRange } from './ranges';

/** The sheet as a person sees it in the grid. */
export function readSheet(sheet: FWorksheet): SheetSnapshot {
  const worksheet = sheet.getSheet();
  const merges = worksheet
    .getMergeData()
    .map(fromUniverRange)
    .sort((a, b) => compareCells({ row: a.top, column: a.left }, { row: b.top, column: b.left }));
  const cells = readCells(worksheet);
  return {
    name: sheet.getSheetName(),
    usedRange: usedRange(cells, merges),
    cells,
    merges,
    hiddenRows: spans(worksheet.getRowCount(), (row) => !worksheet.getRowRawVisible(row - 1)),
    hiddenColumns: spans(worksheet.getColumnCount(), (column) => !worksheet.getColVisible(column - 1)),
    hidden: sheet.isSheetHidden(),
    protected: isProtected(worksheet),
    notes: readNotes(sheet),
  };
}

export function isProtected(worksheet: Worksheet): boolean {
  return worksheet.getCustomMetadata()?.['protected'] === true;
}

function readCells(worksheet: Worksheet): SheetCell[] {
  const cells: SheetCell[] = [];
  worksheet.getCellMatrix().forValue((rowIndex, columnIndex, raw: Nullable<ICellData>) => {
    const content = contentOf(worksheet, rowIndex, columnIndex, raw);
    if (content) cells.push({ row: rowIndex + 1, column: columnIndex + 1, ...content });
  });
  return cells.sort(compareCells);
}

function contentOf(
  worksheet: Worksheet,
  row: number,
  column: number,
  raw: Nullable<ICellData>,
): Omit<SheetCell, 'row' | 'column'> | null {
  if (!raw) return null;
  const formula = Boolean(raw.f) || Boolean(raw.si);
  const rich = raw.p?.body?.dataStream;
  if (rich !== undefined) {
    // A line typed with Alt+Enter is a paragraph of its own.
    const text = rich.replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
    return text === '' ? null : { text, value: text, kind: 'text', formula };
  }
  const { v: value, t: type } = raw;
  if (value === null || value === undefined || value === '') return null;
  if (type === CellValueType.BOOLEAN || typeof value === 'boolean') {
    const truth = value === true || value === 1 || /^(?:1|true)$/i.test(String(value));
    return { text: truth ? 'TRUE' : 'FALSE', value: truth, kind: 'boolean', formula };
  }
  if (type === CellValueType.NUMBER || typeof value === 'number') {
    const number = Number(value);
    const text = getDisplayValueFromCell(worksheet.getCell(row, column)).trim() || String(number);
    return { text, value: number, kind: numberKind(worksheet, row, column), formula };
  }
  const text = value.replace(/\r\n?/g, '\n');
  const kind: CellKind = ERROR_TEXT.test(text) && type !== CellValueType.FORCE_STRING ? 'error' : 'text';
  return { text, value: text, kind, formula };
}

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

function numberKind(worksheet: Worksheet, row: number, column: number): CellKind {
  const pattern = worksheet.getComposedCellStyle(row, column).n?.pattern;
  return pattern !== undefined && isDateFormat(pattern) ? 'date' : 'number';
}

function readNotes(sheet: FWorksheet): CellNote[] {
  return sheet
    .getNotes()
    .map(({ row, col, note }) => ({
      cell: formatCell({ row: row + 1, column: col + 1 }),
      text: note,
      author: null,
    }))
    .sort((a, b) => compareCells(parseCell(a.cell), parseCell(b.cell)));
}

function usedRange(cells: readonly SheetCell[], merges: readonly RangeAddress[]): RangeAddress | null {
  if (cells.length === 0) return null;
  const single = ({ row, column }: SheetCell) => ({ top: row, left: column, bottom: row, right: column });
  return [...cells.map(single), ...merges].reduce(rangeUnion);
}

function spans(count: number, hidden: (index: number) => boolean): Span[] {
  const found: Span[] = [];
  let first = 0;
  for (let index = 1; index <= count + 1; index += 1) {
    const now = index <= count && hidden(index);
    if (now && first === 0) first = index;
    if (!now && first > 0) {
      found.push({ first, last: index - 1 });
      first = 0;
    }
  }
  return found;
}
