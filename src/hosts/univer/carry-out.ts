import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import {
  RemoveRowByRangeCommand,
  SetRangeValuesCommand,
  SetWorksheetColumnCountCommand,
  SetWorksheetRowCountCommand,
} from '@univerjs/preset-sheets-core';
import { CellValueType, type ICellData } from '@univerjs/presets';
import {
  highlightAreas,
  parseCell,
  parseRange,
  type CellAddress,
  type Edit,
  type RangeAddress,
  type SetPropertyEdit,
} from '../../sheet';
import { HostError } from '../host';
import { addHighlight, clearHighlights } from './highlights';
import { keepingMerges, merge, mergedAreas, unmerge } from './merges';
import { setNote } from './notes';
import { insertRows } from './insert-rows';
import { toUniverCell, wholeRows } from './ranges';
import type { UniverProgram } from './start-univer';
import { textCell } from './text-cells';
import { propertiesOf, setPropertiesMutation } from './workbook-properties';

/** Does one edit, synchronously, each change a step of undo. The caller has made sure that the edit fits. */
export function carryOut(program: UniverProgram, workbook: FWorkbook, edit: Edit): void {
  if (edit.kind === 'setProperty') return setProperty(program, workbook, edit);
  const sheet = workbook.getSheetByName(edit.sheet);
  if (!sheet) throw new HostError('sheetMissing', `找不到工作表「${edit.sheet}」。`);
  switch (edit.kind) {
    case 'setText':
      return writeCell(program, sheet, parseCell(edit.cell), textCell(edit.text));
    case 'setValue':
      return writeCell(program, sheet, parseCell(edit.cell), valueCell(edit.value));
    case 'insertRows':
      makeRoom(program, sheet, { row: Math.max(edit.before, edit.formatFrom), column: 1 });
      return keepingMerges(program, sheet, { at: edit.before, count: edit.count }, () =>
        insertRows(program, sheet, edit),
      );
    case 'deleteRows':
      return keepingMerges(program, sheet, { at: edit.first, count: -edit.count }, () =>
        run(program, sheet, RemoveRowByRangeCommand.id, {
          range: wholeRows(sheet.getSheet(), edit.first, edit.count),
        }),
      );
    case 'setNote':
      return setNote(program, sheet, parseCell(edit.cell), edit.text);
    case 'removeNote':
      return setNote(program, sheet, parseCell(edit.cell), null);
    case 'highlight':
      return addHighlight(program, sheet, {
        level: edit.level,
        areas: highlightAreas(edit.cells, mergedAreas(sheet)),
      });
    case 'clearHighlights':
      return clearHighlights(program, sheet);
    case 'merge':
      makeRoom(program, sheet, cornerOf(parseRange(edit.range)));
      return merge(program, sheet, parseRange(edit.range));
    case 'unmerge':
      return unmerge(program, sheet, parseRange(edit.range));
  }
}

/** Throws HostError 'unknown' where Univer does not carry the command out. */
function run(program: UniverProgram, sheet: FWorksheet, command: string, params: object): void {
  const place = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
  const done = program.commands.syncExecuteCommand(command, { ...place, ...params });
  if (!done) throw new HostError('unknown', `表格没有完成操作（${command}）。请重试。`);
}

function writeCell(program: UniverProgram, sheet: FWorksheet, address: CellAddress, value: ICellData): void {
  makeRoom(program, sheet, address);
  run(program, sheet, SetRangeValuesCommand.id, { range: toUniverCell(address), value });
}

function valueCell(value: number | boolean): ICellData {
  const blank = { f: null, si: null, p: null };
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...blank, v: value, t: CellValueType.NUMBER };
}

/** The grid is made only as large as the file needs; an edit beyond it makes it larger. */
function makeRoom(program: UniverProgram, sheet: FWorksheet, { row, column }: CellAddress): void {
  const worksheet = sheet.getSheet();
  if (row > worksheet.getRowCount()) run(program, sheet, SetWorksheetRowCountCommand.id, { rowCount: row });
  if (column > worksheet.getColumnCount())
    run(program, sheet, SetWorksheetColumnCountCommand.id, { columnCount: column });
}

function cornerOf({ bottom, right }: RangeAddress): CellAddress {
  return { row: bottom, column: right };
}

function setProperty(program: UniverProgram, workbook: FWorkbook, { name, value }: SetPropertyEdit): void {
  const before = propertiesOf(workbook.getWorkbook());
  const others = Object.entries(before).filter(([other]) => other !== name);
  const after = Object.fromEntries(value === null ? others : [...others, [name, value]]);
  const unitId = workbook.getId();
  const mutation = (properties: object) => ({
    id: setPropertiesMutation.id,
    params: { unitId, properties },
  });
  program.commands.syncExecuteCommand(setPropertiesMutation.id, { unitId, properties: after });
  program.undoRedo.pushUndoRedo({
    unitID: unitId,
    redoMutations: [mutation(after)],
    undoMutations: [mutation(before)],
  });
}
