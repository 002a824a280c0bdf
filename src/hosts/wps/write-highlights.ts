import {
  formatRange,
  highlightAreas,
  highlightFormula,
  HIGHLIGHT_STYLES,
  isHighlightFormula,
  type HighlightEdit,
  type HighlightStyle,
  type RangeAddress,
} from '../../sheet';
import { memberOf, objectOf, XL, type EtWorksheet } from './et';

/** The object model takes addresses of several areas up to 255 characters. */
const LONGEST_ADDRESS = 255;

const LINES: Readonly<Record<HighlightStyle['frame'], number>> = {
  solid: XL.lineContinuous,
  dashed: XL.lineDash,
  dotted: XL.lineDot,
};

/** Whether this version has conditional formats at all. */
export function hasHighlights(sheet: EtWorksheet): boolean {
  const cells = objectOf(sheet, 'Cells');
  return cells !== null && objectOf(cells, 'FormatConditions') !== null;
}

export function addHighlights(
  sheet: EtWorksheet,
  edit: HighlightEdit,
  merges: readonly RangeAddress[],
): void {
  const style = HIGHLIGHT_STYLES[edit.level];
  for (const addresses of joined(highlightAreas(edit.cells, merges).map(formatRange))) {
    const conditions = sheet.Range(addresses).FormatConditions;
    const condition = conditions.Add(
      XL.expression,
      undefined,
      `=${highlightFormula(edit.level)}`,
    ) as Et.FormatCondition;
    condition.Interior.Color = bgr(style.fill);
    for (const detail of DETAILS) whereKnown(() => detail(condition, style));
  }
}

/** Takes every highlight of ours off a sheet; other conditional formats stay. */
export function clearHighlights(sheet: EtWorksheet): void {
  const conditions = sheet.Cells.FormatConditions;
  for (let at = Number(conditions.Count); at >= 1; at -= 1) {
    const condition = conditions.Item(at) as Et.FormatCondition;
    const formula = memberOf(condition, 'Formula1');
    const expression = Number(memberOf(condition, 'Type')) === XL.expression;
    if (expression && typeof formula === 'string' && isHighlightFormula(formula)) condition.Delete();
  }
}

/** What tells the levels apart where colour does not; older versions lack some of it, and the fill stays. */
const DETAILS: readonly ((condition: Et.FormatCondition, style: HighlightStyle) => void)[] = [
  ({ Font: font }, { colour }) => {
    font.Color = bgr(colour);
  },
  ({ Font: font }, { letters }) => {
    if (letters === 'bold') font.Bold = true;
    if (letters === 'slanted') font.Italic = true;
    if (letters === 'underlined') font.Underline = XL.underlineSingle;
  },
  ({ Borders: borders }, { frame, colour }) => {
    borders.LineStyle = LINES[frame];
    borders.Color = bgr(colour);
  },
  // The user's own conditional formats go before ours, and ours keep none of them from showing.
  (condition) => {
    condition.StopIfTrue = false;
  },
  (condition) => condition.SetLastPriority(),
];

function whereKnown(act: () => void): void {
  try {
    act();
  } catch {
    // Left out on purpose: the highlight shows without it.
  }
}

/** RRGGBB as the object model counts colours: red + 256 · green + 65536 · blue. */
function bgr(colour: string): number {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return part(0) + part(2) * 256 + part(4) * 65_536;
}

function joined(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
