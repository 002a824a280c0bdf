import type { Finding, PerformanceForm } from '../indicator';
import { readForms, type NoForm } from '../reading';
import type { WorkbookSnapshot } from '../sheet';

/** A sheet and the forms that were read from it, in reading order. */
export interface CheckedSheet {
  readonly name: string;
  readonly forms: readonly PerformanceForm[];
  /** Why it yields no form; null where it yields one. */
  readonly absence: NoForm | null;
}

export interface CheckedWorkbook {
  readonly sheets: readonly CheckedSheet[];
  readonly findings: readonly Finding[];
}

/** Reads every form of a workbook. */
export function checkWorkbook(workbook: WorkbookSnapshot): CheckedWorkbook {
  return {
    sheets: workbook.sheets.map((sheet) => {
      const { forms, absence } = readForms(sheet);
      return { name: sheet.name, forms, absence };
    }),
    findings: [],
  };
}
