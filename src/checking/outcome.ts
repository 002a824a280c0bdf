import { isNotRun, type Bilingual, type NotRun, type NotRunKind } from './rule';

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
 * The outcome of a rule after its answer on one more part of a form: an error in the rule outweighs all, then a
 * failure; it passed where at least one part was judged; else the best reason why none was.
 */
export function afterAnswer(soFar: RuleOutcome, answer: readonly unknown[] | NotRun): RuleOutcome {
  const notRun = isNotRun(answer);
  const outcome = notRun ? answer.notRun : answer.length > 0 ? 'failed' : 'passed';
  if (WEIGHT[outcome] < WEIGHT[soFar.outcome]) return soFar;
  if (outcome === soFar.outcome && soFar.reason === null) return soFar;
  return { code: soFar.code, outcome, reason: notRun ? answer.reason : null };
}

/** The outcome after the rule threw. */
export function afterError(soFar: RuleOutcome, cause: unknown): RuleOutcome {
  const words = cause instanceof Error ? cause.message : String(cause);
  return {
    code: soFar.code,
    outcome: 'ruleError',
    reason: { zh: `规则自身出错：${words}`, en: `The rule itself failed: ${words}` },
  };
}
