import { MAX_COLUMN, type CellAddress, type RangeAddress } from './address';
import type { SheetCell, SheetSnapshot } from './snapshot';

/** Look-up by address over a snapshot. Built once for a sheet; every look-up is constant time. */
export class SheetGrid {
  readonly snapshot: SheetSnapshot;
  readonly #cells = new Map<number, SheetCell>();
  readonly #mergesByRow = new Map<number, RangeAddress[]>();

  constructor(snapshot: SheetSnapshot) {
    this.snapshot = snapshot;
    for (const cell of snapshot.cells) this.#cells.set(key(cell.row, cell.column), cell);
    // A merge is indexed by the rows that hold cells, so one over a million blank rows costs nothing.
    const rows = [...new Set(snapshot.cells.map((cell) => cell.row))].sort((a, b) => a - b);
    for (const merge of snapshot.merges) {
      for (let at = lowerBound(rows, merge.top); at < rows.length; at += 1) {
        const row = rows[at] as number;
        if (row > merge.bottom) break;
        const list = this.#mergesByRow.get(row);
        if (list) list.push(merge);
        else this.#mergesByRow.set(row, [merge]);
      }
    }
  }

  /** The cell stored at exactly this address. */
  cell(row: number, column: number): SheetCell | undefined {
    return this.#cells.get(key(row, column));
  }

  /** The displayed text stored at exactly this address, '' where blank. */
  text(row: number, column: number): string {
    return this.#cells.get(key(row, column))?.text ?? '';
  }

  /** The merged area that covers the address, if any. Only rows that hold at least one cell are known. */
  mergeAt(row: number, column: number): RangeAddress | undefined {
    return this.#mergesByRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }

  /** The cell that a person sees at the address: that of the merged area's first cell where merged. */
  shown(row: number, column: number): SheetCell | undefined {
    const merge = this.mergeAt(row, column);
    return merge ? this.cell(merge.top, merge.left) : this.cell(row, column);
  }
}

function key(row: number, column: number): number {
  return row * (MAX_COLUMN + 1) + column;
}

function lowerBound(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function addressOf(cell: SheetCell): CellAddress {
  return { row: cell.row, column: cell.column };
}
