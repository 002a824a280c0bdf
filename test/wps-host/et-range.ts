import {
  formatRange,
  MAX_COLUMN,
  MAX_ROW,
  parseRange,
  rangesIntersect,
  type RangeAddress,
} from '../../src/sheet';
import { displayText, typedValue } from '../hosts/contract/cell-display';
import { EtComment } from './et-comments';
import { EtFormatConditions } from './et-format-conditions';
import type { EtProgram } from './et-program';
import {
  blankCell,
  keyOf,
  mergeAt,
  placeOf,
  shiftSheet,
  type CellState,
  type SheetState,
} from './sheet-state';

type Declared = Pick<
  Et.Range,
  | 'Row'
  | 'Column'
  | 'Value2'
  | 'Formula'
  | 'HasFormula'
  | 'NumberFormat'
  | 'MergeCells'
  | 'Hidden'
  | 'ClearContents'
  | 'Merge'
  | 'UnMerge'
  | 'Select'
  | 'Copy'
>;

const ERRORS: Readonly<Record<string, number>> = {
  '#DIV/0!': -2146826281,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#N/A': -2146826246,
};

/** Range of the ET object model, as far as add-ins of this kind use it. */
export class EtRange implements Declared {
  readonly #program: EtProgram;
  readonly #sheet: SheetState;
  readonly #areas: readonly RangeAddress[];

  constructor(program: EtProgram, sheet: SheetState, areas: readonly RangeAddress[]) {
    this.#program = program;
    this.#sheet = sheet;
    this.#areas = areas;
    if (program.version.textIsMethod) {
      const text = () => this.#text();
      Object.defineProperty(this, 'Text', { value: text });
    }
  }

  get Row(): number {
    return this.#area.top;
  }

  get Column(): number {
    return this.#area.left;
  }

  get Rows(): { Count: number; Item(index: number): EtRange } {
    const { top, left, bottom, right } = this.#area;
    return {
      Count: bottom - top + 1,
      Item: (index) => this.#other({ top: top + index - 1, bottom: top + index - 1, left, right }),
    };
  }

