import { HostError } from '../host';
import { mergedArea } from './read-merges';
import { isTrue, memberOf, type EtRange, type EtWorksheet } from './et';
import { notKept } from './wps-error';

/** Texts that the program could take for something else: formulas, numbers, dates, times, truth values, errors. */
const COULD_BE_A_VALUE = /^[=+\-@#']|\p{N}|^\s*(?:true|false)\s*$/iu;

/**
 * Writes a text so that it is stored as this very text, and reads it back. An apostrophe in front says so: it does not
 * become part of the text, and keeps it text when somebody edits the cell later. Throws HostError.
 */
export function writeText(sheet: EtWorksheet, cell: string, text: string): void {
  const range = sheet.Range(cell);
  if (text === '') {
    const whole = isTrue(memberOf(range, 'MergeCells')) ? range.MergeArea : range;
    whole.ClearContents();
    if (!isBlank(range)) throw notKept(sheet.Name, cell);
    return;
  }
  const guarded = COULD_BE_A_VALUE.test(text) ? `'${text}` : text;
  put(range, guarded);
  // Some versions keep the apostrophe as a character where the cell's format is text.
  if (guarded !== text && memberOf(range, 'Value2') === guarded) put(range, text);
  if (!holds(range, text)) throw notKept(sheet.Name, cell);
}

/** Writes a number or a truth value, and reads it back; the cell's format stays. Throws HostError. */
export function writeValue(sheet: EtWorksheet, cell: string, value: number | boolean): void {
  const range = sheet.Range(cell);
  put(range, value);
  if (memberOf(range, 'Value2') !== value) throw notKept(sheet.Name, cell);
}

function put(range: EtRange, value: unknown): void {
  // Declared as text alone; the program takes numbers and truth values as well.
  (range as { Value2: unknown }).Value2 = value;
}

function holds(range: EtRange, text: string): boolean {
  const value = memberOf(range, 'Value2');
  return typeof value === 'string' && value.replace(/\r\n?/g, '\n') === text.replace(/\r\n?/g, '\n');
}

function isBlank(range: EtRange): boolean {
  const value = memberOf(range, 'Value2');
  return value === undefined || value === null || value === '';
}

/** Takes apart exactly this merged area. Throws HostError. */
export function unmerge(sheet: EtWorksheet, address: string): void {
  sheet.Range(address).UnMerge();
}

/** Merges exactly this range. Throws HostError where the program merged something else. */
export function merge(sheet: EtWorksheet, address: string): void {
  const range = sheet.Range(address);
  range.Merge(false);
  const { top, left, bottom, right } = mergedArea(range.Item(1, 1));
  const rows = Number(range.Rows.Count);
  const columns = Number(range.Columns.Count);
  if (top !== range.Row || left !== range.Column || bottom - top + 1 !== rows || right - left + 1 !== columns)
    throw new HostError('unknown', `工作表「${sheet.Name}」的 ${address} 没有合并成功，已停止。`);
}
