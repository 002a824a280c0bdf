import type { Indicator, PerformanceForm } from '../indicator';
import { readForms, type NoForm } from '../reading';
import { SheetGrid, type SheetSnapshot } from '../sheet';
import type { FormAnalysis } from './analysis/form-analysis';
import type { Profile } from './profile';

/** A standard phrasing offered by an indicator library. */
export interface Phrasing {
  readonly name: string;
  readonly unit: string | null;
  readonly operator: string | null;
  /** Where it comes from, as shown to the user. */
  readonly source: string;
}

/** Standard phrasings near to an indicator, best first. Given by the caller; the checker holds no library itself. */
export type Suggest = (indicator: Indicator, form: PerformanceForm, limit: number) => readonly Phrasing[];

/** What a rule may ask about the form it looks at. */
export interface FormContext {
  readonly form: PerformanceForm;
  /** The sheet as it stands, for rules on raw text; the form holds what was understood of it. */
  readonly grid: SheetGrid;
  readonly profile: Profile;
  /** Shared by all rules, each part computed on first use. */
  readonly analysis: FormAnalysis;
  /** Empty where no library was given. */
  readonly suggest: Suggest;
}

/** A sheet and the forms read from it. */
export interface ReadSheet {
  readonly grid: SheetGrid;
  readonly forms: readonly PerformanceForm[];
  /** Why there are none; null where there is one. */
  readonly absence: NoForm | null;
}

/** Reads a sheet for the checker. */
export function readSheet(snapshot: SheetSnapshot): ReadSheet {
  const { forms, absence } = readForms(snapshot);
  return { grid: new SheetGrid(snapshot), forms, absence };
}

export interface SheetContext {
  readonly profile: Profile;
}

export interface WorkbookContext {
  readonly profile: Profile;
}
