import { readSync } from 'node:fs';

const PIECE = 1024 * 1024;
const LINE_END = 0x0a;

/**
 * The lines of an open file with their places in it (bytes), without their ends; a piece of the file at a time, so
 * that a file of any size may be read. What follows the last line end is no line and is left out.
 */
export function* linesOfFile(
  descriptor: number,
): Generator<{ readonly offset: number; readonly line: Uint8Array }> {
  let begun: Uint8Array[] = [];
  let offset = 0;
  let position = 0;
  for (;;) {
    const buffer = Buffer.allocUnsafe(PIECE);
    const count = readSync(descriptor, buffer, 0, PIECE, position);
    if (count === 0) return;
    position += count;
    const piece = buffer.subarray(0, count);
    let start = 0;
    for (let end = piece.indexOf(LINE_END); end !== -1; end = piece.indexOf(LINE_END, start)) {
      const line = Buffer.concat([...begun, piece.subarray(start, end)]);
      begun = [];
      yield { offset, line };
      offset += line.length + 1;
      start = end + 1;
    }
    if (start < count) begun.push(piece.subarray(start));
  }
}
