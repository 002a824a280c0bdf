import { formatRange, parseCell, parseRange, rangeUnion } from '../../../sheet';
import type { SheetPart } from './sheet-part';
import type { StylesPart } from './styles-part';
import { isTrue } from './workbook-part';
import { createElement, encodeText, type XmlElement } from './xml';

/** Words and signs that dates, times, money and other figures are written with, beside their digits. */
const IN_FIGURES =
  /\p{Nd}|[\s.,:/%()+\-¥￥$€£，．：／％（）年月日号时分秒点]|上午|下午|星期[一二三四五六日]|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|[ap]m|e/giu;

/**
 * Whether a spreadsheet that takes the text up again as typed would make something else of it: a formula, a figure, a
 * date, a truth value, an error value, or, of a leading apostrophe, nothing.
 */
export function readsAsOther(text: string): boolean {
  if (/^[=+\-@'#]/.test(text) || /^\s*(?:true|false)\s*$/i.test(text)) return true;
  return /\p{Nd}/u.test(text) && text.replace(IN_FIGURES, '') === '';
}

/**
 * Stores text as text, in the cell itself: shared strings stay untouched, and no reader takes `=12个月` for a
 * formula. Where the text reads as something else, the cell's style gets the quote prefix (the apostrophe of the formula bar),
 * so that it stays text when a person edits the cell later. '' makes the cell blank. The style stays otherwise.
 */
export function writeText(sheet: SheetPart, address: string, text: string, styles: StylesPart): void {
  const blank = text === '';
  const cell = blank ? sheet.rows.cell(parseCell(address)) : makeCell(sheet, address);
  if (!cell) return;
  empty(cell);
  if (blank) {
    cell.collapse();
    return;
  }
  cell.setAttribute('t', 'inlineStr');
  cell.insert(0, createElement(cell, `<is><t xml:space="preserve">${encodeCellText(text)}</t></is>`));
  if (readsAsOther(text)) {
    const style = Number(cell.attribute('s') ?? 0);
    const quoted = styles.withQuotePrefix(style);
    if (quoted !== style) cell.setAttribute('s', String(quoted));
  }
}

/** Puts back a number (a date's serial number too) or a truth value; how it is displayed is up to the style. */
export function writeValue(sheet: SheetPart, address: string, value: number | boolean): void {
  const cell = makeCell(sheet, address);
  empty(cell);
  if (typeof value === 'boolean') cell.setAttribute('t', 'b');
  const written = typeof value === 'boolean' ? Number(value) : value;
  cell.insert(0, createElement(cell, `<v>${written}</v>`));
}

/** Takes value, formula, type and phonetic hints out of the cell; style and extensions stay. */
function empty(cell: XmlElement): void {
  for (const child of cell.elements()) {
    if (['v', 'f', 'is'].includes(child.local)) cell.remove(child);
  }
  // cm and vm lead to metadata of the value that is gone; ph asks for hints of a shared string.
  for (const name of ['t', 'cm', 'vm', 'ph']) cell.setAttribute(name, null);
}

function makeCell(sheet: SheetPart, address: string): XmlElement {
  const { row, column } = parseCell(address);
  const cell = sheet.rows.ensureCell({ row, column }, (rowElement) => {
    if (isTrue(rowElement.attribute('customFormat'))) return rowElement.attribute('s');
    const columns = sheet.child('cols')?.childrenNamed('col') ?? [];
    const own = columns.find(
      (col) => Number(col.attribute('min')) <= column && column <= Number(col.attribute('max')),
    );
    return own?.attribute('style') ?? null;
  });
  widenDimension(sheet, address);
  return cell;
}

/** Keeps the noted extent of the sheet around the cell; readers may rely on it. */
function widenDimension(sheet: SheetPart, address: string): void {
  const dimension = sheet.child('dimension');
  const noted = dimension?.attribute('ref');
  if (!dimension || !noted) return;
  const before = parseRange(noted);
  const after = rangeUnion(before, parseRange(address));
  if (formatRange(before) !== formatRange(after)) dimension.setAttribute('ref', formatRange(after));
}

/**
 * Text for an ST_Xstring: `_x000D_` and the like mean a character there, so one that was meant literally gets its
 * underscore escaped (ECMA-376 Part 1, 22.9.2.19).
 */
export function encodeCellText(text: string): string {
  return encodeText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
