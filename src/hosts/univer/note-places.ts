import {
  adjustRangeOnMutation,
  InsertRowMutation,
  MoveRowsMutation,
  RefRangeService,
  RemoveRowMutation,
} from '@univerjs/preset-sheets-core';
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import { ICommandService, toDisposable, type ICommandInfo, type Injector } from '@univerjs/presets';
import { z } from 'zod';
import { toUniverCell } from './ranges';

const ROW_MUTATIONS = new Set([InsertRowMutation.id, RemoveRowMutation.id, MoveRowsMutation.id]);

const placeSchema = z.object({ unitId: z.string(), subUnitId: z.string() });
type RowMutation = Parameters<typeof adjustRangeOnMutation>[1];

/**
 * Lets notes follow their rows, whatever moves them. Univer has a watcher for each note, but loses sight of it when
 * the note moves; such watchers later move notes that are not theirs, which would then be saved in a wrong cell. So
 * its watchers stay away (of all that watch ranges, they alone ask to be spared what crosses theirs), and each change
 * of rows looks at all notes of the sheet once. What becomes of notes in deleted rows is part of Univer's own step.
 */
export function notesFollowRows(injector: Injector): void {
  const ranges = injector.get(RefRangeService);
  const watch = ranges.watchRange.bind(ranges);
  ranges.watchRange = (unitId, sheetId, range, callback, skipIntersects) =>
    skipIntersects ? toDisposable(() => undefined) : watch(unitId, sheetId, range, callback, skipIntersects);

  const commands = injector.get(ICommandService);
  commands.onCommandExecuted((command) => {
    if (!isRowMutation(command)) return;
    const { unitId, subUnitId } = placeSchema.parse(command.params);
    const notes = injector.get(SheetsNoteModel).getSheetNotes(unitId, subUnitId)?.values() ?? [];
    const moves = [...notes].flatMap((note) => {
      const place = adjustRangeOnMutation(toUniverCell({ row: note.row + 1, column: note.col + 1 }), command);
      return place?.startRow === note.row ? [] : [{ note, place }];
    });
    const sheet = { unitId, sheetId: subUnitId };
    // All are taken away before any is put back, so that none meets another on its way.
    for (const { note } of moves)
      commands.syncExecuteCommand(RemoveNoteMutation.id, { ...sheet, noteId: note.id });
    for (const { note, place } of moves) {
      if (!place) continue;
      const [row, col] = [place.startRow, place.startColumn];
      commands.syncExecuteCommand(UpdateNoteMutation.id, { ...sheet, row, col, note: { ...note, row, col } });
    }
  });
}

function isRowMutation(command: Readonly<ICommandInfo>): command is RowMutation {
  return ROW_MUTATIONS.has(command.id);
}
