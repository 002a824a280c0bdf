import { groupBy } from '../analysis/group-by';
import type { ReviewFinding } from '../finding';

/**
 * Leaves out of one sheet's findings one that was made twice, and one that yields to another in the same cell.
 * `yieldsTo`: by code, the codes that say more about the same thing.
 */
export function dropDuplicates(
  findings: readonly ReviewFinding[],
  yieldsTo: ReadonlyMap<string, readonly string[]>,
): readonly ReviewFinding[] {
  const byCell = groupBy(findings, ({ cell }) => cell);
  return findings.filter((finding) => {
    const there = byCell.get(finding.cell) ?? [];
    if (there.length === 1) return true;
    const first = there.find(
      ({ code, message }) => code === finding.code && message.zh === finding.message.zh,
    );
    if (first !== finding) return false;
    const stronger = yieldsTo.get(finding.code);
    return !stronger || !there.some(({ code }) => stronger.includes(code));
  });
}
