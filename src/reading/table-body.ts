import { isUnitStatement } from './amount-unit';
import { isFootWord } from './lexicon';
import { rowIndexAtLeast, type SheetView, type ViewCell, type ViewRow } from './sheet-view';
import type { TableHeader } from './table-header';

/** Columns first to last that a table or form may use. */
export interface ColumnLimits {
  readonly left: number;
  readonly right: number;
}

/** A row of a table: its cells inside the table's columns. */
export type BodyRow = ViewRow;

export interface TableBody {
  readonly rows: readonly BodyRow[];
  /** Last sheet row that belongs to the table; the header's last row for an empty table. */
  readonly last: number;
}

/** So many rows may stand between two categories of one table before it counts as ended. */
const LONGEST_STRETCH = 60;
/** So many further rows are looked through for another category after a blank row. */
const LOOKAHEAD = 30;
const HEAD_LABELS: ReadonlySet<string> = new Set([
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'office',
  'annualGoal',
  'longTermGoal',
  'goal',
]);

/** The cells of a row inside the columns. */
export function cellsWithin(row: ViewRow, limits: ColumnLimits): readonly ViewCell[] {
  const { cells } = row;
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (first && last && first.column >= limits.left && last.column <= limits.right) return cells;
  return cells.filter((cell) => cell.column >= limits.left && cell.column <= limits.right);
}

/**
 * The rows of a table below its header: down to the last row with a category, and on over the rows that
 * follow it without a break. Rows after a blank one count only when more categories follow, or when blank
 * rows are this table's habit.
 * `headerRows` are the sheet rows at which other headers overlap the table's columns; `shared` are the columns
 * of the table beside it whose levels hold for this one too.
 */
export function readTableBody(
  view: SheetView,
  header: TableHeader,
  limits: ColumnLimits,
  headerRows: ReadonlySet<number>,
  wide: boolean,
  shared: ColumnLimits | null,
): TableBody {
  const rows: BodyRow[] = [];
  let pending: BodyRow[] = [];
  let last = header.lastRow;
  let coveredTo = header.lastRow;
  let barePlain = false;
  let seen = 0;
  let gapsInside = 0;
  const nameLeft =
    header.columns.find((column) => column.role === 'name')?.left ??
    header.columns.find((column) => column.role === 'nameOrExplanation')?.left ??
    header.right;
  for (let at = rowIndexAtLeast(view.rows, header.lastRow + 1); at < view.rows.length; at += 1) {
    const viewRow = view.rows[at] as ViewRow;
    if (headerRows.has(viewRow.row)) break;
    const cells = withoutRepeats(withShared(viewRow, cellsWithin(viewRow, limits), shared));
    if (cells.length === 0 || numbersColumns(cells)) continue;
    const categories = cells.filter((cell) => cell.reading.isCategory && cell.column <= nameLeft + 1);
    const own = categories.some((cell) => barePlain || seen === 0 || !isBare(cell));
    if (categories.length === 0 && endsTable(cells, nameLeft, wide)) break;
    const row: BodyRow = { row: viewRow.row, cells };
    const previousRow = pending[pending.length - 1]?.row ?? last;
    const gap = viewRow.row - Math.max(previousRow, coveredTo) > 1;
    if (own || viewRow.row <= coveredTo) {
      for (const cell of categories) {
        coveredTo = Math.max(coveredTo, cell.bottom);
        if (isBare(cell)) barePlain = true;
      }
      if (own) seen += 1;
      if (gap || pending.some((each, index) => each.row - (pending[index - 1]?.row ?? last) > 1))
        gapsInside += 1;
      rows.push(...pending, row);
      pending = [];
      last = viewRow.row;
      continue;
    }
    const inTable = cells.some((cell) => cell.column >= header.left && cell.column <= header.right);
    const broken = gap || pending.length > 0;
    const habit = gapsInside >= 2 && cells.length >= 2 && cells.every((cell) => cell.column >= nameLeft);
    if ((!broken || habit) && inTable && rows.length > 0 && viewRow.row - last <= LONGEST_STRETCH) {
      rows.push(row);
      last = viewRow.row;
      continue;
    }
    pending.push(row);
    if (pending.length > LOOKAHEAD) break;
  }
  return { rows, last: Math.max(last, coveredTo > last && rows.length > 0 ? last : header.lastRow) };
}

/** The cells of a row together with those of the levels that the table shares with its neighbour. */
function withShared(
  row: ViewRow,
  cells: readonly ViewCell[],
  shared: ColumnLimits | null,
): readonly ViewCell[] {
  if (shared === null || cells.length === 0) return cells;
  return [...cellsWithin(row, shared).filter((cell) => cell.reading.isCategory), ...cells];
}

/** A text repeated through to the end of the row, as an unmerged band has it, stands there once. */
function withoutRepeats(cells: readonly ViewCell[]): readonly ViewCell[] {
  const last = cells[cells.length - 1];
  const { folded } = last?.reading ?? { folded: '' };
  if (cells.length < 3 || folded.length < 4) return cells;
  let first = cells.length - 1;
  while (first > 0 && cells[first - 1]?.reading.folded === folded) first -= 1;
  const many = cells.length - first;
  return first <= 1 && many >= 3 ? cells.slice(0, first + 1) : cells;
}

/** A row that numbers the columns: 1 2 3 4 5. */
function numbersColumns(cells: readonly ViewCell[]): boolean {
  const first = Number(cells[0]?.reading.folded);
  return (
    cells.length >= 3 &&
    Number.isInteger(first) &&
    cells.every((cell, at) => cell.reading.folded === String(first + at))
  );
}

/** 数量 may head a column of any table; 数量指标 and 11-数量 name a category. */
function isBare(cell: ViewCell): boolean {
  return cell.reading.folded.length <= 2;
}

/** 年度绩效指标 in a row of its own goes before more rows of the table. */
function isHeading(cell: ViewCell): boolean {
  const { headers, key, folded } = cell.reading;
  return headers.length > 0 || /指标|目标|页/.test(key) || /^[.…·。]+$/.test(folded);
}

function endsTable(cells: readonly ViewCell[], nameLeft: number, wide: boolean): boolean {
  const first = cells[0];
  if (!first) return false;
  if (first.reading.isTitle && (cells.length === 1 || first.column < nameLeft)) return true;
  if (isFootWord(first.reading.folded) || isUnitStatement(first)) return true;
  if (wide) return false;
  if (first.column < nameLeft && cells.every((cell) => cell.column < nameLeft) && !isHeading(first))
    return true;
  const labels = cells.filter((cell) => HEAD_LABELS.has(cell.reading.asks ?? ''));
  return labels.length >= 2 || (labels[0] === first && first.column < nameLeft);
}
