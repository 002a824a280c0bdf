import { FAMILY_TITLES, type AnyRule, type Language } from '../../checking';
import type { Finding, ReportFrame, Severity } from '../../indicator';
import { parseCell } from '../../sheet';
import { ReportTally, type ReportedFile } from '../check-report';
import type { SetAside } from '../form-checker';
import { interruptedWords } from './interrupted-words';
import { jsonPieces } from './json-pieces';

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

/** A file of the run as it is known before its findings are settled. */
export interface SarifFile {
  readonly path: string;
  /** Why it could not be read; null where it was. */
  readonly fault: string | null;
}

/**
 * The report as a SARIF 2.1.0 log with one run, in pieces. A cell is given twice: as a logical location (`F01!D12`),
 * and as a region whose line is the sheet's row and whose column is the sheet's column, for viewers that only know
 * lines. Fixes write cells, which SARIF's own fixes cannot say; they stand in the result's properties.
 * Findings that were set aside are results with a suppression. `list`: the same files, in the same order.
 */
export function* sarifReport(
  frame: ReportFrame,
  list: readonly SarifFile[],
  files: Iterable<ReportedFile>,
  { language, rules }: SarifOptions,
): Generator<string> {
  const tally = new ReportTally();
  const results = function* (): Generator<object> {
    const ruleIndex = new Map(rules.map(({ code }, index) => [code, index]));
    let index = 0;
    for (const reported of files) {
      tally.add(reported.file);
      yield* resultsOf(reported, index, ruleIndex);
      index += 1;
    }
  };
  const log = (found: unknown): object => ({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: frame.tool.name,
            version: frame.tool.version,
            semanticVersion: frame.tool.version,
            language: language === 'zh' ? 'zh-CN' : 'en-US',
            rules: rules.map((rule) => descriptor(rule, language)),
          },
        },
        language: language === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(frame, list, language)],
        artifacts: list.map(({ path }) => ({ location: { uri: fileUri(path) } })),
        results: found,
        properties: { profile: frame.profile, summary: tally.summary },
      },
    ],
  });
  yield* jsonPieces(log, results());
}

function resultsOf(
  { result, file }: ReportedFile,
  fileIndex: number,
  ruleIndex: ReadonlyMap<string, number>,
): object[] {
  const uri = fileUri(file.path);
  const resultOf = (finding: Finding): object => ({
    ruleId: finding.code,
    ...(ruleIndex.has(finding.code) ? { ruleIndex: ruleIndex.get(finding.code) } : {}),
    level: LEVELS[finding.severity],
    message: { text: plainMessage(finding.message) },
    locations: [location(uri, fileIndex, finding.sheet, finding.cell)],
    ...(finding.related.length > 0
      ? { relatedLocations: finding.related.map(({ sheet, cell }) => location(uri, fileIndex, sheet, cell)) }
      : {}),
    partialFingerprints: { 'place/v1': `${finding.code}:${cellName(finding.sheet, finding.cell)}` },
    properties: { form: finding.form, basis: finding.basis, fixes: finding.fixes },
  });
  const setAside: readonly SetAside[] = 'checked' in result ? result.checked.setAside : [];
  return [
    ...file.findings.map(resultOf),
    ...setAside.map(({ finding, suppression }) => ({
      ...resultOf(finding),
      suppressions: [{ kind: 'external', status: 'accepted', justification: suppression.reason }],
    })),
  ];
}

/** That all went well; else each file that was not read, and how many were not reached. */
function invocation(
  { interrupted }: ReportFrame,
  list: readonly SarifFile[],
  language: Language,
): Readonly<Record<string, unknown>> {
  const unreadable = list.flatMap(({ path, fault }, index) =>
    fault === null
      ? []
      : [
          {
            level: 'error',
            message: { text: plainMessage(fault) },
            locations: [{ physicalLocation: { artifactLocation: { uri: fileUri(path), index } } }],
          },
        ],
  );
  const notReached = interrupted
    ? [{ level: 'error', message: { text: interruptedWords(interrupted.notReached.length, language) } }]
    : [];
  const notifications = [...unreadable, ...notReached];
  return { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications };
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

/**
 * A message as SARIF has it: `[words](address)` would be a link (SARIF 2.1.0, 3.11.6), and a cell may hold anything,
 * so brackets are escaped.
 */
function plainMessage(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A relative path stays relative; an absolute one becomes a file address. */
function fileUri(path: string): string {
  // Windows allows names with half of a surrogate pair, which no address can hold.
  const forward = path.replace(LONE_SURROGATE, '\ufffd').replaceAll('\\', '/');
  const encoded = forward.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(forward)) return `file:///${forward.slice(0, 2)}${encoded.slice(4)}`;
  if (forward.startsWith('//')) return `file:${encoded}`;
  return forward.startsWith('/') ? `file://${encoded}` : encoded;
}
