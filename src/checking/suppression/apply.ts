import type { ReviewFinding } from '../finding';
import type { Suppression } from './suppression';

/** A suppression looked up in the sheets of its workbook. */
export interface AnchoredSuppression {
  readonly suppression: Suppression;
  /** The cell still holds the text it held when the finding was set aside. */
  readonly holds: boolean;
}

/** Looks suppressions up in their workbook, so that the sheets need not be kept until they are applied. */
export function anchorSuppressions(
  suppressions: readonly Suppression[],
  /** The displayed text of a cell, '' where blank. */
  textAt: (sheet: string, cell: string) => string,
): readonly AnchoredSuppression[] {
  return suppressions.map((suppression) => ({
    suppression,
    holds: textAt(suppression.sheet, suppression.cell) === suppression.text,
  }));
}

export interface SuppressedFinding {
  readonly finding: ReviewFinding;
  readonly suppression: Suppression;
}

export interface SuppressionResult {
  readonly shown: readonly ReviewFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions that match no finding any more: the cell was corrected, changed or removed. */
  readonly stale: readonly Suppression[];
}

/** Sets findings of one file aside that a person has set aside. */
export function applySuppressions(
  findings: readonly ReviewFinding[],
  suppressions: readonly AnchoredSuppression[],
): SuppressionResult {
  const key = (code: string, sheet: string, cell: string): string => `${code}\n${sheet}\n${cell}`;
  const byPlace = new Map(
    suppressions
      .filter(({ holds }) => holds)
      .map(({ suppression: one }) => [key(one.code, one.sheet, one.cell), one]),
  );
  const used = new Set<Suppression>();
  const suppressed: SuppressedFinding[] = [];
  const shown = findings.filter((finding) => {
    const suppression = byPlace.get(key(finding.code, finding.sheet, finding.cell));
    if (!suppression) return true;
    used.add(suppression);
    suppressed.push({ finding, suppression });
    return false;
  });
  const stale = suppressions.filter(({ suppression }) => !used.has(suppression));
  return { shown, suppressed, stale: stale.map(({ suppression }) => suppression) };
}