  get Columns(): { Count: number } {
    return { Count: this.#area.right - this.#area.left + 1 };
  }

  get Areas(): { Count: number; Item(index: number): EtRange } {
    return {
      Count: this.#areas.length,
      Item: (index) => this.#other(this.#areas[index - 1] as RangeAddress),
    };
  }

  get Text(): string | null {
    return this.#text();
  }

  get Value2(): never {
    this.#called();
    return this.#block((row, column) => {
      const value = this.#cell(row, column).value;
      return typeof value === 'string' && value in ERRORS ? ERRORS[value] : (value ?? undefined);
    }) as never;
  }

  set Value2(value: unknown) {
    this.#write();
    if (typeof value === 'string') this.#type(value);
    else this.#put({ value: value as number | boolean, formula: null, prefix: '' });
  }

  get Formula(): never {
    this.#called();
    const several = this.#size > 1;
    if (several && !this.#program.version.formulaLists) return undefined as never;
    return this.#block((row, column) => {
      const { formula, value } = this.#cell(row, column);
      return formula ?? (value === null ? '' : String(value));
    }) as never;
  }

  get HasFormula(): never {
    const truth = this.#program.version.truth;
    return this.#uniform(({ formula }) => (formula === null ? (truth === true ? false : 0) : truth)) as never;
  }

  get NumberFormat(): never {
    return this.#uniform(({ numberFormat }) => numberFormat) as never;
  }

  get MergeCells(): never {
    this.#called();
    const { truth, mixedMerges } = this.#program.version;
    const { top, left, bottom, right } = this.#area;
    const own = mergeAt(this.#sheet, top, left);
    const whole = own !== undefined && own.bottom >= bottom && own.right >= right;
    const touched = this.#sheet.merges.some((merge) => rangesIntersect(merge, this.#area));
    if (mixedMerges && touched && !whole) return null as never;
    const answer = mixedMerges ? whole : own !== undefined;
    return (answer ? truth : truth === true ? false : 0) as never;
  }

  get MergeArea(): EtRange {
    this.#called();
    const { top, left } = this.#area;
    const merge = mergeAt(this.#sheet, top, left);
    return this.#other(merge ?? { top, left, bottom: top, right: left });
  }

  get Hidden(): never {
    this.#called();
    const { top, bottom, left, right } = this.#area;
    const truth = this.#program.version.truth;
    const rows = left === 1 && right === MAX_COLUMN;
    const columns = top === 1 && bottom === MAX_ROW;
    if (!rows && !columns) throw new Error('Hidden of a part of a row');
    const hidden = rows ? this.#sheet.hiddenRows.has(top) : this.#sheet.hiddenColumns.has(left);
    return (hidden ? truth : truth === true ? false : 0) as never;
  }

  get Comment(): EtComment | null {
    this.#called();
    const { top, left } = this.#area;
    const note = this.#sheet.notes.find((one) => one.row === top && one.column === left);
    return note ? new EtComment(this.#program, this.#sheet, note) : null;
  }

  get FormatConditions(): EtFormatConditions {
    return new EtFormatConditions(this.#program, this.#sheet, this.#areas);
  }

  Address(rowAbsolute = true, columnAbsolute = true): string {
    this.#called();
    const absolute = (address: string) =>
      address.replace(
        /([A-Z]+)(\d+)/g,
        (_, column: string, row: string) =>
          `${columnAbsolute ? '$' : ''}${column}${rowAbsolute ? '$' : ''}${row}`,
      );
    return this.#areas.map((area) => absolute(formatRange(area))).join(',');
  }

  Item(row: number, column = 1): EtRange {
    const { top, left } = this.#area;
    const [down, right] = [top + row - 1, left + column - 1];
    return this.#other({ top: down, bottom: down, left: right, right });
  }

  SpecialCells(type: number): EtRange {
    this.#called();
    if (!this.#program.version.specialCells || this.#sheet.protected || type !== 12)
      throw new Error('SpecialCells failed');
    const { top, left, bottom, right } = this.#area;
    const rows = runs(top, bottom, this.#sheet.hiddenRows);
    const columns = runs(left, right, this.#sheet.hiddenColumns);
    const areas = rows.flatMap(([first, last]) =>
      columns.map(([from, to]) => ({ top: first, bottom: last, left: from, right: to })),
    );
    if (areas.length === 0) throw new Error('no cells found');
    return new EtRange(this.#program, this.#sheet, areas);
  }

  ClearContents(): never {
    this.#write();
    const { top, left, bottom, right } = this.#area;
    const cut = this.#sheet.merges.some(
      (merge) =>
        rangesIntersect(merge, this.#area) &&
        (merge.top < top || merge.left < left || merge.bottom > bottom || merge.right > right),
    );
    if (cut) throw new Error('part of a merged cell cannot be changed');
    for (const key of [...this.#sheet.cells.keys()]) {
      const [row, column] = placeOf(key);
      if (row < top || row > bottom || column < left || column > right) continue;
      const cell = this.#sheet.cells.get(key) as CellState;
      this.#sheet.cells.set(key, { ...cell, value: null, formula: null, prefix: '' });
    }
    return true as never;
  }

  Merge(): void {
    this.#write();
    if (this.#program.displayAlerts && this.#filledCells() > 1) throw new Error('a question stands open');
    this.#sheet.merges = [
      ...this.#sheet.merges.filter((merge) => !rangesIntersect(merge, this.#area)),
      this.#area,
    ];
  }

  UnMerge(): void {
    this.#write();
    this.#sheet.merges = this.#sheet.merges.filter((merge) => !rangesIntersect(merge, this.#area));
  }

  Insert(shift: number, origin: number): void {
    this.#write();
    if (shift !== -4121) throw new Error('rows go down');
    const { top, bottom } = this.#area;
    shiftSheet(this.#sheet, { at: top, count: bottom - top + 1 }, origin === 1 ? top : top - 1);
  }

  Delete(shift: number): void {
    this.#write();
    if (shift !== -4162) throw new Error('rows go up');
    const { top, bottom } = this.#area;
    shiftSheet(this.#sheet, { at: top, count: top - bottom - 1 }, null);
  }

  Copy(): never {
    this.#called();
    this.#program.clipboard = { sheet: this.#sheet.name, row: this.#area.top };
    return true as never;
  }

  PasteSpecial(what: number): void {
    this.#write();
    const source = this.#program.clipboard;
    if (what !== -4122 || !source) throw new Error('nothing to paste');
    const { top, bottom } = this.#area;
    const looks = [...this.#sheet.cells].filter(([key]) => placeOf(key)[0] === source.row);
    const merges = this.#sheet.merges.filter(
      (merge) => merge.top === source.row && merge.bottom === source.row,
    );
    for (let row = top; row <= bottom; row += 1) {
      for (const [key, { numberFormat, fill }] of looks) {
        const [, column] = placeOf(key);
        this.#sheet.cells.set(keyOf(row, column), { ...this.#cell(row, column), numberFormat, fill });
      }
      for (const merge of merges) this.#sheet.merges.push({ ...merge, top: row, bottom: row });
    }
  }

  AddComment(text: string): void {
    this.#write();
    if (this.Comment) throw new Error('the cell has a comment');
    const { top, left } = this.#area;
    this.#sheet.notes.push({ row: top, column: left, text, author: '用户' });
  }

  Select(): never {
    this.#called();
    this.#program.selection = { sheet: this.#sheet.name, range: this.Address(false, false) };
    return true as never;
  }

  /** Whatever was typed at the keyboard. */
  #type(text: string): void {
    const cell = this.#cell(this.#area.top, this.#area.left);
    const quoted = text.startsWith("'");
    if (cell.numberFormat === '@') {
      const kept = quoted && !this.#program.version.keepsApostrophe ? text.slice(1) : text;
      this.#put({ value: kept, formula: null, prefix: '' });
      return;
    }
    if (quoted) {
      this.#put({ value: text.slice(1), formula: null, prefix: "'" });
      return;
    }
    if (text.startsWith('=') || /^[+-]/.test(text)) {
      const value = typedValue(text);
      if (typeof value === 'number') this.#put({ value, formula: null, prefix: '' });
      else this.#put({ value: '#NAME?', formula: text.startsWith('=') ? text : `=${text}`, prefix: '' });
      return;
    }
    if (text.startsWith('@')) {
      this.#put({ value: '#NAME?', formula: `=${text}`, prefix: '' });
      return;
    }
    const value = typedValue(text);
    this.#put({ value: value === '' ? null : value, formula: null, prefix: '' });
    if (typeof value === 'number' && text.includes('%'))
      this.#put({ ...this.#cell(this.#area.top, this.#area.left), numberFormat: '0%' });
  }

  #put(change: Partial<CellState>): void {
    const { top, left } = this.#area;
    this.#sheet.cells.set(keyOf(top, left), { ...this.#cell(top, left), ...change });
  }

  #text(): string | null {
    this.#called();
    if (this.#size > 1) return null;
    const { value, numberFormat } = this.#cell(this.#area.top, this.#area.left);
    return value === null ? '' : displayText(value, numberFormat);
  }

  get #area(): RangeAddress {
    return this.#areas[0] as RangeAddress;
  }

  get #size(): number {
    const { top, left, bottom, right } = this.#area;
    return (bottom - top + 1) * (right - left + 1);
  }

  #cell(row: number, column: number): CellState {
    return this.#sheet.cells.get(keyOf(row, column)) ?? blankCell();
  }

  #filledCells(): number {
    const { top, left, bottom, right } = this.#area;
    return [...this.#sheet.cells].filter(([key, { value }]) => {
      const [row, column] = placeOf(key);
      return value !== null && row >= top && row <= bottom && column >= left && column <= right;
    }).length;
  }

  #block(read: (row: number, column: number) => unknown): unknown {
    const { top, left, bottom, right } = this.#area;
    if (this.#size === 1) return read(top, left);
    const rows = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_cell, at) => read(top + down, left + at)),
    );
    const line = top === bottom || left === right;
    return this.#program.version.flatLists && line ? rows.flat() : rows;
  }

  /** The answer that all cells share, else null. */
  #uniform(read: (cell: CellState) => unknown): unknown {
    this.#called();
    const { top, left, bottom, right } = this.#area;
    const first = read(this.#cell(top, left));
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (read(this.#cell(row, column)) !== first) return null;
    return first;
  }

  #other(area: RangeAddress): EtRange {
    this.#called();
    return new EtRange(this.#program, this.#sheet, [area]);
  }

  #called(): void {
    this.#program.calls += 1;
  }

  #write(): void {
    this.#called();
    if (this.#sheet.protected) throw new Error('1004');
    this.#program.change('');
  }
}

/** Lines first…last without the hidden ones. */
function runs(first: number, last: number, hidden: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (let at = first; at <= last; at += 1) {
    if (hidden.has(at)) continue;
    const open = found.at(-1);
    if (open && open[1] === at - 1) open[1] = at;
    else found.push([at, at]);
  }
  return found;
}

/** An address as `Range(…)` takes it: areas, whole rows. */
export function parseAreas(address: string): RangeAddress[] {
  if (address.length > 255) throw new Error('the address is too long');
  return address.split(',').map((part) => {
    const rows = /^\$?(\d+):\$?(\d+)$/.exec(part);
    return rows
      ? { top: Number(rows[1]), bottom: Number(rows[2]), left: 1, right: MAX_COLUMN }
      : parseRange(part);
  });
}
