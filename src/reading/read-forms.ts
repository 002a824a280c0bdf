import { type AmountUnit, type FieldValue, type PerformanceForm, type ReadingNote } from '../indicator';
import { formatCell, formatRange, type SheetSnapshot } from '../sheet';
import { labelUnit, type StatedUnit } from './amount-unit';
import { settleFigures } from './figures';
import { formUnit, statedIn, type FormUnit } from './form-unit';
import { refusalOf } from './refusal';
import { groupForms, type FormGroup, type FoundTable } from './form-groups';
import { findRegions, type FormRegion } from './form-region';
import { emptyFields, readHeadFields, yuanOf, type Fields, type HeadFields } from './head-fields';
import { readHeadItems } from './head-items';
import type { IndicatorRows } from './indicator-rows';
import { isDepartmentTitle, isSelfEvaluationTitle } from './lexicon';
import type { NoForm, SheetReading } from './sheet-reading';
import { titleIn, viewSheet, type SheetView, type ViewCell } from './sheet-view';
import type { ColumnRoles } from './table-columns';
import { findTableHeaders } from './table-header';
import {
  columnsOfTables,
  frameTable,
  headerNotes,
  newCarry,
  readTable,
  type TableReading,
} from './table-reading';
import { projectsOf, type Project } from './wide-table';

/**
 * Reads every performance-target form on a sheet, as a careful human would, with notes on what had to be
 * corrected. Never throws; a sheet without a form yields none and says why. Time grows with the cells.
 */
export function readForms(snapshot: SheetSnapshot): SheetReading {
  const view = viewSheet(snapshot);
  const groups = groupForms(view, findTableHeaders(view));
  const regions = findRegions(view, groups);
  const forms: PerformanceForm[] = [];
  let refused: NoForm | null = null;
  groups.forEach((group, index) => {
    const region = regions[index] as FormRegion;
    const read = readGroup(view, group, region);
    if (Array.isArray(read)) forms.push(...read);
    else refused ??= read as NoForm;
  });
  forms.forEach((form, index) => {
    forms[index] = { ...form, id: `${view.name}#${index + 1}` };
  });
  return {
    sheet: view.name,
    forms: withSheetNotes(forms),
    absence: forms.length > 0 ? null : (refused ?? absenceOf(view)),
  };
}

function withSheetNotes(forms: readonly PerformanceForm[]): PerformanceForm[] {
  const [first, second] = forms;
  if (!first || !second || first.layout === 'wide') return [...forms];
  const severalForms: ReadingNote = {
    kind: 'severalForms',
    cell: first.range.split(':')[0] ?? first.range,
    related: forms.slice(1).map((form) => form.range.split(':')[0] ?? form.range),
    text: first.title?.text ?? '',
    field: null,
  };
  return [{ ...first, notes: [...first.notes, severalForms] }, ...forms.slice(1)];
}

function absenceOf(view: SheetView): NoForm {
  if (view.rows.length === 0) return { reason: 'empty', cell: null, text: '' };
  for (const { cells } of view.rows) {
    const title = cells.find((cell) => cell.reading.isTitle);
    if (title) return { reason: 'noIndicatorTable', cell: formatCell(title), text: title.text };
  }
  return { reason: 'noForm', cell: null, text: '' };
}

/** Everything about a form that does not depend on which project of a wide table it is. */
interface Frame {
  readonly view: SheetView;
  readonly group: FormGroup;
  readonly region: FormRegion;
  readonly head: HeadFields;
  readonly unit: FormUnit;
  readonly notes: readonly ReadingNote[];
}

