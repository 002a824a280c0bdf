import { parseAmount, type FieldName, type FieldValue } from '../indicator';
import { formatCell } from '../sheet';
import type { FieldColumn, FoundTable } from './form-groups';
import { emptyFields, splitCode, type Fields } from './head-fields';
import { labelUnit, type StatedUnit } from './amount-unit';
import { isRowWithoutTarget } from './lexicon';
import type { ViewCell } from './sheet-view';
import type { BodyRow } from './table-body';
import type { ColumnRoles } from './table-columns';

/** One project of a table that lists several. */
export interface Project {
  readonly rows: readonly BodyRow[];
  readonly fields: Fields;
  readonly longTermGoal: FieldValue | null;
  readonly labelledUnit: StatedUnit | null;
}

const TOTAL = /^(?:合计|总计|小计)|(?:合计|小计|总计)$/;

/** The columns that answer each field, best label first. */
function columnsFor(table: FoundTable): Map<FieldName | 'longTermGoal', FieldColumn[]> {
  const columns = new Map<FieldName | 'longTermGoal', FieldColumn[]>();
  const add = (name: FieldName | 'longTermGoal', column: FieldColumn) => {
    const list = columns.get(name);
    if (list) list.push(column);
    else columns.set(name, [column]);
  };
  const hasAnnual = table.fieldColumns.some((each) => each.cell.reading.label?.role === 'annualGoal');
  for (const column of table.fieldColumns) {
    const role = column.cell.reading.label?.role;
    if (role === 'amount' || role === 'amountGroup' || role === 'amountColumn') add('annualAmount', column);
    else if (role === 'annualGoal') add('annualGoal', column);
    else if (role === 'goal') add(hasAnnual ? 'longTermGoal' : 'annualGoal', column);
    else if (role === 'longTermGoal') add('longTermGoal', column);
    else if (
      role === 'projectName' ||
      role === 'department' ||
      role === 'implementingUnit' ||
      role === 'attribute' ||
      role === 'period' ||
      role === 'office'
    ) {
      add(role, column);
    }
  }
  const rank = ({ cell }: FieldColumn) => {
    const word = cell.reading.label;
    return (word?.rank ?? 9) + (word?.scope === 'annual' ? -1 : 0);
  };
  for (const list of columns.values()) list.sort((a, b) => rank(a) - rank(b));
  return columns;
}

/** Parts the rows of a wide table into its projects. Sums and rows of a department are none. */
export function projectsOf(table: FoundTable, columns: ColumnRoles): Project[] {
  const fieldsAt = columnsFor(table);
  const named = fieldsAt.get('projectName')?.[0];
  if (!named) return [];
  const projects: Project[] = [];
  const carried = new Map<number, ViewCell>();
  let department: ViewCell | null = null;
  let current: { rows: BodyRow[]; cells: Map<number, ViewCell> } | null = null;
  const unitColumn = fieldsAt.get('implementingUnit')?.[0]?.column ?? null;
  const finish = () => {
    if (!current) return;
    const hasGoal = fieldsAt.get('annualGoal')?.some((each) => current?.cells.has(each.column)) ?? false;
    const hasRows = current.rows.some((row) => holdsIndicator(row, columns));
    if (hasRows || hasGoal) projects.push(build(current.rows, current.cells, department, fieldsAt, table));
    current = null;
  };
  for (const row of table.rows) {
    const at = new Map(row.cells.map((cell) => [cell.column, cell]));
    const name = at.get(named.column);
    const indicator = holdsIndicator(row, columns);
    const unit = unitColumn === null ? undefined : at.get(unitColumn);
    const first = row.cells[0];
    if (first && !indicator && (TOTAL.test(first.reading.folded) || isRowWithoutTarget(first.reading.key))) {
      finish();
      continue;
    }
    if (!indicator && !hasGoalAt(at, fieldsAt)) {
      const heading = name ?? unit ?? first;
      const onlyHeads = heading !== undefined && (!name || name === heading);
      if (onlyHeads && heading && headsProjects(row, at, heading, columns, table)) {
        finish();
        department = heading;
        carried.clear();
        continue;
      }
    }
    const sameName = name && current?.cells.get(named.column)?.reading.folded === name.reading.folded;
    const unitChanged =
      unit !== undefined &&
      unitColumn !== null &&
      current?.cells.get(unitColumn) !== undefined &&
      current.cells.get(unitColumn)?.reading.folded !== unit.reading.folded;
    if (name && (!sameName || unitChanged)) {
      finish();
      current = { rows: [], cells: new Map() };
      for (const [column, cell] of carried) {
        if (at.has(column)) continue;
        if (column === unitColumn || isUnitField(column, fieldsAt)) current.cells.set(column, cell);
      }
    }
    for (const { column } of table.fieldColumns) {
      const cell = at.get(column);
      if (!cell) continue;
      carried.set(column, cell);
      if (current && !current.cells.has(column)) current.cells.set(column, cell);
    }
    current?.rows.push(row);
  }
  finish();
  return projects;
}

