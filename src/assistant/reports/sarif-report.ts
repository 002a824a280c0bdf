import { FAMILY_TITLES, type AnyRule, type Language } from '../../checking';
import type { Finding, Report, Severity } from '../../indicator';
import { parseCell } from '../../sheet';
import type { FileResult } from '../check-report';
import type { SetAside } from '../form-checker';

/** What SARIF calls it. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export interface SarifOptions {
  readonly language: Language;
  /** The rules that ran: their metadata stand in the log. */
  readonly rules: readonly AnyRule[];
}

/**
 * The report as a SARIF 2.1.0 log with one run. A cell is given twice: as a logical location (`F01!D12`), and as a
 * region whose line is the sheet's row and whose column is the sheet's column, for viewers that only know lines.
 * Fixes write cells, which SARIF's own fixes cannot say; they stand in the result's properties.
 * Findings that were set aside are results with a suppression.
 */
export function sarifReport(
  results: readonly FileResult[],
  report: Report,
  { language, rules }: SarifOptions,
): object {
  const ruleIndex = new Map(rules.map(({ code }, index) => [code, index]));
  const resultOf = (fileIndex: number, uri: string, finding: Finding): object => ({
    ruleId: finding.code,
    ...(ruleIndex.has(finding.code) ? { ruleIndex: ruleIndex.get(finding.code) } : {}),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [location(uri, fileIndex, finding.sheet, finding.cell)],
    ...(finding.related.length > 0
      ? { relatedLocations: finding.related.map(({ sheet, cell }) => location(uri, fileIndex, sheet, cell)) }
      : {}),
    partialFingerprints: { 'place/v1': `${finding.code}:${cellName(finding.sheet, finding.cell)}` },
    properties: { form: finding.form, basis: finding.basis, fixes: finding.fixes },
  });
  const files = report.files.map(({ path, findings }, index) => {
    const uri = fileUri(path);
    const result = results[index];
    const setAside: readonly SetAside[] = result && 'checked' in result ? result.checked.setAside : [];
    return [
      ...findings.map((finding) => resultOf(index, uri, finding)),
      ...setAside.map(({ finding, suppression }) => ({
        ...resultOf(index, uri, finding),
        suppressions: [{ kind: 'external', status: 'accepted', justification: suppression.reason }],
      })),
    ];
  });
  const unreadable = report.files.flatMap(({ path, status, message }, index) =>
    status === 'unreadable'
      ? [
          {
            level: 'error',
            message: { text: message ?? '' },
            locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(path), index } } }],
          },
        ]
      : [],
  );
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            language: language === 'zh' ? 'zh-CN' : 'en-US',
            rules: rules.map((rule) => descriptor(rule, language)),
          },
        },
        language: language === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: unreadable.length === 0, toolExecutionNotifications: unreadable },
        ],
        artifacts: report.files.map(({ path }) => ({ location: { uri: fileUri(path) } })),
        results: files.flat(),
        properties: { profile: report.profile, summary: report.summary },
      },
    ],
  };
}

function descriptor(rule: AnyRule, language: Language): object {
  return {
    id: rule.code,
    name: rule.id,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.why[language] },
    help: { text: `${rule.why[language]}\n${rule.basis}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.family, FAMILY_TITLES[rule.family]], basis: rule.basis },
  };
}

function location(uri: string, index: number, sheet: string, cell: string): object {
  const { row, column } = parseCell(cell);
  return {
    physicalLocation: {
      artifactLocation: { uri, index },
      region: { startLine: row, startColumn: column },
    },
    logicalLocations: [{ name: cell, fullyQualifiedName: cellName(sheet, cell), kind: 'cell' }],
  };
}

/** `F01!D12`, `'一 表'!D12`: as a formula would write it. */
function cellName(sheet: string, cell: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}

/** A relative path stays relative; an absolute one becomes a file address. */
function fileUri(path: string): string {
  const forward = path.replaceAll('\\', '/');
  const encoded = forward.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(forward)) return `file:///${forward.slice(0, 2)}${encoded.slice(4)}`;
  if (forward.startsWith('//')) return `file:${encoded}`;
  return forward.startsWith('/') ? `file://${encoded}` : encoded;
}
