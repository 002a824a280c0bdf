import { formatCell, rangeContains, SheetGrid, type Edit, type SheetSnapshot, type Span } from '../sheet';
import { PlanError } from './plan-error';

/**
 * Moves the texts of some columns by `by` rows (negative: upwards), as if their cells were dragged: what stands where
 * they arrive takes the places they leave, so nothing is lost. A column of indicators that slipped by one row moves
 * back over the blank it slipped from. Figures arrive as the text they were displayed as.
 * Columns count from 1. Throws PlanError 'formulaCell', 'occupied' (a merged area in the way), 'nothingToDo'.
 */
export function moveRows(
  sheet: SheetSnapshot,
  { rows, columns, by }: { readonly rows: Span; readonly columns: readonly number[]; readonly by: number },
): Edit[] {
  const grid = new SheetGrid(sheet);
  const count = rows.last - rows.first + 1;
  const top = by < 0 ? rows.first + by : rows.first;
  if (top < 1)
    throw new PlanError('noPlace', null, {
      zh: '上方没有足够的行，没有移动。',
      en: 'There are not enough rows above; nothing was moved.',
    });
  const height = count + Math.abs(by);
  const edits: Edit[] = [];
  for (const column of columns) {
    for (let offset = 0; offset < height; offset += 1) {
      // Places in the window turn round: the moved block first or last, what it displaces after or before it.
      const source = top + ((offset + (by < 0 ? Math.abs(by) : count)) % height);
      const cell = formatCell({ row: top + offset, column });
      refuseObstacle(sheet, grid, top + offset, column);
      const text = grid.text(source, column);
      const expected = grid.text(top + offset, column);
      if (text !== expected) edits.push({ kind: 'setText', sheet: sheet.name, cell, text, expected });
    }
  }
  if (edits.length === 0)
    throw new PlanError('nothingToDo', null, {
      zh: '这些单元格移动前后没有变化。',
      en: 'Moving these cells changes nothing.',
    });
  return edits;
}

function refuseObstacle(sheet: SheetSnapshot, grid: SheetGrid, row: number, column: number): void {
  const cell = formatCell({ row, column });
  if (grid.cell(row, column)?.formula) {
    throw new PlanError('formulaCell', cell, {
      zh: `${cell} 是公式，没有移动。`,
      en: `${cell} is a formula; nothing was moved.`,
    });
  }
  const merge = sheet.merges.find((range) => rangeContains(range, { row, column }));
  if (merge && (merge.top !== merge.bottom || merge.left !== column)) {
    throw new PlanError('occupied', cell, {
      zh: `${cell} 在合并单元格内，没有移动。请先取消合并。`,
      en: `${cell} lies inside a merged cell; nothing was moved. Unmerge it first.`,
    });
  }
}
