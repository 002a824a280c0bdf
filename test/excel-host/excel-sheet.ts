import {
  compareCells,
  formatCell,
  formatRange,
  MAX_COLUMN,
  MAX_ROW,
  parseCell,
  parseRange,
  rangeContains,
  rangesIntersect,
  rangeUnion,
  shiftRange,
  shiftRow,
  type RangeAddress,
  type RowShift,
} from '../../src/sheet';
import { displayText, typedValue } from '../hosts/contract/cell-display';
import { ExcelApiError } from './excel-error';

export type CellValue = string | number | boolean;

export interface ExcelCell {
  value: CellValue;
  formula: string | null;
  /** The value is an error value. */
  error: boolean;
  numberFormat: string;
  fill: string | null;
  /** The apostrophe of the formula bar. */
  quotePrefix: boolean;
}

export interface ExcelNote {
  cell: string;
  content: string;
  readonly author: string;
}

export interface ExcelComment extends ExcelNote {
  readonly id: string;
}

export interface ExcelConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: RangeAddress[];
  formula: string;
  priority: number;
  fill: string | null;
  readonly font: Record<string, unknown>;
  readonly borders: Map<string, Record<string, unknown>>;
}

const BLANK: ExcelCell = {
  value: '',
  formula: null,
  error: false,
  numberFormat: 'General',
  fill: null,
  quotePrefix: false,
};

/** A worksheet with Excel's behaviour where an add-in that writes notes, marks, texts and rows can tell. */
export class ExcelSheet {
  readonly id: string;
  name: string;
  visible = true;
  protected = false;
  /** What no Excel is known to do: adding a note to a cell with one puts it in the other's place. */
  notesReplaceOthers = false;
  merges: RangeAddress[] = [];
  notes: ExcelNote[] = [];
  comments: ExcelComment[] = [];
  conditionalFormats: ExcelConditionalFormat[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  #rows = new Map<number, Map<number, ExcelCell>>();
  #nextId = 1;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): ExcelCell {
    return this.#rows.get(row)?.get(column) ?? BLANK;
  }

  /** A cell that may be changed. */
  edit(row: number, column: number): ExcelCell {
    const cells = this.#rows.get(row) ?? new Map<number, ExcelCell>();
    this.#rows.set(row, cells);
    const cell = cells.get(column) ?? { ...BLANK };
    cells.set(column, cell);
    return cell;
  }

  text(row: number, column: number): string {
    const { value, numberFormat } = this.cell(row, column);
    return displayText(value, numberFormat);
  }

