import type { DesignedCell, RangeAddress } from '../../sheet';

const LINE = 15;
const LEAST = 24;
const MOST = 400;
const TITLE_HEIGHT = 36;

/** Points, by row: as many lines as the fullest cell of a row needs at its own, or its merged, width. */
export function rowHeightsFor(
  cells: readonly DesignedCell[],
  merges: readonly RangeAddress[],
  columnWidths: readonly number[],
): number[] {
  const heights: number[] = [];
  for (const { row, column, text, style } of cells) {
    const merge = merges.find(({ top, left }) => top === row && left === column);
    const right = merge?.right ?? column;
    const width = columnWidths.slice(column - 1, right).reduce((sum, one) => sum + one, 0);
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 2))), 0);
    // What runs down over several rows has their height together.
    const own = merge && merge.bottom > merge.top ? 0 : lines * LINE + 8;
    const least = style === 'title' ? TITLE_HEIGHT : LEAST;
    heights[row - 1] = Math.min(MOST, Math.max(heights[row - 1] ?? 0, least, own));
  }
  return Array.from(heights, (height) => height ?? LEAST);
}

/** Characters of half width: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}
