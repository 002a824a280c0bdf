import { SpokenError, type Sentence } from '../sheet';

export type PlanErrorCode = 'formulaCell' | 'occupied' | 'noPlace' | 'sheetMissing' | 'nothingToDo';

/** An action that cannot be planned on this sheet. Nothing was changed. */
export class PlanError extends SpokenError {
  override readonly name = 'PlanError';
  readonly code: PlanErrorCode;
  /** A1 address of the cell that stands in the way; null where it is none in particular. */
  readonly cell: string | null;

  constructor(code: PlanErrorCode, cell: string | null, sentence: Sentence) {
    super(sentence);
    this.code = code;
    this.cell = cell;
  }
}
