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
  const kept = new KeptMerges();
  return inside.filter((merge) => kept.take(merge));
}

/**
 * Merges from top to bottom. Those that reach the row at hand lie beside one another, so they stand in an array by
 * their columns: asking costs as much as the merges that are met, not as the columns that a merge is wide.
 */
class KeptMerges {
  /** None over the columns of another, from left to right; some end above the row at hand. */
  readonly #across: RangeAddress[] = [];

  /** Keeps the merge unless it lies over one that is kept; says which. */
  take(merge: RangeAddress): boolean {
    const from = this.#firstReaching(merge.left);
    let to = from;
    for (let other = this.#across[to]; other && other.left <= merge.right; other = this.#across[(to += 1)])
      if (other.bottom >= merge.top) return false;
    this.#across.splice(from, to - from, merge);
    return true;
  }

  #firstReaching(column: number): number {
    let low = 0;
    let high = this.#across.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#across[middle]?.right ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
