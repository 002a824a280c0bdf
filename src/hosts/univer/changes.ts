import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { CommandType, ObjectMatrix, type ICommandInfo } from '@univerjs/presets';
import { z } from 'zod';
import { formatRange } from '../../sheet';
import type { SheetChange } from '../host';
import { fromUniverRange } from './ranges';

const CELLS = 'sheet.mutation.set-range-values';
/** Mutations after which a sheet holds something else, or holds it elsewhere. */
const CONTENT_MUTATIONS = new Set([
  CELLS,
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
  'sheet.mutation.set-row-hidden',
  'sheet.mutation.set-row-visible',
  'sheet.mutation.set-col-hidden',
  'sheet.mutation.set-col-visible',
  'sheet.mutation.set.numfmt',
  'sheet.mutation.remove.numfmt',
  'sheet.mutation.update-note',
  'sheet.mutation.remove-note',
]);

const placeSchema = z.object({
  unitId: z.string(),
  subUnitId: z.string().optional(),
  sheetId: z.string().optional(),
});
const cellsSchema = z.object({ cellValue: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** What an executed command changed in the workbook; null where it changed nothing that a snapshot shows. */
export function changeOf(workbook: FWorkbook, command: Readonly<ICommandInfo>): SheetChange | null {
  if (command.type !== CommandType.MUTATION || !CONTENT_MUTATIONS.has(command.id)) return null;
  const place = placeSchema.safeParse(command.params);
  if (!place.success || place.data.unitId !== workbook.getId()) return null;
  const sheet = workbook.getSheetBySheetId(place.data.subUnitId ?? place.data.sheetId ?? '');
  if (!sheet) return null;
  return { sheet: sheet.getSheetName(), range: command.id === CELLS ? changedRange(command) : null };
}

function changedRange({ params }: Readonly<ICommandInfo>): string | null {
  const cells = cellsSchema.safeParse(params);
  if (!cells.success) return null;
  const scope = new ObjectMatrix(cells.data.cellValue).getStartEndScope();
  return Number.isFinite(scope.startRow) && scope.startRow >= 0 ? formatRange(fromUniverRange(scope)) : null;
}
