import type { Language, NotRunKind, SubjectOutcomes } from '../../checking';

type Silence = NotRunKind | 'ruleError';

export interface NotRunGroup {
  readonly outcome: Silence;
  readonly reasons: readonly { readonly reason: string; readonly codes: readonly string[] }[];
}

/** What the user should know first comes first. */
const ORDER: readonly Silence[] = ['ruleError', 'notReadable', 'insufficientData', 'notApplicable'];

/** Why rules did not judge, by kind and reason, over all forms of a review. */
export function notRunReasons(
  subjects: readonly SubjectOutcomes[],
  language: Language,
): readonly NotRunGroup[] {
  const kinds = new Map<Silence, Map<string, Set<string>>>(ORDER.map((kind) => [kind, new Map()]));
  for (const { code, outcome, reason } of subjects.flatMap(({ outcomes }) => outcomes)) {
    if (outcome === 'passed' || outcome === 'failed') continue;
    const reasons = kinds.get(outcome);
    const words = reason?.[language] ?? '';
    reasons?.set(words, (reasons.get(words) ?? new Set()).add(code));
  }
  return [...kinds].flatMap(([outcome, reasons]) =>
    reasons.size === 0
      ? []
      : [{ outcome, reasons: [...reasons].map(([reason, codes]) => ({ reason, codes: [...codes] })) }],
  );
}
