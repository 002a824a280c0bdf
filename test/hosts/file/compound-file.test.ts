import { utils, write } from '@e965/xlsx';
import { CompoundFile } from '../../../src/hosts/file/compound-file';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { compoundFile } from './workbook-files';

const SECTOR = 512;
const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
const numberAt = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer).getInt32(at, true);
const put = (bytes: Uint8Array, at: number, value: number): void =>
  new DataView(bytes.buffer).setInt32(at, value, true);
const placeOf = (sector: number): number => (sector + 1) * SECTOR;

/** Where the table says which sector follows this one; for files of one table sector. */
const linkOf = (bytes: Uint8Array, sector: number): number => placeOf(numberAt(bytes, 0x4c)) + sector * 4;

/** Where the directory tells of the stream of this name. */
function entryOf(bytes: Uint8Array, name: string): number {
  const wanted = Buffer.from(name, 'utf16le');
  const directory = placeOf(numberAt(bytes, 0x30));
  return directory + Buffer.from(bytes.subarray(directory)).indexOf(wanted);
}

test('reads streams of any length, whatever the case of their name', () => {
  const streams = { Workbook: bytesOf(9000), Small: bytesOf(100), Edge: bytesOf(4096), Below: bytesOf(4095) };
  const file = new CompoundFile(compoundFile(streams));
  for (const [name, content] of Object.entries(streams)) {
    expect(Buffer.from(file.stream(name.toUpperCase()) ?? []).equals(content)).toBe(true);
    expect(file.has(name.toLowerCase())).toBe(true);
  }
  expect(file.stream('Book')).toBeNull();
});

test('reads a stream whose table of sectors goes on behind the header', () => {
  const content = bytesOf(8 * 1024 * 1024);
  const bytes = compoundFile({ Workbook: content });
  expect(numberAt(bytes, 0x44)).toBeGreaterThanOrEqual(0);
  const read = new CompoundFile(bytes).stream('Workbook');
  expect(Buffer.from(read ?? []).equals(content)).toBe(true);
});

test('leaves the workbook of an embedded document alone', () => {
  const own = bytesOf(5000);
  const file = new CompoundFile(compoundFile({ Workbook: own, 'Embedded/Workbook': bytesOf(6000) }));
  expect(file.stream('Workbook')).toHaveLength(own.length);
  const other = new CompoundFile(compoundFile({ 'Embedded/Workbook': bytesOf(6000) }));
  expect(other.has('Embedded')).toBe(true);
  expect(other.stream('Embedded')).toBeNull();
  expect(other.stream('Workbook')).toBeNull();
});

test('the properties of an .xls are read, whatever their script', () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['甲']]), '表');
  Object.assign(book, { Custprops: { 'jixiao-x': '忽略：本年无此指标' } });
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  expect(readWorkbook(bytes).properties).toEqual({ 'jixiao-x': '忽略：本年无此指标' });
});

describe('a damaged file', () => {
  const opened = (bytes: Uint8Array): Uint8Array | null => new CompoundFile(bytes).stream('Workbook');
  const whole = (): Uint8Array => compoundFile({ Workbook: bytesOf(9000) });
  const startOf = (bytes: Uint8Array): number => numberAt(bytes, entryOf(bytes, 'Workbook') + 116);

  it.each<readonly [string, (bytes: Uint8Array) => void]>([
    ['a stream that goes round', (bytes) => put(bytes, linkOf(bytes, startOf(bytes) + 3), startOf(bytes))],
    [
      'a stream that begins inside a round',
      (bytes) => {
        const start = startOf(bytes);
        put(bytes, linkOf(bytes, start + 3), start);
        put(bytes, entryOf(bytes, 'Workbook') + 116, start + 1);
      },
    ],
    ['a stream that ends early', (bytes) => put(bytes, linkOf(bytes, startOf(bytes) + 3), -2)],
    ['a stream that goes out of the file', (bytes) => put(bytes, linkOf(bytes, startOf(bytes) + 3), 1e9)],
    [
      'a directory that goes round',
      (bytes) => put(bytes, linkOf(bytes, numberAt(bytes, 0x30)), numberAt(bytes, 0x30)),
    ],
    ['no directory', (bytes) => put(bytes, 0x30, -2)],
    ['sectors of another length', (bytes) => put(bytes, 0x1e, 7)],
    ['a table of sectors out of the file', (bytes) => put(bytes, 0x4c, 1e9)],
  ])('%s', (_what, damage) => {
    const bytes = whole();
    damage(bytes);
    expect(() => opened(bytes)).toThrow(expect.objectContaining({ name: 'ReadError', code: 'damaged' }));
  });

  test('cut off anywhere', () => {
    const bytes = whole();
    for (let length = 0; length < bytes.length - SECTOR; length += 300)
      expect(() => opened(bytes.slice(0, length))).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  test('lists of the table of sectors that go round', () => {
    const bytes = compoundFile({ Workbook: bytesOf(8 * 1024 * 1024) });
    const list = numberAt(bytes, 0x44);
    bytes.fill(0xff, placeOf(list), placeOf(list) + SECTOR);
    put(bytes, placeOf(list) + SECTOR - 4, list);
    expect(() => opened(bytes)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});
