import type { PerformanceForm, Indicator, Severity } from '../indicator';
import type { FormCell } from './analysis/form-cells';
import type { FormContext, SheetContext, ReadSheet, WorkbookContext } from './context';
import type { FormDigest } from './digest';
import type { RuleExamples } from './example';

/** 规则类别: the folder of the rule, and the first part of its id. */
export const FAMILIES = {
  structure: 'STR',
  text: 'TXT',
  value: 'VAL',
  direction: 'DIR',
  amount: 'AMT',
  consistency: 'CON',
  class: 'CLS',
  duplicate: 'DUP',
  weight: 'WGT',
  evidence: 'EVD',
  system: 'SYS',
} as const;
export type Family = keyof typeof FAMILIES;

/** A user-visible text. Chinese is what most users see; English is for `--lang en`. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What a rule looks at, and what it is given beside it. */
export interface ScopeTypes {
  /** A whole form. */
  readonly form: { readonly subject: PerformanceForm; readonly context: FormContext };
  /** Every indicator of a form in turn. */
  readonly indicator: { readonly subject: Indicator; readonly context: FormContext };
  /** Every cell of a form that holds text, in turn. */
  readonly cell: { readonly subject: FormCell; readonly context: FormContext };
  /** A sheet with the forms read from it, also when there are none. */
  readonly sheet: { readonly subject: ReadSheet; readonly context: SheetContext };
  /** All forms of a workbook or a folder at once, in short. */
  readonly workbook: { readonly subject: readonly FormDigest[]; readonly context: WorkbookContext };
}
export type Scope = keyof ScopeTypes;

export const NOT_RUN_KINDS = ['notApplicable', 'insufficientData', 'notReadable'] as const;
export type NotRunKind = (typeof NOT_RUN_KINDS)[number];

/** A rule's answer when it could not judge. The reason is shown to the user. */
export interface NotRun {
  readonly notRun: NotRunKind;
  readonly reason: Bilingual;
}

/** The rule does not concern this subject (no weight column, no cost indicator …). */
export const notApplicable = (zh: string, en: string): NotRun => ({
  notRun: 'notApplicable',
  reason: { zh, en },
});
/** The rule concerns it, but what it compares with is missing (no annual amount …). */
export const insufficientData = (zh: string, en: string): NotRun => ({
  notRun: 'insufficientData',
  reason: { zh, en },
});
/** It is there, but cannot be read (an ambiguous figure …). */
export const notReadable = (zh: string, en: string): NotRun => ({
  notRun: 'notReadable',
  reason: { zh, en },
});

/** The text that a cell is to hold. The sheet is that of the form. */
export interface CellEdit {
  readonly cell: string;
  readonly value: string;
}

/** fix: mechanical, reversible, keeps the meaning, may run in bulk. suggestion: only ever chosen by a person. */
export interface Action {
  readonly kind: 'fix' | 'suggestion';
  readonly title: Bilingual;
  readonly edits: readonly CellEdit[];
}

export interface RelatedCell {
  /** A1 address. */
  readonly cell: string;
  /** Left out: the sheet of the finding. */
  readonly sheet?: string;
  /** Left out: the file of the finding. */
  readonly file?: string;
}

/** Where a finding stands. Sheet, form and file may be left out except in a rule of workbook scope. */
export interface Place {
  /** A1 address. */
  readonly cell: string;
  readonly related?: readonly RelatedCell[];
  readonly sheet?: string;
  /** Id of the form; null for what concerns a whole sheet. */
  readonly form?: string | null;
  readonly file?: string;
}

/** Findings of the same form that this one explains, and that are then not shown. */
export interface Silence {
  /** Families or codes that are explained. */
  readonly families?: readonly Family[];
  readonly codes?: readonly string[];
  /** 1-based sheet rows. */
  readonly rows: readonly number[] | 'all';
}

/** Figures of a rule that a profile may change (a length, a share, a tolerance). */
export type RuleSettings = Readonly<Record<string, number>>;

