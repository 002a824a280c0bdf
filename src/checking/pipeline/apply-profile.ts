import type { ReviewFinding } from '../finding';
import type { Profile } from '../profile';

/** Severities as the profile wants them. Rules it switches off did not run. */
export function applyProfile(findings: readonly ReviewFinding[], profile: Profile): readonly ReviewFinding[] {
  return findings.map((finding) => {
    const severity = profile.rules[finding.code]?.severity;
    return severity === undefined ? finding : { ...finding, severity };
  });
}