function isUnitField(
  column: number,
  fieldsAt: ReadonlyMap<FieldName | 'longTermGoal', readonly FieldColumn[]>,
): boolean {
  return fieldsAt.get('department')?.some((each) => each.column === column) ?? false;
}

function hasGoalAt(
  at: ReadonlyMap<number, ViewCell>,
  fieldsAt: ReadonlyMap<FieldName | 'longTermGoal', readonly FieldColumn[]>,
): boolean {
  return fieldsAt.get('annualGoal')?.some((each) => at.has(each.column)) ?? false;
}

function holdsIndicator(row: BodyRow, columns: ColumnRoles): boolean {
  return row.cells.some(
    (cell) =>
      cell.column === columns.name ||
      cell.column === columns.value ||
      cell.column === columns.level1 ||
      cell.column === columns.level2,
  );
}

/** A row that only names a department or unit, perhaps with a sum of money. */
function headsProjects(
  row: BodyRow,
  at: ReadonlyMap<number, ViewCell>,
  heading: ViewCell,
  columns: ColumnRoles,
  table: FoundTable,
): boolean {
  const fields = new Set(table.fieldColumns.map((each) => each.column));
  if (!row.cells.every((cell) => fields.has(cell.column))) return false;
  if (row.cells.some((cell) => cell !== heading && cell.reading.type !== 'amount')) return false;
  const { type } = heading.reading;
  return (
    type === 'codedDepartment' ||
    type === 'codedUnit' ||
    type === 'organisation' ||
    at.get(columns.name) !== undefined ||
    row.cells.length === 1
  );
}

function field(cell: ViewCell, label: ViewCell): FieldValue {
  return {
    text: cell.text,
    cell: formatCell(cell),
    labelCell: formatCell(label),
    labelText: label.text,
  };
}

function build(
  rows: readonly BodyRow[],
  cells: ReadonlyMap<number, ViewCell>,
  department: ViewCell | null,
  fieldsAt: ReadonlyMap<FieldName | 'longTermGoal', readonly FieldColumn[]>,
  table: FoundTable,
): Project {
  const fields = emptyFields();
  let longTermGoal: FieldValue | null = null;
  let labelledUnit: StatedUnit | null = null;
  const firstRow = rows[0]?.row ?? table.header.lastRow + 1;
  for (const [name, columns] of fieldsAt) {
    const column = columns.find((each) => cells.has(each.column)) ?? columns[0];
    if (!column) continue;
    const cell = cells.get(column.column);
    let value: FieldValue = cell
      ? field(cell, column.cell)
      : {
          text: '',
          cell: formatCell({ row: firstRow, column: column.column }),
          labelCell: formatCell(column.cell),
          labelText: column.cell.text,
        };
    if (cell && (name === 'department' || name === 'implementingUnit' || name === 'office')) {
      value = { ...value, ...splitCode(cell.text) };
    }
    if (name === 'annualAmount') {
      if (cell && parseAmount(cell.text, '元').number === null) continue;
      labelledUnit = labelUnit(column.cell.reading.folded);
    }
    if (name === 'longTermGoal') longTermGoal = value;
    else fields[name] = value;
  }
  // A line of its own names the department over its units, or, where the project names no unit, the unit.
  const heads =
    fields.implementingUnit?.text || department?.reading.type === 'codedDepartment'
      ? 'department'
      : 'implementingUnit';
  if (!fields[heads]?.text && department) {
    fields[heads] = {
      text: department.text,
      cell: formatCell(department),
      labelCell: null,
      labelText: null,
      ...splitCode(department.text),
    };
  }
  return { rows, fields, longTermGoal, labelledUnit };
}
