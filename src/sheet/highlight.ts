import { compareCells, formatRange, parseCell, rangeContains, type RangeAddress } from './address';
import type { HighlightLevel } from './edit';

/**
 * How every host marks cells, so that a workbook marked in one is recognised in another: conditional formats whose
 * formula is always true and says whose they are. N() of a text is 0 in every program. So clearing finds ours and
 * nobody else's, and the cells' own formats are never written.
 */
export function highlightFormula(level: HighlightLevel): string {
  return `N("jixiao:${level}")=0`;
}

const OWN_FORMULA = /^\s*=?\s*N\(\s*"jixiao:(error|warning|info)"\s*\)\s*=\s*0\s*$/i;

/** The level of a highlight of ours by its formula, a leading `=`, as hosts give it, or none; null for any other formula. */
export function highlightLevel(formula: string): HighlightLevel | null {
  switch (OWN_FORMULA.exec(formula)?.[1]?.toLowerCase()) {
    case 'error':
      return 'error';
    case 'warning':
      return 'warning';
    case 'info':
      return 'info';
    default:
      return null;
  }
}

/** Whether a conditional format with this formula is a highlight of ours. */
export function isHighlightFormula(formula: string): boolean {
  return highlightLevel(formula) !== null;
}

export interface HighlightStyle {
  /** Six hexadecimal digits, RRGGBB. */
  readonly fill: string;
  /** Of the letters and the frame: six hexadecimal digits, RRGGBB. */
  readonly colour: string;
  readonly letters: 'bold' | 'underlined' | 'slanted';
  readonly frame: 'solid' | 'dashed' | 'dotted';
}

/**
 * Told apart by fill, and where colour does not show (grey print, colour-blind eyes) by letters and frame:
 * 错误 bold in a solid frame, 警告 underlined in a dashed frame, 提示 slanted in a dotted frame.
 */
export const HIGHLIGHT_STYLES: Readonly<Record<HighlightLevel, HighlightStyle>> = {
  error: { fill: 'FFC7CE', colour: '9C0006', letters: 'bold', frame: 'solid' },
  warning: { fill: 'FFEB9C', colour: '7F6000', letters: 'underlined', frame: 'dashed' },
  info: { fill: 'DDEBF7', colour: '1F4E79', letters: 'slanted', frame: 'dotted' },
};

/** The areas to mark, each once, in reading order; of a merged cell the whole area, so that its frame closes. */
export function highlightAreas(cells: readonly string[], merges: readonly RangeAddress[]): RangeAddress[] {
  const areas = cells.map(parseCell).map((cell): RangeAddress => {
    const merge = merges.find((range) => rangeContains(range, cell));
    return merge ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  });
  areas.sort((a, b) => compareCells({ row: a.top, column: a.left }, { row: b.top, column: b.left }));
  return [...new Map(areas.map((area) => [formatRange(area), area])).values()];
}
