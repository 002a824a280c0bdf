import {
  formatRange,
  highlightAreas,
  highlightFormula,
  HIGHLIGHT_STYLES,
  isHighlightFormula,
  type HighlightEdit,
  type HighlightLevel,
  type HighlightStyle,
  type RangeAddress,
} from '../../sheet';
import type { ExcelSupport } from './support';

/** Kept short: how long a list of areas Excel takes is not documented for every version. */
const AREAS_AT_ONCE = 60;

const LINES: Readonly<Record<HighlightStyle['frame'], 'Continuous' | 'Dash' | 'Dot'>> = {
  solid: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
};
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Asks for the formulas of a sheet's conditional formats. Call the answer after the sync: the ids of ours. */
export function requestHighlights(sheet: Excel.Worksheet): () => readonly string[] {
  const range = sheet.getRange();
  const formats = range.conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  range.untrack();
  return () =>
    formats.items
      .filter(
        ({ type, customOrNullObject: custom }) =>
          type === 'Custom' && isHighlightFormula(custom.rule.formula),
      )
      .map(({ id }) => id);
}

/** The highlights of one sheet while edits are queued: those that Excel had, and those added since. */
export class HighlightWriter {
  readonly #sheet: Excel.Worksheet;
  readonly #support: ExcelSupport;
  #present: readonly string[];
  #added: Excel.ConditionalFormat[] = [];

  constructor(sheet: Excel.Worksheet, support: ExcelSupport, present: readonly string[]) {
    this.#sheet = sheet;
    this.#support = support;
    this.#present = present;
  }

  add(edit: HighlightEdit, merges: readonly RangeAddress[]): void {
    const addresses = highlightAreas(edit.cells, merges).map(formatRange);
    const size = this.#support.since19 ? AREAS_AT_ONCE : 1;
    for (let at = 0; at < addresses.length; at += size)
      this.#added.push(this.#mark(addresses.slice(at, at + size).join(','), edit.level));
  }

  clear(): void {
    if (this.#present.length > 0) {
      const range = this.#sheet.getRange();
      for (const id of this.#present) range.conditionalFormats.getItem(id).delete();
      range.untrack();
    }
    for (const format of this.#added) format.delete();
    this.#present = [];
    this.#added = [];
  }

  #mark(addresses: string, level: HighlightLevel): Excel.ConditionalFormat {
    const areas = addresses.includes(',')
      ? this.#sheet.getRanges(addresses)
      : this.#sheet.getRange(addresses);
    const format = areas.conditionalFormats.add('Custom');
    areas.untrack();
    format.custom.rule.formula = `=${highlightFormula(level)}`;
    const style = HIGHLIGHT_STYLES[level];
    const { fill, font, borders } = format.custom.format;
    fill.color = `#${style.fill}`;
    font.color = `#${style.colour}`;
    if (style.letters === 'bold') font.bold = true;
    if (style.letters === 'slanted') font.italic = true;
    if (style.letters === 'underlined') font.underline = 'Single';
    for (const side of SIDES) {
      const border = borders.getItem(side);
      border.style = LINES[style.frame];
      border.color = `#${style.colour}`;
    }
    // The last in line: the user's own conditional formats go before ours.
    format.priority = -1;
    return format;
  }
}
