import { formatCell, parseCell } from '../../sheet';
import type { Suppression } from './suppression';

/** Suppressions after `count` rows were inserted before row `before` (1-based) of a sheet. */
export function afterRowsInserted(
  suppressions: readonly Suppression[],
  sheet: string,
  before: number,
  count: number,
): readonly Suppression[] {
  return suppressions.map((suppression) => {
    if (suppression.sheet !== sheet) return suppression;
    const { row, column } = parseCell(suppression.cell);
    return row < before ? suppression : { ...suppression, cell: formatCell({ row: row + count, column }) };
  });
}

/** Suppressions after rows `first` to `first + count - 1` of a sheet were deleted; those in the rows are gone. */
export function afterRowsDeleted(
  suppressions: readonly Suppression[],
  sheet: string,
  first: number,
  count: number,
): readonly Suppression[] {
  return suppressions.flatMap((suppression) => {
    if (suppression.sheet !== sheet) return [suppression];
    const { row, column } = parseCell(suppression.cell);
    if (row < first) return [suppression];
    if (row < first + count) return [];
    return [{ ...suppression, cell: formatCell({ row: row - count, column }) }];
  });
}
