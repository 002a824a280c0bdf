import type { InsertRowsEdit, RangeAddress } from '../../sheet';
import { memberOf, XL, type EtApplication, type EtRange, type EtWorksheet } from './et';

/**
 * Inserts whole rows that look like the row given. `merges`: as they were before.
 * A row that is not a neighbour gives its looks by way of the clipboard, which is then empty.
 */
export function insertRows(
  application: EtApplication,
  sheet: EtWorksheet,
  edit: InsertRowsEdit,
  merges: readonly RangeAddress[],
): void {
  const { before, count, formatFrom } = edit;
  const fromBelow = formatFrom === before;
  rowsOf(sheet, before, count).Insert(XL.shiftDown, fromBelow ? XL.formatFromBelow : XL.formatFromAbove);
  if (fromBelow || formatFrom === before - 1) return;
  const source = formatFrom >= before ? formatFrom + count : formatFrom;
  rowsOf(sheet, source, 1).Copy();
  rowsOf(sheet, before, count).PasteSpecial(XL.pasteFormats);
  (application as { CutCopyMode: unknown }).CutCopyMode = false;
  // Pasted formats bring merged areas along; which there are is for the edits that follow to say.
  if (merges.some(({ top, bottom }) => top === formatFrom && bottom === formatFrom))
    rowsOf(sheet, before, count).UnMerge();
}

export function deleteRows(sheet: EtWorksheet, first: number, count: number): void {
  rowsOf(sheet, first, count).Delete(XL.shiftUp);
}

function rowsOf(sheet: EtWorksheet, first: number, count: number): EtRange {
  const rows = sheet.Rows.Item(`${first}:${first + count - 1}`);
  // Some versions take an index alone.
  if (Number(memberOf(rows, 'Row')) === first) return rows;
  return sheet.Range(`${first}:${first + count - 1}`);
}
