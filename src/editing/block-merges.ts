import type { Category, Indicator, PerformanceForm } from '../indicator';
import {
  formatRange,
  parseCell,
  rangesIntersect,
  shiftRange,
  type Edit,
  type RangeAddress,
  type SheetSnapshot,
} from '../sheet';

interface NewRow {
  readonly sheet: SheetSnapshot;
  readonly form: PerformanceForm;
  readonly rows: readonly Indicator[];
  /** The row that the new one stands beside. */
  readonly model: Indicator;
  readonly category: Category;
  /** Its number. */
  readonly newRow: number;
}

interface RowMerges {
  /** To be carried out right after the row is inserted. */
  readonly edits: readonly Edit[];
  /** Columns in which a block from above or below reaches over the new row. */
  readonly coveredColumns: ReadonlySet<number>;
}

/**
 * The merged areas of a new row. A spreadsheet widens an area by itself when a row comes inside it; one that ends
 * just above the new row, or begins just below, is widened here if the new row belongs to it.
 */
export function mergesForNewRow(context: NewRow): RowMerges {
  const { sheet, newRow } = context;
  const edits: Edit[] = [];
  const covered: RangeAddress[] = [];
  for (const merge of sheet.merges) {
    const shifted = shiftRange(merge, { at: newRow, count: 1 });
    if (!shifted || merge.top === merge.bottom) continue;
    if (shifted.top <= newRow && newRow <= shifted.bottom) {
      covered.push(shifted);
      continue;
    }
    const touches = shifted.bottom === newRow - 1 || shifted.top === newRow + 1;
    if (!touches || !belongs(context, merge, shifted.top > newRow)) continue;
    const wider = {
      ...shifted,
      top: Math.min(shifted.top, newRow),
      bottom: Math.max(shifted.bottom, newRow),
    };
    // What ends above and begins below in the same columns stays two areas.
    if (covered.some((range) => rangesIntersect(range, wider))) continue;
    covered.push(wider);
    edits.push(
      { kind: 'unmerge', sheet: sheet.name, range: formatRange(shifted) },
      { kind: 'merge', sheet: sheet.name, range: formatRange(wider) },
    );
  }
  for (const range of [...newBlocks(context), ...repeatedMerges(context)]) {
    if (covered.some((other) => rangesIntersect(other, range))) continue;
    covered.push(range);
    edits.push({ kind: 'merge', sheet: sheet.name, range: formatRange(range) });
  }
  const tall = covered.filter((range) => range.top < range.bottom);
  const columns = tall.flatMap(({ left, right }) =>
    Array.from({ length: right - left + 1 }, (_, at) => left + at),
  );
  return { edits, coveredColumns: new Set(columns) };
}

/** Whether the new row is part of the block that a merged area stands for. */
function belongs(
  { form, rows, model, category, newRow }: NewRow,
  merge: RangeAddress,
  below: boolean,
): boolean {
  const inside = rows.find((row) => row.row >= merge.top && row.row <= merge.bottom);
  if (!inside || (below ? newRow > form.tableRows.last + 1 : newRow <= form.tableRows.header)) return false;
  const level1Column = columnOf(model.level1Source?.cell);
  const level2Column = columnOf(model.level2Source?.cell);
  const covers = (column: number | null) => column !== null && merge.left <= column && column <= merge.right;
  const own = [model.nameCell, model.valueCell, model.operatorCell, model.unitCell].map((cell) =>
    columnOf(cell),
  );
  if (own.some(covers)) return false;
  const sameLevel1 = inside.level1 === category.level1;
  const sameLevel2 = sameLevel1 && inside.level2 === category.level2;
  if (covers(level2Column)) return sameLevel2;
  if (covers(level1Column)) return sameLevel1;
  // A label over the whole table (绩效指标) stands left of level 1; remarks stand right and go with level 2.
  return merge.right < (level1Column ?? level2Column ?? 0) || sameLevel2;
}

/** A second row of a category: the form merges level 2 over the rows of its other blocks, so it does here. */
function newBlocks({ sheet, rows, model, category, newRow }: NewRow): RangeAddress[] {
  const source = model.level2Source;
  if (!source || model.level2 !== category.level2 || model.row !== newRow - 1) return [];
  const { row, column } = parseCell(source.cell);
  const merged = (at: number) =>
    sheet.merges.find(
      (merge) => merge.left <= column && column <= merge.right && merge.top <= at && at <= merge.bottom,
    );
  const own = merged(row);
  const formMerges = rows.some((other) => {
    const merge = merged(other.row);
    return merge !== undefined && merge.top < merge.bottom;
  });
  if (!formMerges || row !== model.row || (own && own.top < own.bottom)) return [];
  return [{ top: model.row, bottom: newRow, left: own?.left ?? column, right: own?.right ?? column }];
}

/** Areas across columns of the row beside it, on the new row. */
function repeatedMerges({ sheet, model, newRow }: NewRow): RangeAddress[] {
  return sheet.merges
    .filter((merge) => merge.top <= model.row && model.row <= merge.bottom && merge.left < merge.right)
    .map((merge) => ({ ...merge, top: newRow, bottom: newRow }));
}

function columnOf(cell: string | null | undefined): number | null {
  return cell ? parseCell(cell).column : null;
}
