import type { RangeAddress } from './address';

/** Looks of a cell in a sheet of ours. open: a blank that a person is to fill in. */
export const CELL_STYLES = ['plain', 'title', 'label', 'value', 'centred', 'unit', 'open'] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

export interface DesignedCell {
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  /** '' for a cell that only has a border. */
  readonly text: string;
  readonly style: CellStyle;
}

/** A choice, or only a word of advice, for who fills in the range. Another entry is warned of, not refused. */
export interface EntryHelp {
  readonly range: RangeAddress;
  /** Offered as a list; null: anything may be entered. None may hold a comma; 255 characters in all. */
  readonly choices: readonly string[] | null;
  readonly title: string;
  readonly advice: string;
}

/** A new sheet, made to be filled in and printed: texts with their looks, not a snapshot of one that exists. */
export interface SheetDesign {
  readonly name: string;
  readonly cells: readonly DesignedCell[];
  readonly merges: readonly RangeAddress[];
  /** Characters, by column from A. */
  readonly columnWidths: readonly number[];
  /** Points, by row from 1. */
  readonly rowHeights: readonly number[];
  readonly entryHelp: readonly EntryHelp[];
}
