import type { ReadingNote } from '../indicator';
import type { FoundTable, FormGroup } from './form-groups';
import type { Horizon } from './head-fields';
import { note, readIndicatorRows, type IndicatorRows, type Section } from './indicator-rows';
import type { LevelCarry } from './levels';
import { sectionsOf } from './sections';
import type { SheetView, ViewCell, ViewRow } from './sheet-view';
import type { BodyRow } from './table-body';
import { decideColumns, type ColumnRoles } from './table-columns';
import { foreignCells, type TableHeader } from './table-header';

/** A table as read. */
export interface TableReading extends IndicatorRows {
  readonly table: FoundTable;
  readonly columns: ColumnRoles;
}

export function newCarry(): LevelCarry {
  return { level1: null, level2: null };
}

/** Decides the columns of all tables of a form. */
export function columnsOfTables(view: SheetView, group: FormGroup): Map<FoundTable, ColumnRoles> {
  const decided = new Map<TableHeader, ColumnRoles>();
  const result = new Map<FoundTable, ColumnRoles>();
  for (const table of group.tables) {
    const { header } = table;
    const shared = header.shares ? (decided.get(header.shares) ?? null) : null;
    const fieldColumns = new Set(table.fieldColumns.map((each) => each.column));
    const columns = decideColumns(header, table.rows, headerCategoriesOf(view, table), fieldColumns, shared);
    decided.set(header, columns);
    result.set(table, columns);
  }
  return result;
}

/** Categories that stand in the header's own rows, as where the header is set one column to the right. */
function headerCategoriesOf(view: SheetView, table: FoundTable): ViewCell[] {
  return headerRowCells(view, table).filter((cell) => cell.reading.isCategory);
}

function headerRowCells(view: SheetView, table: FoundTable): ViewCell[] {
  const wide = { ...table.header, left: table.limits.left, right: table.limits.right };
  return foreignCells(view, wide);
}

/** What holds for all rows of a table, whichever of its projects they belong to. */
export interface TableFrame {
  readonly table: FoundTable;
  readonly columns: ColumnRoles;
  readonly headerCategories: readonly ViewCell[];
  readonly sectionAt: (row: number) => Section;
}

export function frameTable(
  view: SheetView,
  table: FoundTable,
  columns: ColumnRoles,
  group: FormGroup,
  rowsAbove: readonly ViewRow[],
  horizons: readonly Horizon[],
): TableFrame {
  return {
    table,
    columns,
    headerCategories: headerCategoriesOf(view, table),
    sectionAt: sectionsOf(table, columns, headerRowCells(view, table), rowsAbove, horizons, group.tables),
  };
}

/** Reads some rows of a table: all of it, or one project's. */
export function readTable(frame: TableFrame, rows: readonly BodyRow[], carry: LevelCarry): TableReading {
  const { table, columns } = frame;
  const read = readIndicatorRows(rows, frame.headerCategories, columns, frame.sectionAt, carry);
  return { table, columns, ...read };
}

/** What the header of a table shows that had to be corrected. */
export function headerNotes(view: SheetView, table: FoundTable, columns: ColumnRoles): ReadingNote[] {
  const { header } = table;
  const notes: ReadingNote[] = [];
  for (const column of header.columns) {
    const [first, ...others] = column.cells;
    if (!first) continue;
    if (column.role === 'valueWrong') notes.push(note('headerWordWrong', first));
    const filled =
      others.length > 0 && column.role === 'name' && !repeatsInRows(table, column.left, column.right);
    if (filled) notes.push(note('headerRepeated', first, others));
  }
  const fieldCells = new Set(table.fieldColumns.map((each) => each.cell));
  const foreign = headerRowCells(view, table).filter(
    (cell) =>
      cell.column >= header.left &&
      cell.column <= header.right &&
      !cell.reading.isCategory &&
      !fieldCells.has(cell) &&
      cell.reading.label === null,
  );
  const [firstForeign, ...restForeign] = foreign;
  if (firstForeign) notes.push(note('headerForeign', firstForeign, restForeign));
  const level2 = header.columns.find((column) => column.role === 'level2');
  const name = header.columns.find((column) => column.role === 'name');
  const shifted =
    level2 !== undefined &&
    columns.level2 !== null &&
    (columns.level2 < level2.left || columns.level2 > level2.right) &&
    name !== undefined &&
    (columns.name < name.left || columns.name > name.right);
  const value = columns.valueHeader;
  if (shifted && level2?.cells[0]) {
    notes.push(note('headerColumnsShifted', level2.cells[0], name.cells[0] ? [name.cells[0]] : []));
  } else if (value && columns.value !== null && (columns.value < value.left || columns.value > value.right)) {
    const under = table.rows
      .flatMap((row) => row.cells.filter((cell) => cell.column === columns.value))
      .slice(0, 1);
    if (under[0] && value.cells[0]) notes.push(note('valueOutsideValueColumn', under[0], [value.cells[0]]));
  }
  for (const repeated of table.repeated) {
    const cell = repeated.columns[0]?.cells[0];
    if (cell) notes.push(note('headerRepeatedByPage', cell));
  }
  return notes;
}

/** The rows repeat their texts over the same columns: an area that was unmerged, not a slip. */
function repeatsInRows(table: FoundTable, left: number, right: number): boolean {
  let repeated = 0;
  let filled = 0;
  for (const { cells } of table.rows) {
    const inside = cells.filter((cell) => cell.column >= left && cell.column <= right);
    if (inside.length === 0) continue;
    filled += 1;
    const first = inside[0]?.reading.folded;
    if (inside.length === right - left + 1 && inside.every((cell) => cell.reading.folded === first))
      repeated += 1;
  }
  return filled > 0 && repeated >= filled * 0.6;
}
