import type { WriteStream } from 'node:tty';
import { displayWidth } from './text-table';

/** Milliseconds between two writings of the line. */
const LEAST_PAUSE = 100;
/** Columns, where the terminal does not say how many it has. */
const USUAL_WIDTH = 80;

/** One line on a terminal, overwritten; nothing at all where the stream is not a terminal. */
export class ProgressLine {
  readonly #stream: Pick<WriteStream, 'isTTY' | 'write' | 'columns'>;
  #shown = -LEAST_PAUSE;

  constructor(stream: Pick<WriteStream, 'isTTY' | 'write' | 'columns'>) {
    this.#stream = stream;
  }

  /** The text is made only where it will be seen. */
  show(text: () => string): void {
    const now = performance.now();
    if (!this.#stream.isTTY || now - this.#shown < LEAST_PAUSE) return;
    this.#shown = now;
    this.#stream.write(`\r\u001b[K${fitting(text(), (this.#stream.columns || USUAL_WIDTH) - 1)}`);
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}

/** As much of a text as fits a line: one that wraps cannot be taken back. */
function fitting(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}
