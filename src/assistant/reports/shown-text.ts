/**
 * What a person who reads a report must not be misled by, whatever a cell, a sheet or a file is named: controls (a
 * terminal obeys them), and marks that turn the direction of what follows. Tabs and line ends stay.
 */
const UNSHOWN =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** The text with such characters spelt out: ⟨U+202E⟩. Not for data that programs read. */
export function shownText(text: string): string {
  return text.replace(
    UNSHOWN,
    (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** Plain data with every text in it as `shownText` has it; the very same data where nothing had to be spelt out. */
export function withShownTexts<T>(data: T): T {
  return shown(data) as T;
}

function shown(data: unknown): unknown {
  if (typeof data === 'string') return shownText(data);
  if (typeof data !== 'object' || data === null) return data;
  const before = Object.entries(data);
  const after = before.map(([key, value]) => [key, shown(value)] as const);
  if (after.every(([, value], at) => value === before[at]?.[1])) return data;
  return Array.isArray(data) ? after.map(([, value]) => value) : Object.fromEntries(after);
}
