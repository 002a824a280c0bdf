import {
  columnLetters,
  formatRange,
  parseRange,
  rangesIntersect,
  type InsertRowsEdit,
  type RangeAddress,
} from '../../sheet';
import type { ExcelSupport } from './support';

/**
 * Inserts whole rows that look like the row given; Excel before 1.9 makes them look like the row above.
 * `merges`: as they are after the insertion.
 */
export function insertRows(
  sheet: Excel.Worksheet,
  edit: InsertRowsEdit,
  merges: readonly RangeAddress[],
  context: { readonly support: ExcelSupport; readonly lastColumn: number },
): void {
  const last = edit.before + edit.count - 1;
  rowsOf(sheet, edit.before, last, (rows) => rows.insert('Down').untrack());
  if (!context.support.since19) return;
  const source = edit.formatFrom >= edit.before ? edit.formatFrom + edit.count : edit.formatFrom;
  const inserted = { top: edit.before, left: 1, bottom: last, right: context.lastColumn };
  const blocks = merges.filter(
    (merge) =>
      merge.top < merge.bottom &&
      (rangesIntersect(merge, inserted) || (merge.top <= source && source <= merge.bottom)),
  );
  // Excel does not paste across merged areas of other shapes, and their first cell gives the looks anyway.
  for (const [left, right] of columnsOutside(blocks, context.lastColumn)) {
    const from = `${columnLetters(left)}${source}:${columnLetters(right)}${source}`;
    const to = sheet.getRange(formatRange({ ...inserted, left, right }));
    to.copyFrom(from, 'Formats');
    to.untrack();
  }
  // Pasted formats bring merged areas along; which there are is for the edits that follow to say.
  for (const merge of merges.filter(({ top, bottom }) => top === source && bottom === source)) {
    for (let row = edit.before; row <= last; row += 1) {
      const range = sheet.getRange(formatRange({ ...merge, top: row, bottom: row }));
      range.unmerge();
      range.untrack();
    }
  }
}

export function deleteRows(sheet: Excel.Worksheet, first: number, count: number): void {
  rowsOf(sheet, first, first + count - 1, (rows) => rows.delete('Up'));
}

export function mergeRange(sheet: Excel.Worksheet, address: string): void {
  const range = sheet.getRange(formatRange(parseRange(address)));
  range.merge(false);
  range.untrack();
}

export function unmergeRange(sheet: Excel.Worksheet, address: string): void {
  const range = sheet.getRange(formatRange(parseRange(address)));
  range.unmerge();
  range.untrack();
}

function rowsOf(
  sheet: Excel.Worksheet,
  first: number,
  last: number,
  act: (rows: Excel.Range) => unknown,
): void {
  const rows = sheet.getRange(`${first}:${last}`);
  act(rows);
  rows.untrack();
}

/** Runs of columns, first to last, that none of the areas covers. */
function columnsOutside(areas: readonly RangeAddress[], last: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let column = 1; column <= last; column += 1) {
    if (areas.some((area) => area.left <= column && column <= area.right)) continue;
    const run = runs.at(-1);
    if (run && run[1] === column - 1) run[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
