/** Longer texts are sentences, and hardly come again. */
const LONGEST = 32;
/** Results that one function holds at most; past that it begins anew. */
const MOST = 4_000;

/**
 * Makes a function remember what it said of short texts: labels, names and units come again in form after form, and
 * in every check after an edit. `compute` must go by its text alone.
 */
export function rememberingTexts<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    let result = known.get(text);
    if (result === undefined && !known.has(text)) {
      result = compute(text);
      if (known.size >= MOST) known.clear();
      known.set(text, result);
    }
    return result as T;
  };
}
