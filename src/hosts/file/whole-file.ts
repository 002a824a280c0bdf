import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A file that is written piece by piece beside its place and gets its name only once it is whole and on the disk:
 * whoever reads the name finds the old file or the whole new one, also where the process or the machine stops in
 * between. A link keeps pointing where it does, and a file that is replaced leaves its mode to the new one. What
 * stopped processes have left in the folder is removed. Throws what the file system throws.
 */
export class WholeFile {
  readonly #target: string;
  readonly #temporary: string;
  #descriptor: number | null;
  #ended = false;
  readonly #abandon = (): void => this.abandon();

  constructor(path: string) {
    this.#target = behindLinks(path);
    const folder = dirname(this.#target);
    const present = statSync(this.#target, { throwIfNoEntry: false });
    // Renaming over a device or a pipe would take it away from all others.
    if (present && !present.isFile() && !present.isDirectory()) throw new Error(`${path} is not a file`);
    removeLeftovers(folder);
    this.#temporary = join(folder, `.jixiao-${MACHINE}-${process.pid}-${randomUUID().slice(0, 8)}.tmp`);
    this.#descriptor = openSync(this.#temporary, 'wx', present ? present.mode & PERMISSIONS : undefined);
    process.once('exit', this.#abandon);
    if (present?.isFile()) fchmodSync(this.#descriptor, present.mode & PERMISSIONS);
  }

  write(content: string | Uint8Array): void {
    if (this.#descriptor === null) throw new Error('the file is closed');
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let done = 0; done < bytes.length;) done += writeSync(this.#descriptor, bytes, done);
  }

  putInPlace(): void {
    if (this.#descriptor === null) throw new Error('the file is closed');
    fsyncSync(this.#descriptor);
    this.#close();
    renameSync(this.#temporary, this.#target);
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
    const descriptor = this.#descriptor;
    this.#descriptor = null;
    if (descriptor !== null) closeSync(descriptor);
  }
}

const PERMISSIONS = 0o777;
/** Process numbers tell nothing about the processes of another machine that writes to the same shared folder. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const LEFTOVER = /^\.jixiao-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp$/;
/** Milliseconds: far longer than any file takes to be written, by whatever machine. */
const FORGOTTEN = 24 * 60 * 60 * 1000;

function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Unfinished files of processes that are gone. What cannot be removed stands in no one's way. */
function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, machine, id] = LEFTOVER.exec(name) ?? [];
    if (machine === undefined || id === undefined) continue;
    const path = join(folder, name);
    try {
      const gone = machine === MACHINE && !isRunning(Number(id));
      if (gone || Date.now() - statSync(path).mtimeMs > FORGOTTEN) rmSync(path, { force: true });
    } catch {
      // Another process may have removed it first.
    }
  }
}

/** None where the folder may be written to but not listed. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    // A process of another user may not be signalled, but is there.
    return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
