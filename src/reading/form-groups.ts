import type { ViewCell, ViewRow, SheetView } from './sheet-view';
import { rowIndexAtLeast, titleIn } from './sheet-view';
import { cellsWithin, readTableBody, type BodyRow, type ColumnLimits } from './table-body';
import type { TableHeader } from './table-header';

/** A table and its rows, pages joined. */
export interface FoundTable {
  readonly header: TableHeader;
  readonly limits: ColumnLimits;
  readonly rows: BodyRow[];
  last: number;
  /** Headers that stand again inside the table. */
  readonly repeated: TableHeader[];
  /** Columns that hold fields of the project, in a table with several projects. */
  readonly fieldColumns: readonly FieldColumn[];
}

export interface FieldColumn {
  readonly column: number;
  readonly cell: ViewCell;
}

/** Tables that make up one form, or a list of projects. */
export interface FormGroup {
  readonly tables: FoundTable[];
  /** Last sheet row of the form that ended above it in the same columns; 0 where none. */
  readonly above: number;
  limits: ColumnLimits;
  last: number;
}

const NEIGHBOUR_ROWS = 60;
const NEIGHBOURS = 64;
const FIELD_COLUMN_ROLES: ReadonlySet<string> = new Set([
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'office',
  'amount',
  'amountGroup',
  'amountPart',
  'amountColumn',
  'annualGoal',
  'goal',
  'longTermGoal',
  'other',
]);
const NEW_FORM_ROLES: ReadonlySet<string> = new Set([
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'office',
]);

/** Columns that each table may use: up to the tables beside it. */
function columnLimits(view: SheetView, headers: readonly TableHeader[]): ColumnLimits[] {
  const limits = headers.map(() => ({ left: 1, right: Number.MAX_SAFE_INTEGER }));
  headers.forEach((header, index) => {
    for (let step = 1; step <= NEIGHBOURS; step += 1) {
      const other = headers[index + step];
      if (!other || other.row - header.row > NEIGHBOUR_ROWS) break;
      const mine = limits[index];
      const its = limits[index + step];
      if (!mine || !its) break;
      if (other.left > header.right) {
        const first = boundary(view, header, other);
        mine.right = Math.min(mine.right, first - 1);
        its.left = Math.max(its.left, first);
      } else if (other.right < header.left) {
        const first = boundary(view, other, header);
        mine.left = Math.max(mine.left, first);
        its.right = Math.min(its.right, first - 1);
      }
    }
  });
  return limits;
}

const ROWS_AROUND = 14;

/** The first column of the right one of two tables: after the last blank column between them. */
function boundary(view: SheetView, left: TableHeader, right: TableHeader): number {
  const from = Math.min(left.row, right.row) - ROWS_AROUND;
  const to = Math.max(left.row, right.row) + ROWS_AROUND;
  const filled = new Set<number>();
  for (let at = rowIndexAtLeast(view.rows, from); at < view.rows.length; at += 1) {
    const { row, cells } = view.rows[at] as ViewRow;
    if (row > to) break;
    for (const cell of cells) {
      if (cell.column <= left.right && cell.right >= right.left) continue;
      const last = Math.min(cell.right, right.left - 1);
      for (let column = Math.max(cell.column, left.right + 1); column <= last; column += 1)
        filled.add(column);
    }
  }
  for (let column = right.left - 1; column > left.right && column > right.left - 40; column -= 1) {
    if (!filled.has(column)) return column + 1;
  }
  return firstColumnOf(view, right);
}

/** The leftmost column of a table: its header words, or the category or heading right beside them. */
function firstColumnOf(view: SheetView, header: TableHeader): number {
  const row = view.rows[rowIndexAtLeast(view.rows, header.row)];
  const beside = row?.cells.find(
    (cell) => cell.right === header.left - 1 && cell.reading.headers.every((role) => role === 'structure'),
  );
  return beside ? beside.column : header.left;
}

/** Project fields that stand in columns beside the indicators: 项目名称 among the header words. */
function fieldColumnsOf(view: SheetView, header: TableHeader, limits: ColumnLimits): FieldColumn[] {
  const columns: FieldColumn[] = [];
  const index = rowIndexAtLeast(view.rows, header.row);
  const headed = new Set<number>();
  for (const column of header.columns) {
    if (column.role === 'valueWeak' || column.role === 'unit' || column.role === 'structure') continue;
    for (let at = column.left; at <= Math.min(column.right, column.left + 64); at += 1) headed.add(at);
  }
  const take = (row: ViewRow | undefined, hanging: boolean) => {
    if (!row) return;
    for (const cell of cellsWithin(row, limits)) {
      const role = cell.reading.label?.role;
      if (role === undefined || !FIELD_COLUMN_ROLES.has(role)) continue;
      if (headed.has(cell.column) || columns.some((each) => each.column === cell.column)) continue;
      if (hanging && cell.bottom < header.row && headerCellAt(view, index, cell.column)) continue;
      columns.push({ column: cell.column, cell });
    }
  };
  for (let at = index; at < view.rows.length && (view.rows[at] as ViewRow).row <= header.lastRow; at += 1) {
    take(view.rows[at], false);
  }
  const above = view.rows[index - 1];
  if (above && above.row === header.row - 1) take(above, true);
  const named = columns.some((each) => each.cell.reading.label?.role === 'projectName');
  return named ? columns.sort((a, b) => a.column - b.column) : [];
}

