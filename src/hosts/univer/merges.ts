import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { formatRange, shiftRange, type RangeAddress, type RowShift } from '../../sheet';
import { setMerges } from './merge-memory';
import { fromUniverRange } from './ranges';
import type { UniverProgram } from './start-univer';

export function mergedAreas(sheet: FWorksheet): RangeAddress[] {
  return sheet.getSheet().getMergeData().map(fromUniverRange);
}

export function merge(program: UniverProgram, sheet: FWorksheet, area: RangeAddress): void {
  const areas = mergedAreas(sheet);
  if (!isAmong(areas, area)) change(program, sheet, areas, [...areas, area]);
}

export function unmerge(program: UniverProgram, sheet: FWorksheet, area: RangeAddress): void {
  const areas = mergedAreas(sheet);
  const others = areas.filter((one) => !isAmong([area], one));
  if (others.length < areas.length) change(program, sheet, areas, others);
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
  const alike = found.length === wanted.length && found.every((area) => isAmong(wanted, area));
  if (!alike) change(program, sheet, found, wanted);
}

function isAmong(areas: readonly RangeAddress[], wanted: RangeAddress): boolean {
  return areas.some((area) => formatRange(area) === formatRange(wanted));
}

/** By mutations: Univer's command asks the user where a cell below the first is filled, and is not synchronous. */
function change(
  program: UniverProgram,
  sheet: FWorksheet,
  before: readonly RangeAddress[],
  after: readonly RangeAddress[],
): void {
  const place = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
  for (const { id, params } of setMerges(place, after)) program.commands.syncExecuteCommand(id, params);
  program.undoRedo.pushUndoRedo({
    unitID: place.unitId,
    redoMutations: setMerges(place, after),
    undoMutations: setMerges(place, before),
  });
}
