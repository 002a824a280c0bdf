import {
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import {
  InsertRowCommand,
  InsertRowMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SheetInterceptorService,
  type FWorksheet,
} from '@univerjs/preset-sheets-core';
import {
  BooleanNumber,
  Direction,
  RANGE_TYPE,
  type ICellData,
  type IMutationInfo,
  type Worksheet,
} from '@univerjs/presets';
import { shiftRange, type InsertRowsEdit, type RowShift } from '../../sheet';
import { fromUniverRange, toUniverRange, wholeRows } from './ranges';
import { likeRow, rowOrigin } from './row-origins';
import type { UniverProgram } from './start-univer';

/**
 * Inserts rows that look like another one, as one step of undo. It does what Univer's own command does, with its
 * interceptors, which move notes, merged areas and formulas; but that command cannot copy the look of any row, and
 * it widens conditional formats that end just above.
 */
export function insertRows(
  { injector, commands, undoRedo }: UniverProgram,
  sheet: FWorksheet,
  { before, count, formatFrom }: InsertRowsEdit,
): void {
  const worksheet = sheet.getSheet();
  const place = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
  const range = { ...wholeRows(worksheet, before, count), rangeType: RANGE_TYPE.ROW };
  const params = { ...place, range, direction: Direction.DOWN };
  const interceptors = injector.get(SheetInterceptorService);
  const marks = widenedFormats(sheet, place, { at: before, count });
  const around = interceptors.onCommandExecute({ id: InsertRowCommand.id, params });
  const redos: IMutationInfo[] = [
    ...(around.preRedos ?? []),
    { id: InsertRowMutation.id, params: { ...place, range, rowInfo: newRows(worksheet, formatFrom, count) } },
    {
      id: SetRangeValuesMutation.id,
      params: { ...place, cellValue: styledRows(worksheet, { before, count, formatFrom }) },
    },
    ...around.redos,
    ...marks.redos,
  ];
  const undos: IMutationInfo[] = [
    ...(around.preUndos ?? []),
    { id: RemoveRowMutation.id, params: { ...place, range } },
    ...around.undos,
    ...marks.undos,
  ];
  for (const { id, params: mutation } of redos) commands.syncExecuteCommand(id, mutation);
  const afterwards = interceptors.afterCommandExecute({ id: InsertRowCommand.id, params });
  for (const { id, params: mutation } of afterwards.redos) commands.syncExecuteCommand(id, mutation);
  undoRedo.pushUndoRedo({
    unitID: place.unitId,
    redoMutations: [...redos, ...afterwards.redos],
    undoMutations: [...undos, ...afterwards.undos],
  });
}

function newRows(worksheet: Worksheet, formatFrom: number, count: number) {
  const height = worksheet.getRowHeight(formatFrom - 1);
  const { origin, like } = rowOrigin(worksheet, formatFrom);
  const source = origin ?? like;
  return Array.from({ length: count }, () => ({
    h: height,
    hd: BooleanNumber.FALSE,
    ...(source === null ? {} : { custom: likeRow(source) }),
  }));
}

function styledRows(
  worksheet: Worksheet,
  { before, count, formatFrom }: Pick<InsertRowsEdit, 'before' | 'count' | 'formatFrom'>,
): Record<number, Record<number, ICellData>> {
  const styles: Record<number, ICellData> = {};
  for (let column = 0; column < worksheet.getColumnCount(); column += 1) {
    const style = worksheet.getCellRaw(formatFrom - 1, column)?.s;
    if (style) styles[column] = { s: style };
  }
  const rows = Array.from({ length: count }, (_, at) => before - 1 + at);
  return Object.fromEntries(rows.map((row) => [row, styles]));
}

/** Conditional formats where they belong after the insertion: those that begin or end at it are neither cut nor widened. */
function widenedFormats(
  sheet: FWorksheet,
  place: { readonly unitId: string; readonly subUnitId: string },
  shift: RowShift,
): { readonly redos: IMutationInfo[]; readonly undos: IMutationInfo[] } {
  const rules = sheet.getConditionalFormattingRules();
  const set = (rule: IConditionFormattingRule): IMutationInfo => ({
    id: SetConditionalRuleMutation.id,
    params: { ...place, rule },
  });
  const moved = rules.map((rule) => ({
    ...rule,
    ranges: rule.ranges.flatMap((range) => {
      const area = shiftRange(fromUniverRange(range), shift);
      return area ? [toUniverRange(area)] : [];
    }),
  }));
  return { redos: moved.map(set), undos: rules.map(set) };
}