function headerCellAt(view: SheetView, index: number, column: number): boolean {
  return view.rows[index]?.cells.some((cell) => cell.column <= column && cell.right >= column) ?? false;
}

/** All tables of the sheet with their rows, grouped into forms. */
export function groupForms(view: SheetView, headers: readonly TableHeader[]): FormGroup[] {
  const limits = columnLimits(view, headers);
  const groups: FormGroup[] = [];
  let open: { group: FormGroup; left: number; right: number }[] = [];
  const tableOf = new Map<TableHeader, { group: FormGroup; table: FoundTable }>();
  const headersByRow = new Map<number, TableHeader[]>();
  for (const header of headers) {
    const list = headersByRow.get(header.row);
    if (list) list.push(header);
    else headersByRow.set(header.row, [header]);
  }
  headers.forEach((header, index) => {
    const own = limits[index] as ColumnLimits;
    const fieldColumns = fieldColumnsOf(view, header, own);
    const stops = stopRows(headers, index);
    const body = readTableBody(
      view,
      header,
      own,
      stops,
      fieldColumns.length > 0,
      header.shares ? { left: header.shares.left, right: header.shares.right } : null,
    );
    const above = open
      .filter(
        (each) => each.left <= header.right && each.right >= header.left && each.group.last < header.row,
      )
      .sort((a, b) => b.group.last - a.group.last)[0]?.group;
    const table: FoundTable = {
      header,
      limits: own,
      rows: [...body.rows],
      last: body.last,
      repeated: [],
      fieldColumns,
    };
    const beside = besideGroup(view, header, headersByRow, tableOf, own);
    const continued = beside ?? (above && continuesForm(view, above, table) ? above : null);
    if (continued) {
      const page = continued.tables.find(
        (each) =>
          sameColumns(each.header, header) && each.last < header.row && !hasOwnSection(view, each, header),
      );
      if (page && !beside) {
        page.rows.push(...table.rows);
        page.last = table.last;
        page.repeated.push(header);
        tableOf.set(header, { group: continued, table: page });
      } else {
        continued.tables.push(table);
        tableOf.set(header, { group: continued, table });
      }
      continued.last = Math.max(continued.last, table.last);
      continued.limits = {
        left: Math.min(continued.limits.left, own.left),
        right: Math.max(continued.limits.right, own.right),
      };
      return;
    }
    const group: FormGroup = { tables: [table], above: above?.last ?? 0, limits: own, last: table.last };
    groups.push(group);
    tableOf.set(header, { group, table });
    open = open.filter(
      (each) => each.left < header.left || each.right > header.right || each.group.last >= header.row,
    );
    open.push({ group, left: header.left, right: header.right });
  });
  return groups;
}

/** Rows of later headers that overlap the columns of this one. */
function stopRows(headers: readonly TableHeader[], index: number): ReadonlySet<number> {
  const header = headers[index] as TableHeader;
  const rows = new Set<number>();
  for (let at = index + 1; at < headers.length; at += 1) {
    const other = headers[at] as TableHeader;
    if (other.row > header.row && other.left <= header.right && other.right >= header.left) {
      rows.add(other.row);
      break;
    }
    if (at - index > NEIGHBOURS) break;
  }
  return rows;
}

/** The form of the table to the left in the same row, unless this table has a head of its own above it. */
function besideGroup(
  view: SheetView,
  header: TableHeader,
  headersByRow: ReadonlyMap<number, readonly TableHeader[]>,
  tableOf: ReadonlyMap<TableHeader, { group: FormGroup; table: FoundTable }>,
  limits: ColumnLimits,
): FormGroup | null {
  const left = (headersByRow.get(header.row) ?? []).filter((other) => other.right < header.left).pop();
  const found = left ? tableOf.get(left) : undefined;
  if (!found) return null;
  const columns = { left: Math.min(limits.left, header.left), right: limits.right };
  return hasHead(view, found.group.above + 1, header.row - 1, columns) ? null : found.group;
}

