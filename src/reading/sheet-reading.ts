import type { PerformanceForm } from '../indicator';

/**
 * Why a sheet yields no form.
 * empty: nothing stands on it. noIndicatorTable: a title of a form, but no table of indicators below it.
 * indicatorLibrary: a list of standard indicators, of no project. indicatorsWithoutProject: indicators with
 * neither title nor project. noForm: nothing on it belongs to a form.
 */
export type NoFormReason =
  'empty' | 'noForm' | 'noIndicatorTable' | 'indicatorLibrary' | 'indicatorsWithoutProject';

export interface NoForm {
  readonly reason: NoFormReason;
  /** A1 address of what was taken for the start of a form, or null. */
  readonly cell: string | null;
  /** Its words. */
  readonly text: string;
}

/** What a sheet holds. */
export interface SheetReading {
  readonly sheet: string;
  readonly forms: readonly PerformanceForm[];
  /** Null where the sheet holds a form. */
  readonly absence: NoForm | null;
}
