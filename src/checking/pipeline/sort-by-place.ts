import { compareCells, parseCell, type CellAddress } from '../../sheet';
import type { ReviewFinding } from '../finding';

const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

/** By file and sheet as given, then in reading order; in one cell the graver first. */
export function sortByPlace(
  findings: readonly ReviewFinding[],
  sheetOrder: readonly string[],
): readonly ReviewFinding[] {
  const order = new Map(sheetOrder.map((sheet, index) => [sheet, index]));
  const placed = findings.map((finding): { finding: ReviewFinding; at: CellAddress; sheet: number } => ({
    finding,
    at: parseCell(finding.cell),
    sheet: order.get(finding.sheet) ?? order.size,
  }));
  placed.sort(
    (a, b) =>
      (a.finding.file < b.finding.file ? -1 : a.finding.file > b.finding.file ? 1 : 0) ||
      a.sheet - b.sheet ||
      compareCells(a.at, b.at) ||
      SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity] ||
      (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
  );
  return placed.map(({ finding }) => finding);
}
