import { parseCell, SheetGrid, type WorkbookSnapshot } from '../sheet';

/** The displayed texts of the workbooks of a run. */
export class ShownTexts {
  readonly #grids = new Map<string, Map<string, SheetGrid>>();

  keep(path: string, workbook: WorkbookSnapshot): void {
    this.#grids.set(path, new Map(workbook.sheets.map((sheet) => [sheet.name, new SheetGrid(sheet)])));
  }

  /** '' where the cell is blank or was never seen. */
  at(path: string, sheet: string, cell: string): string {
    const { row, column } = parseCell(cell);
    return this.#grids.get(path)?.get(sheet)?.text(row, column) ?? '';
  }
}
