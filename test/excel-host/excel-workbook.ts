import { formatRange, parseCell, parseRange, type RangeAddress } from '../../src/sheet';
import type { ContractWorkbook } from '../hosts/contract/contract-workbook';
import { ExcelSheet } from './excel-sheet';

/** Types of events as the client numbers them. */
export const EVENT = { changed: 10, activated: 11, selectionChanged: 14 } as const;

export interface ExcelEvent {
  readonly type: number;
  /** A worksheet's id, or `Workbook` for those who listen to all. */
  readonly target: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** The workbook that a user has open, and what he does with it. */
export class ExcelWorkbook {
  /** With its extension once saved. */
  name = '工作簿1';
  readonly sheets: ExcelSheet[] = [];
  readonly properties = new Map<string, string>();
  /** The user is typing in a cell. */
  editing = false;
  selection: RangeAddress = { top: 1, left: 1, bottom: 1, right: 1 };
  readonly userName = '李四';
  #active = '';
  #listeners = new Set<(event: ExcelEvent) => void>();
  #nextSheet = 1;

  get active(): ExcelSheet {
    const sheet = this.sheets.find((one) => one.id === this.#active) ?? this.sheets[0];
    if (!sheet) throw new Error('a workbook has a sheet');
    return sheet;
  }

  addSheet(name: string): ExcelSheet {
    const sheet = new ExcelSheet(`{S-${this.#nextSheet++}}`, name);
    this.sheets.push(sheet);
    if (!this.#active) this.#active = sheet.id;
    return sheet;
  }

  sheet(nameOrId: string): ExcelSheet | undefined {
    return this.sheets.find((one) => one.id === nameOrId || one.name === nameOrId);
  }

  onEvent(listener: (event: ExcelEvent) => void): void {
    this.#listeners.add(listener);
  }

  activate(sheet: ExcelSheet): void {
    if (this.#active === sheet.id) return;
    this.#active = sheet.id;
    this.selection = { top: 1, left: 1, bottom: 1, right: 1 };
    this.#tell(EVENT.activated, sheet, {});
  }

  select(sheet: ExcelSheet, range: RangeAddress): void {
    this.activate(sheet);
    this.selection = range;
    this.#tell(EVENT.selectionChanged, sheet, { address: formatRange(range) });
  }

  /** Says that the content of a range was changed, as Excel does after each. */
  changed(sheet: ExcelSheet, range: RangeAddress, changeType: string): void {
    this.#tell(EVENT.changed, sheet, { address: formatRange(range), changeType, source: 'Local' });
  }

  #tell(type: number, sheet: ExcelSheet, details: Readonly<Record<string, unknown>>): void {
    for (const target of [sheet.id, 'Workbook']) {
      const event = { type, target, arguments: { worksheetId: sheet.id, ...details } };
      for (const listener of this.#listeners) listener(event);
    }
  }
}

/** A workbook as the contract wants it. Where `notes` are threads, the user's notes are comments. */
export function openWorkbook(seed: ContractWorkbook, notes: 'notes' | 'threads'): ExcelWorkbook {
  const workbook = new ExcelWorkbook();
  workbook.name = seed.fileName;
  for (const [name, value] of Object.entries(seed.properties)) workbook.properties.set(name, value);
  for (const given of seed.sheets) {
    const sheet = workbook.addSheet(given.name);
    for (const { cell, value, formula, numberFormat, fill } of given.cells) {
      const { row, column } = parseCell(cell);
      Object.assign(sheet.edit(row, column), {
        value,
        formula: formula ?? null,
        numberFormat: numberFormat ?? 'General',
        fill: fill ?? null,
        quotePrefix: typeof value === 'string' && value.startsWith('='),
      });
    }
    sheet.merges = given.merges.map(parseRange);
    for (const row of given.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of given.hiddenColumns) sheet.hiddenColumns.add(column);
    for (const { cell, text, author } of given.notes) {
      if (notes === 'notes') sheet.addNote(cell, text, author);
      else sheet.addComment(cell, text, author);
    }
    sheet.protected = given.protected;
  }
  return workbook;
}
