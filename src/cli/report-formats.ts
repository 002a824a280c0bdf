import { htmlReport, ndjsonLines, sarifReport, summaryWorkbook, type FileResult } from '../assistant';
import { ALL_RULES, type Profile } from '../checking';
import { writeDesignedWorkbook } from '../hosts/file/write-designed-workbook';
import type { Report } from '../indicator';
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

/** The report in the format asked for, in pieces that follow one another. */
export function reportText(
  format: TextFormat,
  results: readonly FileResult[],
  report: Report,
  { language, profile, texts, toTerminal }: ReportTextOptions,
): Iterable<string> {
  switch (format) {
    case 'json':
      return [`${JSON.stringify(report, null, 2)}\n`];
    case 'ndjson':
      return ndjsonLines(report);
    case 'sarif': {
      const rules = ALL_RULES.filter(({ code }) => profile.rules[code]?.enabled !== false);
      return [`${JSON.stringify(sarifReport(results, report, { language, rules }), null, 2)}\n`];
    }
    case 'html': {
      const titles = new Map(ALL_RULES.map(({ code, title }) => [code, title[language]]));
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
      return [textReport(results, report, { language, colour, width })];
    }
  }
}

/** The summary workbook, to be written to `output`: its links are relative to that file. */
export function summaryBytes(
  results: readonly FileResult[],
  report: Report,
  { language, profile, texts, output }: Omit<ReportTextOptions, 'toTerminal'> & { readonly output: string },
): Uint8Array {
  const design = summaryWorkbook(results, report, {
    language,
    date: today(),
    profileTitle: profile.title,
    textAt: (path, sheet, cell) => texts?.at(path, sheet, cell) ?? '',
    linkTo: (path) => linkReference(output, path),
  });
  return writeDesignedWorkbook(design);
}

/** The date on the clock of the one who checks. */
function today(): string {
  const now = new Date();
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
