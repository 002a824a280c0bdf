const SHOWN = 40;

/** The words of a cell for a message; line ends are shown, long texts are cut. */
export function quoted(text: string): string {
  const flat = text.replace(/\s*\n\s*/gu, '⏎').trim();
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN)}…` : flat;
}

/** 第9、10、12行 for a list of rows; long lists are cut. */
export function rowList(rows: readonly number[]): string {
  const shown = rows.slice(0, 8).join('、');
  return rows.length > 8 ? `${shown}…` : shown;
}
