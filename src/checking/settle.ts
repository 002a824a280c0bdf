import { groupBy } from './analysis/group-by';
import { sameFinding, type ReviewFinding } from './finding';
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

/** What is done with the findings of a file after the rules, a sheet at a time: no step looks beyond its sheet. */
export function settleFindings(
  raw: readonly ReviewFinding[],
  { profile, sheetOrder, suppressions }: SettleOptions,
): SettledFindings {
  const bySheet = groupBy(raw, ({ sheet }) => sheet);
  const suppressionsOf = groupBy(suppressions, ({ suppression }) => suppression.sheet);
  const findings: ReviewFinding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const stale: Suppression[] = [];
  for (const sheet of new Set([...sheetOrder, ...bySheet.keys(), ...suppressionsOf.keys()])) {
    const own = bySheet.get(sheet) ?? [];
    const settled = settleSheet(own, profile, suppressionsOf.get(sheet) ?? []);
    for (const finding of settled.findings) findings.push(finding);
    suppressed.push(...settled.suppressed);
    stale.push(...settled.staleSuppressions);
  }
  return { findings, suppressed, staleSuppressions: stale };
}

interface RememberedSheet {
  readonly raw: readonly ReviewFinding[];
  readonly profile: Profile;
  readonly settled: SettledFindings;
}

/**
 * By the first finding of a sheet, what came of all of them when they were settled last: a face that checks again
 * after an edit hands in the findings of all unchanged sheets again.
 */
const remembered = new WeakMap<ReviewFinding, RememberedSheet>();

/** Each step is a function of its own in pipeline/. */
function settleSheet(
  raw: readonly ReviewFinding[],
  profile: Profile,
  suppressions: readonly AnchoredSuppression[],
): SettledFindings {
  const [first] = raw;
  const known = first && suppressions.length === 0 ? remembered.get(first) : undefined;
  if (known && known.profile === profile && sameFindings(known.raw, raw)) return known.settled;
  const merged = mergeCauses(raw);
  const distinct = dropDuplicates(merged, YIELDS_TO);
  const weighed = applyProfile(distinct, profile);
  const { shown, suppressed, stale } = applySuppressions(weighed, suppressions);
  const settled = { findings: sortByPlace(shown), suppressed, staleSuppressions: stale };
  if (first && suppressions.length === 0) remembered.set(first, { raw, profile, settled });
  return settled;
}

function sameFindings(a: readonly ReviewFinding[], b: readonly ReviewFinding[]): boolean {
  return a.length === b.length && a.every((finding, at) => sameFinding(finding, b[at] as ReviewFinding));
}
