import {
  compareCells,
  formatRange,
  parseCell,
  rangeContains,
  type HighlightLevel,
  type RangeAddress,
} from '../../../sheet';
import { mergedRanges } from './merges';
import type { SheetPart } from './sheet-part';
import type { StylesPart } from './styles-part';
import type { WorkbookPart } from './workbook-part';
import { createElement, encodeText, type XmlElement } from './xml';

/**
 * Highlights are conditional formats whose formula is always true and says whose they are: N() of a text is 0 in
 * every program. So clearing finds ours and nobody else's, and the cells' own formats are never written.
 */
const OWN_FORMULA = /^\s*N\(\s*"jixiao:(?:error|warning|info)"\s*\)\s*=\s*0\s*$/i;

/**
 * Told apart by fill, and where colour does not show (grey print, colour-blind eyes) by letters and frame:
 * 错误 bold in a solid frame, 警告 underlined in a dashed frame, 提示 slanted in a dotted frame.
 */
const FORMATS: Readonly<Record<HighlightLevel, string>> = {
  error: differentialFormat('<b/><color rgb="FF9C0006"/>', 'FFFFC7CE', 'thin', 'FF9C0006'),
  warning: differentialFormat('<u/><color rgb="FF7F6000"/>', 'FFFFEB9C', 'dashed', 'FF7F6000'),
  info: differentialFormat('<i/><color rgb="FF1F4E79"/>', 'FFDDEBF7', 'dotted', 'FF1F4E79'),
};

function differentialFormat(font: string, fill: string, line: string, colour: string): string {
  const sides = ['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="${line}"><color rgb="${colour}"/></${side}>`)
    .join('');
  return (
    `<dxf><font>${font}</font>` +
    `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor rgb="${fill}"/></patternFill></fill>` +
    `<border>${sides}</border></dxf>`
  );
}

/** Marks cells; of a merged cell the whole area, so that its frame closes. */
export function addHighlight(
  sheet: SheetPart,
  cells: readonly string[],
  level: HighlightLevel,
  styles: StylesPart,
): void {
  if (cells.length === 0) return;
  const merges = mergedRanges(sheet);
  const areas = cells.map(parseCell).map((cell): RangeAddress => {
    const merge = merges.find((range) => rangeContains(range, cell));
    return merge ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  });
  areas.sort((a, b) => compareCells({ row: a.top, column: a.left }, { row: b.top, column: b.left }));
  const references = [...new Set(areas.map(formatRange))].join(' ');
  const format = styles.ensureDifferentialFormat(FORMATS[level]);
  sheet.insertChild(
    createElement(
      sheet.root,
      `<conditionalFormatting sqref="${references}">` +
        `<cfRule type="expression" dxfId="${format}" priority="${lowestPriority(sheet) + 1}">` +
        `<formula>${encodeText(`N("jixiao:${level}")=0`)}</formula></cfRule></conditionalFormatting>`,
    ),
  );
}

export function isOwnRule(rule: XmlElement): boolean {
  return rule.local === 'cfRule' && OWN_FORMULA.test(rule.child('formula')?.text() ?? '');
}

/** Removes our highlights from the sheet, and our formats from the styles once no sheet uses them. */
export function clearHighlights(sheet: SheetPart, workbook: WorkbookPart, styles: StylesPart): void {
  let found = false;
  for (const block of sheet.root.childrenNamed('conditionalFormatting')) {
    const own = block.childrenNamed('cfRule').filter(isOwnRule);
    for (const rule of own) block.remove(rule);
    if (own.length > 0 && block.childrenNamed('cfRule').length === 0) sheet.root.remove(block);
    found ||= own.length > 0;
  }
  if (!found) return;
  let used: Set<string> | null = null;
  styles.dropTrailingDifferentialFormats(Object.values(FORMATS), (index) => {
    used ??= usedDifferentialFormats(workbook);
    return used.has(String(index));
  });
}

/** The highest number is the last in line: the user's own conditional formats go before ours. */
function lowestPriority(sheet: SheetPart): number {
  const rules = sheet.root
    .childrenNamed('conditionalFormatting')
    .flatMap((block) => block.childrenNamed('cfRule'));
  return Math.max(0, ...rules.map((rule) => Number(rule.attribute('priority') ?? 0)));
}

/** Numbers of differential formats that rules, filters, tables, pivot tables or table styles refer to. */
function usedDifferentialFormats(workbook: WorkbookPart): Set<string> {
  const used = new Set<string>();
  for (const name of workbook.opc.names()) {
    if (!/\.xml$/i.test(name)) continue;
    for (const match of workbook.opc.peek(name).matchAll(/\b\w*dxfid\s*=\s*["'](\d+)["']/gi)) {
      used.add(match[1] ?? '');
    }
  }
  return used;
}
