import type { RangeAddress } from './address';
import type { CellNote, SheetCell, SheetSnapshot, Span } from './snapshot';

/** Whether two snapshots of a sheet say the same, whenever they were read. Linear in its cells. */
export function sameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.hidden === b.hidden &&
      a.protected === b.protected &&
      sameList(a.cells, b.cells, sameCell) &&
      sameList(a.merges, b.merges, sameRange) &&
      sameList(a.hiddenRows, b.hiddenRows, sameSpan) &&
      sameList(a.hiddenColumns, b.hiddenColumns, sameSpan) &&
      sameList(a.notes, b.notes, sameNote))
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) {
    if (!same(a[at] as T, b[at] as T)) return false;
  }
  return true;
}

const sameCell = (a: SheetCell, b: SheetCell): boolean =>
  a === b ||
  (a.row === b.row &&
    a.column === b.column &&
    a.text === b.text &&
    a.value === b.value &&
    a.kind === b.kind &&
    a.formula === b.formula);

const sameRange = (a: RangeAddress, b: RangeAddress): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const sameSpan = (a: Span, b: Span): boolean => a.first === b.first && a.last === b.last;

const sameNote = (a: CellNote, b: CellNote): boolean =>
  a.cell === b.cell && a.text === b.text && a.author === b.author;
