import {
  parseRange,
  rangeContains,
  shiftRange,
  shiftRow,
  type RangeAddress,
  type RowShift,
} from '../../src/sheet';
import type { ContractSheet } from '../hosts/contract/contract-workbook';

export interface CellState {
  value: string | number | boolean | null;
  formula: string | null;
  numberFormat: string;
  /** RRGGBB. */
  fill: string | null;
  /** The apostrophe in front. */
  prefix: string;
}

export interface ConditionState {
  areas: RangeAddress[];
  type: number;
  formula: string;
  /** As the object model counts colours. */
  fill: number | null;
  details: Record<string, unknown>;
}

export interface NoteState {
  row: number;
  column: number;
  text: string;
  author: string;
}

/** A sheet as plain data, so that undo is a copy. */
export interface SheetState {
  name: string;
  visible: number;
  protected: boolean;
  cells: Map<string, CellState>;
  merges: RangeAddress[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  notes: NoteState[];
  conditions: ConditionState[];
}

export function sheetState(sheet: ContractSheet): SheetState {
  const state: SheetState = {
    name: sheet.name,
    visible: -1,
    protected: sheet.protected,
    cells: new Map(),
    merges: sheet.merges.map(parseRange),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    notes: sheet.notes.map(({ cell, text, author }) => {
      const { top, left } = parseRange(cell);
      return { row: top, column: left, text, author };
    }),
    conditions: [],
  };
  for (const { cell, value, formula, numberFormat, fill } of sheet.cells) {
    const { top, left } = parseRange(cell);
    state.cells.set(keyOf(top, left), {
      value,
      formula: formula ?? null,
      numberFormat: numberFormat ?? 'General',
      fill: fill ?? null,
      prefix: typeof value === 'string' && value.startsWith('=') ? "'" : '',
    });
  }
  return state;
}

export function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}

export function placeOf(key: string): readonly [row: number, column: number] {
  const [row = 0, column = 0] = key.split(':').map(Number);
  return [row, column];
}

export function blankCell(): CellState {
  return { value: null, formula: null, numberFormat: 'General', fill: null, prefix: '' };
}

export function mergeAt(state: SheetState, row: number, column: number): RangeAddress | undefined {
  return state.merges.find((merge) => rangeContains(merge, { row, column }));
}

/** Around content, formats and merged areas; of an empty sheet A1. */
export function usedRange(state: SheetState): RangeAddress {
  const areas = [
    ...[...state.cells.keys()].map((key) => {
      const [row, column] = placeOf(key);
      return { top: row, left: column, bottom: row, right: column };
    }),
    ...state.merges,
  ];
  if (areas.length === 0) return { top: 1, left: 1, bottom: 1, right: 1 };
  return areas.reduce((a, b) => ({
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }));
}

/** Moves everything below, and gives inserted rows the formats of row `like` (before the shift). */
export function shiftSheet(state: SheetState, shift: RowShift, like: number | null): void {
  const formats = new Map<number, CellState>();
  const cells = new Map<string, CellState>();
  for (const [key, cell] of state.cells) {
    const [row, column] = placeOf(key);
    if (row === like) formats.set(column, cell);
    const moved = shiftRow(row, shift);
    if (moved !== null) cells.set(keyOf(moved, column), cell);
  }
  for (let at = 0; at < shift.count; at += 1)
    for (const [column, { numberFormat, fill }] of formats) {
      if (numberFormat === 'General' && fill === null) continue;
      cells.set(keyOf(shift.at + at, column), { ...blankCell(), numberFormat, fill });
    }
  state.cells = cells;
  state.merges = state.merges.flatMap((merge) => {
    const moved = shiftRange(merge, shift);
    return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
  });
  state.hiddenRows = new Set([...state.hiddenRows].flatMap((row) => shiftRow(row, shift) ?? []));
  state.notes = state.notes.flatMap((note) => {
    const row = shiftRow(note.row, shift);
    return row === null ? [] : [{ ...note, row }];
  });
  state.conditions = state.conditions.flatMap((condition) => {
    const areas = condition.areas.flatMap((area) => shiftRange(area, shift) ?? []);
    return areas.length > 0 ? [{ ...condition, areas }] : [];
  });
}
