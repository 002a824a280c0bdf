import { buildReport, htmlReport, type FileResult, type Review } from '../../assistant';
import { ALL_RULES, type Language, type Profile } from '../../checking';
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

/** A review as one HTML page or as the JSON report of the command line. */
export function exportReview(review: Review, format: 'html' | 'json', options: ExportOptions): string {
  const { language, profile, date, path } = options;
  const results: readonly FileResult[] = [{ path, checked: review.checked }];
  const report = buildReport(results, {
    version: VERSION,
    profile: profile.name,
    leastSeverity: 'info',
    language,
  });
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const titles = new Map(ALL_RULES.map(({ code, title }) => [code, title[language]]));
  return htmlReport(results, report, {
    language,
    date,
    profileTitle: profile.title,
    ruleTitle: (code) => titles.get(code) ?? code,
    textAt: (_path, sheet, cell) => textOfCell(review.workbook, sheet, cell),
  });
}
