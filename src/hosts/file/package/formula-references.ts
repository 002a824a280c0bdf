import {
  AddressError,
  columnLetters,
  columnNumber,
  MAX_COLUMN,
  MAX_ROW,
  shiftRow,
  shiftRows,
  type RowShift,
} from '../../../sheet';

/** One corner as written: `$B3`; a whole row has no column, a whole column no row. */
interface Corner {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

interface Reference {
  /** As written, with its exclamation mark; '' where the formula's own sheet is meant. */
  readonly prefix: string;
  readonly first: Corner;
  /** Null for a single cell. */
  readonly last: Corner | null;
}

const NAME_START = 'A-Za-z_\\\\\\u0080-\\uffff';
const NAME_PART = `${NAME_START}0-9.?`;
const SHEET = `(?:'(?:[^']|'')+'|(?:\\[\\d+\\])?[${NAME_START}0-9][${NAME_PART}]*(?::[${NAME_START}][${NAME_PART}]*)?)!`;
const CELL = '\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}';
const AREA = `${CELL}:${CELL}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|${CELL}`;

/** The words of a formula that may hold or hide a reference; what no alternative takes passes one character at a time. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"', // text
    '#[A-Za-z0-9/]+[!?]?', // error value
    `(?<prefix>${SHEET})?(?<area>${AREA})(?![${NAME_PART}(!])`,
    SHEET,
    `[${NAME_START}][${NAME_PART}]*`, // function or defined name
    '[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?', // number
    '\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]', // columns of a table, or another workbook
    '[\\s\\S]',
  ].join('|'),
  'g',
);

const CORNER = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/;

/** Rewrites every A1 reference of a formula; null stands for a reference that is lost. Everything else stays. */
function mapReferences(formula: string, rewrite: (reference: Reference) => Reference | null): string {
  return formula.replace(TOKEN, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as { prefix?: string; area?: string };
    if (groups.area === undefined) return token;
    const prefix = groups.prefix ?? '';
    const [first, last] = groups.area.split(':').map(parseCorner);
    // Text that only looks like an address (a name such as ZZZ99) is none.
    if (!first || (groups.area.includes(':') && !last)) return token;
    const rewritten = rewrite({ prefix, first, last: last ?? null });
    return rewritten ? printReference(rewritten) : `${prefix}#REF!`;
  });
}

function parseCorner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match) return null;
  const [, mark1, letters = '', mark2, digits = ''] = match;
  const row = digits === '' ? null : Number(digits);
  try {
    const column = letters === '' ? null : columnNumber(letters);
    if (row !== null && (row < 1 || row > MAX_ROW)) return null;
    return {
      column,
      columnFixed: column !== null && mark1 === '$',
      row,
      rowFixed: column === null ? mark1 === '$' : mark2 === '$',
    };
  } catch (error) {
    if (error instanceof AddressError) return null;
    throw error;
  }
}

function printReference({ prefix, first, last }: Reference): string {
  const print = (corner: Corner) =>
    (corner.column === null ? '' : (corner.columnFixed ? '$' : '') + columnLetters(corner.column)) +
    (corner.row === null ? '' : (corner.rowFixed ? '$' : '') + String(corner.row));
  return prefix + print(first) + (last ? `:${print(last)}` : '');
}

/** `'2025 年''s'!` → `2025 年's`; null where another workbook or several sheets are meant. */
function sheetOfPrefix(prefix: string): string | null {
  const name = prefix.slice(0, -1);
  const plain = name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return plain.includes('[') || plain.includes(':') ? null : plain;
}

/**
 * The formula after rows of `shiftedSheet` were inserted or deleted. `ownSheet` is the sheet that an address without
 * a sheet name means; null where there is none (charts, most defined names). What was deleted becomes #REF!.
 * References over several sheets (`Sheet1:Sheet3!A1`) and into other workbooks stay as they are.
 */
export function shiftFormula(
  formula: string,
  ownSheet: string | null,
  shiftedSheet: string,
  shift: RowShift,
): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.prefix === '' ? ownSheet : sheetOfPrefix(reference.prefix);
    if (sheet?.toLowerCase() !== shiftedSheet.toLowerCase()) return reference;
    const { first, last } = reference;
    if (first.row === null) return reference;
    if (last === null || last.row === null) {
      const row = shiftRow(first.row, shift);
      return row === null ? null : { ...reference, first: { ...first, row } };
    }
    const rows = shiftRows(Math.min(first.row, last.row), Math.max(first.row, last.row), shift);
    if (!rows) return null;
    const [top, bottom] = first.row <= last.row ? [rows.first, rows.last] : [rows.last, rows.first];
    return { ...reference, first: { ...first, row: top }, last: { ...last, row: bottom } };
  });
}

/** The formula as it reads when copied so many rows down and columns right: what a shared formula means elsewhere. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  const move = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
    if (row !== null && (row < 1 || row > MAX_ROW)) return null;
    if (column !== null && (column < 1 || column > MAX_COLUMN)) return null;
    return { ...corner, row, column };
  };
  return mapReferences(formula, (reference) => {
    const first = move(reference.first);
    const last = reference.last && move(reference.last);
    return first && (reference.last === null || last) ? { ...reference, first, last } : null;
  });
}
