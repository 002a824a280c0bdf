import { MAX_COLUMN, MAX_ROW, type RangeAddress } from '../../sheet';

/**
 * Merges as a sheet can really have them: inside the sheet, of more than one cell, none over another (the one
 * that begins first in reading order stays). Damaged and hand-made files have others, and Excel repairs them so.
 */
export function safeMerges(merges: readonly RangeAddress[]): RangeAddress[] {
  const inside = merges.filter(
    ({ top, left, bottom, right }) =>
      top >= 1 &&
      left >= 1 &&
      bottom <= MAX_ROW &&
      right <= MAX_COLUMN &&
      bottom >= top &&
      right >= left &&
      (bottom > top || right > left),
  );
  inside.sort((a, b) => a.top - b.top || a.left - b.left);
  /** By column: the last row that a kept merge covers. */
  const coveredTo = new Map<number, number>();
  return inside.filter((merge) => {
    for (let column = merge.left; column <= merge.right; column += 1) {
      if ((coveredTo.get(column) ?? 0) >= merge.top) return false;
    }
    for (let column = merge.left; column <= merge.right; column += 1) coveredTo.set(column, merge.bottom);
    return true;
  });
}
