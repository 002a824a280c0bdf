import { accessSync, closeSync, constants, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file so that whoever looks sees the old one or the whole new one. Throws what the file system throws. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const file = new WholeFile(path);
  try {
    file.write(content);
    file.putInPlace();
  } finally {
    file.abandon();
  }
}

/** Throws what the file system throws where no file can be written beside `path`. */
export function refuseUnwritable(path: string): void {
  accessSync(dirname(path), constants.W_OK);
}

/** A file that is written piece by piece and seen only once it is whole. Throws what the file system throws. */
export class WholeFile {
  readonly #path: string;
  readonly #temporary: string;
  #descriptor: number | null;
  #ended = false;
  readonly #abandon = (): void => this.abandon();

  constructor(path: string) {
    this.#path = path;
    this.#temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    this.#descriptor = openSync(this.#temporary, 'w');
    process.once('exit', this.#abandon);
  }

  write(content: string | Uint8Array): void {
    if (this.#descriptor === null) throw new Error('the file is closed');
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let done = 0; done < bytes.length;) done += writeSync(this.#descriptor, bytes, done);
  }

  putInPlace(): void {
    this.#close();
    renameSync(this.#temporary, this.#path);
    this.#end();
  }

  /** Leaves nothing behind; does nothing once the file is in place. */
  abandon(): void {
    if (this.#ended) return;
    this.#end();
    rmSync(this.#temporary, { force: true });
  }

  #end(): void {
    this.#ended = true;
    process.off('exit', this.#abandon);
    this.#close();
  }

  #close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}
