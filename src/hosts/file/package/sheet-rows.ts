import { columnLetters, columnNumber, type CellAddress } from '../../../sheet';
import { createElement, type XmlElement } from './xml';

interface RowEntry {
  number: number;
  readonly element: XmlElement;
  /** Built when first asked for. */
  cells: CellEntry[] | null;
}

interface CellEntry {
  readonly column: number;
  readonly element: XmlElement;
}

/**
 * Rows and cells of `sheetData` by number. Rows and cells may leave their number out: then it is one more than
 * that of the one before.
 */
export class SheetRows {
  readonly #data: XmlElement;
  /** In sheet order. */
  readonly #entries: RowEntry[] = [];

  constructor(data: XmlElement) {
    this.#data = data;
    let number = 0;
    for (const element of data.childrenNamed('row')) {
      number = Number(element.attribute('r') ?? number + 1);
      this.#entries.push({ number, element, cells: null });
    }
    this.#entries.sort((a, b) => a.number - b.number);
  }

  row(number: number): XmlElement | null {
    const entry = this.#entries[this.#indexOf(number)];
    return entry?.number === number ? entry.element : null;
  }

  /** Every row that is written down, in sheet order. */
  rows(): { readonly number: number; readonly element: XmlElement }[] {
    return [...this.#entries];
  }

  cell({ row, column }: CellAddress): XmlElement | null {
    const entry = this.#entries[this.#indexOf(row)];
    if (entry?.number !== row) return null;
    return this.#cells(entry).find((cell) => cell.column === column)?.element ?? null;
  }

  /** The cells of a row, from left to right. */
  cells(row: number): readonly CellEntry[] {
    const entry = this.#entries[this.#indexOf(row)];
    return entry?.number === row ? this.#cells(entry) : [];
  }

  /** The cell's element, made where the sheet has none; a new cell takes its column's or row's style. */
  ensureCell({ row, column }: CellAddress, styleOf: (row: XmlElement) => string | null): XmlElement {
    const known = this.cell({ row, column });
    if (known) return known;
    const entry = this.ensureRow(row);
    const cells = this.#cells(entry);
    this.#writeAddresses(entry);
    const element = createElement(this.#data, `<c r="${columnLetters(column)}${row}"/>`);
    const style = styleOf(entry.element);
    if (style !== null) element.setAttribute('s', style);
    const at = cells.findIndex((cell) => cell.column > column);
    const next = cells[at];
    entry.element.insertBefore(next?.element ?? null, element);
    cells.splice(next ? at : cells.length, 0, { column, element });
    return element;
  }

  ensureRow(number: number): RowEntry {
    const at = this.#indexOf(number);
    const known = this.#entries[at];
    if (known?.number === number) return known;
    return this.insertRow(createElement(this.#data, `<row r="${number}"/>`), number);
  }

  /** Puts a row element in its place. No row of that number may be there. */
  insertRow(element: XmlElement, number: number): RowEntry {
    const at = this.#indexOf(number);
    const next = this.#entries[at];
    // A row that leaves its number out counts on from the one before, which will be another now.
    next?.element.setAttribute('r', String(next.number));
    this.#data.insertBefore(next?.element ?? null, element);
    const entry: RowEntry = { number, element, cells: null };
    this.#entries.splice(at, 0, entry);
    return entry;
  }

  /** Gives every row from `first` on a new number; null takes the row out. The order must stay. */
  renumber(first: number, numberOf: (row: number) => number | null): void {
    const at = this.#indexOf(first);
    const moved = this.#entries.splice(at);
    for (const entry of moved) {
      const number = numberOf(entry.number);
      if (number === null) {
        this.#data.remove(entry.element);
        continue;
      }
      entry.number = number;
      entry.element.setAttribute('r', String(number));
      for (const { column, element } of this.#cells(entry)) {
        if (element.attribute('r') !== null) element.setAttribute('r', `${columnLetters(column)}${number}`);
      }
      this.#entries.push(entry);
    }
  }

  #cells(entry: RowEntry): CellEntry[] {
    if (entry.cells) return entry.cells;
    let column = 0;
    const cells = entry.element.childrenNamed('c').map((element) => {
      const letters = /^[A-Za-z]+/.exec(element.attribute('r') ?? '')?.[0];
      column = letters ? columnNumber(letters) : column + 1;
      return { column, element };
    });
    entry.cells = cells.sort((a, b) => a.column - b.column);
    return entry.cells;
  }

  /** Writes down the addresses that a row left out, before a cell comes in between. */
  #writeAddresses(entry: RowEntry): void {
    for (const { column, element } of this.#cells(entry)) {
      if (element.attribute('r') === null) {
        element.setAttribute('r', `${columnLetters(column)}${entry.number}`);
      }
    }
  }

  /** Where a row of this number is, or would have to be put. */
  #indexOf(number: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.number ?? Infinity) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
