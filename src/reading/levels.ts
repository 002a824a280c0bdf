import { categoryOf, type Level1, type Level2 } from '../indicator';
import { categoryWithin, isRowWithoutTarget, sectionOf } from './lexicon';
import type { ViewCell } from './sheet-view';
import type { BodyRow } from './table-body';
import type { ColumnRoles } from './table-columns';

/** Where a level stands, and what it says. */
export interface LevelState {
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

/** 投入 of the oldest system holds what is 产出 today. */
export function isOldInput(state: LevelState | null): boolean {
  return state !== null && state.cell.reading.folded.includes('投入');
}

export function stateOf(cell: ViewCell): LevelState {
  const { level1, level2 } = cell.reading;
  return {
    cell,
    level1: level1?.level1 ?? null,
    level2: level2?.level2 ?? null,
    code: level2?.code ?? null,
    none: isRowWithoutTarget(cell.reading.key),
  };
}

/** 项目决策, 过程管理: levels of an evaluation of the work, which set no target. */
function isOtherScheme({ level1, level2 }: LevelCarry): boolean {
  if (!level1 || level2?.level1 || level2?.level2) return false;
  const { folded } = level1.cell.reading;
  // 投入 of the oldest system holds 时效 and 成本; over 资金到位率 it is of another scheme.
  if (level1.level1 !== null || level1.level2 !== null) return level2 !== null && isOldInput(level1);
  return /决策|管理|过程|执行/.test(folded);
}

/** A cell of the level-2 column; what is no category in full may still contain the word of one. */
function level2StateOf(cell: ViewCell): LevelState {
  const state = stateOf(cell);
  if (state.level1 !== null || state.level2 !== null || state.none) return state;
  return { ...state, level2: categoryWithin(cell.reading.folded) ?? categoryWithin(cell.reading.key) };
}

export interface TakenLevels {
  /** A category is given in this row. */
  readonly newCategory: boolean;
  /** The row only names a category: a group row of a tree. */
  readonly group: LevelState | null;
  readonly none: boolean;
}

/** Takes the levels that a row gives into the carry. */
export function takeLevels(
  row: BodyRow,
  at: ReadonlyMap<number, ViewCell>,
  columns: ColumnRoles,
  carry: LevelCarry,
): TakenLevels {
  const first = row.cells[0];
  if (first && isRowWithoutTarget(first.reading.key)) return { newCategory: true, group: null, none: true };
  if (columns.tree) return takeTreeRow(at, columns, carry);
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
    const state = level2StateOf(cell2);
    const sameAgain =
      !given && carry.level2 !== null && carry.level2.cell.reading.folded === cell2.reading.folded;
    carry.level2 = state;
    if (!sameAgain) given = true;
  }
  const none = (carry.level2 ?? carry.level1)?.none === true || isOtherScheme(carry);
  return { newCategory: given, group: null, none };
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
function takeTreeRow(
  at: ReadonlyMap<number, ViewCell>,
  columns: ColumnRoles,
  carry: LevelCarry,
): TakenLevels {
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

export interface Classification {
  readonly level1: Level1 | null;
  readonly level2: Level2 | null;
  readonly code: string | null;
}

/** The category decides level 1; what the form writes above it stands in only where the category is silent. */
export function classify(carry: LevelCarry): Classification {
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
  // Whatever stands below 满意度指标 (服务对象, 公众评价), there is one category under it.
  if (level1 === '满意度指标') {
    return { level1, level2: '服务对象满意度指标', code: '31' };
  }
  return { level1, level2: null, code: null };
}
