import { isFootWord } from './lexicon';
import { isUnitStatement, statedUnit } from './amount-unit';
import type { FormGroup } from './form-groups';
import { rowIndexAtLeast, titleIn, type SheetView, type ViewCell, type ViewRow } from './sheet-view';
import { cellsWithin } from './table-body';

/** Where a form's head and foot stand. */
export interface FormRegion {
  readonly top: number;
  readonly title: ViewCell | null;
  /** Rows between the title (or the first label) and the table, cells inside the form's columns. */
  readonly head: readonly ViewRow[];
  /** Rows below the table that still belong to the form. */
  readonly foot: readonly ViewRow[];
  /** Rows between the form's tables. */
  readonly between: readonly ViewRow[];
}

/** A head is never longer than this. */
const HEAD_ROWS = 200;
const FOOT_ROWS = 12;

function rowsBetween(view: SheetView, group: FormGroup, from: number, to: number): ViewRow[] {
  const rows: ViewRow[] = [];
  for (let at = rowIndexAtLeast(view.rows, from); at < view.rows.length; at += 1) {
    const row = view.rows[at] as ViewRow;
    if (row.row > to) break;
    const cells = cellsWithin(row, group.limits);
    if (cells.length > 0) rows.push({ row: row.row, cells });
  }
  return rows;
}

/** Finds the head and foot of each form; `groups` in reading order. */
export function findRegions(view: SheetView, groups: readonly FormGroup[]): FormRegion[] {
  const heads: Head[] = [];
  let title: ViewCell | null = null;
  for (const group of groups) {
    const head = headOf(view, group);
    // Forms printed one below the other under one title share it.
    heads.push(head.title === null && group.above > 0 ? { ...head, title } : head);
    if (head.title?.reading.isTitle) title = head.title;
  }
  return groups.map((group, index) => {
    const head = heads[index] as Head;
    return {
      top: head.top,
      title: head.title,
      head: head.rows,
      foot: footOf(view, group, index, groups, heads),
      between: betweenOf(view, group),
    };
  });
}

interface Head {
  readonly top: number;
  readonly title: ViewCell | null;
  readonly rows: readonly ViewRow[];
}

function headOf(view: SheetView, group: FormGroup): Head {
  const headerRow = Math.min(...group.tables.map((table) => table.header.row));
  const from = Math.max(group.above + 1, headerRow - HEAD_ROWS);
  const gap = rowsBetween(view, group, from, headerRow - 1);
  let titleAt = -1;
  let title: ViewCell | null = null;
  gap.forEach((row, at) => {
    const found = titleIn(row.cells);
    if (found) {
      // A title said twice in neighbouring rows is one title; the first one counts.
      if (title && titleAt >= 0 && !labelsBetween(gap, titleAt, at) && at - titleAt <= 1) return;
      titleAt = at;
      title = found;
    }
  });
  if (titleAt < 0) {
    const over = titleOver(view, group, from, gap[0]?.row ?? headerRow);
    if (over) return { top: gap[0]?.row ?? headerRow, title: over, rows: gap };
  }
  if (titleAt >= 0) {
    const rows = gap.slice(titleAt);
    return { top: rows[0]?.row ?? headerRow, title, rows };
  }
  const start = startWithoutTitle(gap, group.above, headerRow);
  const rows = gap.slice(start);
  return { top: rows[0]?.row ?? headerRow, title: plainTitle(rows), rows };
}

/** A title above several forms side by side: the only cell of its row, left of this form's columns. */
function titleOver(view: SheetView, group: FormGroup, from: number, to: number): ViewCell | null {
  if (group.limits.left <= 1) return null;
  let title: ViewCell | null = null;
  for (let at = rowIndexAtLeast(view.rows, from); at < view.rows.length; at += 1) {
    const { row, cells } = view.rows[at] as ViewRow;
    if (row >= to) break;
    const only = cells.length === 1 ? cells[0] : undefined;
    if (only?.reading.isTitle && only.column < group.limits.left) title = only;
  }
  return title;
}