function readGroup(view: SheetView, group: FormGroup, region: FormRegion): PerformanceForm[] | NoForm {
  const skip = new Set<ViewCell>();
  // Some systems print the project below its indicators.
  const above = region.head.some((row) => row.cells.some((cell) => cell.reading.asks !== null));
  const headRows = [...region.head, ...region.between, ...(above ? [] : region.foot)];
  for (const { cells } of headRows) {
    const title = titleIn(cells);
    cells.forEach((cell, at) => {
      const unit = statedIn(cell, cells[at + 1]);
      if (cell === region.title || cell === title) skip.add(cell);
      else if (isYearLine(cell) && cells.every(({ text }) => text === cell.text)) skip.add(cell);
      else if (unit) for (const each of unit.cells) skip.add(each);
    });
  }
  for (const table of group.tables) for (const { cell } of table.fieldColumns) skip.add(cell);
  const items = readHeadItems(headRows, skip);
  const head = readHeadFields(items);
  const columns = columnsOfTables(view, group);
  const wide = group.tables[0]?.fieldColumns.length ? group.tables[0] : null;
  const refusal = refusalOf(group, region, head, columns, wide !== null);
  if (refusal) return refusal;
  const unit = formUnit(region, head);
  const frame: Frame = { view, group, region, head, unit, notes: [...head.notes, ...unit.notes] };
  if (wide) return readProjects(frame, wide, columns);
  const carry = newCarry();
  const readings: TableReading[] = [];
  for (const table of group.tables) {
    const roles = columns.get(table);
    if (!roles) continue;
    const own = table.header.shares ? newCarry() : carry;
    readings.push(readTable(frameTable(view, table, roles, group, headRows, head.horizons), table.rows, own));
  }
  const notes = [
    ...group.tables.flatMap((table) => {
      const roles = columns.get(table);
      return roles ? headerNotes(view, table, roles) : [];
    }),
    ...readings.flatMap((reading) => reading.notes),
  ];
  const main =
    readings.find((reading) => reading.indicators.some((each) => each.section === 'annual')) ?? readings[0];
  if (!main) return [];
  return [
    assemble(frame, main, head.fields, head.longTermGoal, head.labelledUnit, {
      indicators: readings.flatMap((each) => each.indicators),
      blankRows: readings.flatMap((each) => each.blankRows),
      notes,
    }),
  ];
}

function isYearLine(cell: ViewCell): boolean {
  return /^\(?(?:预算年度:?)?(?:(?:19|20)\d\d年?度?|[x×_*]{0,8}年度?)\)?$/i.test(cell.reading.folded);
}

function readProjects(
  frame: Frame,
  table: FoundTable,
  columns: ReadonlyMap<FoundTable, ColumnRoles>,
): PerformanceForm[] {
  const roles = columns.get(table);
  if (!roles) return [];
  const forms: PerformanceForm[] = [];
  const header = headerNotes(frame.view, table, roles);
  const tableFrame = frameTable(frame.view, table, roles, frame.group, frame.region.head, []);
  for (const project of projectsOf(table, roles)) {
    const reading = readTable(tableFrame, project.rows, newCarry());
    const fields = withHeadFields(project, frame.head.fields);
    forms.push(
      assemble(
        frame,
        reading,
        fields,
        project.longTermGoal,
        project.labelledUnit ?? frame.head.labelledUnit,
        { ...reading, notes: [...(forms.length === 0 ? header : []), ...reading.notes] },
        project,
      ),
    );
  }
  return forms;
}

/** What the columns do not give is taken from the lines above the table. */
function withHeadFields(project: Project, head: Fields): Fields {
  const fields = emptyFields();
  for (const name of Object.keys(fields) as (keyof Fields)[]) {
    fields[name] = project.fields[name] ?? (name === 'projectName' ? null : head[name]);
  }
  return fields;
}

