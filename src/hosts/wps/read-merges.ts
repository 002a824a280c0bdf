import { parseRange, rangeContains, type RangeAddress, type SheetCell } from '../../sheet';
import { cellAt, rangeOf } from './cell-block';
import { isMixed, isTrue, memberOf, type EtRange, type EtWorksheet } from './et';

/**
 * The merged areas that begin in an area. WPS lists them nowhere: a cell answers whether it is merged, and a block
 * answers null where some are. Where a block does not (versions differ), single cells are asked: a cell with content
 * only if the one to its right or below is blank, a blank one only in rows with content or next to a merged area.
 */
export function readMerges(
  sheet: EtWorksheet,
  area: RangeAddress,
  cells: readonly SheetCell[],
): RangeAddress[] {
  const found = new FoundMerges(sheet);
  if (isMixed(memberOf(rangeOf(sheet, area), 'MergeCells'))) searchBlock(sheet, area, found);
  else probeCells(area, cells, found);
  return found.inReadingOrder();
}

class FoundMerges {
  readonly #sheet: EtWorksheet;
  readonly #byRow = new Map<number, RangeAddress[]>();
  readonly #merges: RangeAddress[] = [];

  constructor(sheet: EtWorksheet) {
    this.#sheet = sheet;
  }

  covers(row: number, column: number): boolean {
    return this.#byRow.get(row)?.some((merge) => rangeContains(merge, { row, column })) ?? false;
  }

  /** Asks one cell. */
  probe(row: number, column: number): void {
    if (this.covers(row, column)) return;
    const cell = cellAt(this.#sheet, row, column);
    if (!isTrue(memberOf(cell, 'MergeCells'))) return;
    const merge = mergedArea(cell);
    if (merge.top === merge.bottom && merge.left === merge.right) return;
    this.#merges.push(merge);
    for (let at = merge.top; at <= merge.bottom; at += 1) {
      const others = this.#byRow.get(at);
      if (others) others.push(merge);
      else this.#byRow.set(at, [merge]);
    }
  }

  coversWhole(area: RangeAddress): boolean {
    return (
      this.#byRow
        .get(area.top)
        ?.some(
          (merge) =>
            rangeContains(merge, { row: area.top, column: area.left }) &&
            rangeContains(merge, { row: area.bottom, column: area.right }),
        ) ?? false
    );
  }

  inReadingOrder(): RangeAddress[] {
    return this.#merges.sort((a, b) => a.top - b.top || a.left - b.left);
  }
}

/** Halves the area until its parts are without merged cells, or merged throughout. */
function searchBlock(sheet: EtWorksheet, area: RangeAddress, found: FoundMerges): void {
  if (found.coversWhole(area)) return;
  const { top, left, bottom, right } = area;
  if (top === bottom && left === right) return found.probe(top, left);
  const answer = memberOf(rangeOf(sheet, area), 'MergeCells');
  if (!isMixed(answer) && !isTrue(answer)) return;
  if (isTrue(answer)) {
    found.probe(top, left);
    if (found.coversWhole(area)) return;
  }
  const down = bottom - top >= right - left;
  const middle = down ? Math.floor((top + bottom) / 2) : Math.floor((left + right) / 2);
  searchBlock(sheet, down ? { ...area, bottom: middle } : { ...area, right: middle }, found);
  searchBlock(sheet, down ? { ...area, top: middle + 1 } : { ...area, left: middle + 1 }, found);
}

function probeCells(area: RangeAddress, cells: readonly SheetCell[], found: FoundMerges): void {
  const filled = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const filledRows = new Set(cells.map(({ row }) => row));
  const isFilled = (row: number, column: number) => filled.has(`${row}:${column}`);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const hinted = isFilled(row, column)
        ? !isFilled(row, column + 1) || !isFilled(row + 1, column)
        : filledRows.has(row) || found.covers(row - 1, column) || found.covers(row, column - 1);
      if (hinted) found.probe(row, column);
    }
  }
}

export function mergedArea(cell: EtRange): RangeAddress {
  return parseRange(cell.MergeArea.Address(false, false));
}
