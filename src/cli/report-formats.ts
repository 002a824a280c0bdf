import {
  htmlReport,
  jsonReport,
  ndjsonLines,
  ReportTally,
  sarifReport,
  summaryWorkbook,
  type FileResult,
  type ReportedFile,
  type SarifFile,
} from '../assistant';
import { ALL_RULES, type Profile } from '../checking';
import { writeDesignedWorkbook } from '../hosts/file/write-designed-workbook';
import type { Report, ReportFrame } from '../indicator';
import { linkReference } from './link-reference';
import type { Language } from './messages';
import type { ShownTexts } from './shown-texts';
import { textReport } from './text-report';

export const REPORT_FORMATS = ['text', 'json', 'ndjson', 'sarif', 'html', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const NARROWEST = 60;
const USUAL_WIDTH = 100;

export interface ReportTextOptions {
  readonly language: Language;
  readonly profile: Profile;
  readonly texts: ShownTexts | null;
  readonly toTerminal: boolean;
}

/** Formats of texts; the others need a file. */
export type TextFormat = Exclude<ReportFormat, 'xlsx'>;

/** What a report is made of: its beginning, a list of the files, and the files as they are settled. */
export interface ReportSource {
  readonly frame: ReportFrame;
  readonly list: readonly SarifFile[];
  readonly files: Iterable<ReportedFile>;
}

/**
 * The report in the format asked for, in pieces that follow one another: a file at a time, but for html, whose
 * beginning sums up all files.
 */
export function reportPieces(
  format: TextFormat,
  source: ReportSource,
  { language, profile, texts, toTerminal }: ReportTextOptions,
): Iterable<string> {
  const { frame, list, files } = source;
  switch (format) {
    case 'json':
      return jsonReport(frame, files);
    case 'ndjson':
      return ndjsonLines(frame, files);
    case 'sarif': {
      const rules = ALL_RULES.filter(({ code }) => profile.rules[code]?.enabled !== false);
      return sarifReport(frame, list, files, { language, rules });
    }
    case 'html': {
      const titles = new Map(ALL_RULES.map(({ code, title }) => [code, title[language]]));
      const { results, report } = wholeReport(source);
      return [
        htmlReport(results, report, {
          language,
          date: today(),
          profileTitle: profile.title,
          ruleTitle: (code) => titles.get(code) ?? code,
          textAt: (path, sheet, cell) => texts?.at(path, sheet, cell) ?? '',
        }),
      ];
    }
    case 'text': {
      const width = toTerminal ? Math.max(NARROWEST, process.stdout.columns) : USUAL_WIDTH;
      const colour = toTerminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
      return textReport(frame, files, { language, colour, width });
    }
  }
}

/** The summary workbook, to be written to `output`: its links are relative to that file. */
export function summaryBytes(
  source: ReportSource,
  { language, profile, texts, output }: Omit<ReportTextOptions, 'toTerminal'> & { readonly output: string },
): Uint8Array {
  const { results, report } = wholeReport(source);
  const design = summaryWorkbook(results, report, {
    language,
    date: today(),
    profileTitle: profile.title,
    textAt: (path, sheet, cell) => texts?.at(path, sheet, cell) ?? '',
    linkTo: (path) => linkReference(output, path),
  });
  return writeDesignedWorkbook(design);
}

/** All files at once, for the formats that need them so. */
function wholeReport({ frame, files }: ReportSource): {
  readonly results: readonly FileResult[];
  readonly report: Report;
} {
  const reported = [...files];
  const tally = new ReportTally();
  for (const { file } of reported) tally.add(file);
  return {
    results: reported.map(({ result }) => result),
    report: { ...frame, files: reported.map(({ file }) => file), summary: tally.summary },
  };
}

/** The date on the clock of the one who checks. */
function today(): string {
  const now = new Date();
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
