import {
  categoryOf,
  joinTarget,
  parseTargetValue,
  type Indicator,
  type Level1,
  type Level2,
  type PlacedText,
  type ReadingNote,
  type TargetValue,
} from '../indicator';
import { formatCell } from '../sheet';
import { isRowWithoutTarget, sectionOf } from './lexicon';
import { splitNameAndValue } from './name-and-value';
import type { ViewCell } from './sheet-view';
import type { BodyRow } from './table-body';
import type { ColumnRoles } from './table-columns';

export type Section = Indicator['section'];

/** Where a level stands, and what it says. */
interface LevelState {
  readonly cell: ViewCell;
  readonly level1: Level1 | null;
  readonly level2: Level2 | null;
  readonly code: string | null;
  /** The row says in words that it sets no target (预算执行率, 合计). */
  readonly none: boolean;
}

/** The levels in force at a row; kept from one page of a table to the next. */
export interface LevelCarry {
  level1: LevelState | null;
  level2: LevelState | null;
}

export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
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
  let blank: { state: LevelState; indicator: Indicator | null } | null = null;
  let carriedDown: ViewCell | null = null;
  const misplaced = new Map<string, ReadingNote>();
  const closeBlank = () => {
    if (!blank) return;
    if (blank.indicator) indicators.push(blank.indicator);
    else notes.push(note('categoryLeftBlank', blank.state.cell));
    blank = null;
  };
  for (const cell of headerCategories) {
    if (cell.reading.level1) carry.level1 = stateOf(cell);
  }
  for (const row of rows) {
    const at = new Map(row.cells.map((cell) => [cell.column, cell]));
    const levels = takeLevels(row, at, context);
    if (levels.none) {
      closeBlank();
      continue;
    }
    if (levels.newCategory) closeBlank();
    if (levels.group) {
      blank = { state: levels.group, indicator: null };
      continue;
    }
    const read = readRow(row, at, context);
    for (const each of read.notes) notes.push(each);
    const state = carry.level2 ?? carry.level1;
    if (read.indicator.name === null && read.indicator.value === null) {
      const heading = carry.level2 === null && columns.level2 !== null;
      if (levels.newCategory && state && state.cell.reading.isCategory && !heading) {
        const coded = read.indicator.writtenCode !== null && carry.level2 !== null;
        blank = { state, indicator: coded ? read.indicator : null };
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
  return { indicators, notes };
}

export function note(
  kind: ReadingNote['kind'],
  cell: ViewCell,
  related: readonly ViewCell[] = [],
  field: ReadingNote['field'] = null,
): ReadingNote {
  return { kind, cell: formatCell(cell), related: related.map(formatCell), text: cell.text, field };
}

/** 投入 of the oldest system holds what is 产出 today. */
function isOldInput(state: LevelState | null): boolean {
  return state !== null && state.cell.reading.folded.includes('投入');
}

function stateOf(cell: ViewCell): LevelState {
  const { level1, level2 } = cell.reading;
  return {
    cell,
    level1: level1?.level1 ?? null,
    level2: level2?.level2 ?? null,
    code: level2?.code ?? null,
    none: isRowWithoutTarget(cell.reading.key),
  };
}

interface TakenLevels {
  /** A category is given in this row. */
  readonly newCategory: boolean;
  /** The row only names a category: a group row of a tree. */
  readonly group: LevelState | null;
  readonly none: boolean;
}

/** Takes the levels that a row gives into the carry. */
function takeLevels(row: BodyRow, at: ReadonlyMap<number, ViewCell>, context: Context): TakenLevels {
  const { columns, carry } = context;
  const first = row.cells[0];
  if (first && isRowWithoutTarget(first.reading.key)) return { newCategory: true, group: null, none: true };
  if (columns.tree) return takeTreeRow(at, context);
  const cell1 = columns.level1 === null ? undefined : at.get(columns.level1);
  const cell2 = columns.level2 === null ? undefined : at.get(columns.level2);
  let given = false;
  if (cell1 && sectionOnly(cell1)) {
    // 年度绩效指标 in the level column heads a section, not a category.
  } else if (cell1) {
    const state = stateOf(cell1);
    const sameAgain = carry.level1 !== null && carry.level1.cell.reading.folded === cell1.reading.folded;
    if (state.level1 === null && state.level2 !== null) {
      carry.level2 = state;
      given = true;
    } else {
      if (!sameAgain || carry.level1 === null) {
        carry.level2 = null;
        given = true;
      }
      carry.level1 = state;
      const reach2 = columns.level2 !== null && cell1.right >= columns.level2;
      if (reach2 && state.level2 !== null) carry.level2 = state;
    }
  }
  if (cell2 && headsLevel1(cell2, row)) {
    carry.level1 = stateOf(cell2);
    carry.level2 = null;
    return { newCategory: true, group: null, none: false };
  }
  if (cell2) {
    const state = stateOf(cell2);
    const sameAgain =
      !given && carry.level2 !== null && carry.level2.cell.reading.folded === cell2.reading.folded;
    carry.level2 = state;
    if (!sameAgain) given = true;
  }
  return { newCategory: given, group: null, none: (carry.level2 ?? carry.level1)?.none === true };
}

/** 一、产出指标（50分） alone on its line, in the column of level 2. */
function headsLevel1(cell: ViewCell, row: BodyRow): boolean {
  const { level1, level2 } = cell.reading;
  if (!level1) return false;
  return level2 === null || (row.cells.length === 1 && level1.points !== null);
}

function sectionOnly(cell: ViewCell): boolean {
  return !cell.reading.isCategory && sectionOf(cell.reading.key) !== null;
}

/** A row of a list in which categories are group rows above their indicators. */
function takeTreeRow(at: ReadonlyMap<number, ViewCell>, context: Context): TakenLevels {
  const { columns, carry } = context;
  const cell = at.get(columns.name);
  const value = columns.value === null ? undefined : at.get(columns.value);
  const other =
    columns.level1 !== null && columns.level1 !== columns.name ? at.get(columns.level1) : undefined;
  let given = false;
  if (other?.reading.level1) {
    carry.level1 = stateOf(other);
    carry.level2 = null;
    given = true;
  }
  if (cell?.reading.isCategory && !value) {
    const state = stateOf(cell);
    const level1First = state.level1 !== null && (state.level2 === null || isLevel1Here(cell, carry));
    if (level1First) {
      carry.level1 = state;
      carry.level2 = null;
    } else {
      carry.level2 = state;
    }
    return { newCategory: true, group: state, none: false };
  }
  return { newCategory: given, group: null, none: false };
}

/** 成本指标 and 满意度指标 name both levels: a code or a level 1 of the same name above tells which. */
function isLevel1Here(cell: ViewCell, carry: LevelCarry): boolean {
  const { level1, level2 } = cell.reading;
  if (level1?.code) return true;
  if (level2?.code) return false;
  if (level1?.level1 === '成本指标')
    return carry.level1?.level1 !== '产出指标' && carry.level1?.level1 !== '成本指标';
  return carry.level1?.level1 !== '满意度指标';
}

interface Classification {
  readonly level1: Level1 | null;
  readonly level2: Level2 | null;
  readonly code: string | null;
}

/** The category decides level 1; what the form writes above it stands in only where the category is silent. */
function classify(carry: LevelCarry): Classification {
  const written1 = carry.level1?.level1 ?? null;
  const written2 = carry.level2?.level2 ?? null;
  if (written2 !== null) {
    if (written2 === '成本指标' && written1 === '成本指标') {
      return { level1: '成本指标', level2: '经济成本指标', code: null };
    }
    const category = categoryOf(written2);
    return { level1: category.level1, level2: written2, code: carry.level2?.code ?? category.code };
  }
  const level1 = written1 ?? carry.level2?.level1 ?? null;
  if (level1 === '满意度指标' && carry.level2 === null) {
    return { level1, level2: '服务对象满意度指标', code: '31' };
  }
  return { level1, level2: null, code: null };
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
