import type { DeleteRowsEdit, InsertRowsEdit } from '../../sheet';

/** A row of the grid: which row of the opened file it was, and for a new one which it was formatted after. */
export interface GridRow {
  readonly origin: number | null;
  readonly like: number | null;
}

/**
 * The deletions and insertions that make the file's rows those of the grid, in the order they are to be carried out:
 * deletions from the bottom up, then insertions from the top down. Rows that changed places are deleted and inserted.
 * `count` is the number of rows the file had.
 */
export function rowChanges(
  sheet: string,
  rows: readonly GridRow[],
  count: number,
): (DeleteRowsEdit | InsertRowsEdit)[] {
  const kept = rising(rows.map(({ origin }) => (origin !== null && origin <= count ? origin : null)));
  const present = new Set(kept.flatMap((origin) => origin ?? []));
  const edits: (DeleteRowsEdit | InsertRowsEdit)[] = [];
  for (let last = count; last >= 1; last -= 1) {
    if (present.has(last)) continue;
    let first = last;
    while (first > 1 && !present.has(first - 1)) first -= 1;
    edits.push({ kind: 'deleteRows', sheet, first, count: last - first + 1 });
    last = first;
  }
  const layout: (number | null)[] = [...present].sort((a, b) => a - b);
  const end = rows.findLastIndex(({ origin, like }) => origin !== null || like !== null) + 1;
  for (let at = 0; at < end; at += 1) {
    if (kept[at] !== null) continue;
    const { like = null } = rows[at] ?? {};
    let next = at + 1;
    while (next < end && kept[next] === null && rows[next]?.like === like) next += 1;
    const model = like === null ? -1 : layout.indexOf(like);
    const formatFrom = model >= 0 ? model + 1 : Math.max(1, at);
    edits.push({ kind: 'insertRows', sheet, before: at + 1, count: next - at, formatFrom });
    layout.splice(at, 0, ...Array.from({ length: next - at }, () => null));
    at = next - 1;
  }
  return edits;
}

/** Of the numbers, the longest rising sequence in its places; null for the others. */
function rising(origins: readonly (number | null)[]): (number | null)[] {
  /** Of every length, the place where a sequence of that length ends lowest. */
  const ends: number[] = [];
  const before: number[] = [];
  const valueAt = (place: number | undefined) => (place === undefined ? 0 : (origins[place] ?? 0));
  origins.forEach((origin, at) => {
    if (origin === null) return;
    let length = ends.findIndex((place) => valueAt(place) >= origin);
    if (length < 0) length = ends.length;
    before[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return origins.map((origin, at) => (kept.has(at) ? origin : null));
}
