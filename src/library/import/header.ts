import { foldText } from '../../indicator';
import type { SheetGrid } from '../../sheet';
import data from './columns.json';

export type ColumnMeaning = keyof typeof data.meanings;

export interface RecognisedColumn {
  /** 1-based. */
  readonly column: number;
  readonly heading: string;
  readonly meaning: ColumnMeaning;
}

export interface Header {
  /** 1-based sheet rows. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly RecognisedColumn[];
}

/** Headings are looked for in so many rows and columns at the top of a sheet. */
const ROWS_SEARCHED = 20;
export const COLUMNS_SEARCHED = 60;
const LEAST_COLUMNS = 2;

const MEANING_BY_HEADING: ReadonlyMap<string, ColumnMeaning> = new Map(
  (Object.keys(data.meanings) as ColumnMeaning[]).flatMap((meaning) =>
    data.meanings[meaning].map((heading): [string, ColumnMeaning] => [heading, meaning]),
  ),
);

/** What a heading means; null where it is none. Brackets, marks and blanks do not count. */
export function headingMeaning(text: string): ColumnMeaning | null {
  const bare = foldText(text)
    .replace(/\([^)]*\)?/g, '')
    .replace(/[*:：★☆]/g, '');
  return MEANING_BY_HEADING.get(bare) ?? null;
}

/** The header of a library sheet, of one row or two; null where there is none. */
export function findHeader(grid: SheetGrid, rows: readonly number[]): Header | null {
  for (const first of rows.slice(0, ROWS_SEARCHED)) {
    const upper = headingsIn(grid, first);
    if (!isHeader(upper)) continue;
    const last = first + 1;
    const lower = headingsIn(grid, last).filter(({ column }) => isBelowMerged(grid, first, column));
    if (lower.length === 0) return { first, last: first, columns: upper };
    const columns = [
      ...upper.filter(({ column }) => !lower.some((below) => below.column === column)),
      ...lower,
    ].sort((a, b) => a.column - b.column);
    return { first, last, columns };
  }
  return null;
}

/** Whether a row repeats the header, as lists do at the top of each page. */
export function repeatsHeader(grid: SheetGrid, row: number): boolean {
  return isHeader(headingsIn(grid, row));
}

function headingsIn(grid: SheetGrid, row: number): RecognisedColumn[] {
  const found: RecognisedColumn[] = [];
  for (let column = 1; column <= COLUMNS_SEARCHED; column += 1) {
    const heading = grid.shown(row, column)?.text ?? '';
    const meaning = headingMeaning(heading);
    if (meaning !== null) found.push({ column, heading: heading.trim(), meaning });
  }
  return found;
}

/** A list needs a name, or (as in review lists) a category and its standard in words. */
function isHeader(columns: readonly RecognisedColumn[]): boolean {
  const has = (meaning: ColumnMeaning) => columns.some((column) => column.meaning === meaning);
  const distinct = new Set(columns.map(({ meaning }) => meaning)).size;
  return distinct >= LEAST_COLUMNS && (has('name') || (has('level2') && has('explanation')));
}

/** A second header row stands below headings that are merged over several columns, or over blank ones. */
function isBelowMerged(grid: SheetGrid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge ? merge.bottom === row : grid.text(row, column) === '';
}
