/** Finds the first of some words in a text, the longest where several begin at one place; null where it holds none. */
export function wordFinder(words: readonly string[]): (text: string) => string | null {
  const pattern = new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'u');
  return (text) => pattern.exec(text)?.[0] ?? null;
}

/** The longest of some words that a text ends in; null where it ends in none. */
export function tailFinder(words: readonly string[]): (text: string) => string | null {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.find((word) => text.endsWith(word)) ?? null;
}
