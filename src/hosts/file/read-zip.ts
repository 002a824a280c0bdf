import { Inflate } from 'fflate';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';

/** One file inside a zip container, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly localHeader: number;
}

/** Inflates one raw deflate stream; null where it holds more than so many bytes. Throws where it is damaged. */
export type InflateRaw = (compressed: Uint8Array, mostBytes: number) => Uint8Array | null;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** Small enough that what one piece inflates to stays bounded: deflate makes at most about 1,032 bytes of one. */
const PIECE = 64 * 1024;

/**
 * A zip container over bytes. Parts are inflated one at a time, on demand, and what comes out is counted against
 * the limits as it comes: sizes in headers may lie. ZIP64 sizes are not needed below 4 GB and are refused.
 */
export class ZipContainer {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly #bytes: Uint8Array;
  readonly #limits: ReadLimits;
  readonly #inflateRaw: InflateRaw | null;
  #inflated = 0;
  #compressed = 0;

  /** Throws ReadError: damaged, encrypted, inflatesTooMuch (too many entries). `inflateRaw`: the machine's own, where it has one. */
  constructor(bytes: Uint8Array, limits: ReadLimits, inflateRaw: InflateRaw | null = null) {
    this.#inflateRaw = inflateRaw;
    this.#bytes = bytes;
    this.#limits = limits;
    this.entries = listEntries(bytes, limits);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The part's bytes, null where there is none. Names are compared without case, as Excel does. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    return entry ? this.#inflate(entry) : null;
  }

  readText(name: string): string | null {
    const bytes = this.read(name);
    return bytes && new TextDecoder(hasUtf16Mark(bytes) ? 'utf-16le' : 'utf-8').decode(bytes);
  }

  #inflate(entry: ZipEntry): Uint8Array {
    const compressed = this.#compressedBytes(entry);
    if (entry.method === 0) {
      this.#count(compressed.length, compressed.length);
      return compressed.slice();
    }
    if (entry.method !== 8) throw new ReadError('damaged', { cause: `zip method ${entry.method}` });
    if (this.#inflateRaw) return this.#inflateAtOnce(compressed, this.#inflateRaw);
    const pieces: Uint8Array[] = [];
    let ended = false;
    const inflate = new Inflate((piece, final) => {
      this.#count(piece.length, 0);
      pieces.push(piece);
      ended ||= final;
    });
    try {
      for (let at = 0; at < compressed.length; at += PIECE) {
        const piece = compressed.subarray(at, at + PIECE);
        this.#count(0, piece.length);
        inflate.push(piece, at + PIECE >= compressed.length);
      }
    } catch (cause) {
      throw cause instanceof ReadError ? cause : new ReadError('damaged', { cause });
    }
    if (!ended) throw new ReadError('damaged', { cause: `truncated: ${entry.name}` });
    return join(pieces);
  }

  #inflateAtOnce(compressed: Uint8Array, inflateRaw: InflateRaw): Uint8Array {
    this.#count(0, compressed.length);
    let part: Uint8Array | null;
    try {
      part = inflateRaw(compressed, this.#bytesLeft());
    } catch (cause) {
      throw new ReadError('damaged', { cause });
    }
    if (!part) throw new ReadError('inflatesTooMuch');
    this.#count(part.length, 0);
    return part;
  }

  /** How much the next part may inflate to before a limit is passed; at least 1. */
  #bytesLeft(): number {
    const { inflatedBytes, inflationRatio, ratioFloorBytes } = this.#limits;
    const byRatio = Math.max(ratioFloorBytes, this.#compressed * inflationRatio);
    return Math.max(1, Math.ceil(Math.min(inflatedBytes, byRatio) - this.#inflated));
  }

  #compressedBytes(entry: ZipEntry): Uint8Array {
    const view = viewOf(this.#bytes);
    const at = entry.localHeader;
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
      throw new ReadError('damaged', { cause: `no local header: ${entry.name}` });
    }
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const end = start + entry.compressedSize;
    if (end > view.byteLength) throw new ReadError('damaged', { cause: `truncated: ${entry.name}` });
    return this.#bytes.subarray(start, end);
  }

  #count(inflated: number, compressed: number): void {
    this.#inflated += inflated;
    this.#compressed += compressed;
    const { inflatedBytes, inflationRatio, ratioFloorBytes } = this.#limits;
    const ratio = this.#inflated / Math.max(1, this.#compressed);
    if (this.#inflated > inflatedBytes || (this.#inflated > ratioFloorBytes && ratio > inflationRatio)) {
      throw new ReadError('inflatesTooMuch');
    }
  }
}

function listEntries(bytes: Uint8Array, limits: ReadLimits): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) throw new ReadError('inflatesTooMuch');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new ReadError('damaged', { cause: 'zip directory' });
    }
    const nameLength = view.getUint16(at + 28, true);
    // Bit 0: the entry is encrypted with a zip password.
    if (view.getUint16(at + 8, true) & 1) throw new ReadError('encrypted');
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/');
    entries.set(name.toLowerCase(), {
      name,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      localHeader: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ReadError('damaged', { cause: 'no zip directory' });
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const joined = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
