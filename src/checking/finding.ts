import type { Finding, Severity } from '../indicator';
import type { Action, Bilingual, Family, RelatedCell, Silence } from './rule';

/** 审核意见 inside the checker: both languages, and what the pipeline needs to know of it. */
export interface ReviewFinding {
  readonly code: string;
  readonly rule: string;
  readonly family: Family;
  readonly severity: Severity;
  /** Path of the file; '' where there is only one. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly form: string | null;
  readonly message: Bilingual;
  readonly basis: string;
  readonly actions: readonly Action[];
  readonly related: readonly RelatedCell[];
  readonly silences: readonly Silence[];
}

/** Whether two findings say the same of the same place. Quick where they are one. */
export function sameFinding(a: ReviewFinding, b: ReviewFinding): boolean {
  return (
    a === b ||
    (a.code === b.code &&
      a.severity === b.severity &&
      a.file === b.file &&
      a.sheet === b.sheet &&
      a.cell === b.cell &&
      a.form === b.form &&
      a.message.zh === b.message.zh &&
      a.message.en === b.message.en &&
      JSON.stringify([a.actions, a.related, a.silences]) ===
        JSON.stringify([b.actions, b.related, b.silences]))
  );
}

export type Language = keyof Bilingual;

/** The finding as the JSON report has it, in one language. Cells of other files are named in the message alone. */
export function reportFinding(finding: ReviewFinding, language: Language): Finding {
  return {
    code: finding.code,
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: finding.cell,
    form: finding.form,
    message: finding.message[language],
    basis: finding.basis,
    fixes: finding.actions.map(({ kind, title, edits }) => ({
      kind,
      title: title[language],
      edits: edits.map(({ cell, value }) => ({ sheet: finding.sheet, cell, value })),
    })),
    related: finding.related
      .filter(({ file }) => file === undefined || file === finding.file)
      .map(({ sheet, cell }) => ({ sheet: sheet ?? finding.sheet, cell })),
  };
}
