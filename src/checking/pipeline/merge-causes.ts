import { parseCell } from '../../sheet';
import { groupBy } from '../analysis/group-by';
import type { ReviewFinding } from '../finding';
import type { Silence } from '../rule';

function explains(silence: Silence, finding: ReviewFinding): boolean {
  const named =
    silence.families?.includes(finding.family) === true || silence.codes?.includes(finding.code) === true;
  return named && (silence.rows === 'all' || silence.rows.includes(parseCell(finding.cell).row));
}

/** Leaves out what another finding of the same form explains: one cause is told once. Takes those of one sheet. */
export function mergeCauses(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  const causes = findings.filter(({ silences, form }) => silences.length > 0 && form !== null);
  if (causes.length === 0) return findings;
  const byForm = groupBy(causes, ({ form }) => form ?? '');
  return findings.filter((finding) => {
    const near = byForm.get(finding.form ?? '') ?? [];
    return !near.some(
      (cause) => cause !== finding && cause.silences.some((silence) => explains(silence, finding)),
    );
  });
}
