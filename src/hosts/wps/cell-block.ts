import { formatRange, type RangeAddress } from '../../sheet';
import { HostError } from '../host';
import { memberOf, type EtRange, type EtWorksheet } from './et';

/** Cells a call answers with at most; a longer block is read in several. */
const CELLS_AT_ONCE = 50_000;

/** The values of a block as rows of its width. Throws HostError where the program answers something else. */
export function readValues(sheet: EtWorksheet, area: RangeAddress): unknown[][] {
  return rowsAtOnce(area).flatMap((part) => {
    const values = asRows(memberOf(rangeOf(sheet, part), 'Value2'), part);
    if (!values)
      throw new HostError('unknown', '读取表格失败：WPS 没有给出单元格的内容。请重新打开文件再试。');
    return values;
  });
}

/** The formulas of a block; null where this version gives them for single cells only. */
export function readFormulas(sheet: EtWorksheet, area: RangeAddress): unknown[][] | null {
  const rows: unknown[][] = [];
  for (const part of rowsAtOnce(area)) {
    const formulas = asRows(memberOf(rangeOf(sheet, part), 'Formula'), part);
    if (!formulas) return null;
    rows.push(...formulas);
  }
  return rows;
}

export function rangeOf(sheet: EtWorksheet, area: RangeAddress): EtRange {
  return sheet.Range(formatRange(area));
}

export function cellAt(sheet: EtWorksheet, row: number, column: number): EtRange {
  return sheet.Range(formatRange({ top: row, left: column, bottom: row, right: column }));
}

/**
 * A block answers as rows of cells, one row or column in some versions as a plain list, one cell as the value itself.
 */
function asRows(answer: unknown, area: RangeAddress): unknown[][] | null {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (!Array.isArray(answer)) return height * width === 1 ? [[answer]] : null;
  const list: readonly unknown[] = answer;
  if (list.length === height && list.every((row) => Array.isArray(row) && row.length === width))
    return list as unknown[][];
  const flat = list.flat();
  if (flat.length !== height * width) return null;
  return Array.from({ length: height }, (_, at) => flat.slice(at * width, (at + 1) * width));
}

function rowsAtOnce(area: RangeAddress): RangeAddress[] {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / (area.right - area.left + 1)));
  const parts: RangeAddress[] = [];
  for (let top = area.top; top <= area.bottom; top += height)
    parts.push({ ...area, top, bottom: Math.min(area.bottom, top + height - 1) });
  return parts;
}
