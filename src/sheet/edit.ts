/**
 * A write to a workbook as plain data. A list of edits is applied in order; addresses in a later edit
 * are those of the sheet as the earlier edits left it. The same list can be shown, kept, undone, replayed.
 */

/** Text is stored as text, whatever it begins with: never as a formula, number or date. */
export interface SetTextEdit {
  readonly kind: 'setText';
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  /** The displayed text that the decision was made on; '' for a blank cell. The write is refused when it differs. */
  readonly expected: string;
}

/** Inserts `count` whole rows before row `before` (1-based), formatted as row `formatFrom` (before the insertion). */
export interface InsertRowsEdit {
  readonly kind: 'insertRows';
  readonly sheet: string;
  readonly before: number;
  readonly count: number;
  readonly formatFrom: number;
}

export interface DeleteRowsEdit {
  readonly kind: 'deleteRows';
  readonly sheet: string;
  readonly first: number;
  readonly count: number;
}

/** Sets the cell's one note to exactly this text; a note that stands there is replaced. */
export interface SetNoteEdit {
  readonly kind: 'setNote';
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  /** The note's text that the decision was made on; null where there was none. */
  readonly expected: string | null;
}

export interface RemoveNoteEdit {
  readonly kind: 'removeNote';
  readonly sheet: string;
  readonly cell: string;
  readonly expected: string;
}

export type HighlightLevel = 'error' | 'warning' | 'info';

/** Marks cells by a conditional format of jixiao's own; the user's fills and formats stay untouched. */
export interface HighlightEdit {
  readonly kind: 'highlight';
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly level: HighlightLevel;
}

/** Removes every highlight of jixiao's own from the sheet, and no other format. */
export interface ClearHighlightsEdit {
  readonly kind: 'clearHighlights';
  readonly sheet: string;
}

/** Merges exactly this range. */
export interface MergeEdit {
  readonly kind: 'merge';
  readonly sheet: string;
  readonly range: string;
}

export interface UnmergeEdit {
  readonly kind: 'unmerge';
  readonly sheet: string;
  readonly range: string;
}

/** Keeps a text with the workbook under a name; null removes it. */
export interface SetPropertyEdit {
  readonly kind: 'setProperty';
  readonly name: string;
  readonly value: string | null;
}

export type Edit =
  | SetTextEdit
  | InsertRowsEdit
  | DeleteRowsEdit
  | SetNoteEdit
  | RemoveNoteEdit
  | HighlightEdit
  | ClearHighlightsEdit
  | MergeEdit
  | UnmergeEdit
  | SetPropertyEdit;