function hasHead(view: SheetView, from: number, to: number, columns: ColumnLimits): boolean {
  for (
    let at = rowIndexAtLeast(view.rows, Math.max(from, to - NEIGHBOUR_ROWS));
    at < view.rows.length;
    at += 1
  ) {
    const row = view.rows[at] as ViewRow;
    if (row.row > to) break;
    const cells = cellsWithin(row, columns);
    const title = titleIn(cells);
    for (const cell of cells) {
      if (cell.reading.asks === 'projectName') return true;
      const repeat = row.cells.some((other) => other.right === cell.column - 1 && other.text === cell.text);
      if (cell === title && !repeat) return true;
    }
  }
  return false;
}

/** No head of another form stands between the form above and this table. */
function continuesForm(view: SheetView, above: FormGroup, table: FoundTable): boolean {
  const { header, limits } = table;
  const first = above.tables[0];
  if (table.fieldColumns.length > 0 && !(first && sameColumns(first.header, header))) return false;
  const head = headOf(view, above);
  const firstRow = table.rows[0];
  const project = table.fieldColumns.find((each) => each.cell.reading.label?.role === 'projectName');
  const startsProject = firstRow?.cells.some((cell) => cell.column === project?.column) ?? false;
  const page = above.tables.some(
    (each) => sameColumns(each.header, header) && !hasOwnSection(view, each, header),
  );
  let labelled = false;
  let foreign = false;
  for (let at = rowIndexAtLeast(view.rows, above.last + 1); at < view.rows.length; at += 1) {
    const row = view.rows[at] as ViewRow;
    if (row.row >= header.row) break;
    const cells = cellsWithin(row, limits);
    const title = titleIn(cells);
    for (const cell of cells) {
      const { reading } = cell;
      const role = reading.asks ?? '';
      // What the form above has been asked already is asked of another form.
      const asked = NEW_FORM_ROLES.has(role) && (head.roles.has(role) || head.roles.size === 0);
      if (asked && !table.fieldColumns.some((each) => each.cell === cell)) return false;
      if (cell === title && !head.titles.has(reading.folded) && !/续/.test(reading.folded)) return false;
      if (cell === title && startsProject) return false;
      labelled ||= reading.asks !== null;
      foreign ||= !mayStandAtPageBreak(cell);
    }
  }
  // Between two pages of one table stands nothing but a title, a page number, a heading.
  return !(page && foreign && !labelled);
}

function mayStandAtPageBreak({ reading }: ViewCell): boolean {
  return (
    reading.isTitle ||
    reading.headers.length > 0 ||
    reading.asks !== null ||
    /^第?\d+页|^-?\d+-?$|续表|^\(?续\)?$|单位[:：]|^\(?20\d\d年?度?\)?$/.test(reading.folded) ||
    /(?:指标|目标)$/.test(reading.key)
  );
}

interface HeadWords {
  readonly titles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** The titles of a form, and what its head asks for. */
function headOf(view: SheetView, group: FormGroup): HeadWords {
  const titles = new Set<string>();
  const roles = new Set<string>();
  const header = group.tables[0]?.header;
  if (!header) return { titles, roles };
  const from = Math.max(group.above + 1, header.row - NEIGHBOUR_ROWS);
  for (let at = rowIndexAtLeast(view.rows, from); at < view.rows.length; at += 1) {
    const row = view.rows[at] as ViewRow;
    if (row.row > header.lastRow) break;
    const cells = cellsWithin(row, group.limits);
    const title = titleIn(cells);
    if (title) titles.add(title.reading.folded);
    for (const cell of cells) {
      if (cell.reading.asks) roles.add(cell.reading.asks);
    }
  }
  return { titles, roles };
}

function sameColumns(a: TableHeader, b: TableHeader): boolean {
  if (a.columns.length !== b.columns.length) return false;
  return a.columns.every((column, index) => {
    const other = b.columns[index];
    return other !== undefined && other.role === column.role && other.left === column.left;
  });
}

/** A heading of its own (长期绩效指标, 年度绩效指标) stands between the table above and this header. */
function hasOwnSection(view: SheetView, above: FoundTable, header: TableHeader): boolean {
  const from = rowIndexAtLeast(view.rows, above.last + 1);
  for (let at = from; at < view.rows.length; at += 1) {
    const row = view.rows[at] as ViewRow;
    if (row.row > header.lastRow) break;
    for (const cell of row.cells) {
      const { key, headers, label } = cell.reading;
      if (
        key !== '' &&
        /长期|中期|实施期|年度/.test(key) &&
        (headers.length > 0 || label !== null || /指标表?\d?$|目标表\d?$/.test(key))
      ) {
        if (!headers.some((role) => role === 'value' || role === 'actual')) return true;
      }
    }
  }
  return false;
}
