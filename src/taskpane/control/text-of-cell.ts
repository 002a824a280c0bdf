import { columnLetters, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet';

const indexes = new WeakMap<SheetSnapshot, ReadonlyMap<string, string>>();

/** The displayed text of a cell; '' where it is blank or its sheet was not read. */
export function textOfCell(workbook: WorkbookSnapshot | null, sheet: string, cell: string): string {
  const snapshot = workbook?.sheets.find(({ name }) => name === sheet);
  if (!snapshot) return '';
  let index = indexes.get(snapshot);
  if (!index) {
    index = new Map(snapshot.cells.map(({ row, column, text }) => [`${columnLetters(column)}${row}`, text]));
    indexes.set(snapshot, index);
  }
  return index.get(cell) ?? '';
}
