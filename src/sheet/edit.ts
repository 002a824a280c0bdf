import { SpokenError, type Sentence } from './spoken-error';

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

/**
 * Puts back a number or a truth value; the cell's number format decides how it is displayed, and stays.
 * Only undo needs it: whatever jixiao itself writes is text.
 */
export interface SetValueEdit {
  readonly kind: 'setValue';
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | boolean;
  readonly valueKind: 'number' | 'date' | 'boolean';
  /** What the cell displays once the value is back, for the face and the journal. */
  readonly text: string;
  /** The displayed text that is overwritten; the write is refused when it differs. */
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

/** Deletes the rows `first` … `first + count - 1`; what lies below moves up. */
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
  /**
   * The displayed texts that the decision was made on, one a cell, '' for a blank one; null where a cell may show
   * something else by now, as a formula may. The write is refused where one differs: rows moved, or somebody typed,
   * and the mark would stand beside words it was not made for. Left out: whatever the cells hold.
   */
  readonly expected?: readonly (string | null)[];
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
  | SetValueEdit
  | InsertRowsEdit
  | DeleteRowsEdit
  | SetNoteEdit
  | RemoveNoteEdit
  | HighlightEdit
  | ClearHighlightsEdit
  | MergeEdit
  | UnmergeEdit
  | SetPropertyEdit;

/** Why an edit was not carried out; nothing of the list is written then. */
export type RefusalReason =
  | 'valueChanged'
  | 'noteChanged'
  | 'formulaCell'
  | 'insideMerge'
  | 'mergeOverlaps'
  | 'sheetMissing'
  | 'outsideSheet'
  | 'textTooLong';

/**
 * Thrown by whoever applies edits when an edit no longer fits the sheet. `reason`, the cell and the two texts let a face say it in its own words.
 */
export class EditRefusedError extends SpokenError {
  override readonly name = 'EditRefusedError';
  readonly reason: RefusalReason;
  readonly sheet: string;
  /** A1 address of a cell or a range; '' for the sheet as a whole. */
  readonly cell: string;
  /** The text that the decision was made on; null where texts are not the reason. */
  readonly expected: string | null;
  /** The text that stands there now; null where texts are not the reason. */
  readonly found: string | null;

  constructor(
    reason: RefusalReason,
    place: { readonly sheet: string; readonly cell: string },
    texts: { readonly expected: string | null; readonly found: string | null } = {
      expected: null,
      found: null,
    },
  ) {
    super(refusal(reason, place, texts));
    this.reason = reason;
    this.sheet = place.sheet;
    this.cell = place.cell;
    this.expected = texts.expected;
    this.found = texts.found;
  }
}

/** The longest text that a cell of an .xlsx file or a note can hold, in UTF-16 code units. */
export const MAX_CELL_TEXT = 32_767;

function refusal(
  reason: RefusalReason,
  place: { readonly sheet: string; readonly cell: string },
  texts: { readonly expected: string | null; readonly found: string | null },
): Sentence {
  const zh = `工作表「${place.sheet}」的 ${place.cell}`;
  const en = `${place.sheet}!${place.cell}`;
  const quoteZh = (text: string | null) => (text ? `「${text}」` : '空白');
  const quoteEn = (text: string | null) => (text ? `"${text}"` : 'blank');
  const then = {
    zh: `检查时是${quoteZh(texts.expected)}，现在是${quoteZh(texts.found)}。请重新检查。`,
    en: `It was ${quoteEn(texts.expected)} when it was checked and is ${quoteEn(texts.found)} now. Check again.`,
  };
  switch (reason) {
    case 'valueChanged':
      return {
        zh: `${zh} 已被改动，没有写入。${then.zh}`,
        en: `${en} has changed; nothing was written. ${then.en}`,
      };
    case 'noteChanged':
      return {
        zh: `${zh} 的批注已被改动，没有写入。${then.zh}`,
        en: `The note of ${en} has changed; nothing was written. ${then.en}`,
      };
    case 'formulaCell':
      return {
        zh: `${zh} 是公式（显示${quoteZh(texts.found)}），不能直接改写。请改公式引用的单元格。`,
        en: `${en} is a formula (it shows ${quoteEn(texts.found)}) and is not overwritten. Change the cells it refers to.`,
      };
    case 'insideMerge':
      return {
        zh: `${zh} 在合并单元格内，写入后看不见，没有写入。`,
        en: `${en} lies inside a merged cell, where nothing would be seen; nothing was written.`,
      };
    case 'mergeOverlaps':
      return {
        zh: `${zh} 与已有的合并单元格重叠，没有合并。`,
        en: `${en} overlaps a merged cell; it was not merged.`,
      };
    case 'sheetMissing':
      return {
        zh: `找不到工作表「${place.sheet}」，没有写入。`,
        en: `There is no sheet "${place.sheet}"; nothing was written.`,
      };
    case 'outsideSheet':
      return {
        zh: `${zh} 超出了工作表的范围，没有写入。`,
        en: `${en} is outside of the sheet; nothing was written.`,
      };
    case 'textTooLong':
      return {
        zh: `${zh} 要写入的文字超过 ${MAX_CELL_TEXT} 字，没有写入。`,
        en: `The text for ${en} is longer than ${MAX_CELL_TEXT} characters; nothing was written.`,
      };
  }
}
