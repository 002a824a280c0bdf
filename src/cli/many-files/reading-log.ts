import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';
import type { FormDigest, Profile } from '../../checking';
import type { FileReading } from './file-reading';
import type { FileStamp } from './file-stamp';
import { linesOfFile } from './lines-of-file';
import { unpackReading } from './packed-reading';

/** Where a packed reading stands in the log: bytes. */
interface Place {
  readonly offset: number;
  readonly length: number;
}

/** A file that a log holds. */
export interface LoggedFile {
  readonly stamp: FileStamp;
  readonly digests: readonly FormDigest[];
  readonly load: () => FileReading;
}

/** Thrown where a file that was to be a log is something else: it is left as it is. */
export class NotALogError extends Error {
  override readonly name = 'NotALogError';
}

/** What readings depend on beside their file: one log line says it for all lines below it. */
interface Heading {
  readonly jixiao: 'readings';
  readonly version: string;
  /** Of the whole profile. */
  readonly profile: string;
}

/**
 * Readings put aside on disk, one JSON line a file, each below a heading that says under which version and profile
 * they were made. What rules across forms need stays with the caller; the rest is loaded again file by file.
 * Logs may be put one behind the other. One process writes a log at a time.
 */
export class ReadingLog {
  readonly #descriptor: number;
  readonly #heading: Heading;
  #end = 0;
  #closed = false;
  /** To be removed with the log; null where the log is to stay. */
  #folder: string | null = null;

  private constructor(descriptor: number, profile: Profile) {
    this.#descriptor = descriptor;
    const hash = createHash('sha256').update(JSON.stringify(profile)).digest('hex');
    this.#heading = { jixiao: 'readings', version, profile: hash };
  }

  /** A log for this run alone; only this user can read it, and it goes with the process. */
  static temporary(profile: Profile): ReadingLog {
    const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
    const log = ReadingLog.#begin(openSync(join(folder, 'readings.ndjson'), 'wx+', 0o600), profile);
    log.#folder = folder;
    process.once('exit', () => log.close());
    return log;
  }

  /**
   * The log at `path`, made where there is none, and what it holds of these files under this version and profile.
   * A last line that was cut off is cut away, be it the heading. Throws NotALogError, and what the file system throws.
   */
  static open(
    path: string,
    profile: Profile,
    wanted: ReadonlySet<string>,
  ): {
    readonly log: ReadingLog;
    readonly files: ReadonlyMap<string, LoggedFile>;
    readonly outdated: boolean;
  } {
    const descriptor = openExisting(path);
    if (descriptor === null || onlyBegun(descriptor)) {
      if (descriptor !== null) ftruncateSync(descriptor);
      const log = ReadingLog.#begin(descriptor ?? openSync(path, 'wx+', 0o600), profile);
      return { log, files: new Map(), outdated: false };
    }
    const log = new ReadingLog(descriptor, profile);
    return { log, ...log.#resume(wanted) };
  }

  static #begin(descriptor: number, profile: Profile): ReadingLog {
    const log = new ReadingLog(descriptor, profile);
    log.#write(`${JSON.stringify(log.#heading)}\n`);
    return log;
  }

  /** Throws what the file system throws. */
  append(path: string, stamp: FileStamp, packed: Uint8Array): () => FileReading {
    const start = entryStart(path, stamp);
    const place = { offset: this.#end + start.length, length: packed.length };
    this.#write(Buffer.concat([start, packed, ENTRY_END]));
    return () => this.#load(place);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    closeSync(this.#descriptor);
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
  }

  #resume(wanted: ReadonlySet<string>): { files: ReadonlyMap<string, LoggedFile>; outdated: boolean } {
    const files = new Map<string, LoggedFile>();
    let current: boolean | null = null;
    let everCurrent = false;
    for (const { offset, line } of linesOfFile(this.#descriptor)) {
      const content = parsed(line);
      if (isHeading(content)) {
        current = content.version === this.#heading.version && content.profile === this.#heading.profile;
        everCurrent ||= current;
      }
      if (current === null) throw new NotALogError();
      this.#end = offset + line.length + 1;
      if (!current || !isEntry(content) || !wanted.has(content.path)) continue;
      const { path, size, modified, packed } = content;
      const stamp = { size, modified };
      const start = entryStart(path, stamp).length;
      const place = { offset: offset + start, length: line.length - start - (ENTRY_END.length - 1) };
      files.set(path, { stamp, digests: packed.reading.read.result.digests, load: () => this.#load(place) });
    }
    if (current === null) throw new NotALogError();
    if (!everCurrent) this.#end = 0;
    ftruncateSync(this.#descriptor, this.#end);
    if (!current) this.#write(`${JSON.stringify(this.#heading)}\n`);
    return { files, outdated: !everCurrent };
  }

  #load({ offset, length }: Place): FileReading {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const count = readSync(this.#descriptor, bytes, done, length - done, offset + done);
      if (count === 0) throw new Error('the log of this run was cut off');
      done += count;
    }
    return unpackReading(bytes.toString('utf8'));
  }

  #write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.#end + done);
    this.#end += bytes.length;
  }
}

const HEADING_START = '{"jixiao":"readings",';
const ENTRY_END = Buffer.from('}\n');

function entryStart(path: string, { size, modified }: FileStamp): Buffer {
  return Buffer.from(`${JSON.stringify({ path, size, modified }).slice(0, -1)},"packed":`);
}

interface Entry extends FileStamp {
  readonly path: string;
  readonly packed: { readonly reading: FileReading };
}

function openExisting(path: string): number | null {
  try {
    return openSync(path, 'r+');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

/** Whether a log was stopped within its first line, the heading. */
function onlyBegun(descriptor: number): boolean {
  const most = 1024;
  const bytes = Buffer.alloc(most);
  const text = bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, most, 0));
  return !text.includes('\n') && (HEADING_START.startsWith(text) || text.startsWith(HEADING_START));
}

/** Null where the line is damaged: the file is then checked anew. */
function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8'));
  } catch {
    return null;
  }
}

function isHeading(content: unknown): content is Heading {
  return (
    typeof content === 'object' && content !== null && 'jixiao' in content && content.jixiao === 'readings'
  );
}

function isEntry(content: unknown): content is Entry {
  return typeof content === 'object' && content !== null && 'path' in content && 'packed' in content;
}
