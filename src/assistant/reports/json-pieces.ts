/** Stands where the list belongs. No text of ours holds it: neither paths nor cells can hold this character. */
const PLACE = '\u0000list';
const INDENT = 2;

/**
 * The text of `JSON.stringify(document, null, 2)` and a line's end, in pieces, where one list of the document is too
 * long to be held at once. `documentAround` puts the list into the document: what stands before the list must be
 * known from the start, what follows it only when the list has ended.
 */
export function* jsonPieces(
  documentAround: (list: unknown) => object,
  items: Iterable<object>,
): Generator<string> {
  const place = JSON.stringify(PLACE);
  const [head = ''] = JSON.stringify(documentAround(PLACE), null, INDENT).split(place);
  const margin = /^ */.exec(head.slice(head.lastIndexOf('\n') + 1))?.[0] ?? '';
  yield `${head}[`;
  let separator = '';
  for (const item of items) {
    yield `${separator}\n${margin}${' '.repeat(INDENT)}${indented(item, margin.length / INDENT + 1)}`;
    separator = ',';
  }
  yield separator === '' ? ']' : `\n${margin}]`;
  const [, tail = ''] = JSON.stringify(documentAround(PLACE), null, INDENT).split(place);
  yield `${tail}\n`;
}

/** The text of an item as it stands `depth` levels down: stringified within so many lists, which are cut off again. */
function indented(item: object, depth: number): string {
  let nested: unknown = item;
  for (let level = 0; level < depth; level += 1) nested = [nested];
  const before = depth * (depth - 1) + INDENT * depth + INDENT * depth;
  const after = depth * (depth - 1) + INDENT * depth;
  return JSON.stringify(nested, null, INDENT).slice(before, -after);
}