function labelsBetween(rows: readonly ViewRow[], from: number, to: number): boolean {
  return rows.slice(from, to).some((row) => row.cells.some((cell) => cell.reading.label !== null));
}

function isLabelled(row: ViewRow | undefined): boolean {
  return row?.cells.some((cell) => cell.reading.label !== null || /[:：]/.test(cell.text)) ?? false;
}

/** Upwards from the table: over rows without a wide gap, to the first row that still belongs to the labels. */
function startWithoutTitle(gap: readonly ViewRow[], above: number, headerRow: number): number {
  let start = gap.length;
  let next = headerRow;
  let labelsSeen = false;
  for (let at = gap.length - 1; at >= 0; at -= 1) {
    const row = gap[at] as ViewRow;
    const labelled = isLabelled(row);
    const distance = next - row.row;
    if (distance > 3 && labelsSeen) break;
    if (distance > 2 && labelsSeen && !labelled) break;
    // One row of words we do not know, between rows of labels, is a row of labels too.
    const between = isLabelled(gap[at - 1]);
    if (labelsSeen && !labelled && !between && row.cells.length > 2) break;
    const afterTable = above > 0 && at === 0 && row.row === above + 1;
    if (afterTable && !labelled && (gap[1]?.row ?? headerRow) - row.row > 1) break;
    if (above > 0 && isFootWord(row.cells[0]?.reading.folded ?? '')) break;
    labelsSeen ||= labelled;
    start = at;
    next = row.row;
  }
  return start;
}

const PLAIN_TITLE =
  /(?:表|(?:指标|目标|绩效)卡|申报书|目标书|绩效指标|绩效目标|(?:指标|目标|绩效).{0,6}填报)(?:\([^()]*\))*$/;

/** A heading that does not name itself a form of targets: 项目支出申报表. */
function plainTitle(rows: readonly ViewRow[]): ViewCell | null {
  for (const row of rows.slice(0, 3)) {
    const only = row.cells.length === 1 ? row.cells[0] : undefined;
    // 部门整体绩效目标 over the whole width heads the form, narrow it labels a field.
    const heads = row === rows[0] && only !== undefined && only.right - only.column >= 3;
    if (only?.reading.label && !heads) continue;
    const { folded } = only?.reading ?? { folded: '' };
    if (only && folded.length <= 40 && PLAIN_TITLE.test(folded)) return only;
  }
  return null;
}

/** Rows right below the table: the unit, notes, signatures; up to a blank row or another form. */
function footOf(
  view: SheetView,
  group: FormGroup,
  index: number,
  groups: readonly FormGroup[],
  heads: readonly Head[],
): ViewRow[] {
  let end = group.last + FOOT_ROWS;
  for (let at = index + 1; at < Math.min(groups.length, index + 20); at += 1) {
    const other = groups[at] as FormGroup;
    const overlaps = other.limits.left <= group.limits.right && other.limits.right >= group.limits.left;
    if (overlaps && other.above === group.last) end = Math.min(end, (heads[at] as Head).top - 1);
  }
  const rows: ViewRow[] = [];
  let previous = group.last;
  for (const row of rowsBetween(view, group, group.last + 1, end)) {
    const unit = row.cells.some((cell) => isUnitStatement(cell) || statedUnit(cell.reading.folded) !== null);
    if (
      row.row - previous > 2 ||
      (row.row - previous > 1 && !unit && !isFootWord(row.cells[0]?.reading.folded ?? ''))
    )
      break;
    rows.push(row);
    previous = row.row;
  }
  return rows;
}

function betweenOf(view: SheetView, group: FormGroup): ViewRow[] {
  const rows: ViewRow[] = [];
  let previous = group.tables[0];
  for (const table of group.tables.slice(1)) {
    if (previous && table.header.row > previous.last) {
      rows.push(...rowsBetween(view, group, previous.last + 1, table.header.row - 1));
    }
    previous = table;
  }
  return rows;
}
