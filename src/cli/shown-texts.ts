import type { CellTexts } from './many-files/cell-texts';

/** The displayed texts of the cells of a run that its findings name. */
export class ShownTexts {
  readonly #texts = new Map<string, ReadonlyMap<string, ReadonlyMap<string, string>>>();

  keep(path: string, texts: CellTexts): void {
    this.#texts.set(path, new Map(texts.map(({ sheet, cells }) => [sheet, new Map(cells)])));
  }

  /** '' where the cell is blank or was never seen. */
  at(path: string, sheet: string, cell: string): string {
    return this.#texts.get(path)?.get(sheet)?.get(cell) ?? '';
  }
}
