import stringWidth from 'string-width';

/** Columns of a terminal that a text takes: a Chinese character takes two. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Marks that never begin a line. */
const CLOSING = /[。，、；：！？”’）】》%,.;:!?)]/;

/**
 * Lines of at most `width` columns, broken between any two characters, but not before a closing mark: the
 * character ahead of it goes along. The text's own line breaks are kept.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line: string[] = [];
    let used = 0;
    for (const character of paragraph) {
      const size = displayWidth(character);
      if (used + size > width && line.length > 0) {
        const carried = CLOSING.test(character) && line.length > 1 ? line.splice(-1) : [];
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

/** Rows of cells as aligned lines, columns two blanks apart; a cell wider than its column is wrapped. */
export function layTable(rows: readonly (readonly string[])[], mostWidths: readonly number[]): string[] {
  const widths = mostWidths.map((most, column) =>
    Math.min(
      most,
      Math.max(0, ...rows.map((row) => Math.max(...(row[column] ?? '').split('\n').map(displayWidth)))),
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
