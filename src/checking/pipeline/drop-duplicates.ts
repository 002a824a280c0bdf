import type { ReviewFinding } from '../finding';

/**
 * Leaves out a finding that was made twice, and one that yields to another in the same cell.
 * `yieldsTo`: by code, the codes that say more about the same thing.
 */
export function dropDuplicates(
  findings: readonly ReviewFinding[],
  yieldsTo: ReadonlyMap<string, readonly string[]>,
): readonly ReviewFinding[] {
  const places = findings.map(({ file, sheet, cell }) => `${file}\n${sheet}\n${cell}`);
  const byPlace = new Map<string, ReviewFinding[]>();
  findings.forEach((finding, index) => {
    const place = places[index] ?? '';
    const there = byPlace.get(place);
    if (there) there.push(finding);
    else byPlace.set(place, [finding]);
  });
  return findings.filter((finding, index) => {
    const there = byPlace.get(places[index] ?? '') ?? [];
    if (there.length === 1) return true;
    const first = there.find(
      ({ code, message }) => code === finding.code && message.zh === finding.message.zh,
    );
    if (first !== finding) return false;
    const stronger = yieldsTo.get(finding.code);
    return !stronger || !there.some(({ code }) => stronger.includes(code));
  });
}
