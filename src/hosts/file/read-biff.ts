import { CFB, parse_xlscfb, type Container, type WorkBook } from '@e965/xlsx';
import type { WorkbookSnapshot } from '../../sheet';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';
import { PARSING_OPTIONS } from './read-ooxml';
import { snapshotWorkbook } from './read-snapshot';

interface BytesToChange extends ArrayLike<number> {
  [index: number]: number;
}

/** The part of the library's compound-file reader that is used here; it is exported untyped. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): Container;
  find(container: Container, path: string): { readonly content?: BytesToChange } | null;
}
const compoundFiles: CompoundFiles = CFB;

/** Record types of a BIFF stream ([MS-XLS] 2.3). */
const RECORD = {
  BOF: 0x0809,
  FILE_PASS: 0x002f,
  MULTIPLE_RK: 0x00bd,
  MERGE_CELLS: 0x00e5,
  BOUND_SHEET: 0x0085,
  COLUMN_INFO: 0x007d,
  HYPERLINK: 0x01b8,
  HYPERLINK_TOOLTIP: 0x0800,
};
/** FORMULA, NUMBER, LABEL, BOOLERR, RK, LABELSST, RSTRING: one cell each. */
const ONE_CELL_RECORDS = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x027e, 0x00fd, 0x00d6]);
const BIFF8 = 0x0600;

/** .xls and the older .et: a BIFF8 stream in a compound file. Throws ReadError: encrypted, damaged, unsupported… and limits. */
export function readCompoundFile(bytes: Uint8Array, limits: ReadLimits): WorkbookSnapshot {
  const container = open(bytes);
  const has = (path: string): boolean => compoundFiles.find(container, path) !== null;
  if (has('EncryptedPackage') || has('/encryption')) throw new ReadError('encrypted');
  const stream = (compoundFiles.find(container, '/Workbook') ?? compoundFiles.find(container, '/Book'))
    ?.content;
  if (!stream) {
    if (has('WordDocument')) throw new ReadError('unsupported', { what: 'word' });
    if (has('PowerPoint Document')) throw new ReadError('unsupported', { what: 'powerpoint' });
    throw new ReadError('unsupported', { what: 'binary' });
  }
  surveyStream(stream, limits);
  return snapshotWorkbook(parse(container), limits);
}

function open(bytes: Uint8Array): Container {
  try {
    return compoundFiles.read(bytes, { type: 'array' });
  } catch (cause) {
    throw new ReadError('damaged', { cause });
  }
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
 * The library goes through every cell of a hyperlink's range, and nobody asks for links: they are narrowed to one.
 */
function surveyStream(stream: BytesToChange, limits: ReadLimits): void {
  const narrow = (last: number, first: number): void => {
    for (let byte = 0; byte < 2; byte += 1) stream[last + byte] = stream[first + byte] ?? 0;
  };
  const word = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
  let cells = 0;
  let merges = 0;
  let sheets = 0;
  let columns = 0;
  if (word(0) !== RECORD.BOF || word(4) !== BIFF8)
    throw new ReadError('unsupportedWorkbook', { what: 'olderExcel' });
  for (let at = 0; at + 4 <= stream.length; at += 4 + word(at + 2)) {
    const type = word(at);
    // The library would go on behind the end, for ever.
    if (at + 4 + word(at + 2) > stream.length) throw new ReadError('damaged', { cause: 'record cut off' });
    if (type === RECORD.FILE_PASS) throw new ReadError('encrypted');
    if (type === RECORD.BOUND_SHEET) sheets += 1;
    else if (ONE_CELL_RECORDS.has(type)) cells += 1;
    // Row, first column, six bytes a cell, last column.
    else if (type === RECORD.MULTIPLE_RK) cells += Math.floor((word(at + 2) - 6) / 6);
    else if (type === RECORD.MERGE_CELLS) merges += word(at + 4);
    // A column each, in sheets of 256.
    else if (type === RECORD.COLUMN_INFO) columns += Math.max(0, word(at + 6) - word(at + 4));
    else if (type === RECORD.HYPERLINK || type === RECORD.HYPERLINK_TOOLTIP) {
      const range = at + (type === RECORD.HYPERLINK ? 4 : 6);
      narrow(range + 2, range);
      narrow(range + 6, range + 4);
    }
  }
  if (sheets > limits.sheets) {
    throw new ReadError('tooManySheets', { values: { count: sheets, limit: limits.sheets } });
  }
  if (cells > limits.cells || columns > limits.cells)
    throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
  if (merges > limits.merges) throw new ReadError('tooManyMerges', { values: { limit: limits.merges } });
}