function assemble(
  frame: Frame,
  main: TableReading,
  fields: Fields,
  longTermGoal: FieldValue | null,
  labelledUnit: StatedUnit | null,
  { indicators, blankRows, notes }: IndicatorRows,
  project?: Project,
): PerformanceForm {
  const { region, unit } = frame;
  const stated =
    labelledUnit ?? unit.stated ?? (region.title ? labelUnit(region.title.reading.folded) : null);
  const settled = settleFigures(fields.annualAmount, stated, indicators);
  const amount = fields.annualAmount;
  const yuan = settled.yuan ?? (amount ? yuanOf(amount.text, settled.unit) : null);
  const withYuan: Fields = {
    ...fields,
    annualAmount: amount && yuan !== null && amount.text !== '' ? { ...amount, yuan } : amount,
  };
  const table = main.table;
  const title = region.title;
  const { columns } = main;
  return {
    id: '',
    sheet: frame.view.name,
    kind: kindOf(frame, columns),
    title: title ? { text: title.text, cell: formatCell(title) } : null,
    year: yearOf(region),
    range: rangeOf(frame, project),
    layout: layoutOf(frame, columns, project !== undefined),
    amountUnit: {
      unit: isAmountUnit(settled.unit) ? settled.unit : null,
      cell: unit.cell ? formatCell(unit.cell) : null,
      inferred: settled.unitInferred,
    },
    fields: withYuan,
    longTermGoal,
    columns: {
      level1: columns.level1,
      level2: columns.level2,
      name: columns.name,
      value: columns.value,
      operator: columns.operator,
      unit: columns.unit,
      weight: columns.weight,
    },
    tableRows: {
      header: firstRowOf(table.header.row),
      last: project ? (project.rows[project.rows.length - 1]?.row ?? table.last) : table.last,
    },
    indicators: [...settled.indicators],
    blankRows: [...blankRows],
    notes: [...frame.notes, ...notes, ...settled.notes],
  };
}

/** A header that was lost is thought above its table: above the sheet where the table begins in the first row. */
function firstRowOf(row: number): number {
  return Math.max(1, row);
}

function isAmountUnit(unit: StatedUnit | null): unit is AmountUnit {
  return unit === '元' || unit === '万元' || unit === '亿元';
}

function kindOf(frame: Frame, columns: ColumnRoles): PerformanceForm['kind'] {
  const title = frame.region.title?.reading.folded ?? '';
  if (isDepartmentTitle(title)) return 'department';
  // A form to apply with may have the columns of the later evaluation ready.
  const applied = /申报|批复|审批/.test(title);
  const evaluated = isSelfEvaluationTitle(title) || (columns.actual !== null && !applied);
  return evaluated ? 'selfEvaluation' : 'target';
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)\s*年/;

/** The year of the title, else of the lines above the first label. */
function yearOf(region: FormRegion): number | null {
  const texts = [region.title?.text ?? ''];
  for (const row of region.head.slice(0, 4)) {
    for (const cell of row.cells) if (isYearLine(cell) || cell.reading.isTitle) texts.push(cell.text);
  }
  for (const text of texts) {
    const year = YEAR.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}

function rangeOf(frame: Frame, project: Project | undefined): string {
  const { group, region } = frame;
  let left = Number.MAX_SAFE_INTEGER;
  let right = 1;
  let top = firstRowOf(region.top);
  let bottom = group.last;
  const rows = project
    ? project.rows
    : [...region.head, ...group.tables.flatMap((table) => table.rows), ...region.foot];
  if (project) {
    top = project.rows[0]?.row ?? top;
    bottom = project.rows[project.rows.length - 1]?.row ?? bottom;
  } else {
    for (const row of region.foot) bottom = Math.max(bottom, row.row);
  }
  for (const { cells } of rows) {
    for (const cell of cells) {
      left = Math.min(left, cell.column);
      right = Math.max(right, Math.min(cell.right, cell.column + 256));
    }
  }
  for (const { header } of group.tables) {
    left = Math.min(left, header.left);
    right = Math.max(right, Math.min(header.right, header.left + 256));
  }
  return formatRange({ top, left: Math.min(left, right), bottom: Math.max(bottom, top), right });
}

function layoutOf(frame: Frame, columns: ColumnRoles, wide: boolean): string {
  if (wide) return 'wide';
  const rows = frame.group.tables.map((table) => table.header.row);
  if (new Set(rows).size < rows.length) return 'side-by-side';
  if (columns.tree) return 'tree';
  return columns.operator !== null || columns.unit !== null ? 'split-value' : 'single-value';
}
