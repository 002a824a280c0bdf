import {
  AddressError,
  formatRange,
  MAX_COLUMN,
  MAX_ROW,
  parseRange,
  shiftRange,
  type RangeAddress,
  type RowShift,
} from '../../../sheet';

/** "B3 D7:D9" → ranges; whole rows and columns (`A:C`, `3:5`) count as the ranges they are. */
export function parseReferenceList(text: string): RangeAddress[] {
  return text.split(/\s+/).flatMap((part) => {
    if (part === '') return [];
    const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(part);
    if (columns) return [parseRange(`${columns[1]}1:${columns[2]}${MAX_ROW}`)];
    const rows = /^\$?([0-9]+):\$?([0-9]+)$/.exec(part);
    if (rows) return [{ top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: MAX_COLUMN }];
    try {
      return [parseRange(part)];
    } catch (error) {
      // A reference that cannot be read is left out: the caller keeps its text where nothing else changes.
      if (error instanceof AddressError) return [];
      throw error;
    }
  });
}

export function printReferenceList(ranges: readonly RangeAddress[]): string {
  return ranges.map(formatRange).join(' ');
}

/** The list after the shift; null where nothing of it is left. A list that the shift does not touch stays as written. */
export function shiftReferenceList(text: string, shift: RowShift): string | null {
  const ranges = parseReferenceList(text);
  if (ranges.every((range) => range.bottom < shift.at)) return text;
  const shifted = ranges.flatMap((range) => shiftRange(range, shift) ?? []);
  return shifted.length === 0 ? null : printReferenceList(shifted);
}
