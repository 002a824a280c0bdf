import type { WriteStream } from 'node:tty';

/** One line on a terminal, overwritten; nothing at all where the stream is not a terminal. */
export class ProgressLine {
  readonly #stream: Pick<WriteStream, 'isTTY' | 'write' | 'columns'>;

  constructor(stream: Pick<WriteStream, 'isTTY' | 'write' | 'columns'>) {
    this.#stream = stream;
  }

  show(text: string): void {
    // Half the columns: a Chinese character takes two, and a line that wraps cannot be taken back.
    if (this.#stream.isTTY)
      this.#stream.write(`\r\u001b[K${text.slice(0, Math.floor(this.#stream.columns / 2) - 1)}`);
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\u001b[K');
  }
}
