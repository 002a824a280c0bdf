import type { SubjectOutcomes } from '../../checking';

export interface RulesByOutcome {
  /** Rules that judged no form at all. */
  readonly notRun: ReadonlySet<string>;
  /** Rules that went wrong on one form at least. */
  readonly failed: ReadonlySet<string>;
}

/** Which rules judged nothing, and which went wrong, over all forms of a review. */
export function rulesByOutcome(subjects: readonly SubjectOutcomes[]): RulesByOutcome {
  const judged = new Set<string>();
  const silent = new Set<string>();
  const failed = new Set<string>();
  for (const { code, outcome } of subjects.flatMap(({ outcomes }) => outcomes)) {
    if (outcome === 'ruleError') failed.add(code);
    else if (outcome === 'passed' || outcome === 'failed') judged.add(code);
    else silent.add(code);
  }
  return { notRun: new Set([...silent].filter((code) => !judged.has(code) && !failed.has(code))), failed };
}
