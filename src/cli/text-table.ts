import stringWidth from 'string-width';

/** Columns of a terminal that a text takes: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const own = plainWidth(text.charCodeAt(at));
    if (own === 0) return stringWidth(text);
    width += own;
  }
  return width;
}

/**
 * The width of what nearly every text of a form is made of: printable ASCII, Chinese characters, their punctuation,
 * full-width forms (Unicode East Asian Width), quotation marks, mathematical and our own signs.
 * 0: not told by the code unit alone, the library is asked.
 */
function plainWidth(code: number): number {
  const narrow =
    (code >= 0x20 && code <= 0x7e) ||
    code === 0xb7 ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2200 && code <= 0x22ff) ||
    (code >= 0x25a0 && code <= 0x25a9) ||
    code === 0x25b2 ||
    (code >= 0x25cb && code <= 0x25cf);
  if (narrow) return 1;
  const wide =
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3000 && code <= 0x3029) ||
    (code >= 0xff01 && code <= 0xff60);
  return wide ? 2 : 0;
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Marks that never begin a line. */
const CLOSING = /[。，、；：！？”’）】》〕%,.;:!?)]/;
/** Characters of which a run stays on one line: a code, a number, an English word. */
const OF_A_WORD = /[A-Za-z0-9.-]/;

/**
 * Lines of at most `width` columns, broken between any two characters, but not inside a word or number, nor before
 * a closing mark: the character ahead of it goes along. The text's own line breaks are kept.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    if (displayWidth(paragraph) <= width) return [paragraph];
    const lines: string[] = [];
    let line: string[] = [];
    let used = 0;
    for (const character of paragraph) {
      const size = displayWidth(character);
      if (used + size > width && line.length > 0) {
        const carried = line.splice(line.length - carriedAlong(line, character));
        lines.push(line.join(''));
        line = carried;
        used = displayWidth(carried.join(''));
      }
      line.push(character);
      used += size;
    }
    return [...lines, line.join('')];
  });
}

/** How many characters at the end of a full line go along with the next character. */
function carriedAlong(line: readonly string[], next: string): number {
  if (CLOSING.test(next) && !OF_A_WORD.test(next)) return line.length > 1 ? 1 : 0;
  if (!OF_A_WORD.test(next)) return 0;
  const start = line.findLastIndex((character) => !OF_A_WORD.test(character)) + 1;
  return start === 0 ? 0 : line.length - start;
}

/** Rows of cells as aligned lines, columns two blanks apart; a cell wider than its column is wrapped. */
export function layTable(rows: readonly (readonly string[])[], mostWidths: readonly number[]): string[] {
  const widths = mostWidths.map((most, column) =>
    // Not one call of Math.max: a run may have more rows than a function takes arguments.
    Math.min(
      most,
      rows.reduce((widest, row) => Math.max(widest, ...(row[column] ?? '').split('\n').map(displayWidth)), 0),
    ),
  );
  return rows.flatMap((row) => {
    const cells = widths.map((width, column) => wrapText(row[column] ?? '', Math.max(2, width)));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, index) =>
      cells
        .map((lines, column) => padTo(lines[index] ?? '', widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  });
}
