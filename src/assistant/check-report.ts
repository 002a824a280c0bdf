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
}

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The report of `jixiao check`, as its schema has it. */
export function buildReport(results: readonly FileResult[], options: ReportOptions): Report {
  const files = results.map((result) => reportFile(result, options.leastSeverity));
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

function reportFile(result: FileResult, least: Severity): ReportFile {
  if ('message' in result) {
    return { path: result.path, status: 'unreadable', message: result.message, sheets: [], findings: [] };
  }
  const { sheets, findings } = result.checked;
  return {
    path: result.path,
    status: 'checked',
    sheets: sheets.map(({ name, forms }) => ({ name, forms: forms.map(reportForm) })),
    findings: findings.filter((finding) => isAtLeast(finding, least)),
  };
}

/** A form as the report has it: what was read, without how. */
export function reportForm(form: PerformanceForm): ReportForm {
  return {
    id: form.id,
    title: form.title?.text ?? null,
    range: form.range,
    layout: form.layout,
    fields: Object.fromEntries(FIELD_NAMES.map((name) => [name, reportField(form.fields[name])])) as Record<
      FieldName,
      ReportForm['fields'][FieldName]
    >,
    indicators: form.indicators.map(reportIndicator),
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
