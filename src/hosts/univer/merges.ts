import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  type FWorksheet,
} from '@univerjs/preset-sheets-core';
import { formatRange, shiftRange, type RangeAddress, type RowShift } from '../../sheet';
import { fromUniverRange, toUniverRange } from './ranges';
import type { UniverProgram } from './start-univer';

export function mergedAreas(sheet: FWorksheet): RangeAddress[] {
  return sheet.getSheet().getMergeData().map(fromUniverRange);
}

export function merge(program: UniverProgram, sheet: FWorksheet, area: RangeAddress): void {
  if (!isAmong(mergedAreas(sheet), area)) change(program, sheet, { removed: [], added: [area] });
}

export function unmerge(program: UniverProgram, sheet: FWorksheet, area: RangeAddress): void {
  if (isAmong(mergedAreas(sheet), area)) change(program, sheet, { removed: [area], added: [] });
}

/** Univer widens and narrows merged areas with their rows in the sheet in front alone; here it is made good. */
export function keepingMerges(
  program: UniverProgram,
  sheet: FWorksheet,
  shift: RowShift,
  work: () => void,
): void {
  const wanted = mergedAreas(sheet).flatMap((area) => {
    const moved = shiftRange(area, shift);
    return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
  });
  work();
  const found = mergedAreas(sheet);
  const removed = found.filter((area) => !isAmong(wanted, area));
  const added = wanted.filter((area) => !isAmong(found, area));
  if (removed.length + added.length > 0) change(program, sheet, { removed, added });
}

function isAmong(areas: readonly RangeAddress[], wanted: RangeAddress): boolean {
  return areas.some((area) => formatRange(area) === formatRange(wanted));
}

/** By mutations: Univer's command asks the user where a cell below the first is filled, and is not synchronous. */
function change(
  program: UniverProgram,
  sheet: FWorksheet,
  areas: { readonly removed: readonly RangeAddress[]; readonly added: readonly RangeAddress[] },
): void {
  const place = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
  const mutations = (removed: readonly RangeAddress[], added: readonly RangeAddress[]) =>
    [
      { id: RemoveWorksheetMergeMutation.id, areas: removed },
      { id: AddWorksheetMergeMutation.id, areas: added },
    ]
      .filter((mutation) => mutation.areas.length > 0)
      // Univer keeps the very objects that it is given, so each mutation brings its own.
      .map(({ id, areas: list }) => ({ id, params: { ...place, ranges: list.map(toUniverRange) } }));
  for (const { id, params } of mutations(areas.removed, areas.added)) {
    program.commands.syncExecuteCommand(id, params);
  }
  program.undoRedo.pushUndoRedo({
    unitID: place.unitId,
    redoMutations: mutations(areas.removed, areas.added),
    undoMutations: mutations(areas.added, areas.removed),
  });
}
