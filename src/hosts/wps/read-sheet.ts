import { rangeUnion, type RangeAddress, type SheetCell, type SheetSnapshot } from '../../sheet';
import { HostError } from '../host';
import { readCells } from './read-cells';
import { isTrue, memberOf, objectOf, XL, type EtRange, type EtWorksheet } from './et';
import { readHidden } from './read-hidden';
import { readMerges } from './read-merges';
import { readNotes } from './read-notes';

/** Past this many cells the used range is likely formats down to the last row; the last content is looked for. */
const WIDE_USED_RANGE = 100_000;
/** More than a form ever has; reading on would take minutes. */
const MOST_CELLS = 2_000_000;

/** Everything about a sheet. Throws HostError. */
export function readSheet(sheet: EtWorksheet): SheetSnapshot {
  const area = usedArea(sheet);
  const cells = readCells(sheet, area);
  const merges = readMerges(sheet, area, cells);
  const used = usedRange(cells, merges);
  const notes = readNotes(sheet);
  return {
    name: sheet.Name,
    usedRange: used,
    cells,
    merges: used ? merges : [],
    ...(used ? readHidden(sheet, used) : { hiddenRows: [], hiddenColumns: [] }),
    hidden: Number(memberOf(sheet, 'Visible')) !== XL.sheetVisible,
    protected: isProtected(sheet),
    notes,
  };
}

function isProtected(sheet: EtWorksheet): boolean {
  return isTrue(memberOf(sheet, 'ProtectContents'));
}

/** Of an empty sheet A1. */
function usedArea(sheet: EtWorksheet): RangeAddress {
  const used = sheet.UsedRange;
  const top = used.Row;
  const left = used.Column;
  const area = {
    top,
    left,
    bottom: top + used.Rows.Count - 1,
    right: left + used.Columns.Count - 1,
  };
  const sizeOf = ({ bottom, right }: RangeAddress) => (bottom - top + 1) * (right - left + 1);
  if (sizeOf(area) <= WIDE_USED_RANGE) return area;
  const filled = {
    ...area,
    bottom: Math.max(top, Math.min(area.bottom, lastFilled(sheet, XL.findByRows, 'Row') ?? area.bottom)),
    right: Math.max(left, Math.min(area.right, lastFilled(sheet, XL.findByColumns, 'Column') ?? area.right)),
  };
  if (sizeOf(filled) > MOST_CELLS)
    throw new HostError(
      'tooLarge',
      `工作表「${sheet.Name}」有 ${filled.bottom} 行 ${filled.right} 列，太大，没有读取。请把绩效目标表另存为单独的文件。`,
    );
  return filled;
}

/** The last row or column with content; null where this version cannot look for it. */
function lastFilled(sheet: EtWorksheet, order: number, axis: 'Row' | 'Column'): number | null {
  try {
    const cells = objectOf(sheet, 'Cells') as EtRange | null;
    const last = cells?.Find('*', undefined, XL.findInFormulas, XL.findPart, order, XL.findPrevious);
    return last ? Number(last[axis]) : null;
  } catch {
    return null;
  }
}

function usedRange(cells: readonly SheetCell[], merges: readonly RangeAddress[]): RangeAddress | null {
  if (cells.length === 0) return null;
  const areas = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  return [...areas, ...merges].reduce(rangeUnion);
}