  /** The smallest range around cells with values, or around cells with anything of their own; null where none. */
  usedRange(valuesOnly: boolean): RangeAddress | null {
    let used: RangeAddress | null = null;
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        if (valuesOnly && cell.value === '' && cell.formula === null) continue;
        const at = { top: row, left: column, bottom: row, right: column };
        used = used ? rangeUnion(used, at) : at;
      }
    }
    if (valuesOnly) return used;
    return this.merges.reduce<RangeAddress | null>(
      (all, merge) => (all ? rangeUnion(all, merge) : merge),
      used,
    );
  }

  /** What Excel makes of a value that an add-in writes, or that a person types. */
  write(row: number, column: number, input: unknown): void {
    this.#refuseIfProtected();
    const cell = this.edit(row, column);
    if (input === null) return;
    if (typeof input === 'string' && input.length > 32_768) throw new ExcelApiError('InvalidArgument');
    const content = interpret(input, cell.numberFormat);
    Object.assign(cell, { formula: null, error: false, quotePrefix: false }, content);
  }

  insertRows(first: number, count: number): void {
    this.#refuseIfProtected();
    const last = this.usedRange(false)?.bottom ?? 0;
    if (last >= first && last + count > MAX_ROW) throw new ExcelApiError('NonBlankCellOffSheet');
    this.#shift({ at: first, count });
    // As Excel does: new rows look like the row above.
    for (const [column, above] of this.#rows.get(first - 1) ?? []) {
      for (let row = first; row < first + count; row += 1)
        Object.assign(this.edit(row, column), { numberFormat: above.numberFormat, fill: above.fill });
    }
  }

  deleteRows(first: number, count: number): void {
    this.#refuseIfProtected();
    this.#shift({ at: first, count: -count });
  }

  merge(range: RangeAddress): void {
    this.#refuseIfProtected();
    this.merges = [...this.merges.filter((merge) => !rangesIntersect(merge, range)), range];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (row === range.top && column === range.left) continue;
        if (this.cell(row, column).value !== '')
          Object.assign(this.edit(row, column), { value: '', formula: null });
      }
    }
  }

  unmerge(range: RangeAddress): void {
    this.#refuseIfProtected();
    this.merges = this.merges.filter((merge) => !rangesIntersect(merge, range));
  }

  /** Paste formats: looks, conditional formats and merged areas of the source; refused where the target cuts a merged area. */
  copyFormats(source: RangeAddress, target: RangeAddress): void {
    this.#refuseIfProtected();
    const cut = (area: RangeAddress) => (merge: RangeAddress) =>
      rangesIntersect(merge, area) && !isInside(merge, area);
    if (this.merges.some(cut(target)) || this.merges.some(cut(source)))
      throw new ExcelApiError('MergedRangeConflict');
    const height = source.bottom - source.top + 1;
    for (let row = target.top; row <= target.bottom; row += 1) {
      const from = source.top + ((row - target.top) % height);
      for (const [column, cell] of this.#rows.get(from) ?? []) {
        if (column < source.left || column > source.right) continue;
        const look = { numberFormat: cell.numberFormat, fill: cell.fill };
        Object.assign(this.edit(row, column - source.left + target.left), look);
      }
    }
    for (const format of this.conditionalFormats) {
      for (const area of format.areas.filter((one) => rangesIntersect(one, source))) {
        const left = Math.max(area.left, source.left);
        const right = Math.min(area.right, source.right);
        format.areas = [...format.areas, { top: target.top, left, bottom: target.bottom, right }];
      }
    }
    for (const merge of this.merges.filter((one) => isInside(one, source))) {
      for (let at = target.top; at + height - 1 <= target.bottom; at += height) {
        const down = at - source.top;
        this.merges.push({ ...merge, top: merge.top + down, bottom: merge.bottom + down });
      }
    }
  }

  addNote(cell: string, content: string, author: string): ExcelNote {
    this.#refuseIfProtected();
    if (this.notesReplaceOthers) this.notes = this.notes.filter((other) => other.cell !== cell);
    this.#refuseSecondNote(cell);
    const note = { cell, content, author };
    this.notes.push(note);
    this.notes.sort((a, b) => compareCells(parseCell(a.cell), parseCell(b.cell)));
    return note;
  }

  addComment(cell: string, content: string, author: string): ExcelComment {
    this.#refuseIfProtected();
    this.#refuseSecondNote(cell);
    const comment = { id: `{C-${this.id}-${this.#nextId++}}`, cell, content, author };
    this.comments.push(comment);
    return comment;
  }

  addConditionalFormat(areas: RangeAddress[], type: string): ExcelConditionalFormat {
    this.#refuseIfProtected();
    for (const other of this.conditionalFormats) other.priority += 1;
    const format = {
      id: `{F-${this.id}-${this.#nextId++}}`,
      type,
      areas,
      formula: '',
      priority: 0,
      fill: null,
      font: {},
      borders: new Map<string, Record<string, unknown>>(),
    };
    this.conditionalFormats.unshift(format);
    return format;
  }

  /** Moves a conditional format to a place in the order; a negative one counts from the back. */
  prioritise(format: ExcelConditionalFormat, priority: number): void {
    const others = this.conditionalFormats.filter((other) => other !== format);
    const at = priority < 0 ? others.length + 1 + priority : Math.min(priority, others.length);
    others.splice(at, 0, format);
    others.forEach((one, index) => (one.priority = index));
    this.conditionalFormats = others;
  }

  /** Takes conditional formats off areas; what they cover elsewhere stays. */
  clearConditionalFormats(areas: readonly RangeAddress[]): void {
    this.#refuseIfProtected();
    for (const format of this.conditionalFormats)
      format.areas = areas.reduce(
        (left, area) => left.flatMap((one) => rowsOutside(one, area)),
        format.areas,
      );
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
  }

  mergeAt(row: number, column: number): RangeAddress | undefined {
    return this.merges.find((merge) => rangeContains(merge, { row, column }));
  }

  #refuseIfProtected(): void {
    if (this.protected) throw new ExcelApiError('AccessDenied');
  }

  /** One note or one thread a cell, at the first cell of a merged area. */
  #refuseSecondNote(cell: string): void {
    const { row, column } = parseCell(cell);
    const merge = this.mergeAt(row, column);
    const inside = merge && (merge.top !== row || merge.left !== column);
    const taken = [...this.notes, ...this.comments].some((other) => other.cell === cell);
    if (inside || taken) throw new ExcelApiError('InvalidArgument');
  }

  #shift(shift: RowShift): void {
    const rows = this.#rows;
    this.#rows = new Map();
    for (const [row, cells] of rows) {
      const moved = shiftRow(row, shift);
      if (moved !== null) this.#rows.set(moved, cells);
    }
    this.merges = this.merges.flatMap((merge) => {
      const moved = shiftRange(merge, shift);
      return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
    });
    this.notes = shiftNotes(this.notes, shift);
    this.comments = shiftNotes(this.comments, shift);
    this.conditionalFormats = this.conditionalFormats.flatMap((format) => {
      format.areas = format.areas.flatMap((area) => shiftRange(area, shift) ?? []);
      return format.areas.length > 0 ? [format] : [];
    });
    const hidden = [...this.hiddenRows].flatMap((row) => shiftRow(row, shift) ?? []);
    this.hiddenRows.clear();
    for (const row of hidden) this.hiddenRows.add(row);
  }
}

