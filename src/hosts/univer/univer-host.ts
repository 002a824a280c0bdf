import {
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  type FWorkbook,
  type FWorksheet,
} from '@univerjs/preset-sheets-core';
import type { Worksheet } from '@univerjs/presets';
import {
  applyEditsToSnapshot,
  parseCell,
  type Edit,
  type WorkbookLooks,
  type WorkbookSnapshot,
} from '../../sheet';
import {
  HostError,
  type ApplyResult,
  type Host,
  type HostCapabilities,
  type Selection,
  type SheetChange,
  type Unsubscribe,
} from '../host';
import { carryOut } from './carry-out';
import { changeOf } from './changes';
import { addHighlight, ownHighlights, type Highlight } from './highlights';
import { notesFollowRows } from './note-places';
import { setNote } from './notes';
import { toUniverCell } from './ranges';
import { isProtected, readSheet } from './read-sheet';
import { rowOrigins, type RowOrigin } from './row-origins';
import { selectionOf } from './selections';
import type { UniverProgram } from './start-univer';
import { keepsTextOnEdit } from './text-cells';
import { workbookData } from './workbook-data';
import { propertiesOf } from './workbook-properties';

/** A sheet as it is now, against the file it was opened from. */
export interface SheetState {
  readonly name: string;
  readonly rows: readonly RowOrigin[];
  readonly highlights: readonly Highlight[];
  /** Formulas by A1 address, with their `=`. */
  readonly formulas: ReadonlyMap<string, string>;
}

/** Milliseconds; a formula without a result after that is read as blank. */
const LONGEST_CALCULATION = 2000;

/** The port over Univer, for whichever workbook is open in it. */
export class UniverHost implements Host {
  readonly kind = 'univer';
  readonly capabilities: HostCapabilities = {
    notes: 'note',
    merges: true,
    highlights: true,
    insertRows: true,
    properties: true,
    singleUndoStep: true,
  };
  readonly #program: UniverProgram;
  #opened = 0;
  #fileName: string | null = null;

  constructor(program: UniverProgram) {
    this.#program = program;
  }

  get fileName(): string | null {
    return this.#fileName;
  }

