import type { RangeAddress } from './address';

/** What a cell holds. A blank cell is not in the snapshot at all. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error';

export interface SheetCell {
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  /** What a person sees: the formatted text. Never trimmed, never empty. */
  readonly text: string;
  /** What the file holds: for dates the serial number, for errors the error text. */
  readonly value: string | number | boolean;
  readonly kind: CellKind;
  /** The cell is computed; it must not be overwritten. */
  readonly formula: boolean;
}

/** Rows or columns first to last, 1-based, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface CellNote {
  /** A1 address. */
  readonly cell: string;
  readonly text: string;
  readonly author: string | null;
}

/**
 * A sheet as plain data, read once. Sparse: only cells that hold something are listed, in reading order,
 * so that a sheet formatted down to its last row costs nothing.
 */
export interface SheetSnapshot {
  readonly name: string;
  /** The smallest range around all listed cells and their merges; null for an empty sheet. */
  readonly usedRange: RangeAddress | null;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly RangeAddress[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** The sheet itself is hidden. */
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly notes: readonly CellNote[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** The workbook's own properties that jixiao keeps (by name): suppressions and the like. */
  readonly properties: Readonly<Record<string, string>>;
}