function shiftNotes<Note extends ExcelNote>(notes: Note[], shift: RowShift): Note[] {
  return notes.flatMap((note) => {
    const { row, column } = parseCell(note.cell);
    const moved = shiftRow(row, shift);
    if (moved === null) return [];
    note.cell = formatCell({ row: moved, column });
    return [note];
  });
}

/** What is left of an area above and below the rows of another. */
function rowsOutside(area: RangeAddress, taken: RangeAddress): RangeAddress[] {
  if (!rangesIntersect(area, taken)) return [area];
  const above = { ...area, bottom: taken.top - 1 };
  const below = { ...area, top: taken.bottom + 1 };
  return [above, below].filter(({ top, bottom }) => top <= bottom);
}

function isInside(inner: RangeAddress, outer: RangeAddress): boolean {
  return formatRange(rangeUnion(inner, outer)) === formatRange(outer);
}

function interpret(input: unknown, numberFormat: string): Partial<ExcelCell> {
  if (typeof input === 'boolean') return { value: input };
  if (typeof input === 'number') return { value: numberFormat === '@' ? String(input) : input };
  const text = String(input);
  if (text === '') return { value: '' };
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (numberFormat === '@') return { value: text };
  const typed = typedValue(text);
  if (typeof typed === 'number') {
    const format = text.includes('%') ? '0%' : /[-/年]/.test(text.slice(1)) ? 'yyyy/m/d' : numberFormat;
    return { value: typed, numberFormat: numberFormat === 'General' ? format : numberFormat };
  }
  if (/^[=+\-@]/.test(text)) return { formula: formulaOf(text), value: 0 };
  return { value: typed };
}

/** Excel parses what begins like a formula, and refuses what is none. */
function formulaOf(text: string): string {
  const body = text.replace(/^[=+]/, '');
  if (!/^[-A-Z0-9_.,:;$"'!+*/^&<>=()%\s]+$/i.test(body) || /^-?[A-Z]+$/i.test(body))
    throw new ExcelApiError('InvalidArgument');
  return `=${body}`;
}

export function valueType(cell: ExcelCell): string {
  if (cell.error) return 'Error';
  if (cell.value === '' && cell.formula === null) return 'Empty';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return typeof cell.value === 'number' ? 'Double' : 'String';
}

/** An address as an add-in gives it: `A1`, `A1:B2`, `3:5`, `B:C`, with or without a sheet's name. */
export function parseAddress(address: string): RangeAddress {
  const plain = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: MAX_COLUMN };
  try {
    return parseRange(plain);
  } catch {
    throw new ExcelApiError('InvalidArgument', `not an address: ${address}`);
  }
}

/** An address as Excel answers it. */
export function fullAddress(sheet: ExcelSheet, range: RangeAddress): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${formatRange(range)}`;
}