  /** Shows the workbook of a file in place of the one that is open. */
  open(fileName: string, workbook: WorkbookSnapshot, looks: WorkbookLooks): void {
    this.#fileName = fileName;
    const { api, commands, undoRedo } = this.#program;
    const old = api.getActiveWorkbook();
    if (old) api.disposeUnit(old.getId());
    this.#opened += 1;
    const id = `workbook-${this.#opened}`;
    const opened = api.createWorkbook(workbookData(id, workbook, looks));
    // Univer starts the services of sheets with its first workbook, not before.
    if (this.#opened === 1) {
      keepsTextOnEdit(this.#program.injector.get(SheetInterceptorService));
      notesFollowRows(this.#program.injector);
    }
    // It follows merged areas only in a sheet that was brought to the front, which the first one opens with.
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: id,
      subUnitId: opened.getActiveSheet().getSheetId(),
    });
    for (const { name, notes } of workbook.sheets) {
      const sheet = opened.getSheetByName(name);
      if (!sheet) continue;
      for (const { cell, text } of notes) setNote(this.#program, sheet, parseCell(cell), text);
      const marks = looks.sheets.find((one) => one.name === name)?.highlights ?? [];
      for (const mark of marks) addHighlight(this.#program, sheet, mark);
    }
    // What came with the file cannot be undone.
    undoRedo.clearUndoRedo(id);
  }

  async readActiveSheet(): Promise<WorkbookSnapshot> {
    await this.#computed();
    const workbook = this.#workbook();
    const properties = propertiesOf(workbook.getWorkbook());
    return { sheets: [readSheet(workbook.getActiveSheet())], properties };
  }

  async readWorkbook(): Promise<WorkbookSnapshot> {
    await this.#computed();
    const workbook = this.#workbook();
    return {
      sheets: workbook.getSheets().map(readSheet),
      properties: propertiesOf(workbook.getWorkbook()),
    };
  }

  /** What a snapshot does not say and saving needs. Throws HostError 'noWorkbook'. */
  sheetStates(): SheetState[] {
    return this.#workbook()
      .getSheets()
      .map((sheet) => ({
        name: sheet.getSheetName(),
        rows: rowOrigins(sheet.getSheet()),
        highlights: ownHighlights(sheet),
        formulas: formulasOf(sheet),
      }));
  }

  async apply(edits: readonly Edit[], _title: string): Promise<ApplyResult> {
    const workbook = this.#workbook();
    await this.finishTyping();
    applyEditsToSnapshot(await this.readWorkbook(), edits);
    for (const edit of edits) {
      const sheet = 'sheet' in edit ? workbook.getSheetByName(edit.sheet) : null;
      if (sheet && isProtected(sheet.getSheet()))
        throw new HostError('sheetProtected', `工作表「${sheet.getSheetName()}」受保护，没有写入。`);
    }
    try {
      this.#program.undoRedo.group(workbook.getId(), () => {
        for (const edit of edits) carryOut(this.#program, workbook, edit);
      });
    } catch (cause) {
      if (cause instanceof HostError) throw cause;
      throw new HostError('unknown', '表格写入出错，已全部退回。请重试。', { cause });
    }
    return { skipped: [] };
  }

  /** Whoever presses a button beside the grid means what he has just typed in it to count. */
  async finishTyping(): Promise<void> {
    const workbook = this.#workbook();
    if (workbook.isCellEditing()) await workbook.endEditingAsync(true);
  }

  async select(sheet: string, cell: string): Promise<void> {
    const workbook = this.#workbook();
    const target = workbook.getSheetByName(sheet);
    if (!target) throw new HostError('sheetMissing', `找不到工作表「${sheet}」。`);
    await this.finishTyping();
    if (workbook.getActiveSheet().getSheetId() !== target.getSheetId()) workbook.setActiveSheet(target);
    const { row, column } = parseCell(cell);
    target.getRange(toUniverCell({ row, column })).activate();
    if (!isVisible(target, row, column)) target.scrollToCell(Math.max(0, row - 4), Math.max(0, column - 3));
  }

  onSelectionChanged(listener: (selection: Selection) => void): Unsubscribe {
    const { api, commands } = this.#program;
    let last: Selection | null = null;
    const subscription = commands.onCommandExecuted((command) => {
      const workbook = api.getActiveWorkbook();
      const selection = workbook && selectionOf(workbook, command);
      if (!selection || (last?.sheet === selection.sheet && last.range === selection.range)) return;
      last = selection;
      listener(selection);
    });
    return () => subscription.dispose();
  }

  onSheetChanged(listener: (change: SheetChange) => void): Unsubscribe {
    const { api, commands } = this.#program;
    const subscription = commands.onCommandExecuted((command) => {
      const workbook = api.getActiveWorkbook();
      const change = workbook && changeOf(workbook, command);
      if (change) listener(change);
    });
    return () => subscription.dispose();
  }

  onActivated(listener: () => void): Unsubscribe {
    const { api } = this.#program;
    const subscriptions = [
      api.addEvent(api.Event.ActiveSheetChanged, () => listener()),
      api.addEvent(api.Event.WorkbookCreated, () => listener()),
    ];
    return () => subscriptions.forEach((subscription) => subscription.dispose());
  }

  /** A formula has no result for a moment after a change. */
  async #computed(): Promise<void> {
    const waits = this.#workbook()
      .getSheets()
      .some((sheet) => hasPendingFormula(sheet.getSheet()));
    if (waits) await this.#program.api.getFormula().onCalculationResultApplied(LONGEST_CALCULATION);
  }

  #workbook(): FWorkbook {
    const workbook = this.#program.api.getActiveWorkbook();
    if (!workbook) throw new HostError('noWorkbook', '没有打开的表格。请先打开一个文件。');
    return workbook;
  }
}

function formulasOf(sheet: FWorksheet): Map<string, string> {
  const formulas = new Map<string, string>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell?.f && !cell?.si) return;
      const range = sheet.getRange(row, column);
      formulas.set(range.getA1Notation(), range.getFormula());
    });
  return formulas;
}

function hasPendingFormula(worksheet: Worksheet): boolean {
  let found = false;
  worksheet.getCellMatrix().forValue((_row, _column, cell) => {
    found ||= Boolean(cell?.f ?? cell?.si) && (cell?.v === undefined || cell.v === null);
    return !found;
  });
  return found;
}

function isVisible(sheet: FWorksheet, row: number, column: number): boolean {
  const visible = sheet.getVisibleRange();
  if (!visible) return false;
  return (
    row - 1 >= visible.startRow &&
    row - 1 < visible.endRow &&
    column - 1 >= visible.startColumn &&
    column - 1 < visible.endColumn
  );
}
