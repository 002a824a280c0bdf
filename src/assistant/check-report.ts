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

/** The report of `jixiao check`, as its schema has it. */
export function buildReport(results: readonly FileResult[], options: ReportOptions): Report {
  const files = results.map((result) => reportFile(result, options));
  const forms = files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.forms));
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'jixiao', version: options.version },
    profile: options.profile,
    files,
    summary: {
      files: files.length,
      forms: forms.length,
      indicators: forms.reduce((sum, form) => sum + form.indicators.length, 0),
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    },
  };
}

export function isAtLeast(finding: Finding, least: Severity): boolean {
  return SEVERITY_ORDER.indexOf(finding.severity) <= SEVERITY_ORDER.indexOf(least);
}

function reportFile(result: FileResult, { leastSeverity, language }: ReportOptions): ReportFile {
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
