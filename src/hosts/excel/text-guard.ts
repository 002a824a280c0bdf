import { parseCell, shiftRow, type RowShift } from '../../sheet';

/** Texts that Excel could take for something else: formulas, numbers, dates, times, truth values, errors. */
const COULD_BE_A_VALUE = /^[=+\-@#]|\p{N}|^\s*(?:true|false)\s*$/iu;

/**
 * A text as it has to be handed to Excel to be stored as this very text. An apostrophe in front says so, does not
 * become part of the text, keeps it text when somebody edits the cell later, and leaves the cell's number format to the
 * next number. A cell whose format is text takes everything for text anyway, save an apostrophe in front.
 */
export function guarded(text: string, cellTakesText: boolean): string {
  if (text.startsWith("'")) return `'${text}`;
  return !cellTakesText && COULD_BE_A_VALUE.test(text) ? `'${text}` : text;
}

/** Which cells of a sheet are formatted as text, while rows are inserted and deleted. */
export class TextCells {
  #cells: ReadonlySet<string>;

  /** `cells`: `row:column`. */
  constructor(cells: ReadonlySet<string>) {
    this.#cells = cells;
  }

  has(cell: string): boolean {
    const { row, column } = parseCell(cell);
    return this.#cells.has(`${row}:${column}`);
  }

  shift(shift: RowShift): void {
    this.#cells = new Set(
      this.#places().flatMap(([row, column]) => {
        const moved = shiftRow(row, shift);
        return moved === null ? [] : [`${moved}:${column}`];
      }),
    );
  }

  /** Rows that now look like another row. */
  copyRow(from: number, first: number, count: number): void {
    const columns = this.#places().flatMap(([row, column]) => (row === from ? [column] : []));
    const added = Array.from({ length: count }, (_, at) =>
      columns.map((column) => `${first + at}:${column}`),
    );
    this.#cells = new Set([...this.#cells, ...added.flat()]);
  }

  #places(): (readonly [number, number])[] {
    return [...this.#cells].map((place) => {
      const [row = 0, column = 0] = place.split(':').map(Number);
      return [row, column];
    });
  }
}
