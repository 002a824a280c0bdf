import { parseCell } from '../sheet';
import type { ReadSheet } from './context';
import { Checker, digestSheet, type CheckerOptions, type RawResult, type SubjectOutcomes } from './engine';
import type { FormDigest } from './digest';
import type { ReviewFinding } from './finding';
import { settleFindings, type SettledFindings } from './settle';
import { anchorSuppressions, type AnchoredSuppression, type Suppression } from './suppression';

/** What the rules said of one workbook, and all that settling it later needs; the sheets need not be kept. */
export interface WorkbookResult extends RawResult {
  readonly file: string;
  readonly sheetOrder: readonly string[];
  readonly digests: readonly FormDigest[];
  readonly suppressions: readonly AnchoredSuppression[];
}

/** All rules but those across forms, over one workbook. For a folder: keep the results, then settleFolder. */
export function checkSheets(
  checker: Checker,
  readings: readonly ReadSheet[],
  suppressions: readonly Suppression[],
  file: string,
): WorkbookResult {
  const results = readings.map((reading) => checker.checkSheet(reading, file));
  const grids = new Map(readings.map(({ grid }) => [grid.snapshot.name, grid]));
  return {
    file,
    findings: results.flatMap(({ findings }) => findings),
    outcomes: results.flatMap(({ outcomes }) => outcomes),
    sheetOrder: [...grids.keys()],
    digests: readings.flatMap((reading) => digestSheet(reading, file)),
    suppressions: anchorSuppressions(suppressions, (sheet, cell) => {
      const { row, column } = parseCell(cell);
      return grids.get(sheet)?.text(row, column) ?? '';
    }),
  };
}

export interface CheckedWorkbook extends SettledFindings {
  readonly file: string;
  readonly outcomes: readonly SubjectOutcomes[];
}

export interface CheckedFolder {
  /** In the order given. */
  readonly workbooks: readonly CheckedWorkbook[];
  /** Outcomes of the rules across forms. */
  readonly outcomes: readonly SubjectOutcomes[];
}

/** Runs the rules across the forms of all workbooks, and settles the findings of each. */
export function settleFolder(
  checker: Checker,
  results: readonly WorkbookResult[],
  profile: CheckerOptions['profile'],
): CheckedFolder {
  const across = checker.checkAcross(results.flatMap(({ digests }) => digests));
  const byFile = new Map<string, ReviewFinding[]>(results.map(({ file }) => [file, []]));
  for (const finding of across.findings) byFile.get(finding.file)?.push(finding);
  return {
    workbooks: results.map(({ file, findings, outcomes, sheetOrder, suppressions }) => ({
      file,
      outcomes,
      ...settleFindings([...findings, ...(byFile.get(file) ?? [])], { profile, sheetOrder, suppressions }),
    })),
    outcomes: across.outcomes,
  };
}

export interface CheckOptions extends CheckerOptions {
  readonly suppressions?: readonly Suppression[];
}

/** Checks one workbook with all rules, in one call. Outcomes of the rules across forms come last. */
export function checkWorkbookForms(readings: readonly ReadSheet[], options: CheckOptions): CheckedWorkbook {
  const checker = new Checker(options);
  const result = checkSheets(checker, readings, options.suppressions ?? [], '');
  const { workbooks, outcomes } = settleFolder(checker, [result], options.profile);
  const [workbook] = workbooks;
  if (!workbook) throw new Error('settleFolder gives one result for each workbook');
  return { ...workbook, outcomes: [...workbook.outcomes, ...outcomes] };
}
