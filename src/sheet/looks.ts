import type { RangeAddress } from './address';
import type { HighlightLevel } from './edit';

/**
 * How a workbook looks on screen, beside what it holds (WorkbookSnapshot): enough that a person recognises the form.
 * Colours are six hexadecimal digits, RRGGBB.
 */
export interface CellLook {
  readonly fontName: string | null;
  /** Points; null where the file does not say. */
  readonly fontSize: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struckOut: boolean;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
  readonly horizontal: 'left' | 'center' | 'right' | 'justify' | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrapped: boolean;
  /** As Excel writes it in English; General where the file does not say. */
  readonly numberFormat: string;
}

export type BorderSide = 'left' | 'right' | 'top' | 'bottom';

export const LINE_STYLES = [
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export interface BorderLine {
  readonly style: LineStyle;
  readonly colour: string;
}

export interface SheetLooks {
  readonly name: string;
  /** Cells that have a look of their own, blank ones too. `look` counts in WorkbookLooks.looks. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly look: number }[];
  /** A1 address → formula with its `=`. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Columns first…last; pixels at 96 dots an inch. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  /** Pixels at 96 dots an inch. */
  readonly rows: readonly { readonly row: number; readonly height: number }[];
  /** Pixels; null where the file does not say. */
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  /** The last row that is written down in the file, with or without content; 0 for none. */
  readonly lastRow: number;
  /** Marks of jixiao's own. */
  readonly highlights: readonly { readonly level: HighlightLevel; readonly areas: readonly RangeAddress[] }[];
}

/** Things of a file that jixiao keeps and does not show. */
export type UnseenThing = 'drawings' | 'conditionalFormats' | 'dataValidations' | 'tables' | 'macros';

export interface WorkbookLooks {
  readonly looks: readonly CellLook[];
  /** In tab order, as the sheets of the snapshot. */
  readonly sheets: readonly SheetLooks[];
  readonly unseen: readonly UnseenThing[];
}
