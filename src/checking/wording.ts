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

const AROUND = 6;

/** Where two versions of a text differ, with a few characters around; both whole where they are short. */
export function difference(before: string, after: string): readonly [before: string, after: string] {
  if (before.length <= SHOWN) return [quoted(before), quoted(after)];
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const from = Math.max(0, start - AROUND);
  const rest = Math.max(0, end - AROUND);
  return [before.slice(from, before.length - rest).trim(), after.slice(from, after.length - rest).trim()];
}
