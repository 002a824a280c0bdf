import type { PerformanceForm } from '../indicator';
import { parseCell, type SheetGrid } from '../sheet';
import { FormAnalysis } from './analysis';
import type { FormContext, ReadSheet, Suggest } from './context';
import { digestForm, type FormDigest } from './digest';
import type { ReviewFinding } from './finding';
import { afterAnswer, afterError, type RuleOutcome } from './outcome';
import type { Profile } from './profile';
import {
  isNotRun,
  NO_HITS,
  type AnyRule,
  type CellEdit,
  type Hit,
  type Rule,
  type RuleSettings,
  type Scope,
  type ScopeTypes,
} from './rule';
import { ALL_RULES } from './rules';

/** What the rules said of one form, one sheet (form null), or all forms together (sheet and form null). */
export interface SubjectOutcomes {
  readonly file: string;
  readonly sheet: string | null;
  readonly form: string | null;
  readonly outcomes: readonly RuleOutcome[];
}

/** As the rules gave them: nothing merged, nothing suppressed. */
export interface RawResult {
  readonly findings: readonly ReviewFinding[];
  readonly outcomes: readonly SubjectOutcomes[];
}

export interface CheckerOptions {
  readonly profile: Profile;
  /** Left out: rules offer no phrasings from a library. */
  readonly suggest?: Suggest;
  /** Left out: all. */
  readonly rules?: readonly AnyRule[];
}

/** Where a subject is, for findings that do not say so themselves. */
interface Home {
  readonly file: string;
  readonly sheet: string;
  readonly form: string | null;
}

const NO_PART: Readonly<Record<Scope, { zh: string; en: string }>> = {
  form: { zh: '没有表。', en: 'There is no form.' },
  indicator: { zh: '表中没有指标。', en: 'The form has no indicators.' },
  cell: { zh: '表中没有文字。', en: 'The form holds no text.' },
  sheet: { zh: '没有工作表。', en: 'There is no sheet.' },
  workbook: { zh: '没有表。', en: 'There are no forms.' },
};

function findingOf(rule: AnyRule, hit: Hit, home: Home): ReviewFinding {
  const { place } = hit;
  return {
    code: rule.code,
    rule: rule.id,
    family: rule.family,
    severity: hit.severity,
    file: place.file ?? home.file,
    sheet: place.sheet ?? home.sheet,
    cell: place.cell,
    form: place.form === undefined ? home.form : place.form,
    message: hit.message,
    basis: rule.basis,
    actions: hit.actions,
    related: place.related ?? [],
    silences: hit.silences,
  };
}

/** No remedy writes over a computed cell, whatever a rule offers. */
function withoutComputedCells(finding: ReviewFinding, grid: SheetGrid): ReviewFinding {
  const computed = ({ cell }: CellEdit): boolean => {
    const { row, column } = parseCell(cell);
    return grid.cell(row, column)?.formula === true;
  };
  const actions = finding.actions.filter(({ edits }) => !edits.some(computed));
  return actions.length === finding.actions.length ? finding : { ...finding, actions };
}

/** A rule with its figures as the profile wants them. */
interface Ready<S extends Scope> {
  readonly rule: Rule<S>;
  readonly settings: RuleSettings;
}

/** Runs rules over forms. One checker for any number of files; it keeps nothing between calls. */
export class Checker {
  readonly #profile: Profile;
  readonly #suggest: Suggest;
  readonly #rules: { readonly [S in Scope]: readonly Ready<S>[] };

  constructor({ profile, suggest, rules = ALL_RULES }: CheckerOptions) {
    this.#profile = profile;
    this.#suggest = suggest ?? (() => []);
    const enabled = rules.filter((rule) => profile.rules[rule.code]?.enabled !== false);
    const of = <S extends Scope>(scope: S): readonly Ready<S>[] =>
      enabled
        .filter((rule): rule is Extract<AnyRule, Rule<S>> => rule.scope === scope)
        .map((rule) => ({ rule, settings: { ...rule.settings, ...profile.rules[rule.code]?.settings } }));
    this.#rules = {
      form: of('form'),
      indicator: of('indicator'),
      cell: of('cell'),
      sheet: of('sheet'),
      workbook: of('workbook'),
    };
  }

  /** One form by itself. `file` is '' where only one file is looked at. */
  checkForm(form: PerformanceForm, grid: SheetGrid, file = ''): RawResult {
    const context: FormContext = {
      form,
      grid,
      profile: this.#profile,
      analysis: new FormAnalysis(form, grid),
      suggest: this.#suggest,
    };
    const home = { file, sheet: form.sheet, form: form.id };
    const findings: ReviewFinding[] = [];
    const outcomes = [
      ...this.#run('form', [form], context, home, findings),
      ...this.#run('indicator', form.indicators, context, home, findings),
      ...this.#run('cell', context.analysis.cells, context, home, findings),
    ];
    return {
      findings: findings.map((finding) => withoutComputedCells(finding, grid)),
      outcomes: [{ ...home, outcomes }],
    };
  }

  /** A sheet as such, and every form on it. */
  checkSheet(reading: ReadSheet, file = ''): RawResult {
    const home = { file, sheet: reading.grid.snapshot.name, form: null };
    const findings: ReviewFinding[] = [];
    const outcomes: SubjectOutcomes[] = [
      {
        ...home,
        outcomes: this.#run('sheet', [reading], { profile: this.#profile }, home, findings),
      },
    ];
    for (const form of reading.forms) {
      const result = this.checkForm(form, reading.grid, file);
      findings.push(...result.findings);
      outcomes.push(...result.outcomes);
    }
    return { findings, outcomes };
  }

  /** All forms against one another, of one file or many. */
  checkAcross(digests: readonly FormDigest[]): RawResult {
    const findings: ReviewFinding[] = [];
    const home = { file: '', sheet: '', form: null };
    const outcomes = this.#run('workbook', [digests], { profile: this.#profile }, home, findings);
    return { findings, outcomes: [{ file: '', sheet: null, form: null, outcomes }] };
  }

  #run<S extends Scope>(
    scope: S,
    subjects: readonly ScopeTypes[S]['subject'][],
    context: ScopeTypes[S]['context'],
    home: Home,
    findings: ReviewFinding[],
  ): RuleOutcome[] {
    const ready: readonly Ready<S>[] = this.#rules[scope];
    return ready.map(({ rule, settings }) => {
      const known = rule as AnyRule;
      let outcome: RuleOutcome = { code: rule.code, outcome: 'notApplicable', reason: NO_PART[scope] };
      // Most subjects get the same answer as the one before: another kind of indicator, or nothing found.
      let before: object | null = null;
      for (const subject of subjects) {
        try {
          const answer = rule.run(subject, context, settings);
          if (answer === before) continue;
          outcome = afterAnswer(outcome, answer);
          if (answer === NO_HITS || isNotRun(answer)) before = answer;
          else for (const hit of answer) findings.push(findingOf(known, hit, home));
        } catch (cause) {
          outcome = afterError(outcome, cause);
        }
      }
      return outcome;
    });
  }
}

/** The forms of a sheet in short, for checkAcross. */
export function digestSheet(reading: ReadSheet, file = ''): readonly FormDigest[] {
  return reading.forms.map((form) => digestForm(form, file));
}
