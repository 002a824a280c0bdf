/**
 * Sheet addresses. Rows and columns count from 1, as people see them; column 1 is A.
 * Limits are those of the .xlsx format: 1,048,576 rows, 16,384 columns.
 */

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners inside it. */
export interface RangeAddress {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Thrown when a text is not an A1 address, or lies outside the limits of a sheet. */
export class AddressError extends Error {
  override readonly name = 'AddressError';
}

const CELL_PATTERN = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** Column number (1 to 16,384) to letters: 1 → A, 27 → AA. Throws AddressError outside the limits. */
export function columnLetters(column: number): string {
  if (!Number.isInteger(column) || column < 1 || column > MAX_COLUMN) {
    throw new AddressError(`column out of range: ${column}`);
  }
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters to column number: A → 1, AA → 27. Throws AddressError outside the limits. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) throw new AddressError(`not a column: ${letters}`);
    column = column * 26 + digit;
  }
  if (column < 1 || column > MAX_COLUMN) throw new AddressError(`column out of range: ${letters}`);
  return column;
}

/** { row: 3, column: 2 } → "B3". Throws AddressError outside the limits. */
export function formatCell(address: CellAddress): string {
  if (!Number.isInteger(address.row) || address.row < 1 || address.row > MAX_ROW) {
    throw new AddressError(`row out of range: ${address.row}`);
  }
  return `${columnLetters(address.column)}${address.row}`;
}

/** "B3" or "$B$3" → { row: 3, column: 2 }. Throws AddressError on anything else. */
export function parseCell(text: string): CellAddress {
  const match = CELL_PATTERN.exec(text.trim());
  if (!match) throw new AddressError(`not a cell address: ${text}`);
  const row = Number(match[2]);
  if (row > MAX_ROW) throw new AddressError(`row out of range: ${text}`);
  return { row, column: columnNumber(match[1] as string) };
}

/** Whether `parseCell` takes the text: what others kept is asked first. */
export function isCellAddress(text: string): boolean {
  return takes(parseCell, text);
}

/** Whether `parseRange` takes the text. */
export function isRangeAddress(text: string): boolean {
  return takes(parseRange, text);
}

function takes(parse: (text: string) => unknown, text: string): boolean {
  try {
    parse(text);
    return true;
  } catch (error) {
    if (error instanceof AddressError) return false;
    throw error;
  }
}

/** "A1:D18" → corners in order; a single cell is a range of one. Throws AddressError on anything else. */
export function parseRange(text: string): RangeAddress {
  const [first = '', second = first, ...rest] = text.split(':');
  if (rest.length > 0) throw new AddressError(`not a range address: ${text}`);
  const a = parseCell(first);
  const b = parseCell(second);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Corners → "A1:D18", or "A1" for a single cell. */
export function formatRange(range: RangeAddress): string {
  const first = formatCell({ row: range.top, column: range.left });
  const last = formatCell({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as references have it: in apostrophes, those of the name doubled. "甲's" → "'甲''s'". */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function rangeContains(range: RangeAddress, address: CellAddress): boolean {
  return (
    address.row >= range.top &&
    address.row <= range.bottom &&
    address.column >= range.left &&
    address.column <= range.right
  );
}

export function rangesIntersect(a: RangeAddress, b: RangeAddress): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The smallest range that holds both. */
export function rangeUnion(a: RangeAddress, b: RangeAddress): RangeAddress {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Reading order: by row, then by column. */
export function compareCells(a: CellAddress, b: CellAddress): number {
  return a.row - b.row || a.column - b.column;
}
