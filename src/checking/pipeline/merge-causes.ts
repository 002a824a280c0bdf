import { parseCell } from '../../sheet';
import type { ReviewFinding } from '../finding';
import type { Silence } from '../rule';

function explains(silence: Silence, finding: ReviewFinding): boolean {
  const named =
    silence.families?.includes(finding.family) === true || silence.codes?.includes(finding.code) === true;
  return named && (silence.rows === 'all' || silence.rows.includes(parseCell(finding.cell).row));
}

/** Leaves out what another finding of the same form explains: one cause is told once. */
export function mergeCauses(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  const causes = new Map<string, ReviewFinding[]>();
  for (const finding of findings) {
    if (finding.silences.length === 0 || finding.form === null) continue;
    const key = `${finding.file}\n${finding.form}`;
    causes.set(key, [...(causes.get(key) ?? []), finding]);
  }
  if (causes.size === 0) return findings;
  return findings.filter((finding) => {
    const near = causes.get(`${finding.file}\n${finding.form}`) ?? [];
    return !near.some(
      (cause) => cause !== finding && cause.silences.some((silence) => explains(silence, finding)),
    );
  });
}
