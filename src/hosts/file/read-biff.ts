import { CFB, parse_xlscfb, type Container, type WorkBook } from '@e965/xlsx';
import type { WorkbookSnapshot } from '../../sheet';
import { CompoundFile } from './compound-file';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';
import { addEntry, PARSING_OPTIONS } from './read-ooxml';
import { snapshotWorkbook } from './read-snapshot';

/** The library's own reader of bytes, which it puts on what it opened itself; it is exported untyped. */
const library: { readonly utils: { prep_blob(bytes: Uint8Array, at: number): void } } = CFB;

/** Where a workbook keeps properties, beside its records. */
const PROPERTY_STREAMS = ['\u0005DocumentSummaryInformation', '\u0005SummaryInformation'];

/** Record types of a BIFF stream ([MS-XLS] 2.3). */
const RECORD = {
  BOF: 0x0809,
  EOF: 0x000a,
  BOUND_SHEET: 0x0085,
  FILE_PASS: 0x002f,
  FORMULA: 0x0006,
  MULTIPLE_RK: 0x00bd,
  MERGE_CELLS: 0x00e5,
  COLUMN_INFO: 0x007d,
  CONTINUE: 0x003c,
  /** The library knows it and does nothing with it. */
  CACHED_CELL_COUNT: 0x0059,
};
/** FORMULA, NUMBER, LABEL, BOOLERR, RK, LABELSST, RSTRING: one cell each. */
const ONE_CELL_RECORDS = new Set([RECORD.FORMULA, 0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x00d6]);
/** Beside cells: PROTECT, DATE1904, CODEPAGE, WSBOOL, XF, SST, DIMENSIONS, ROW, STRING, FORMAT; NOTE, OBJ, TXO. */
const OTHER_RECORDS = [
  0x0012, 0x0022, 0x0042, 0x0081, 0x00e0, 0x00fc, 0x0200, 0x0208, 0x0207, 0x041e, 0x001c, 0x005d, 0x01b6,
];
/** What a snapshot is made of. */
const NEEDED_RECORDS: ReadonlySet<number> = new Set([
  RECORD.BOF,
  RECORD.EOF,
  RECORD.BOUND_SHEET,
  RECORD.MULTIPLE_RK,
  RECORD.MERGE_CELLS,
  RECORD.COLUMN_INFO,
  RECORD.CONTINUE,
  ...ONE_CELL_RECORDS,
  ...OTHER_RECORDS,
]);
/** Where a FORMULA record tells the length of its formula, from the record's head on; and the length that says: none. */
const FORMULA_LENGTH_AT = 4 + 20;
const NO_FORMULA = 0xffff;
const BIFF8 = 0x0600;

/** .xls and the older .et: a BIFF8 stream in a compound file. Throws ReadError: encrypted, damaged, unsupported… and limits. */
export function readCompoundFile(bytes: Uint8Array, limits: ReadLimits): WorkbookSnapshot {
  const file = new CompoundFile(bytes);
  if (file.has('EncryptedPackage') || file.has('encryption')) throw new ReadError('encrypted');
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (!stream) {
    if (file.has('WordDocument')) throw new ReadError('unsupported', { what: 'word' });
    if (file.has('PowerPoint Document')) throw new ReadError('unsupported', { what: 'powerpoint' });
    throw new ReadError('unsupported', { what: 'binary' });
  }
  surveyStream(stream, limits);
  const container: Container = { FullPaths: [], FileIndex: [] };
  addEntry(container, '/', new Uint8Array(0));
  addEntry(container, '/Workbook', stream);
  for (const name of PROPERTY_STREAMS)
    addEntry(container, `/${name}`, file.stream(name) ?? new Uint8Array(0));
  for (const { content } of container.FileIndex) library.utils.prep_blob(content, 0);
  return snapshotWorkbook(parse(container), limits);
}

/** `cellStyles` brings hidden rows and columns. */
function parse(container: Container): WorkBook {
  try {
    return parse_xlscfb(container, { ...PARSING_OPTIONS, cellStyles: true });
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message))
      throw new ReadError('encrypted', { cause });
    throw new ReadError('damaged', { cause });
  }
}

/**
 * Walks the records before anything is built from them: version, encryption, and how many cells, merges, sheets.
 * The library reads formulas, names, links and much else that nobody asks for, and never comes back from some that
 * are damaged: records of other kinds are made into one that it passes over, and formulas are taken out.
 */
function surveyStream(stream: Uint8Array, limits: ReadLimits): void {
  const word = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
  const setWord = (at: number, value: number): void => {
    stream[at] = value & 0xff;
    stream[at + 1] = value >> 8;
  };
  let cells = 0;
  let merges = 0;
  let sheets = 0;
  let columns = 0;
  if (word(0) !== RECORD.BOF || word(4) !== BIFF8)
    throw new ReadError('unsupportedWorkbook', { what: 'olderExcel' });
  for (let at = 0; at + 4 <= stream.length; at += 4 + word(at + 2)) {
    const type = word(at);
    const length = word(at + 2);
    // The library would go on behind the end, for ever.
    if (at + 4 + length > stream.length) throw new ReadError('damaged', { cause: 'record cut off' });
    if (type === RECORD.FILE_PASS) throw new ReadError('encrypted');
    if (!NEEDED_RECORDS.has(type)) setWord(at, RECORD.CACHED_CELL_COUNT);
    if (type === RECORD.FORMULA) {
      if (FORMULA_LENGTH_AT + 2 > 4 + length) throw new ReadError('damaged', { cause: 'formula cut off' });
      setWord(at + FORMULA_LENGTH_AT, NO_FORMULA);
    }
    if (type === RECORD.BOUND_SHEET) sheets += 1;
    else if (ONE_CELL_RECORDS.has(type)) cells += 1;
    // Row, first column, six bytes a cell, last column.
    else if (type === RECORD.MULTIPLE_RK) cells += Math.floor((length - 6) / 6);
    else if (type === RECORD.MERGE_CELLS) merges += word(at + 4);
    // A column each, in sheets of 256.
    else if (type === RECORD.COLUMN_INFO) columns += Math.max(0, word(at + 6) - word(at + 4));
  }
  if (sheets > limits.sheets) {
    throw new ReadError('tooManySheets', { values: { count: sheets, limit: limits.sheets } });
  }
  if (cells > limits.cells || columns > limits.cells)
    throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
  if (merges > limits.merges) throw new ReadError('tooManyMerges', { values: { limit: limits.merges } });
}
