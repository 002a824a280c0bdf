import { unzipSync, zipSync, type Zippable } from 'fflate';
import { DEFAULT_READ_LIMITS } from '../read-limits';
import { PackageError } from './package-error';

interface Entry {
  readonly name: string;
  bytes: Uint8Array;
  /** Kept without compression in the file that was read. */
  readonly stored: boolean;
}

/** First bytes of a compound file: .xls, .et, or an .xlsx with an opening password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** "EncryptedPackage" in UTF-16LE, the stream that a password-protected .xlsx keeps its content in. */
const ENCRYPTED_STREAM = new Uint8Array(
  [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
);
/** The oldest date a zip can hold. Real dates would make the same input give other bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * The files of a zip, in their order. Part names are compared without regard to case and to a leading slash, as
 * the Open Packaging Conventions ask.
 */
export class ZipArchive {
  readonly #entries = new Map<string, Entry>();

  /** Throws PackageError 'notPackage', 'encrypted', 'inflatesTooMuch' or 'damaged'. */
  static open(bytes: Uint8Array, { inflatedBytes, zipEntries } = DEFAULT_READ_LIMITS): ZipArchive {
    if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) {
      throw new PackageError(contains(bytes, ENCRYPTED_STREAM) ? 'encrypted' : 'notPackage');
    }
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new PackageError('notPackage');
    const archive = new ZipArchive();
    try {
      const stored = new Set<string>();
      let inflated = 0;
      let entries = 0;
      const files = unzipSync(bytes, {
        // Asked before an entry is inflated, and no more than the size it names is made room for.
        filter: ({ name, compression, size, originalSize }) => {
          if (compression === 0) stored.add(name);
          inflated += compression === 0 ? size : originalSize;
          entries += 1;
          if (inflated > inflatedBytes || entries > zipEntries) throw new PackageError('inflatesTooMuch');
          // The list of files that the library makes cannot hold this one.
          if (name === '__proto__') throw new PackageError('damaged', { part: name });
          return true;
        },
      });
      for (const [name, content] of Object.entries(files)) {
        archive.#entries.set(key(name), { name, bytes: content, stored: stored.has(name) });
      }
    } catch (cause) {
      throw cause instanceof PackageError ? cause : new PackageError('damaged', { cause });
    }
    return archive;
  }

  /** The names as written in the zip, folders left out. */
  names(): string[] {
    return [...this.#entries.values()].map((entry) => entry.name).filter((name) => !name.endsWith('/'));
  }

  get(name: string): Uint8Array | null {
    return this.#entries.get(key(name))?.bytes ?? null;
  }

  /** Replaces the content, or adds a file at the end. */
  set(name: string, bytes: Uint8Array): void {
    const entry = this.#entries.get(key(name));
    if (entry) entry.bytes = bytes;
    else this.#entries.set(key(name), { name: name.replace(/^\//, ''), bytes, stored: false });
  }

  delete(name: string): void {
    this.#entries.delete(key(name));
  }

  /** The same files always give the same bytes. */
  toBytes(): Uint8Array {
    const files: Zippable = {};
    for (const { name, bytes, stored } of this.#entries.values()) {
      files[name] = [bytes, { level: stored ? 0 : 6, mtime: FIXED_DATE }];
    }
    return zipSync(files);
  }
}

function key(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
}

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
