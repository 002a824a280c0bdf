import type { ReviewFinding } from '../finding';

const place = (finding: ReviewFinding): string => `${finding.file}\n${finding.sheet}\n${finding.cell}`;

/**
 * Leaves out a finding that was made twice, and one that yields to another in the same cell.
 * `yieldsTo`: by code, the codes that say more about the same thing.
 */
export function dropDuplicates(
  findings: readonly ReviewFinding[],
  yieldsTo: ReadonlyMap<string, readonly string[]>,
): readonly ReviewFinding[] {
  const codesAt = new Map<string, Set<string>>();
  for (const finding of findings) {
    const key = place(finding);
    const codes = codesAt.get(key);
    if (codes) codes.add(finding.code);
    else codesAt.set(key, new Set([finding.code]));
  }
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const at = place(finding);
    const key = `${at}\n${finding.code}\n${finding.message.zh}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const stronger = yieldsTo.get(finding.code) ?? [];
    return !stronger.some((code) => codesAt.get(at)?.has(code) === true);
  });
}
