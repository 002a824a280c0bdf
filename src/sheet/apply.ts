import {
  compareCells,
  formatCell,
  formatRange,
  MAX_ROW,
  parseCell,
  parseRange,
  rangeContains,
  rangesIntersect,
  rangeUnion,
  type RangeAddress,
} from './address';
import {
  EditRefusedError,
  MAX_CELL_TEXT,
  type Edit,
  type HighlightEdit,
  type SetTextEdit,
  type SetValueEdit,
} from './edit';
import { shiftRange, shiftRow, shiftRows, type RowShift } from './row-shift';
import type { CellNote, SheetCell, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/**
 * What a host does with a list of edits, as a pure function: the reference that every adapter is measured by.
 * Highlights are no part of a snapshot and leave it as it is.
 * Throws EditRefusedError at the first edit that does not fit; the given snapshot is never changed.
 */
export function applyEditsToSnapshot(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const model = new WorkbookModel(workbook);
  for (const edit of edits) model.apply(edit);
  return model.snapshot();
}

/** A workbook that takes edits one by one. */
export class WorkbookModel {
  readonly #sheets: SheetModel[];
  readonly #properties: Map<string, string>;

  constructor(workbook: WorkbookSnapshot) {
    this.#sheets = workbook.sheets.map((sheet) => new SheetModel(sheet));
    this.#properties = new Map(Object.entries(workbook.properties));
  }

  /** Throws EditRefusedError; the model is then as it was before this edit. */
  apply(edit: Edit): void {
    if (edit.kind === 'setProperty') {
      if (edit.value === null) this.#properties.delete(edit.name);
      else this.#properties.set(edit.name, edit.value);
      return;
    }
    const sheet = this.sheet(edit.sheet);
    if (!sheet) throw new EditRefusedError('sheetMissing', { sheet: edit.sheet, cell: '' });
    sheet.apply(edit);
  }

  sheet(name: string): SheetModel | undefined {
    return this.#sheets.find((sheet) => sheet.name === name);
  }

  property(name: string): string | null {
    return this.#properties.get(name) ?? null;
  }

  snapshot(): WorkbookSnapshot {
    return {
      sheets: this.#sheets.map((sheet) => sheet.snapshot()),
      properties: Object.fromEntries(this.#properties),
    };
  }
}

/** One sheet that takes edits; rows are kept apart so that moving them is cheap. */
export class SheetModel {
  readonly name: string;
  readonly #original: SheetSnapshot;
  #rows = new Map<number, Map<number, SheetCell>>();
  #merges: RangeAddress[];
  #notes: CellNote[];
  #hiddenRows: { first: number; last: number }[];

  constructor(snapshot: SheetSnapshot) {
    this.name = snapshot.name;
    this.#original = snapshot;
    for (const cell of snapshot.cells) this.#put(cell);
    this.#merges = [...snapshot.merges];
    this.#notes = [...snapshot.notes];
    this.#hiddenRows = [...snapshot.hiddenRows];
  }

  cell(row: number, column: number): SheetCell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  /** The cells of one row, from left to right. */
  cellsOfRow(row: number): readonly SheetCell[] {
    return [...(this.#rows.get(row)?.values() ?? [])].sort(compareCells);
  }

  get merges(): readonly RangeAddress[] {
    return this.#merges;
  }

  get notes(): readonly CellNote[] {
    return this.#notes;
  }

  note(cell: string): CellNote | undefined {
    return this.#notes.find((note) => note.cell === cell);
  }

  apply(edit: Exclude<Edit, { kind: 'setProperty' }>): void {
    switch (edit.kind) {
      case 'setText':
      case 'setValue':
        return this.#write(edit);
      case 'insertRows':
        return this.#insertRows(edit.before, edit.count);
      case 'deleteRows':
        return this.#shift({ at: edit.first, count: -edit.count });
      case 'setNote':
        this.#expectNote(edit.cell, edit.expected);
        return this.#setNote(edit.cell, edit.text);
      case 'removeNote':
        this.#expectNote(edit.cell, edit.expected);
        this.#notes = this.#notes.filter((note) => note.cell !== edit.cell);
        return;
      case 'merge':
        return this.#merge(edit.range);
      case 'unmerge':
        this.#merges = this.#merges.filter((merge) => formatRange(merge) !== edit.range);
        return;
      case 'highlight':
        return this.#expectTexts(edit);
      case 'clearHighlights':
        return;
    }
  }

  snapshot(): SheetSnapshot {
    const cells = [...this.#rows.values()].flatMap((row) => [...row.values()]).sort(compareCells);
    return {
      ...this.#original,
      usedRange: usedRange(cells, this.#merges),
      cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      notes: [...this.#notes].sort((a, b) => compareCells(parseCell(a.cell), parseCell(b.cell))),
    };
  }

  #put(cell: SheetCell): void {
    const row = this.#rows.get(cell.row);
    if (row) row.set(cell.column, cell);
    else this.#rows.set(cell.row, new Map([[cell.column, cell]]));
  }

  #write(edit: SetTextEdit | SetValueEdit): void {
    const { row, column } = parseCell(edit.cell);
    const place = { sheet: this.name, cell: edit.cell };
    const current = this.cell(row, column);
    const found = current?.text ?? '';
    if (current?.formula)
      throw new EditRefusedError('formulaCell', place, { expected: edit.expected, found });
    if (found !== edit.expected)
      throw new EditRefusedError('valueChanged', place, { expected: edit.expected, found });
    const merge = this.#merges.find((range) => rangeContains(range, { row, column }));
    if (merge && (merge.top !== row || merge.left !== column))
      throw new EditRefusedError('insideMerge', place);
    if (edit.text.length > MAX_CELL_TEXT) throw new EditRefusedError('textTooLong', place);
    if (edit.kind === 'setValue') {
      this.#put({ row, column, text: edit.text, value: edit.value, kind: edit.valueKind, formula: false });
    } else if (edit.text === '') {
      this.#rows.get(row)?.delete(column);
    } else {
      this.#put({ row, column, text: edit.text, value: edit.text, kind: 'text', formula: false });
    }
  }

  #insertRows(before: number, count: number): void {
    const last = Math.max(0, ...[...this.#rows].filter(([, row]) => row.size > 0).map(([row]) => row));
    if (last >= before && last + count > MAX_ROW) {
      throw new EditRefusedError('outsideSheet', { sheet: this.name, cell: `A${before}` });
    }
    this.#shift({ at: before, count });
  }

  #shift(shift: RowShift): void {
    const rows = this.#rows;
    this.#rows = new Map();
    for (const row of rows.values()) {
      for (const cell of row.values()) {
        const moved = shiftRow(cell.row, shift);
        if (moved !== null) this.#put({ ...cell, row: moved });
      }
    }
    this.#merges = this.#merges.flatMap((merge) => {
      const moved = shiftRange(merge, shift);
      return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
    });
    this.#notes = this.#notes.flatMap((note) => {
      const { row, column } = parseCell(note.cell);
      const moved = shiftRow(row, shift);
      return moved === null ? [] : [{ ...note, cell: formatCell({ row: moved, column }) }];
    });
    this.#hiddenRows = this.#hiddenRows.flatMap((span) => shiftRows(span.first, span.last, shift) ?? []);
  }

  #expectNote(cell: string, expected: string | null): void {
    const found = this.note(cell)?.text ?? null;
    if (found !== expected) {
      throw new EditRefusedError('noteChanged', { sheet: this.name, cell }, { expected, found });
    }
  }

  #expectTexts({ cells, expected = [] }: HighlightEdit): void {
    cells.forEach((cell, at) => {
      const wanted = expected[at] ?? null;
      const { row, column } = parseCell(cell);
      const found = this.cell(row, column)?.text ?? '';
      if (wanted === null || wanted === found) return;
      throw new EditRefusedError('valueChanged', { sheet: this.name, cell }, { expected: wanted, found });
    });
  }

  #setNote(cell: string, text: string): void {
    if (text.length > MAX_CELL_TEXT) throw new EditRefusedError('textTooLong', { sheet: this.name, cell });
    const old = this.note(cell);
    if (old) this.#notes = this.#notes.map((note) => (note === old ? { ...old, text } : note));
    else this.#notes = [...this.#notes, { cell, text, author: null }];
  }

  #merge(text: string): void {
    const range = parseRange(text);
    if (this.#merges.some((merge) => formatRange(merge) === formatRange(range))) return;
    if (this.#merges.some((merge) => rangesIntersect(merge, range))) {
      throw new EditRefusedError('mergeOverlaps', { sheet: this.name, cell: text });
    }
    this.#merges = [...this.#merges, range];
  }
}

function usedRange(cells: readonly SheetCell[], merges: readonly RangeAddress[]): RangeAddress | null {
  const ranges = cells.map((cell) => ({
    top: cell.row,
    left: cell.column,
    bottom: cell.row,
    right: cell.column,
  }));
  const [first, ...rest] = ranges;
  if (!first) return null;
  return [...rest, ...merges].reduce(rangeUnion, first);
}
