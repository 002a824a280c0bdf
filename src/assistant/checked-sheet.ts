import type { PerformanceForm } from '../indicator';
import type { NoForm } from '../reading';

export type { NoForm, NoFormReason } from '../reading';

/** A sheet and the forms that were read from it, in reading order. */
export interface CheckedSheet {
  readonly name: string;
  readonly forms: readonly PerformanceForm[];
  /** Why it yields no form; null where it holds one. */
  readonly absence: NoForm | null;
}
