import { buildReport, htmlReport, summaryWorkbook, type FileResult, type Review } from '../../assistant';
import { ALL_RULES, type Language, type Profile } from '../../checking';
import { writeDesignedWorkbook } from '../../hosts/file/write-designed-workbook';
import { textOfCell } from './text-of-cell';
import { VERSION } from './version';

export interface ExportOptions {
  readonly language: Language;
  readonly profile: Profile;
  /** As shown to the reader. */
  readonly date: string;
  /** What the report calls the workbook: the pane does not know the name of its file. */
  readonly path: string;
}

export type ExportFormat = 'html' | 'json' | 'xlsx';

/** A review as one HTML page, as the JSON report of the command line, or as a summary workbook (bytes). */
export function exportReview(
  review: Review,
  format: ExportFormat,
  options: ExportOptions,
): string | Uint8Array {
  const { language, profile, date, path } = options;
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
    const shown = { language, date, profileTitle: profile.title, textAt };
    return writeDesignedWorkbook(summaryWorkbook(results, report, { ...shown, linkTo: null }));
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
