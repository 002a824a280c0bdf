import type { Finding, PerformanceForm } from '../indicator';
import { readForms } from '../reading';
import type { WorkbookSnapshot } from '../sheet';

/** A sheet and the forms that were read from it, in reading order; none where it holds no form. */
export interface CheckedSheet {
  readonly name: string;
  readonly forms: readonly PerformanceForm[];
}

export interface CheckedWorkbook {
  readonly sheets: readonly CheckedSheet[];
  readonly findings: readonly Finding[];
}

/** Reads every form of a workbook. */
export function checkWorkbook(workbook: WorkbookSnapshot): CheckedWorkbook {
  return {
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, forms: readForms(sheet).forms })),
    findings: [],
  };
}
