import {
  joinTarget,
  parseTargetValue,
  type Indicator,
  type PlacedText,
  type ReadingNote,
  type TargetValue,
} from '../indicator';
import { formatCell } from '../sheet';
import { classify, isOldInput, stateOf, takeLevels, type LevelCarry, type LevelState } from './levels';
import { splitNameAndValue } from './name-and-value';
import type { ViewCell } from './sheet-view';
import type { BodyRow } from './table-body';
import type { ColumnRoles } from './table-columns';

export type Section = Indicator['section'];

export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
  /** Rows of a category that stand ready: no name, no value. */
  readonly blankRows: readonly Indicator[];
  readonly notes: readonly ReadingNote[];
}

const PLACEHOLDER = /^(?:(?:指标|目标)?\d{0,2}[:：.、]?|[.…·。]+|[-—/]+)$/;

interface Context {
  readonly columns: ColumnRoles;
  readonly sectionAt: (row: number) => Section;
  readonly carry: LevelCarry;
}

/** Reads the rows of a table into indicators. Costs grow with the cells of the rows. */
export function readIndicatorRows(
  rows: readonly BodyRow[],
  headerCategories: readonly ViewCell[],
  columns: ColumnRoles,
  sectionAt: (row: number) => Section,
  carry: LevelCarry,
): IndicatorRows {
  const context: Context = { columns, sectionAt, carry };
  const indicators: Indicator[] = [];
  const notes: ReadingNote[] = [];
  const blankRows: Indicator[] = [];
  let blank: { state: LevelState; coded: boolean; row: Indicator | null } | null = null;
  let carriedDown: ViewCell | null = null;
  const misplaced = new Map<string, ReadingNote>();
  const closeBlank = () => {
    if (!blank) return;
    if (blank.coded && blank.row) indicators.push(blank.row);
    else {
      notes.push(note('categoryLeftBlank', blank.state.cell));
      if (blank.row) blankRows.push(blank.row);
    }
    blank = null;
  };
  for (const cell of headerCategories) {
    if (cell.reading.level1) carry.level1 = stateOf(cell);
  }
  for (const row of rows) {
    const at = new Map(row.cells.map((cell) => [cell.column, cell]));
    const levels = takeLevels(row, at, columns, carry);
    if (levels.none) {
      closeBlank();
      continue;
    }
    if (levels.newCategory) closeBlank();
    if (levels.group) {
      blank = { state: levels.group, coded: false, row: null };
      continue;
    }
    const read = readRow(row, at, context);
    for (const each of read.notes) notes.push(each);
    const state = carry.level2 ?? carry.level1;
    if (read.indicator.name === null && read.indicator.value === null) {
      const heading = carry.level2 === null && columns.level2 !== null;
      if (levels.newCategory && state && state.cell.reading.isCategory && !heading) {
        const coded = read.indicator.writtenCode !== null && carry.level2 !== null;
        blank = { state, coded, row: read.indicator };
      }
      continue;
    }
    blank = null;
    if (!levels.newCategory && state && columns.level2 !== null && !columns.tree) {
      if (state.cell.bottom < row.row) carriedDown ??= state.cell;
    }
    const under = carry.level1?.level1;
    const cell = carry.level2?.cell;
    if (cell && under && read.indicator.level1 !== under && !isOldInput(carry.level1)) {
      const key = `${cell.row}:${cell.column}`;
      if (!misplaced.has(key)) misplaced.set(key, note('levelMisplaced', cell));
    }
    indicators.push(read.indicator);
  }
  closeBlank();
  // A template that nobody has filled in yet sets no targets, numbered rows or not.
  if (!indicators.some((each) => each.name !== null || each.value !== null)) {
    for (const each of indicators.splice(0)) {
      blankRows.push(each);
      if (each.level2Source) {
        notes.push({
          kind: 'categoryLeftBlank',
          cell: each.level2Source.cell,
          related: [],
          text: each.level2Source.text,
          field: null,
        });
      }
    }
  }
  if (carriedDown) notes.push(note('levelCarriedDown', carriedDown));
  notes.push(...misplaced.values());
  return { indicators, blankRows, notes };
}

export function note(
  kind: ReadingNote['kind'],
  cell: ViewCell,
  related: readonly ViewCell[] = [],
  field: ReadingNote['field'] = null,
): ReadingNote {
  return { kind, cell: formatCell(cell), related: related.map(formatCell), text: cell.text, field };
}

function placed(cell: ViewCell | undefined): PlacedText | null {
  return cell ? { text: cell.text, cell: formatCell(cell) } : null;
}

const FIGURE = /^\(?(\d{1,3}(?:\.\d{1,2})?)\)?(?:分|%)?$/;

function weightOf(cell: ViewCell | undefined): number | null {
  const figure = cell ? FIGURE.exec(cell.reading.folded)?.[1] : undefined;
  return figure === undefined ? null : Number(figure);
}

/** One text over all columns right of the levels, as an unmerged band has it: neither name nor value. */
function isBand(row: BodyRow, name: number): boolean {
  const right = row.cells.filter((cell) => cell.column >= name);
  const text = right[0]?.reading.folded ?? '';
  return right.length >= 3 && text.length >= 12 && right.every((cell) => cell.reading.folded === text);
}

