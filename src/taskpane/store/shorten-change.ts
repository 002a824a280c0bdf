/** The longest text that is shown whole, in characters. */
const WHOLE = 36;
const AROUND = 8;

/** Where two texts differ, with a few characters around; whole where they are short. Cuts are marked by …. */
export function shortenChange(before: string, after: string): readonly [before: string, after: string] {
  if (before.length <= WHOLE && after.length <= WHOLE) return [before, after];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before.at(-1 - end) === after.at(-1 - end)
  ) {
    end += 1;
  }
  return [cut(before, start, end), cut(after, start, end)];
}

/** Leaves what lies between the first `start` and the last `end` characters, and a little around. */
function cut(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, text.length - end + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
