import type { Language, RuleOutcome, SubjectOutcomes, Suppression } from '../checking';
import {
  FIELD_NAMES,
  SCHEMA_VERSION,
  toReportTarget,
  type FieldName,
  type FieldValue,
  type Finding,
  type Indicator,
  type PerformanceForm,
  type Report,
  type ReportFile,
  type ReportForm,
  type ReportFrame,
  type ReportOutcomes,
  type ReportSuppression,
  type Severity,
} from '../indicator';
import type { CheckedWorkbook } from './form-checker';

/** A file of the run: checked, or not readable and why. */
export type FileResult =
  | { readonly path: string; readonly checked: CheckedWorkbook }
  | { readonly path: string; readonly message: string };

export interface ReportOptions {
  readonly version: string;
  readonly profile: string;
  /** Findings below it are left out of the lists and of the sums. */
  readonly leastSeverity: Severity;
  /** Of the reasons why rules did not run. */
  readonly language: Language;
}

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** A file of the run, with what is reported of it. */
export interface ReportedFile {
  readonly result: FileResult;
  readonly file: ReportFile;
}

/** The report of `jixiao check`, as its schema has it. */
export function buildReport(results: readonly FileResult[], options: ReportOptions): Report {
  const files = results.map((result) => reportFile(result, options));
  const tally = new ReportTally();
  for (const file of files) tally.add(file);
  return { ...reportFrame(options), files, summary: tally.summary };
}

/** The beginning of a report. */
export function reportFrame({ version, profile }: Pick<ReportOptions, 'version' | 'profile'>): ReportFrame {
  return { schemaVersion: SCHEMA_VERSION, tool: { name: 'jixiao', version }, profile };
}

/** Sums up a report while its files pass by. */
export class ReportTally {
  readonly #sums = { files: 0, forms: 0, indicators: 0, errors: 0, warnings: 0, infos: 0 };

  add({ sheets, findings }: ReportFile): void {
    const forms = sheets.flatMap((sheet) => sheet.forms);
    const count = (severity: Severity): number =>
      findings.filter((finding) => finding.severity === severity).length;
    this.#sums.files += 1;
    this.#sums.forms += forms.length;
    this.#sums.indicators += forms.reduce((sum, form) => sum + form.indicators.length, 0);
    this.#sums.errors += count('error');
    this.#sums.warnings += count('warning');
    this.#sums.infos += count('info');
  }

  get summary(): Report['summary'] {
    return { ...this.#sums };
  }
}

export function isAtLeast(finding: Finding, least: Severity): boolean {
  return SEVERITY_ORDER.indexOf(finding.severity) <= SEVERITY_ORDER.indexOf(least);
}

/** What is reported of one file. */
export function reportFile(
  result: FileResult,
  { leastSeverity, language }: Pick<ReportOptions, 'leastSeverity' | 'language'>,
): ReportFile {
  if ('message' in result) {
    return { path: result.path, status: 'unreadable', message: result.message, sheets: [], findings: [] };
  }
  const { sheets, findings, outcomes, setAside, staleSuppressions } = result.checked;
  return {
    path: result.path,
    status: 'checked',
    sheets: sheets.map(({ name, forms }) => ({ name, forms: forms.map(reportForm) })),
    findings: findings.filter((finding) => isAtLeast(finding, leastSeverity)),
    outcomes: outcomes.map((subject) => reportOutcomes(subject, language)),
    ...(setAside.length > 0
      ? { setAside: setAside.map(({ suppression }) => reportSuppression(suppression)) }
      : {}),
    ...(staleSuppressions.length > 0 ? { staleSuppressions: staleSuppressions.map(reportSuppression) } : {}),
  };
}

function reportOutcomes({ sheet, form, outcomes }: SubjectOutcomes, language: Language): ReportOutcomes {
  const codes = (kind: RuleOutcome['outcome']): string[] =>
    outcomes.filter(({ outcome }) => outcome === kind).map(({ code }) => code);
  const notRun = new Map<string, ReportOutcomes['notRun'][number]>();
  for (const { code, outcome, reason } of outcomes) {
    if (outcome === 'passed' || outcome === 'failed') continue;
    const words = reason?.[language] ?? '';
    const key = `${outcome}\n${words}`;
    const group = notRun.get(key);
    if (group) group.codes.push(code);
    else notRun.set(key, { outcome, reason: words, codes: [code] });
  }
  return { sheet, form, passed: codes('passed'), failed: codes('failed'), notRun: [...notRun.values()] };
}

function reportSuppression({ code, sheet, cell, reason, by, at }: Suppression): ReportSuppression {
  return { code, sheet, cell, reason, by, at };
}

/** A form as the report has it: what was read, without how. */
export function reportForm(form: PerformanceForm): ReportForm {
  const annual = form.indicators.filter(({ section }) => section === 'annual');
  const longTerm = form.indicators.filter(({ section }) => section === 'longTerm');
  const both = annual.length > 0 && longTerm.length > 0;
  return {
    id: form.id,
    title: form.title?.text ?? null,
    range: form.range,
    layout: form.layout,
    fields: Object.fromEntries(FIELD_NAMES.map((name) => [name, reportField(form.fields[name])])) as Record<
      FieldName,
      ReportForm['fields'][FieldName]
    >,
    indicators: (both ? annual : form.indicators).map(reportIndicator),
    ...(both ? { longTermIndicators: longTerm.map(reportIndicator) } : {}),
  };
}

function reportField(field: FieldValue | null): ReportForm['fields'][FieldName] {
  if (!field) return null;
  const { text, cell, code, name, yuan, end } = field;
  return {
    text,
    cell,
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
    ...(yuan === undefined ? {} : { yuan: Number(yuan) }),
    ...(end === undefined ? {} : { end }),
  };
}

function reportIndicator(indicator: Indicator): ReportForm['indicators'][number] {
  const { code, level1, level2, name, nameCell, value, valueCell, target, weight } = indicator;
  return { code, level1, level2, name, nameCell, value, valueCell, target: toReportTarget(target), weight };
}
