import { MAX_ROW, type RangeAddress } from './address';

/** Rows inserted (`count` > 0 before row `at`) or deleted (`count` < 0: rows `at` … `at - count - 1`). */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** Where a row ends up; null where it was deleted or pushed off the sheet. */
export function shiftRow(row: number, shift: RowShift): number | null {
  if (row < shift.at) return row;
  if (shift.count < 0 && row < shift.at - shift.count) return null;
  const moved = row + shift.count;
  return moved > MAX_ROW ? null : moved;
}

/**
 * Where the rows first…last end up: rows inserted inside widen them, rows deleted narrow them.
 * Null where nothing is left. A span down to the last row of the sheet stays so.
 */
export function shiftRows(
  first: number,
  last: number,
  shift: RowShift,
): { readonly first: number; readonly last: number } | null {
  if (shift.count >= 0) {
    const newFirst = shiftRow(first, shift);
    if (newFirst === null) return null;
    return { first: newFirst, last: Math.min(MAX_ROW, last >= shift.at ? last + shift.count : last) };
  }
  const deletedLast = shift.at - shift.count - 1;
  const newFirst = first < shift.at ? first : Math.max(shift.at, first + shift.count);
  const newLast =
    last < shift.at
      ? last
      : last === MAX_ROW
        ? MAX_ROW
        : last <= deletedLast
          ? shift.at - 1
          : last + shift.count;
  return newFirst > newLast ? null : { first: newFirst, last: newLast };
}

export function shiftRange(range: RangeAddress, shift: RowShift): RangeAddress | null {
  const rows = shiftRows(range.top, range.bottom, shift);
  return rows && { top: rows.first, left: range.left, bottom: rows.last, right: range.right };
}
