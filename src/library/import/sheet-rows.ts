import { foldText, recogniseLevel1, recogniseLevel2 } from '../../indicator';
import { formatCell, SheetGrid, type SheetSnapshot } from '../../sheet';
import data from './columns.json';
import { type ColumnMeaning, COLUMNS_SEARCHED, findHeader, type Header, repeatsHeader } from './header';

/** A text and where it stands. */
export interface ListedText {
  readonly text: string;
  readonly cell: string;
  readonly heading: string;
}

/** One row of a list, its cells by what their columns mean; levels and groups carried down. */
export interface ListedRow {
  readonly row: number;
  readonly texts: ReadonlyMap<ColumnMeaning, readonly ListedText[]>;
}

export interface ListedSheet {
  readonly header: Header | null;
  readonly rows: readonly ListedRow[];
  readonly subtotalRows: number;
  readonly repeatedHeaderRows: number;
  /** The rows that hold anything were more than may be read. */
  readonly cut: boolean;
}

const CARRIED_DOWN: readonly ColumnMeaning[] = ['group', 'projectTypes', 'level1', 'level2'];
/** Columns at the left, in which a title may stand without a merge. */
const TITLE_COLUMNS: readonly ColumnMeaning[] = ['code', 'ignored', 'group', 'level1'];
const SUBTOTALS: ReadonlySet<string> = new Set(data.subtotals);
const LIST_SEPARATOR = '/';
const FEWEST_CANDIDATES = 2;

/** The rows of a library sheet, without header, sub-totals and section titles. */
export function readSheetRows(sheet: SheetSnapshot, mostRows: number): ListedSheet {
  const grid = new SheetGrid(sheet);
  const rowNumbers = [...new Set(sheet.cells.map(({ row }) => row))].sort((a, b) => a - b);
  const header = findHeader(grid, rowNumbers);
  if (header === null)
    return { ...readCandidateLists(grid, rowNumbers.slice(0, mostRows)), cut: rowNumbers.length > mostRows };
  const carried = new Map<ColumnMeaning, readonly ListedText[]>();
  const rows: ListedRow[] = [];
  let subtotalRows = 0;
  let repeatedHeaderRows = 0;
  const below = rowNumbers.filter((row) => row > header.last);
  for (const row of below.slice(0, mostRows)) {
    if (repeatsHeader(grid, row)) {
      repeatedHeaderRows += 1;
      continue;
    }
    const texts = textsOf(grid, row, header);
    if (isSubtotal(grid, row)) {
      subtotalRows += 1;
      continue;
    }
    const title = sectionTitle(grid, row, header);
    if (title !== null) {
      carried.clear();
      carried.set('group', [title]);
      continue;
    }
    carryDown(texts, carried);
    rows.push({ row, texts });
  }
  return { header, rows, subtotalRows, repeatedHeaderRows, cut: below.length > mostRows };
}

function textsOf(grid: SheetGrid, row: number, header: Header): Map<ColumnMeaning, ListedText[]> {
  const texts = new Map<ColumnMeaning, ListedText[]>();
  for (const { column, meaning, heading } of header.columns) {
    const carries = CARRIED_DOWN.includes(meaning);
    const text = (carries ? (grid.shown(row, column)?.text ?? '') : grid.text(row, column)).trim();
    if (text === '') continue;
    const listed = { text, cell: formatCell({ row, column }), heading };
    const list = texts.get(meaning);
    if (list) list.push(listed);
    else texts.set(meaning, [listed]);
  }
  return texts;
}

/** Blank levels and groups mean those above; a new level ends what stood below it. */
function carryDown(
  texts: Map<ColumnMeaning, readonly ListedText[]>,
  carried: Map<ColumnMeaning, readonly ListedText[]>,
): void {
  CARRIED_DOWN.forEach((meaning, place) => {
    const own = texts.get(meaning);
    if (own) {
      const before = carried.get(meaning)?.[0]?.text;
      if (before !== own[0]?.text && meaning !== 'projectTypes') {
        for (const lower of CARRIED_DOWN.slice(place + 1))
          if (lower !== 'projectTypes') carried.delete(lower);
      }
      carried.set(meaning, own);
    } else {
      const above = carried.get(meaning);
      if (above) texts.set(meaning, above);
    }
  });
}

function isSubtotal(grid: SheetGrid, row: number): boolean {
  for (let column = 1; column <= COLUMNS_SEARCHED; column += 1) {
    const text = grid.text(row, column);
    if (text === '') continue;
    return SUBTOTALS.has(foldText(text).replace(/[:：]$/, ''));
  }
  return false;
}

/** A row with one text only, not in the column of names: 一、会议培训类. */
function sectionTitle(grid: SheetGrid, row: number, header: Header): ListedText | null {
  let title: ListedText | null = null;
  for (let column = 1; column <= COLUMNS_SEARCHED; column += 1) {
    const text = grid.text(row, column).trim();
    if (text === '') continue;
    if (title !== null) return null;
    title = { text, cell: formatCell({ row, column }), heading: '' };
    const meaning = header.columns.find((known) => known.column === column)?.meaning;
    if (meaning !== undefined && !TITLE_COLUMNS.includes(meaning) && !grid.mergeAt(row, column)) return null;
  }
  if (title === null || recogniseLevel1(title.text) !== null || recogniseLevel2(title.text) !== null)
    return null;
  return { ...title, text: title.text.replace(/^[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?\s*/, '') };
}

/** Lists without header: a category, and behind it the names it may have, parted by slashes. */
function readCandidateLists(grid: SheetGrid, rowNumbers: readonly number[]): Omit<ListedSheet, 'cut'> {
  const rows: ListedRow[] = [];
  for (const row of rowNumbers) {
    for (let column = 1; column < COLUMNS_SEARCHED; column += 1) {
      const category = grid.text(row, column);
      const candidates = grid.text(row, column + 1).split(LIST_SEPARATOR);
      if (recogniseLevel2(category) === null || candidates.length < FEWEST_CANDIDATES) continue;
      const level2 = [{ text: category.trim(), cell: formatCell({ row, column }), heading: '' }];
      const cell = formatCell({ row, column: column + 1 });
      for (const candidate of candidates) {
        const text = candidate.trim();
        if (text === '') continue;
        rows.push({
          row,
          texts: new Map<ColumnMeaning, readonly ListedText[]>([
            ['level2', level2],
            ['name', [{ text, cell, heading: '' }]],
          ]),
        });
      }
      break;
    }
  }
  return { header: null, rows, subtotalRows: 0, repeatedHeaderRows: 0 };
}
