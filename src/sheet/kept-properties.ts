/**
 * How texts that jixiao keeps with a workbook become custom document properties, in every host alike. Excel cuts a
 * property's text at 255 characters (documentation of CustomProperty.value), so a longer one is kept in pieces:
 * `name`, `name.2`, `name.3` and so on. Names of ours therefore never end in a dot and a number.
 */

/** UTF-16 code units. */
const MAX_PIECE = 255;
const OWN_NAME = /^jixiao/;
const PIECE_NAME = /^(.+)\.([2-9]|[1-9][0-9]+)$/;

/** Whether a custom document property of this name is jixiao's own. */
export function isKeptProperty(name: string): boolean {
  return OWN_NAME.test(name);
}

/** The properties to write for a text, in order. A character of two code units is never cut in half. */
export function propertyPieces(name: string, value: string): readonly (readonly [string, string])[] {
  const pieces: [string, string][] = [];
  let start = 0;
  do {
    let end = Math.min(start + MAX_PIECE, value.length);
    const last = value.charCodeAt(end - 1);
    if (end < value.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push([pieces.length === 0 ? name : `${name}.${pieces.length + 1}`, value.slice(start, end)]);
    start = end;
  } while (start < value.length);
  return pieces;
}

/** The names among `present` that hold a piece of the property: what has to go before it is written anew. */
export function pieceNames(name: string, present: Iterable<string>): string[] {
  return [...present].filter((other) => other === name || PIECE_NAME.exec(other)?.[1] === name);
}

/** The texts that the properties of jixiao's own among these hold; others are left out. */
export function joinProperties(properties: Iterable<readonly [string, string]>): Record<string, string> {
  const own = new Map([...properties].filter(([name]) => isKeptProperty(name)));
  const joined: Record<string, string> = {};
  for (const [name, first] of own) {
    const [, whole = ''] = PIECE_NAME.exec(name) ?? [];
    if (own.has(whole)) continue;
    let text = first;
    for (let piece = 2; own.has(`${name}.${piece}`); piece += 1) text += own.get(`${name}.${piece}`) ?? '';
    joined[name] = text;
  }
  return joined;
}
