import type { Bilingual, OutcomeKind, SubjectOutcomes } from '../../checking';

/** Rules that could not judge some forms, for one reason. */
export interface NotRunGroup {
  readonly outcome: Exclude<OutcomeKind, 'passed' | 'failed' | 'notApplicable'>;
  readonly reason: Bilingual;
  /** On how many forms (or sheets) the rules were silent; the rules of one count stand together. */
  readonly rules: readonly { readonly codes: readonly string[]; readonly forms: number }[];
}

export interface RulesNotRun {
  /** What was missing or unreadable, or went wrong: the reader should know. */
  readonly groups: readonly NotRunGroup[];
  /** Rules that concerned no form at all. */
  readonly notApplicable: readonly string[];
}

/** Which rules did not judge, and why, over all forms of a file or a run. */
export function rulesNotRun(subjects: readonly SubjectOutcomes[]): RulesNotRun {
  const groups = new Map<
    string,
    Pick<NotRunGroup, 'outcome' | 'reason'> & { readonly forms: Map<string, number> }
  >();
  const silent = new Set<string>();
  const concerned = new Set<string>();
  for (const { code, outcome, reason } of subjects.flatMap(({ outcomes }) => outcomes)) {
    if (outcome === 'notApplicable') {
      silent.add(code);
      continue;
    }
    concerned.add(code);
    if (outcome === 'passed' || outcome === 'failed' || reason === null) continue;
    const key = `${outcome}\n${reason.zh}`;
    const group = groups.get(key) ?? { outcome, reason, forms: new Map<string, number>() };
    group.forms.set(code, (group.forms.get(code) ?? 0) + 1);
    groups.set(key, group);
  }
  return {
    groups: [...groups.values()].map(({ outcome, reason, forms }) => ({
      outcome,
      reason,
      rules: [...new Set(forms.values())]
        .sort((a, b) => b - a)
        .map((count) => ({
          forms: count,
          codes: [...forms].flatMap(([code, own]) => (own === count ? [code] : [])),
        })),
    })),
    notApplicable: [...silent].filter((code) => !concerned.has(code)).sort(),
  };
}
