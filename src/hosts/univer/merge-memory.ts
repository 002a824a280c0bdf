import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/preset-sheets-core';
import type { IMutationInfo, Workbook, Worksheet } from '@univerjs/presets';
import { formatRange, type RangeAddress } from '../../sheet';
import { fromUniverRange, toUniverRange } from './ranges';

/** As large as a sheet of a file can be. */
const EVERYWHERE: RangeAddress = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };

export interface SheetPlace {
  readonly unitId: string;
  readonly subUnitId: string;
}

/**
 * Makes these areas, and no others, the merged ones of a sheet. Univer's removal takes every area that touches the
 * one it is given, so what has to stay is only safe where all are removed and put in anew.
 */
export function setMerges(place: SheetPlace, areas: readonly RangeAddress[]): IMutationInfo[] {
  return [
    { id: RemoveWorksheetMergeMutation.id, params: { ...place, ranges: [toUniverRange(EVERYWHERE)] } },
    // Univer keeps the very objects that it is given, so each mutation brings its own.
    { id: AddWorksheetMergeMutation.id, params: { ...place, ranges: areas.map(toUniverRange) } },
  ];
}

/** What a step of undo has to do about merged areas beside what Univer does itself. */
export interface MergeSteps {
  readonly redos: readonly IMutationInfo[];
  readonly undos: readonly IMutationInfo[];
}

/** The merged areas of a workbook's sheets as they were when each was last looked at. */
export class MergeMemory {
  readonly #known: Map<string, readonly RangeAddress[]>;

  constructor(workbook: Workbook) {
    this.#known = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), mergesOf(sheet)]));
  }

  /** What differs since in these sheets, as steps that lead there and back; what is now is then what is known. */
  catchUp(workbook: Workbook, sheets: ReadonlySet<string>): MergeSteps {
    const redos: IMutationInfo[] = [];
    const undos: IMutationInfo[] = [];
    for (const subUnitId of sheets) {
      const sheet = workbook.getSheetBySheetId(subUnitId);
      if (!sheet) continue;
      const before = this.#known.get(subUnitId) ?? [];
      const now = mergesOf(sheet);
      if (namesOf(before) === namesOf(now)) continue;
      this.#known.set(subUnitId, now);
      const place = { unitId: workbook.getUnitId(), subUnitId };
      redos.push(...setMerges(place, now));
      undos.push(...setMerges(place, before));
    }
    return { redos, undos };
  }
}

function mergesOf(sheet: Worksheet): RangeAddress[] {
  return sheet.getMergeData().map(fromUniverRange);
}

function namesOf(areas: readonly RangeAddress[]): string {
  return areas.map(formatRange).join();
}
