import type { ReviewFinding } from './finding';
import { applyProfile } from './pipeline/apply-profile';
import { dropDuplicates } from './pipeline/drop-duplicates';
import { mergeCauses } from './pipeline/merge-causes';
import { sortByPlace } from './pipeline/sort-by-place';
import type { Profile } from './profile';
import { ALL_RULES } from './rules';
import {
  applySuppressions,
  type AnchoredSuppression,
  type SuppressedFinding,
  type Suppression,
} from './suppression';

export interface SettleOptions {
  readonly profile: Profile;
  /** Names of the sheets, in the order of the workbook. */
  readonly sheetOrder: readonly string[];
  readonly suppressions: readonly AnchoredSuppression[];
}

export interface SettledFindings {
  readonly findings: readonly ReviewFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly staleSuppressions: readonly Suppression[];
}

const YIELDS_TO: ReadonlyMap<string, readonly string[]> = new Map(
  ALL_RULES.flatMap((rule) => (rule.yieldsTo ? [[rule.code, rule.yieldsTo] as const] : [])),
);

/** What is done with the findings of a file after the rules: each step is a function of its own in pipeline/. */
export function settleFindings(
  raw: readonly ReviewFinding[],
  { profile, sheetOrder, suppressions }: SettleOptions,
): SettledFindings {
  const merged = mergeCauses(raw);
  const distinct = dropDuplicates(merged, YIELDS_TO);
  const weighed = applyProfile(distinct, profile);
  const { shown, suppressed, stale } = applySuppressions(weighed, suppressions);
  return {
    findings: sortByPlace(shown, sheetOrder),
    suppressed,
    staleSuppressions: stale,
  };
}
