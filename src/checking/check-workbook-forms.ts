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

/** What the rules across forms said of the forms of one run. */
export interface AcrossForms {
  /** By file. */
  readonly findings: ReadonlyMap<string, readonly ReviewFinding[]>;
  readonly outcomes: readonly SubjectOutcomes[];
}

/** Runs the rules across forms over the forms of all files of a run. */
export function checkAcrossForms(checker: Checker, digests: readonly FormDigest[]): AcrossForms {
  const { findings, outcomes } = checker.checkAcross(digests);
  const byFile = new Map<string, ReviewFinding[]>();
  for (const finding of findings) {
    const own = byFile.get(finding.file);
    if (own) own.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return { findings: byFile, outcomes };
}

/** Settles one workbook by itself, so that of many only one need be at hand at a time. */
export function settleWorkbook(
  { file, findings, outcomes, sheetOrder, suppressions }: Omit<WorkbookResult, 'digests'>,
  across: AcrossForms,
  profile: CheckerOptions['profile'],
): CheckedWorkbook {
  const all = [...findings, ...(across.findings.get(file) ?? [])];
  return { file, outcomes, ...settleFindings(all, { profile, sheetOrder, suppressions }) };
}

/** Runs the rules across the forms of all workbooks, and settles the findings of each. */
export function settleFolder(
  checker: Checker,
  results: readonly WorkbookResult[],
  profile: CheckerOptions['profile'],
): CheckedFolder {
  const across = checkAcrossForms(
    checker,
    results.flatMap(({ digests }) => digests),
  );
  return {
    workbooks: results.map((result) => settleWorkbook(result, across, profile)),
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
