import { ReadError } from './read-error';
import { utf16Encoding } from './read-recognise';

/**
 * Text of a file without declared encoding: UTF-16 by its mark, else UTF-8 where every byte fits, else GB18030
 * (which holds GBK and GB2312), the encoding Chinese Excel and WPS write .csv in.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Encoding(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Text of an HTML page: by its mark, by the charset it declares, else as `decodeText`. */
export function decodeMarkup(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  if (utf16Encoding(bytes) || !declared || /^utf-?8$/i.test(declared)) return decodeText(bytes);
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

/**
 * Rows of separated values (RFC 4180, with tab or semicolon as well). Fields are kept exactly; a field is quoted
 * only when the quotation mark is its first character. Throws ReadError tooManyCells past `mostCells` filled fields.
 */
export function parseSeparated(text: string, mostCells: number): string[][] {
  const separator = separatorOf(text);
  const special = new RegExp(`["\r\n${separator}]`, 'g');
  const rows: string[][] = [];
  let row: string[] = [];
  let filled = 0;
  let at = 0;
  const push = (field: string): void => {
    if (field !== '' && (filled += 1) > mostCells)
      throw new ReadError('tooManyCells', { values: { limit: mostCells } });
    row.push(field);
  };
  while (at <= text.length) {
    let field = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    // What follows up to the next separator: the whole field, or the rest after a closing quotation mark.
    special.lastIndex = at;
    let stop = special.exec(text);
    while (stop && stop[0] === '"') stop = special.exec(text);
    const end = stop ? stop.index : text.length;
    push(field + text.slice(at, end));
    if (!stop) break;
    at = end + 1;
    if (stop[0] === separator) continue;
    if (stop[0] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
    if (at === text.length) return rows;
  }
  rows.push(row);
  return rows;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

/**
 * Tab where at least half of the first lines have one outside quotation marks (commas stand inside figures and
 * sentences, tabs do not), else whichever of comma and semicolon is more frequent there.
 */
function separatorOf(text: string): string {
  const unquoted = text.slice(0, 65_536).replace(/(^|[\t,;\r\n])"(?:[^"]|"")*"/g, '$1');
  const lines = unquoted.split(/[\r\n]+/).filter((line) => line !== '');
  if (lines.filter((line) => line.includes('\t')).length * 2 >= Math.max(1, lines.length)) return '\t';
  return count(unquoted, ';') > count(unquoted, ',') ? ';' : ',';
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
