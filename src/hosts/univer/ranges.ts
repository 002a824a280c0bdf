import type { IRange, Worksheet } from '@univerjs/presets';
import type { CellAddress, RangeAddress } from '../../sheet';

/** Univer counts rows and columns from 0. */
export function toUniverRange(range: RangeAddress): IRange {
  return {
    startRow: range.top - 1,
    startColumn: range.left - 1,
    endRow: range.bottom - 1,
    endColumn: range.right - 1,
  };
}

export function toUniverCell({ row, column }: CellAddress): IRange {
  return toUniverRange({ top: row, left: column, bottom: row, right: column });
}

export function fromUniverRange(range: IRange): RangeAddress {
  return {
    top: range.startRow + 1,
    left: range.startColumn + 1,
    bottom: range.endRow + 1,
    right: range.endColumn + 1,
  };
}

/** `count` rows from row `first` on (1-based), as wide as the sheet. */
export function wholeRows(worksheet: Worksheet, first: number, count: number): IRange {
  return toUniverRange({
    top: first,
    left: 1,
    bottom: first + count - 1,
    right: worksheet.getColumnCount(),
  });
}
