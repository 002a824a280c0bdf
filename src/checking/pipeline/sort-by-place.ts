import { compareCells, parseCell, type CellAddress } from '../../sheet';
import type { ReviewFinding } from '../finding';

const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

/** The findings of one sheet in reading order; in one cell the graver first. */
export function sortByPlace(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  const placed = findings.map((finding): { finding: ReviewFinding; at: CellAddress } => ({
    finding,
    at: parseCell(finding.cell),
  }));
  placed.sort(
    (a, b) =>
      compareCells(a.at, b.at) ||
      SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity] ||
      (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
  );
  return placed.map(({ finding }) => finding);
}
