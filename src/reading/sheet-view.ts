import { tidyText } from '../indicator';
import { MAX_COLUMN, MAX_ROW, type RangeAddress, type SheetSnapshot } from '../sheet';
import { analyseText, type TextReading } from './text-reading';

/** A cell as a person sees it: its text, and the area it fills. */
export interface ViewCell {
  readonly row: number;
  readonly column: number;
  /** Last column and row of the area: that of the merge, or the cell's own. */
  readonly right: number;
  readonly bottom: number;
  /** Trimmed, never empty. */
  readonly text: string;
  readonly reading: TextReading;
}

export interface ViewRow {
  readonly row: number;
  /** By column; only cells that show something. */
  readonly cells: readonly ViewCell[];
}

export interface SheetView {
  readonly name: string;
  /** Rows that show something, from the top. */
  readonly rows: readonly ViewRow[];
}

/**
 * The sheet as rows of seen cells. Cells that show only white space, and cells covered by a merged area,
 * are left out. Costs grow with the cells and with the columns that merges cover, never with blank rows.
 */
export function viewSheet(snapshot: SheetSnapshot): SheetView {
  const cells = snapshot.cells
    .filter((cell) => cell.text.trim() !== '')
    .map((cell) => ({ row: cell.row, column: cell.column, text: tidyText(cell.text) }))
    .filter((cell) => cell.text !== '')
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const columns = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b);
  const merges = snapshot.merges
    .map(({ top, left, bottom, right }) => ({
      top,
      left,
      bottom: Math.min(bottom, MAX_ROW),
      right: Math.min(right, MAX_COLUMN),
    }))
    .filter((merge) => merge.bottom > merge.top || merge.right > merge.left)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const covering = new Map<number, RangeAddress>();
  const filled = new Set<RangeAddress>();
  const readings = new Map<string, TextReading>();
  const rows: { row: number; cells: ViewCell[] }[] = [];
  let nextMerge = 0;
  let previous: { row: number; column: number } | null = null;
  for (const { row, column, text } of cells) {
    for (; nextMerge < merges.length; nextMerge += 1) {
      const merge = merges[nextMerge] as RangeAddress;
      if (merge.top > row) break;
      for (let at = firstAtLeast(columns, merge.left); at < columns.length; at += 1) {
        const covered = columns[at] as number;
        if (covered > merge.right) break;
        const earlier = covering.get(covered);
        if (!earlier || earlier.bottom < merge.top) covering.set(covered, merge);
      }
    }
    if (previous && previous.row === row && previous.column === column) continue;
    previous = { row, column };
    const merge = covering.get(column);
    const covered = merge !== undefined && merge.bottom >= row && merge.left <= column;
    const isFirst = covered && merge.top === row && merge.left === column;
    if (isFirst) filled.add(merge);
    if (covered && !isFirst && filled.has(merge)) continue;
    let reading = readings.get(text);
    if (!reading) {
      reading = analyseText(text);
      readings.set(text, reading);
    }
    const cell: ViewCell = {
      row,
      column,
      right: isFirst ? merge.right : column,
      bottom: isFirst ? merge.bottom : row,
      text,
      reading,
    };
    const last = rows[rows.length - 1];
    if (last && last.row === row) last.cells.push(cell);
    else rows.push({ row, cells: [cell] });
  }
  return { name: snapshot.name, rows };
}

/** The title that a row of cells shows: never one that answers a label before it. */
export function titleIn(cells: readonly ViewCell[]): ViewCell | null {
  for (const cell of cells) {
    if (cell.reading.isTitle) return cell;
    if (cell.reading.asks !== null) return null;
  }
  return null;
}

/** Index of the first of the sorted numbers that is not less. */
function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index in `rows` of the first row at or below `row`. */
export function rowIndexAtLeast(rows: readonly ViewRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as ViewRow).row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
