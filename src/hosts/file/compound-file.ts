import { ReadError } from './read-error';

/** Places in the header and in the entries of the directory, bytes ([MS-CFB] 2.2 and 2.6.1). */
const HEADER = { SECTOR_SHIFT: 0x1e, DIRECTORY: 0x30, MINI_TABLE: 0x3c, TABLE_LISTS: 0x44, TABLE: 0x4c };
const ENTRY = {
  LENGTH: 128,
  NAME_LENGTH: 64,
  TYPE: 66,
  LEFT: 68,
  RIGHT: 72,
  CHILD: 76,
  START: 116,
  SIZE: 120,
};
const TYPE = { STORAGE: 1, STREAM: 2 };
const HEADER_LENGTH = 512;
const MINI_SECTOR = 64;
/** Streams below this length lie in mini sectors. */
const MINI_CUT_OFF = 4096;
const END_OF_CHAIN = -2;

interface Entry {
  /** Upper case: names are the same whatever their case. */
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Sectors of one size, one behind the other, and which follows which. */
interface Sectors {
  readonly bytes: Uint8Array;
  readonly first: number;
  readonly length: number;
  readonly next: readonly number[];
}

/**
 * The streams of a compound file ([MS-CFB]) that lie in no storage. Every chain of sectors ends, or is told to be
 * damaged, after as many steps as the file has sectors; a stream is read when it is asked for. The library's own
 * reader follows every chain of the file, some of them for ever.
 */
export class CompoundFile {
  readonly #sectors: Sectors;
  readonly #entries: readonly Entry[];
  readonly #miniSectors: Sectors;

  /** Throws ReadError: damaged. */
  constructor(bytes: Uint8Array) {
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = bytes.length < HEADER_LENGTH ? 0 : header.getUint16(HEADER.SECTOR_SHIFT, true);
    if (shift !== 9 && shift !== 12) throw damaged('header');
    const length = 2 ** shift;
    const unlinked: Sectors = { bytes, first: length, length, next: [] };
    this.#sectors = { ...unlinked, next: tableOf(header, unlinked) };
    const directory = readChain(this.#sectors, header.getInt32(HEADER.DIRECTORY, true));
    this.#entries = entriesOutsideStorages(directory);
    const [root] = this.#entries;
    if (!root) throw damaged('directory');
    const miniTable = readChain(this.#sectors, header.getInt32(HEADER.MINI_TABLE, true));
    this.#miniSectors = {
      bytes: readChain(this.#sectors, root.start),
      first: 0,
      length: MINI_SECTOR,
      next: numbersOf(miniTable),
    };
  }

  /** Whether there is a stream or storage of this name. */
  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** The bytes of a stream, a copy; null where there is none. Throws ReadError: damaged. */
  stream(name: string): Uint8Array | null {
    const entry = this.#find(name);
    if (entry?.type !== TYPE.STREAM) return null;
    const whole = readChain(entry.size < MINI_CUT_OFF ? this.#miniSectors : this.#sectors, entry.start);
    if (whole.length < entry.size) throw damaged(`${name}: shorter than told`);
    return whole.subarray(0, entry.size);
  }

  #find(name: string): Entry | undefined {
    const wanted = name.toUpperCase();
    return this.#entries.find(
      (entry) => entry.name === wanted && (entry.type === TYPE.STREAM || entry.type === TYPE.STORAGE),
    );
  }
}

function damaged(cause: string): ReadError {
  return new ReadError('damaged', { cause });
}

/** Which sector follows which. The sectors that say it are named in the header, and from there in a chain of lists. */
function tableOf(header: DataView, sectors: Sectors): number[] {
  const most = sectorCount(sectors);
  const table: number[] = [];
  const take = (list: Uint8Array): void => {
    for (const sector of numbersOf(list)) {
      if (sector < 0 || table.length >= most) return;
      for (const next of numbersOf(sectorAt(sectors, sector))) table.push(next);
    }
  };
  take(sectors.bytes.subarray(HEADER.TABLE, HEADER_LENGTH));
  let list = header.getInt32(HEADER.TABLE_LISTS, true);
  for (let steps = 0; list >= 0 && table.length < most; steps += 1) {
    if (steps > most) throw damaged('chain without end');
    const bytes = sectorAt(sectors, list);
    // The last four bytes name the next list.
    take(bytes.subarray(0, sectors.length - 4));
    list = numbersOf(bytes.subarray(sectors.length - 4))[0] ?? END_OF_CHAIN;
  }
  return table;
}

function sectorCount({ bytes, first, length }: Sectors): number {
  return Math.max(0, Math.ceil((bytes.length - first) / length));
}

function sectorAt({ bytes, first, length }: Sectors, sector: number): Uint8Array {
  const start = first + sector * length;
  if (start >= bytes.length) throw damaged('sector behind the end');
  return bytes.subarray(start, start + length);
}

/** All bytes of a chain. Throws ReadError: damaged. */
function readChain(sectors: Sectors, start: number): Uint8Array {
  const most = sectorCount(sectors);
  const pieces: Uint8Array[] = [];
  for (let sector = start; sector >= 0; sector = sectors.next[sector] ?? END_OF_CHAIN) {
    if (pieces.length >= most) throw damaged('chain without end');
    pieces.push(sectorAt(sectors, sector));
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Signed numbers of four bytes. */
function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getInt32(index * 4, true));
}

/** The root first. What lies in a storage belongs to an embedded document, or to a program in the workbook. */
function entriesOutsideStorages(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.floor(directory.length / ENTRY.LENGTH);
  const link = (index: number, at: number): number => view.getInt32(index * ENTRY.LENGTH + at, true);
  const typeOf = (index: number): number => view.getUint8(index * ENTRY.LENGTH + ENTRY.TYPE);
  const indexes = Array.from({ length: count }, (_, index) => index);
  const inside = new Set<number>();
  const waiting = indexes
    .filter((index) => typeOf(index) === TYPE.STORAGE)
    .map((index) => link(index, ENTRY.CHILD));
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index <= 0 || index >= count || inside.has(index)) continue;
    inside.add(index);
    waiting.push(link(index, ENTRY.LEFT), link(index, ENTRY.RIGHT));
  }
  const utf16 = new TextDecoder('utf-16le');
  return indexes
    .filter((index) => !inside.has(index))
    .map((index) => {
      const at = index * ENTRY.LENGTH;
      const nameLength = Math.min(view.getUint16(at + ENTRY.NAME_LENGTH, true), ENTRY.NAME_LENGTH);
      return {
        // Without the zero that ends it.
        name: utf16.decode(directory.subarray(at, at + Math.max(0, nameLength - 2))).toUpperCase(),
        type: typeOf(index),
        start: link(index, ENTRY.START),
        size: view.getUint32(at + ENTRY.SIZE, true),
      };
    });
}
