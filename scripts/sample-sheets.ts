import type { CellStyle, DesignedCell, RangeAddress, SheetDesign } from '../src/sheet';

/** A form as rows of cell texts, exactly where they stand. */
export type FormRows = readonly (readonly string[])[];

const LABELS =
  /^(项目名称|主管部[门門]|实施单位|项目属性|项目期限|项目主管处室|项目年度金额|年度总体绩效目标|[一二三]级指标|绩效(价?值)|建设年度)/;
const LEVEL1 = /^[1-3]-/;
const LEVEL2 = /^[1-3]\d-/;
const AMOUNT_UNIT = /^单位：/;
const GOAL = /^年度总体绩效目标/;
const LONG_TEXT = 40;

/** Tab-separated text of a sample form. */
export function parseForm(tsv: string): FormRows {
  return tsv
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

/** The form as a sheet that looks like one: every cell where it stands, nothing merged. */
export function plainSheet(name: string, rows: FormRows): SheetDesign {
  return sheet(name, rows, []);
}

/**
 * The form with the merges that a real one has: the title across, a goal across the columns right of its label,
 * a level-1 cell down over the blank cells under it. Only blank cells are covered, so nothing is lost.
 */
export function mergedSheet(name: string, rows: FormRows): SheetDesign {
  const width = widthOf(rows);
  const merges: RangeAddress[] = [];
  rows.forEach((row, rowIndex) => {
    const filled = row.flatMap((text, index) => (text === '' ? [] : [index]));
    const [first, second] = filled;
    const isTitle = rowIndex === 0 && filled.length === 1;
    const isGoal = filled.length === 2 && GOAL.test(row[first ?? 0] ?? '');
    const start = isTitle ? 0 : isGoal ? second : undefined;
    if (start !== undefined && width > start + 1) {
      merges.push({ top: rowIndex + 1, left: start + 1, bottom: rowIndex + 1, right: width });
    }
    if (LEVEL1.test(row[0] ?? '')) {
      let last = rowIndex;
      while (last + 1 < rows.length && rows[last + 1]?.[0] === '' && LEVEL2.test(rows[last + 1]?.[1] ?? ''))
        last += 1;
      if (last > rowIndex) merges.push({ top: rowIndex + 1, left: 1, bottom: last + 1, right: 1 });
    }
  });
  return sheet(name, rows, merges);
}

function sheet(name: string, rows: FormRows, merges: readonly RangeAddress[]): SheetDesign {
  const width = widthOf(rows);
  const columnWidths = Array.from({ length: width }, (_, column) => columnWidth(rows, column));
  const cells: DesignedCell[] = [];
  rows.forEach((row, rowIndex) => {
    for (let column = 0; column < width; column += 1) {
      const text = row[column] ?? '';
      const style = styleOf(text, rowIndex, row);
      if (text === '' && style === 'plain') continue;
      cells.push({ row: rowIndex + 1, column: column + 1, text, style });
    }
  });
  const rowHeights = rows.map((row, rowIndex) =>
    rowIndex === 0 ? 36 : rowHeight(row, rowIndex, columnWidths, merges),
  );
  return { name, cells, merges, columnWidths, rowHeights, entryHelp: [] };
}

function widthOf(rows: FormRows): number {
  return Math.max(...rows.map((row) => row.length));
}

function styleOf(text: string, rowIndex: number, row: readonly string[]): CellStyle {
  if (rowIndex === 0) return text === '' ? 'plain' : 'title';
  if (AMOUNT_UNIT.test(text) && row.every((other) => other === '' || other === text)) return 'unit';
  if (rowIndex === 1 && row.every((other) => other === '' || AMOUNT_UNIT.test(other))) return 'plain';
  if (LABELS.test(text)) return 'label';
  return LEVEL1.test(text) || LEVEL2.test(text) ? 'centred' : 'value';
}

/** Characters of half width: a Chinese character takes two. */
function widthOfText(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

/** Wide enough for the column's usual text, narrow enough for a printed page; the title does not count. */
function columnWidth(rows: FormRows, column: number): number {
  const widths = rows.slice(1).map((row) => widthOfText(row[column] ?? ''));
  return Math.max(8, Math.min(30, Math.max(...widths.filter((width) => width <= LONG_TEXT), 0) + 2));
}

/** Points: as many lines as the fullest cell needs at its own, or its merged, width. */
function rowHeight(
  row: readonly string[],
  rowIndex: number,
  columnWidths: readonly number[],
  merges: readonly RangeAddress[],
): number {
  const lines = row.map((text, column) => {
    const merge = merges.find(({ top, left }) => top === rowIndex + 1 && left === column + 1);
    const width = columnWidths
      .slice(column, merge ? merge.right : column + 1)
      .reduce((sum, one) => sum + one, 0);
    return Math.ceil(widthOfText(text) / Math.max(1, width - 2));
  });
  return Math.min(400, Math.max(22, Math.max(...lines) * 15 + 6));
}
