import { SSF, type WorkBook } from '@e965/xlsx';
import {
  columnNumber,
  MAX_COLUMN,
  MAX_ROW,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
  type Span,
} from '../../sheet';
import { hiddenColumns, isProtected } from './read-sheet-xml';
import { isDateFormat, normaliseLineBreaks } from './read-snapshot';

/** What a plain worksheet part holds. */
export type PlainSheet = Pick<
  SheetSnapshot,
  'cells' | 'merges' | 'protected' | 'hiddenRows' | 'hiddenColumns'
>;

/** The root and its namespaces stand within the first characters of a part. */
const ROOT_WITHIN = 4096;
const ROW = /<row r="(\d{1,7})"([^<>]*?)(\/?)>/y;
const HIDDEN = /\shidden="(?:1|true)"/;
/** Attributes in the order that Excel, WPS and all libraries write them; the value of a string is its index. */
const CELL =
  /<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,5})")?(?: t="([sn])")?(?:\/>|><v>(-?\d+(?:\.\d+)?(?:[Ee][-+]?\d+)?)<\/v><\/c>)/y;
const ROW_END = '</row>';
const SHEET_DATA = '<sheetData>';
const SHEET_DATA_END = '</sheetData>';
const MERGE = /<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"\s*\/>/g;
const ANY_MERGE = /<(?:\w+:)?mergeCell\b/g;

/**
 * Reads worksheet parts that hold only what nearly every form does: shared strings and figures, each cell with its
 * address, in order. Whatever else a part holds (formulas, dates, errors, truth values, text of its own, another
 * namespace prefix, blanks between the tags …) is left to the library, which takes many times as long.
 * Strings, styles and number formats are always the library's.
 */
export class PlainSheetReader {
  readonly #strings: readonly { readonly t?: unknown }[];
  readonly #texts: (string | undefined)[] = [];
  readonly #formats: readonly { readonly numFmtId?: unknown }[];
  readonly #codes: Readonly<Record<string, unknown>>;

  /** `workbook`: as the library read it, its sheets left out. */
  constructor(workbook: WorkBook) {
    this.#strings = listIn(workbook, 'Strings');
    this.#formats = listIn(propertyOf(workbook, 'Styles'), 'CellXf');
    const codes = propertyOf(workbook, 'SSF');
    this.#codes = typeof codes === 'object' && codes !== null ? { ...codes } : {};
  }

  /** Null where the part holds anything that only the library reads. Linear in its length. */
  read(part: Uint8Array): PlainSheet | null {
    const xml = new TextDecoder().decode(part);
    const start = xml.indexOf(SHEET_DATA);
    const root = xml.indexOf('<worksheet');
    if (start === -1 || root === -1 || root > ROOT_WITHIN) return null;
    const cells: SheetCell[] = [];
    const hiddenRows: Span[] = [];
    const end = this.#readRows(xml, start + SHEET_DATA.length, cells, hiddenRows);
    const merges = end === null ? null : mergesAfter(xml, end);
    if (!merges) return null;
    return {
      cells,
      merges,
      protected: xml.includes('<sheetProtection', end ?? 0) && isProtected(part, ''),
      hiddenRows,
      hiddenColumns: xml.slice(0, start).includes('hidden=') ? hiddenColumns(part, '') : [],
    };
  }

  /** Fills `cells` and `hiddenRows`; answers where the rows end, null where they are not plain. */
  #readRows(xml: string, from: number, cells: SheetCell[], hiddenRows: Span[]): number | null {
    let at = from;
    let last = 0;
    while (!xml.startsWith(SHEET_DATA_END, at)) {
      ROW.lastIndex = at;
      const found = ROW.exec(xml);
      const row = Number(found?.[1]);
      if (!found || row <= last || row > MAX_ROW) return null;
      last = row;
      at = ROW.lastIndex;
      if (HIDDEN.test(found[2] ?? '')) addRow(hiddenRows, row);
      if (found[3] === '/') continue;
      const next = this.#readCells(xml, at, row, cells);
      if (next === null) return null;
      at = next;
    }
    return at;
  }

  /** The cells of one row up to behind its end tag. */
  #readCells(xml: string, from: number, row: number, cells: SheetCell[]): number | null {
    let at = from;
    let last = 0;
    while (!xml.startsWith(ROW_END, at)) {
      CELL.lastIndex = at;
      const found = CELL.exec(xml);
      if (!found) return null;
      const [, letters = '', ownRow, format, type, value] = found;
      const column = columnOf(letters);
      if (Number(ownRow) !== row || column <= last || column > MAX_COLUMN) return null;
      last = column;
      at = CELL.lastIndex;
      if (value === undefined) continue;
      if (type === 's') {
        const text = this.#text(Number(value));
        if (text === null) return null;
        if (text !== '') cells.push({ row, column, text, value: text, kind: 'text', formula: false });
      } else {
        const text = this.#figureText(Number(value), format);
        if (text === null) return null;
        if (text !== '')
          cells.push({ row, column, text, value: Number(value), kind: 'number', formula: false });
      }
    }
    return at + ROW_END.length;
  }

  /** The shared string; null where there is none. */
  #text(index: number): string | null {
    const known = this.#texts[index];
    if (known !== undefined) return known;
    const entry = this.#strings[index];
    if (entry === undefined) return null;
    const text = normaliseLineBreaks(String(entry.t ?? ''));
    this.#texts[index] = text;
    return text;
  }

  /** The figure as displayed; null for dates, and for formats that are not defined or not understood. */
  #figureText(value: number, format: string | undefined): string | null {
    const id = format === undefined ? 0 : Number(this.#formats[Number(format)]?.numFmtId ?? 0);
    if (id === 0) return String(SSF.format('General', value));
    const code = this.#codes[id];
    if (typeof code !== 'string' || isDateFormat(code)) return null;
    try {
      return String(SSF.format(code, value)).trim();
    } catch {
      return null;
    }
  }
}

const columns = new Map<string, number>();

function columnOf(letters: string): number {
  let column = columns.get(letters);
  if (column === undefined) {
    column = letters.length === 3 && letters > 'XFD' ? MAX_COLUMN + 1 : columnNumber(letters);
    columns.set(letters, column);
  }
  return column;
}

function addRow(spans: Span[], row: number): void {
  const before = spans.at(-1);
  if (before && before.last === row - 1) spans[spans.length - 1] = { first: before.first, last: row };
  else spans.push({ first: row, last: row });
}

/** Null where one is written in another way than all are. */
function mergesAfter(xml: string, from: number): RangeAddress[] | null {
  if (!xml.includes('mergeCell', from)) return [];
  const rest = xml.slice(from);
  const merges = Array.from(rest.matchAll(MERGE), ([, left = '', top, right = '', bottom]) => ({
    top: Number(top),
    left: columnOf(left),
    bottom: Number(bottom),
    right: columnOf(right),
  }));
  return merges.length === (rest.match(ANY_MERGE)?.length ?? 0) ? merges : null;
}

function propertyOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null
    ? (holder as Record<string, unknown>)[name]
    : undefined;
}

/** A list that the library leaves untyped. */
function listIn<T>(holder: unknown, name: string): readonly T[] {
  const list = propertyOf(holder, name);
  return Array.isArray(list) ? (list as T[]) : [];
}
