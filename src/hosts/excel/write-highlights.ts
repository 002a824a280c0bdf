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

/** The conditional formats of a sheet, ours and the user's. */
export interface SheetFormats {
  /** Ids of our highlights. */
  readonly own: readonly string[];
  /** How many are the user's. */
  readonly others: number;
}

export const NO_FORMATS: SheetFormats = { own: [], others: 0 };

/** Asks for the formulas of a sheet's conditional formats. Call the answer after the sync. */
export function requestFormats(sheet: Excel.Worksheet): () => SheetFormats {
  const range = sheet.getRange();
  const formats = range.conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  range.untrack();
  return () => {
    const own = formats.items
      .filter(({ type }) => type === 'Custom')
      .filter(({ customOrNullObject: custom }) => isHighlightFormula(custom.rule.formula))
      .map(({ id }) => id);
    return { own, others: formats.items.length - own.length };
  };
}

export function deleteFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const range = sheet.getRange();
  for (const id of ids) range.conditionalFormats.getItem(id).delete();
  range.untrack();
}

/** The highlights of one sheet while edits are queued: those that Excel had, and those added since. */
export class HighlightWriter {
  readonly #sheet: Excel.Worksheet;
  readonly #support: ExcelSupport;
  readonly #others: number;
  #present: readonly string[];
  #added: Excel.ConditionalFormat[] = [];

  constructor(sheet: Excel.Worksheet, support: ExcelSupport, formats: SheetFormats) {
    this.#sheet = sheet;
    this.#support = support;
    this.#present = formats.own;
    this.#others = formats.others;
  }

  add(edit: HighlightEdit, merges: readonly RangeAddress[]): void {
    const addresses = highlightAreas(edit.cells, merges).map(formatRange);
    const size = this.#support.since19 ? AREAS_AT_ONCE : 1;
    for (let at = 0; at < addresses.length; at += size)
      this.#added.push(this.#mark(addresses.slice(at, at + size).join(','), edit.level));
  }

  /** Of the highlights added, those that Excel has carried out and given an id. Call it after the sync. */
  addedIds(): string[] {
    return this.#added.flatMap((format) => format.toJSON().id ?? []);
  }

  /**
   * Takes highlights off rows that were just inserted: formats pasted there bring those of the row they came from.
   * Where the user has conditional formats of his own, theirs cannot be told apart in one request, and all stay.
   */
  keepOff(rows: string): void {
    if (this.#others > 0 || this.#present.length + this.#added.length === 0) return;
    const range = this.#sheet.getRange(rows);
    range.conditionalFormats.clearAll();
    range.untrack();
  }

  clear(): void {
    deleteFormats(this.#sheet, this.#present);
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
