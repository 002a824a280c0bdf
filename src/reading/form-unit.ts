import type { ReadingNote } from '../indicator';
import { isUnitStatement, labelUnit, statedUnit, type StatedUnit } from './amount-unit';
import type { FormRegion } from './form-region';
import type { HeadFields } from './head-fields';
import { note } from './indicator-rows';
import type { ViewCell } from './sheet-view';

export interface FormUnit {
  readonly stated: StatedUnit | null;
  readonly cell: ViewCell | null;
  readonly notes: readonly ReadingNote[];
}

/** The unit stated for the whole form, and whether it stands in an unusual place. */
export function formUnit(region: FormRegion, head: HeadFields): FormUnit {
  const labelRows = new Set<number>();
  for (const row of region.head) {
    if (row.cells.some((cell) => cell.reading.label !== null && !isUnitStatement(cell)))
      labelRows.add(row.row);
  }
  for (const row of region.head) {
    for (const cell of row.cells) {
      const pair = statedIn(cell, row.cells[row.cells.indexOf(cell) + 1]);
      const unit = pair?.unit ?? (cell === region.title ? labelUnit(cell.reading.folded) : lineUnit(cell));
      if (!unit) continue;
      const misplaced = pair?.cells.length === 1 && labelRows.has(row.row);
      return { stated: unit, cell, notes: misplaced ? [unitNote(cell)] : [] };
    }
  }
  for (const row of region.foot) {
    for (const cell of row.cells) {
      const unit = statedUnit(cell.reading.folded);
      if (unit) return { stated: unit, cell, notes: head.labelledUnit ? [] : [unitNote(cell)] };
    }
  }
  return { stated: null, cell: null, notes: [] };
}

/** 单位：万元 in one cell, or 金额单位 and 万元 in two. */
export function statedIn(
  cell: ViewCell,
  next: ViewCell | undefined,
): { unit: StatedUnit; cells: readonly ViewCell[] } | null {
  if (isUnitStatement(cell)) {
    const unit = labelUnit(cell.reading.folded);
    return unit ? { unit, cells: [cell] } : null;
  }
  if (!next || !/^(?:金额|计量|货币)?单位$/.test(cell.reading.key)) return null;
  const unit = statedUnit(`单位${next.reading.folded}`);
  return unit && next.reading.folded.length <= 6 ? { unit, cells: [cell, next] } : null;
}

/** `填报单位：某局  金额单位：万元` in one cell. */
function lineUnit(cell: ViewCell): StatedUnit | null {
  return /金额单位|单位[:：为]?\(?(?:人民币)?(?:万元|元|亿元|千元)/.test(cell.reading.folded) &&
    cell.reading.label === null
    ? statedUnit(cell.reading.folded)
    : null;
}

function unitNote(cell: ViewCell): ReadingNote {
  return note('amountUnitMisplaced', cell, [], 'annualAmount');
}
