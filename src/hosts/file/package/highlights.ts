import {
  formatRange,
  highlightAreas,
  highlightFormula,
  HIGHLIGHT_STYLES,
  isHighlightFormula,
  type HighlightLevel,
  type HighlightStyle,
} from '../../../sheet';
import { mergedRanges } from './merges';
import type { SheetPart } from './sheet-part';
import type { StylesPart } from './styles-part';
import type { WorkbookPart } from './workbook-part';
import { createElement, encodeText, type XmlElement } from './xml';

const LETTERS: Readonly<Record<HighlightStyle['letters'], string>> = {
  bold: '<b/>',
  underlined: '<u/>',
  slanted: '<i/>',
};
const LINES: Readonly<Record<HighlightStyle['frame'], string>> = {
  solid: 'thin',
  dashed: 'dashed',
  dotted: 'dotted',
};

const FORMATS: Readonly<Record<HighlightLevel, string>> = {
  error: differentialFormat(HIGHLIGHT_STYLES.error),
  warning: differentialFormat(HIGHLIGHT_STYLES.warning),
  info: differentialFormat(HIGHLIGHT_STYLES.info),
};

function differentialFormat(style: HighlightStyle): string {
  const colour = `<color rgb="FF${style.colour}"/>`;
  const sides = ['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="${LINES[style.frame]}">${colour}</${side}>`)
    .join('');
  const fill = `rgb="FF${style.fill}"`;
  return (
    `<dxf><font>${LETTERS[style.letters]}${colour}</font>` +
    `<fill><patternFill patternType="solid"><fgColor ${fill}/><bgColor ${fill}/></patternFill></fill>` +
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
  const references = highlightAreas(cells, mergedRanges(sheet)).map(formatRange).join(' ');
  const format = styles.ensureDifferentialFormat(FORMATS[level]);
  sheet.insertChild(
    createElement(
      sheet.root,
      `<conditionalFormatting sqref="${references}">` +
        `<cfRule type="expression" dxfId="${format}" priority="${lowestPriority(sheet) + 1}">` +
        `<formula>${encodeText(highlightFormula(level))}</formula></cfRule></conditionalFormatting>`,
    ),
  );
}

export function isOwnRule(rule: XmlElement): boolean {
  return rule.local === 'cfRule' && isHighlightFormula(rule.child('formula')?.text() ?? '');
}

/** Removes our highlights from the sheet. Their formats stay in the styles until `dropUnusedFormats`. */
export function clearHighlights(sheet: SheetPart): void {
  for (const block of sheet.root.childrenNamed('conditionalFormatting')) {
    const own = block.childrenNamed('cfRule').filter(isOwnRule);
    for (const rule of own) block.remove(rule);
    if (own.length > 0 && block.childrenNamed('cfRule').length === 0) sheet.root.remove(block);
  }
}

/** Takes our formats out of the styles where no sheet uses them any more. Looks through all parts: once is enough. */
export function dropUnusedFormats(workbook: WorkbookPart, styles: StylesPart): void {
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
