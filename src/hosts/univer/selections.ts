import {
  SelectionMoveType,
  SetSelectionsOperation,
  type FWorkbook,
  type FWorksheet,
} from '@univerjs/preset-sheets-core';
import type { ICommandInfo } from '@univerjs/presets';
import { z } from 'zod';
import { formatRange } from '../../sheet';
import type { Selection } from '../host';
import { fromUniverRange } from './ranges';

/** Whole rows and columns come without their ends. */
const edge = z.union([z.number(), z.nan()]);
const rangeSchema = z.object({ startRow: edge, startColumn: edge, endRow: edge, endColumn: edge });
const paramsSchema = z.object({
  unitId: z.string(),
  subUnitId: z.string(),
  selections: z.array(z.object({ range: rangeSchema })),
  type: z.number().optional(),
});

/** What is selected after an executed command; null where it selected nothing, or the mouse is still moving. */
export function selectionOf(workbook: FWorkbook, command: Readonly<ICommandInfo>): Selection | null {
  if (command.id !== SetSelectionsOperation.id) return null;
  const params = paramsSchema.safeParse(command.params);
  if (!params.success || params.data.unitId !== workbook.getId()) return null;
  const { subUnitId, selections, type } = params.data;
  if (type === SelectionMoveType.MOVING) return null;
  const sheet = workbook.getSheetBySheetId(subUnitId);
  const range = selections.at(-1)?.range;
  return sheet && range ? { sheet: sheet.getSheetName(), range: selectedRange(sheet, range) } : null;
}

function selectedRange(sheet: FWorksheet, range: z.infer<typeof rangeSchema>): string {
  const within = (index: number, otherwise: number) => (Number.isNaN(index) ? otherwise : index);
  return formatRange(
    fromUniverRange({
      startRow: within(range.startRow, 0),
      startColumn: within(range.startColumn, 0),
      endRow: within(range.endRow, sheet.getMaxRows() - 1),
      endColumn: within(range.endColumn, sheet.getMaxColumns() - 1),
    }),
  );
}
