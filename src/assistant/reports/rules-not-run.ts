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
  const tally = new NotRunTally();
  tally.add(subjects);
  return tally.result();
}

/** The same, while the files of a run pass by. */
export class NotRunTally {
  readonly #groups = new Map<
    string,
    Pick<NotRunGroup, 'outcome' | 'reason'> & { readonly forms: Map<string, number> }
  >();
  readonly #silent = new Set<string>();
  readonly #concerned = new Set<string>();

  add(subjects: readonly SubjectOutcomes[]): void {
    for (const { outcomes } of subjects) {
      for (const { code, outcome, reason } of outcomes) {
        if (outcome === 'notApplicable') {
          this.#silent.add(code);
          continue;
        }
        this.#concerned.add(code);
        if (outcome === 'passed' || outcome === 'failed' || reason === null) continue;
        const key = `${outcome}\n${reason.zh}`;
        const group = this.#groups.get(key) ?? { outcome, reason, forms: new Map<string, number>() };
        group.forms.set(code, (group.forms.get(code) ?? 0) + 1);
        this.#groups.set(key, group);
      }
    }
  }

  result(): RulesNotRun {
    return {
      groups: [...this.#groups.values()].map(({ outcome, reason, forms }) => ({
        outcome,
        reason,
        rules: [...new Set(forms.values())]
          .sort((a, b) => b - a)
          .map((count) => ({
            forms: count,
            codes: [...forms].flatMap(([code, own]) => (own === count ? [code] : [])),
          })),
      })),
      notApplicable: [...this.#silent].filter((code) => !this.#concerned.has(code)).sort(),
    };
  }
}
