import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import { generateRandomId } from '@univerjs/presets';
import type { CellAddress } from '../../sheet';
import type { UniverProgram } from './start-univer';

/** Pixels. */
const WIDTH = 260;
const LINE_HEIGHT = 18;
const GREATEST_HEIGHT = 320;
/** Characters that fit into a line of that width. */
const LINE_LENGTH = 19;

/** Sets the one note of a cell; null removes it. As one step of undo. */
export function setNote(
  program: UniverProgram,
  sheet: FWorksheet,
  { row, column }: CellAddress,
  text: string | null,
): void {
  const place = {
    unitId: sheet.getWorkbook().getUnitId(),
    sheetId: sheet.getSheetId(),
    row: row - 1,
    col: column - 1,
  };
  const old = sheet.getNotes().find((note) => note.row === place.row && note.col === place.col);
  if (!old && text === null) return;
  const id = old?.id ?? generateRandomId(6);
  const remove = { id: RemoveNoteMutation.id, params: { ...place, noteId: id } };
  const update = (note: object) => ({ id: UpdateNoteMutation.id, params: { ...place, note } });
  const redo =
    text === null
      ? remove
      : update({
          id,
          width: WIDTH,
          height: heightOf(text),
          note: text,
          show: false,
          row: place.row,
          col: place.col,
        });
  const undo = old ? update(old) : remove;
  program.commands.syncExecuteCommand(redo.id, redo.params);
  program.undoRedo.pushUndoRedo({ unitID: place.unitId, redoMutations: [redo], undoMutations: [undo] });
}

function heightOf(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 1);
  return Math.min(GREATEST_HEIGHT, lines * LINE_HEIGHT);
}
