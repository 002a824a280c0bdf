import type { Bilingual, NotRunKind } from './rule';

/** What became of one rule on one form. No rule ends without one. */
export type OutcomeKind = 'passed' | 'failed' | NotRunKind | 'ruleError';

export interface RuleOutcome {
  readonly code: string;
  readonly outcome: OutcomeKind;
  /** Why it did not run, or what went wrong in it; null where it passed or failed. */
  readonly reason: Bilingual | null;
}

/** Outcomes of the parts of a form, the weightiest last. */
const WEIGHT: Readonly<Record<OutcomeKind, number>> = {
  notApplicable: 0,
  insufficientData: 1,
  notReadable: 2,
  passed: 3,
  failed: 4,
  ruleError: 5,
};

/**
 * The outcome of a rule that looked at several parts of a form: an error in the rule outweighs all, then a
 * failure; it passed where at least one part was judged; else the best reason why none was.
 */
export function weightier(a: RuleOutcome, b: RuleOutcome): RuleOutcome {
  return WEIGHT[b.outcome] > WEIGHT[a.outcome] ? b : a;
}
