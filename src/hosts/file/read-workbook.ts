import type { WorkbookSnapshot } from '../../sheet';
import { readCompoundFile } from './read-biff';
import { ReadError } from './read-error';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits';
import { readMarkup } from './read-markup';
import type { FormatName } from './read-messages';
import { readOds } from './read-ods';
import { readOoxml } from './read-ooxml';
import { recogniseContent } from './read-recognise';
import { readSeparated } from './read-separated';
import { ZipContainer, type InflateRaw } from './read-zip';

/** Extensions of the files that are read, lower case. */
export const WORKBOOK_EXTENSIONS = ['.xlsx', '.xlsm', '.xls', '.et', '.ods', '.csv'] as const;

/** Extensions under which plain text is a table: Excel opens text named .xls too, and systems export it so. */
const TEXT_EXTENSIONS = new Set(['', '.csv', '.tsv', '.txt', '.xls', '.et']);

export interface ReadOptions {
  /** The file's name: names the sheet of a .csv, and says whether plain text was meant. */
  readonly fileName?: string;
  readonly limits?: Partial<ReadLimits>;
  /** The machine's own way to inflate; left out: one in JavaScript, some ten times slower. */
  readonly inflateRaw?: InflateRaw;
}

/**
 * A workbook file as data. What the content is decides how it is read, not the extension: an .xlsx named .xls, an
 * .et that is either, a web page named .xls are all read. Only plain text under a workbook's extension is refused.
 * Throws ReadError with a sentence for people; nothing else.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): WorkbookSnapshot {
  const limits: ReadLimits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  if (bytes.length > limits.fileBytes) throw fileTooLarge(bytes.length, limits);
  const fileName = options.fileName ?? '';
  switch (recogniseContent(bytes)) {
    case 'zip':
      return readZip(bytes, limits, options.inflateRaw ?? null);
    case 'compoundFile':
      return readCompoundFile(bytes, limits);
    case 'markup':
      return readMarkup(bytes, limits);
    case 'text': {
      const extension = extensionOf(fileName);
      if (!TEXT_EXTENSIONS.has(extension))
        throw new ReadError('extensionMismatch', { values: { extension } });
      return readSeparated(bytes, sheetNameFrom(fileName), limits);
    }
  }
}

/** The refusal of a file by its size alone, before it is loaded. */
export function fileTooLarge(size: number, limits: ReadLimits): ReadError {
  const inMegabytes = (count: number): number => Math.ceil(count / 1024 / 1024);
  return new ReadError('fileTooLarge', {
    values: { size: inMegabytes(size), limit: inMegabytes(limits.fileBytes) },
  });
}

function readZip(bytes: Uint8Array, limits: ReadLimits, inflateRaw: InflateRaw | null): WorkbookSnapshot {
  const zip = new ZipContainer(bytes, limits, inflateRaw);
  if (zip.has('xl/workbook.xml')) return readOoxml(zip, limits);
  if (zip.has('content.xml')) return readOds(zip, limits);
  if (zip.has('xl/workbook.bin')) throw new ReadError('unsupportedWorkbook', { what: 'xlsb' });
  if (zip.has('Index/Document.iwa')) throw new ReadError('unsupportedWorkbook', { what: 'numbers' });
  throw new ReadError('unsupported', { what: otherContainer(zip) });
}

function otherContainer(zip: ZipContainer): FormatName {
  if (zip.has('word/document.xml')) return 'word';
  if (zip.has('ppt/presentation.xml')) return 'powerpoint';
  if (zip.has('OFD.xml')) return 'ofd';
  return 'archive';
}

function extensionOf(fileName: string): string {
  return /\.[^.\\/]*$/.exec(fileName)?.[0].toLowerCase() ?? '';
}

/** As Excel names the sheet of a text file: the file's name without its extension, at most 31 characters. */
function sheetNameFrom(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return base.replace(/[[\]:*?]/g, '_').slice(0, 31) || 'Sheet1';
}
