import { sectionOf } from './lexicon';
import type { FoundTable } from './form-groups';
import type { Horizon } from './head-fields';
import type { Section } from './indicator-rows';
import type { ViewCell, ViewRow } from './sheet-view';
import type { ColumnRoles } from './table-columns';

/**
 * For each row of a table, whether it belongs to the annual or the long-term goal. Asked in turn: the table's
 * own value header, headings beside or above it, the goals' labels over its columns.
 */
export function sectionsOf(
  table: FoundTable,
  columns: ColumnRoles,
  headerCells: readonly ViewCell[],
  rowsAbove: readonly ViewRow[],
  horizons: readonly Horizon[],
  siblings: readonly FoundTable[],
): (row: number) => Section {
  const marks: { row: number; section: Section }[] = [];
  const beside = headerCells.filter((cell) => cell.column < columns.name).map(headingOf);
  const header = headerSection(table, columns) ?? beside.find((section) => section !== null) ?? null;
  const base =
    header ?? headingAbove(table, rowsAbove, siblings) ?? goalAbove(table, horizons, siblings) ?? 'annual';
  for (const { row, cells } of table.rows) {
    for (const cell of cells) {
      if (cell.column >= columns.name || cell.reading.isCategory) continue;
      const section = headingOf(cell);
      if (section) marks.push({ row, section });
    }
  }
  if (header !== null || marks.length === 0) return () => base;
  return (row) => {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle]?.row ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return marks[low - 1]?.section ?? base;
  };
}

/** 长期绩效指标, 年度目标: a heading, not a sentence that happens to say 年度. */
function headingOf(cell: ViewCell): Section | null {
  const { key } = cell.reading;
  if (key === '' || key.length > 14 || !/(?:指标|目标|绩效)表?\d?$/.test(key)) return null;
  return sectionOf(key);
}

const REMARK = /\(([^()]*)\)/;

function headerSection(table: FoundTable, columns: ColumnRoles): Section | null {
  if (columns.valueHeader?.role === 'valueLongTerm') return 'longTerm';
  for (const column of table.header.columns) {
    const heads = column.role === 'structure' || column.role === 'level1' || column.role === 'name';
    for (const cell of column.cells) {
      // 指标值（长期） says it of any column; 年度指标值 says no more than that it is a target.
      const remark = REMARK.exec(cell.reading.folded)?.[1] ?? '';
      const section = sectionOf(remark) ?? (heads ? sectionOf(cell.reading.key) : null);
      if (section) return section;
    }
  }
  return null;
}

function headingAbove(
  table: FoundTable,
  rowsAbove: readonly ViewRow[],
  siblings: readonly FoundTable[],
): Section | null {
  const { header } = table;
  const beside = siblings.filter((other) => other !== table && other.header.row === header.row);
  for (let at = rowsAbove.length - 1; at >= 0; at -= 1) {
    const { row, cells } = rowsAbove[at] as ViewRow;
    if (row >= header.row) continue;
    if (header.row - row > 3) break;
    const over = cells.filter(
      (cell) =>
        headingOf(cell) !== null &&
        cell.reading.label === null &&
        (beside.length === 0 || (cell.column <= header.right && cell.right >= header.left)),
    );
    const only = over[over.length - 1];
    if (only) return headingOf(only);
  }
  return null;
}

/** Tables side by side belong each to the goal above its columns. */
function goalAbove(
  table: FoundTable,
  horizons: readonly Horizon[],
  siblings: readonly FoundTable[],
): Section | null {
  const beside = siblings.filter((other) => other.header.row === table.header.row);
  if (beside.length < 2) return null;
  const { header } = table;
  const overlap = (horizon: Horizon) =>
    Math.min(horizon.right, header.right) - Math.max(horizon.left, header.left);
  const over = horizons.filter((horizon) => overlap(horizon) >= 0).sort((a, b) => overlap(b) - overlap(a));
  return over[0]?.section ?? null;
}
