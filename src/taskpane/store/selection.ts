import type { Finding, FindingFix } from '../../indicator';
import type { Selection } from '../../hosts/host';
import { parseRange, rangeContains, type RangeAddress } from '../../sheet';
import type { KeyedFinding } from './finding-key';

/** Hosts may give a whole column (`A:A`), for which there is no area here. */
function areaOf(range: string): RangeAddress | null {
  try {
    return parseRange(range);
  } catch {
    return null;
  }
}

/** Whether the selected cells hold a cell. */
export function isSelected(selection: Selection | null, sheet: string, cell: string): boolean {
  if (selection?.sheet !== sheet) return false;
  const area = areaOf(selection.range);
  const corner = areaOf(cell);
  return area !== null && corner !== null && rangeContains(area, { row: corner.top, column: corner.left });
}

/** The 1-based first row of the selection; null where it is none of cells. */
export function selectedRow(selection: Selection | null): number | null {
  return selection ? (areaOf(selection.range)?.top ?? null) : null;
}

function cellsOf({ sheet, cell, related, fixes }: Finding): readonly { sheet: string; cell: string }[] {
  return [{ sheet, cell }, ...related, ...fixes.flatMap((fix: FindingFix) => fix.edits)];
}

/** Findings of the selected cells: those that stand there first, then those that name or would change them. */
export function findingsAtSelection(
  findings: readonly KeyedFinding[],
  selection: Selection | null,
): readonly KeyedFinding[] {
  if (!selection) return [];
  const here = findings.filter(({ finding }) => isSelected(selection, finding.sheet, finding.cell));
  const concerned = findings.filter(
    (keyed) =>
      !here.includes(keyed) &&
      cellsOf(keyed.finding).some(({ sheet, cell }) => isSelected(selection, sheet, cell)),
  );
  return [...here, ...concerned];
}
