import { parse_zip, type Container, type WorkBook } from '@e965/xlsx';
import type { WorkbookSnapshot } from '../../sheet';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';
import { surveyOds } from './read-ods-structure';
import { PARSING_OPTIONS, addEntry } from './read-ooxml';
import { snapshotWorkbook } from './read-snapshot';
import type { ZipContainer } from './read-zip';

/**
 * Styles are kept from the library: a cell's displayed text stands in the file, and what it cannot follow in a
 * number format it writes to the console.
 */
const AUTOMATIC_STYLES = ['<office:automatic-styles', '</office:automatic-styles>'] as const;
/** Of an OpenDocument spreadsheet, with or without being a template. */
const SPREADSHEET_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** .ods. Throws ReadError: encrypted, damaged, unsupported, and whatever a limit says. */
export function readOds(zip: ZipContainer, limits: ReadLimits): WorkbookSnapshot {
  const type = zip.readText('mimetype');
  if (type !== null && !type.startsWith(SPREADSHEET_TYPE))
    throw new ReadError('unsupported', { what: 'openDocument' });
  const manifest = zip.readText('META-INF/manifest.xml') ?? '<manifest/>';
  if (manifest.includes('encryption-data')) throw new ReadError('encrypted');
  const written = zip.readText('content.xml');
  if (written === null) throw new ReadError('damaged', { cause: 'no content.xml' });
  // Comments first, as the library does it: what stands around one is a tag once it is gone.
  const content = without(written, '<!--', '-->', Infinity);
  const { tables, filledCells, blanks } = surveyOds(content);
  if (tables.length > limits.sheets) {
    throw new ReadError('tooManySheets', { values: { count: tables.length, limit: limits.sheets } });
  }
  if (blanks > limits.inflatedBytes / 8) throw new ReadError('inflatesTooMuch');
  if (filledCells > limits.cells) throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
  const container: Container = { FullPaths: [], FileIndex: [] };
  const encoder = new TextEncoder();
  addEntry(container, 'META-INF/manifest.xml', encoder.encode(manifest));
  addEntry(container, 'content.xml', encoder.encode(without(content, ...AUTOMATIC_STYLES, 1)));
  addEntry(container, 'styles.xml', encoder.encode('<document-styles/>'));
  const properties = zip.read('meta.xml');
  if (properties) addEntry(container, 'meta.xml', properties);
  return snapshotWorkbook(parse(container), limits, (index) => tables[index] ?? {});
}

/** The text without what stands from `start` to `end`, at most so many times; what has no end stays. */
function without(text: string, start: string, end: string, most: number): string {
  const pieces: string[] = [];
  let at = 0;
  for (let times = 0; times < most; times += 1) {
    const from = text.indexOf(start, at);
    const to = from === -1 ? -1 : text.indexOf(end, from + start.length);
    if (to === -1) break;
    pieces.push(text.slice(at, from));
    at = to + end.length;
  }
  return pieces.join('') + text.slice(at);
}

function parse(container: Container): WorkBook {
  try {
    return parse_zip(container, { ...PARSING_OPTIONS });
  } catch (cause) {
    throw new ReadError('damaged', { cause });
  }
}
