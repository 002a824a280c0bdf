import type { RangeAddress } from './address';

/**
 * Looks of a cell in a sheet of ours. open: a blank that a person is to fill in. remark: words above a table.
 * count and amount: the text is decimal digits and the cell holds the number, to be summed and sorted.
 */
export const CELL_STYLES = [
  'plain',
  'title',
  'label',
  'value',
  'centred',
  'unit',
  'open',
  'remark',
  'link',
  'error',
  'warning',
  'info',
  'count',
  'amount',
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

/** Where a click on a cell leads. */
export interface CellLink {
  /** URI reference of another file, relative to the workbook's own folder; null: this workbook. */
  readonly file: string | null;
  readonly sheet: string;
  /** "D14" */
  readonly cell: string;
}

export interface DesignedCell {
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  /** '' for a cell that only has a border. */
  readonly text: string;
  readonly style: CellStyle;
  /** Excel takes 65,530 links a sheet. */
  readonly link?: CellLink;
}

/** A choice, or only a word of advice, for who fills in the range. Another entry is warned of, not refused. */
export interface EntryHelp {
  readonly range: RangeAddress;
  /** Offered as a list; null: anything may be entered. None may hold a comma; 255 characters in all. */
  readonly choices: readonly string[] | null;
  readonly title: string;
  readonly advice: string;
}

/** A new sheet, made to be filled in, read or printed: texts with their looks, not a snapshot of one that exists. */
export interface SheetDesign {
  readonly name: string;
  readonly cells: readonly DesignedCell[];
  readonly merges: readonly RangeAddress[];
  /** Characters, by column from A. */
  readonly columnWidths: readonly number[];
  /** Points, by row from 1. */
  readonly rowHeights: readonly number[];
  readonly entryHelp: readonly EntryHelp[];
  /**
   * A list to be read and sorted, its header the first row: the header and what is above it stay in sight, the list
   * has a filter, and it is printed across, on as many pages as it takes, each with the header.
   */
  readonly list?: RangeAddress;
}
