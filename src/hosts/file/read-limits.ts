/** How much of a file is read before it is refused. Every figure can be set by the caller. */
export interface ReadLimits {
  /** Size of the file itself, bytes. */
  readonly fileBytes: number;
  /** All parts of a zip container together once inflated, bytes: counted while inflating, not taken from its headers. */
  readonly inflatedBytes: number;
  /** Inflated : compressed. Looked at only past `ratioFloorBytes`, since small repetitive sheets compress very well. */
  readonly inflationRatio: number;
  readonly ratioFloorBytes: number;
  /** Files inside a zip container. */
  readonly zipEntries: number;
  readonly sheets: number;
  /** Cells that hold something, over all sheets. */
  readonly cells: number;
  /** Merged areas, over all sheets. */
  readonly merges: number;
  /** Characters of one cell. Excel itself stops at 32,767. */
  readonly textLength: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_READ_LIMITS: ReadLimits = {
  fileBytes: 64 * MEBIBYTE,
  inflatedBytes: 400 * MEBIBYTE,
  inflationRatio: 250,
  ratioFloorBytes: 32 * MEBIBYTE,
  zipEntries: 65_535,
  sheets: 20_000,
  cells: 2_000_000,
  merges: 100_000,
  textLength: 100_000,
};
