import {
  buildReport,
  htmlReport,
  linkToFile,
  summaryWorkbook,
  type FileResult,
  type Review,
} from '../../assistant';
import { ALL_RULES, type Language, type Profile } from '../../checking';
import { writeDesignedWorkbook } from '../../hosts/file/write-designed-workbook';
import { textOfCell } from './text-of-cell';
import { VERSION } from './version';

export interface ExportOptions {
  readonly language: Language;
  readonly profile: Profile;
  /** As shown to the reader. */
  readonly date: string;
  /** Name of the workbook's file; null where the host does not tell it. */
  readonly fileName: string | null;
  /** What the report calls a workbook whose name nobody tells. */
  readonly unnamed: string;
}

export type ExportFormat = 'html' | 'json' | 'xlsx';

/** A review as one HTML page, as the JSON report of the command line, or as a summary workbook (bytes). */
export function exportReview(
  review: Review,
  format: ExportFormat,
  options: ExportOptions,
): string | Uint8Array {
  const { language, profile, date, fileName, unnamed } = options;
  const path = fileName ?? unnamed;
  const results: readonly FileResult[] = [{ path, checked: review.checked }];
  const report = buildReport(results, {
    version: VERSION,
    profile: profile.name,
    leastSeverity: 'info',
    language,
  });
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const textAt = (_path: string, sheet: string, cell: string): string =>
    textOfCell(review.workbook, sheet, cell);
  if (format === 'xlsx') {
    // The summary is saved beside the file, or moved there.
    const linkTo = fileName === null ? null : linkToFile;
    const shown = { language, date, profileTitle: profile.title, textAt, linkTo };
    return writeDesignedWorkbook(summaryWorkbook(results, report, shown));
  }
  const titles = new Map(ALL_RULES.map(({ code, title }) => [code, title[language]]));
  return htmlReport(results, report, {
    language,
    date,
    profileTitle: profile.title,
    ruleTitle: (code) => titles.get(code) ?? code,
    textAt,
  });
}