/** A sign of its own column, as people write it: ＝, >=, 》. */
const WRITTEN_SIGN = /^[^\u4e00-\u9fff\w\s]{1,2}$/;

/** Operator, figure and unit of separate columns as one text, the sign as the form writes it. */
function joinedValue(value: ViewCell, operator: ViewCell | undefined, unit: ViewCell | undefined): string {
  const joined = joinTarget({
    operator: operator?.text ?? null,
    value: value.text,
    unit: unit?.text ?? null,
  });
  if (!operator || !WRITTEN_SIGN.test(operator.text)) return joined;
  const withoutSign = joinTarget({ operator: null, value: value.text, unit: unit?.text ?? null });
  return joined === withoutSign ? joined : operator.text + withoutSign;
}

/** The target; a unit in a column of its own, or in the header, is the figure's unit whatever it looks like. */
function targetOf(
  value: string | null,
  cell: ViewCell | undefined,
  unit: ViewCell | undefined,
  headerUnit: string | null,
): TargetValue {
  const target =
    cell !== undefined && cell.text === value ? cell.reading.target : parseTargetValue(value ?? '');
  const given = unit?.text ?? headerUnit;
  if (!cell || given === null) return target;
  if (target.kind === 'number' && target.unit === null) return { ...target, unit: given };
  if (target.kind !== 'words' || !unit || value === null) return target;
  const bare = parseTargetValue(value.endsWith(given) ? value.slice(0, -given.length) : value);
  return bare.kind === 'number' && bare.unit === null ? { ...bare, text: value, unit: given } : target;
}

interface ReadRow {
  readonly indicator: Indicator;
  readonly notes: readonly ReadingNote[];
}

function readRow(row: BodyRow, at: ReadonlyMap<number, ViewCell>, context: Context): ReadRow {
  const { columns, carry } = context;
  const notes: ReadingNote[] = [];
  const cellAt = (column: number | null) => (column === null ? undefined : at.get(column));
  let nameCell = at.get(columns.name);
  if (!nameCell) {
    for (
      let column = columns.nameSpan.left;
      column <= Math.min(columns.nameSpan.right, columns.nameSpan.left + 32);
      column += 1
    ) {
      if (column !== columns.value) nameCell ??= at.get(column);
    }
  }
  let valueCell = isBand(row, columns.name) ? undefined : cellAt(columns.value);
  const spare = columns.overflow.map((column) => at.get(column)).find((cell) => cell !== undefined);
  if (!valueCell && spare && nameCell) {
    valueCell = spare;
    notes.push(note('valueOutsideValueColumn', spare, [], null));
  } else if (valueCell && spare && spare.reading.folded !== valueCell.reading.folded) {
    notes.push(note('valueInTwoColumns', spare, [valueCell]));
  }
  let name = nameCell?.text ?? null;
  const operatorCell = cellAt(columns.operator);
  const unitCell = cellAt(columns.unit);
  let value: string | null = null;
  let valueAddress = formatCell({ row: row.row, column: columns.value ?? columns.name });
  if (valueCell) {
    valueAddress = formatCell(valueCell);
    value = operatorCell || unitCell ? joinedValue(valueCell, operatorCell, unitCell) : valueCell.text;
  } else if (nameCell && name !== null) {
    const split = splitNameAndValue(nameCell.text, columns.value === null);
    if (split) {
      name = split.name;
      value = split.value;
      valueAddress = formatCell(nameCell);
      notes.push(note('nameAndValueInOneCell', nameCell));
    }
  }
  const slot = nameCell?.reading.headers[0] === 'name';
  if (value === null && slot) name = null;
  if (value === null && name !== null && PLACEHOLDER.test(name.replace(/\s/g, ''))) name = null;
  const classification = classify(carry);
  const level1 = carry.level1;
  const level2 = carry.level2;
  return {
    notes,
    indicator: {
      code: classification.code,
      writtenCode: level2?.code ?? null,
      level1: classification.level1,
      level2: classification.level2,
      level1Source: level1 ? placed(level1.cell) : null,
      level2Source: level2 ? placed(level2.cell) : null,
      row: row.row,
      name,
      nameCell: nameCell ? formatCell(nameCell) : formatCell({ row: row.row, column: columns.name }),
      value,
      valueCell: valueAddress,
      operatorCell: operatorCell ? formatCell(operatorCell) : null,
      unitCell: unitCell ? formatCell(unitCell) : null,
      target: targetOf(value, valueCell, unitCell, columns.headerUnit),
      weight: weightOf(cellAt(columns.weight)),
      weightCell: columns.weight === null ? null : formatCell({ row: row.row, column: columns.weight }),
      section: context.sectionAt(row.row),
      explanation: placed(cellAt(columns.explanation)),
      evidence: placed(cellAt(columns.evidence)),
      lastYear: placed(cellAt(columns.lastYear)),
      actual: placed(cellAt(columns.actual)),
      direction: placed(cellAt(columns.direction)),
      remark: placed(cellAt(columns.remark)),
    },
  };
}