export interface RuleFacts {
  /** Stable for ever: "DIR-01". */
  readonly code: string;
  /** Stable for ever: "direction/cost-floor". */
  readonly id: string;
  readonly family: Family;
  /** error: would be sent back; warning: change or explain; info: may be ignored. */
  readonly severity: Severity;
  readonly title: Bilingual;
  /** The document by name, or 惯例 / 推断. Never an article number that nobody has verified. */
  readonly basis: string;
  readonly why: Bilingual;
  /** The best the rule offers: a safe fix, a suggestion, or only its words. */
  readonly remedy: 'fix' | 'suggestion' | 'manual';
  /** When one of these codes is found in the same cell, this finding is not shown: it says less about the same thing. */
  readonly yieldsTo?: readonly string[];
  readonly examples: RuleExamples;
}

/** A rule as its file writes it. State is what detect found, as plain data. */
export interface RuleDefinition<S extends Scope, State, Settings extends RuleSettings> extends RuleFacts {
  readonly scope: S;
  readonly settings?: Settings;
  /** Whether and where the subject breaks the rule: judgement only, no words. */
  detect(
    subject: ScopeTypes[S]['subject'],
    context: ScopeTypes[S]['context'],
    settings: Settings,
  ): Iterable<State> | NotRun;
  /** What is wrong, why, what to do: one or two short sentences with the cell's own words and figures. */
  explain(
    state: State,
    subject: ScopeTypes[S]['subject'],
    context: ScopeTypes[S]['context'],
    settings: Settings,
  ): Bilingual;
  act?(
    state: State,
    subject: ScopeTypes[S]['subject'],
    context: ScopeTypes[S]['context'],
    settings: Settings,
  ): readonly Action[];
  place(state: State, subject: ScopeTypes[S]['subject'], context: ScopeTypes[S]['context']): Place;
  /** Left out: the rule's own severity. */
  severityOf?(state: State): Severity;
  /** What else this finding explains. */
  silences?(
    state: State,
    subject: ScopeTypes[S]['subject'],
    context: ScopeTypes[S]['context'],
  ): readonly Silence[];
}

/** One thing a rule found, in words, with its place and its remedies. */
export interface Hit {
  readonly message: Bilingual;
  readonly place: Place;
  readonly actions: readonly Action[];
  readonly silences: readonly Silence[];
  readonly severity: Severity;
}

/** A rule as the engine runs it: what it found stays inside. */
export interface Rule<S extends Scope = Scope> extends RuleFacts {
  readonly scope: S;
  readonly settings: RuleSettings;
  /** `settings`: all of the rule's own, with what the profile changes. */
  run(
    subject: ScopeTypes[S]['subject'],
    context: ScopeTypes[S]['context'],
    settings: RuleSettings,
  ): readonly Hit[] | NotRun;
}
export type AnyRule = { [S in Scope]: Rule<S> }[Scope];

export function isNotRun(answer: object): answer is NotRun {
  // Nearly all answers are arrays, and a look for a property in one is slow.
  return !Array.isArray(answer) && 'notRun' in answer;
}

/** The answer of a rule that looked and found nothing. */
export const NO_HITS: readonly Hit[] = [];

/** Makes a rule of its definition. */
export function defineRule<S extends Scope, State, Settings extends RuleSettings = RuleSettings>(
  definition: RuleDefinition<S, State, Settings>,
): Rule<S> {
  const { detect, explain, act, place, severityOf, silences, settings: defaults, ...facts } = definition;
  return {
    ...facts,
    settings: defaults ?? {},
    run(subject, context, given) {
      const settings = given as Settings;
      const states = detect(subject, context, settings);
      if (isNotRun(states)) return states;
      if (Array.isArray(states) && states.length === 0) return NO_HITS;
      const hits: Hit[] = [];
      for (const state of states) {
        hits.push({
          message: explain(state, subject, context, settings),
          place: place(state, subject, context),
          actions: act?.(state, subject, context, settings) ?? [],
          silences: silences?.(state, subject, context) ?? [],
          severity: severityOf?.(state) ?? definition.severity,
        });
      }
      return hits;
    },
  };
}
