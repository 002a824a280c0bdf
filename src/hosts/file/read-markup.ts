import { read, type WorkBook } from '@e965/xlsx';
import type { WorkbookSnapshot } from '../../sheet';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';
import { PARSING_OPTIONS } from './read-ooxml';
import { snapshotWorkbook } from './read-snapshot';
import { decodeMarkup } from './read-text';

const TABLE_OR_WORKBOOK = /<table\b|schemas-microsoft-com:office:spreadsheet/i;
const FILLED_CELL = /<(?:td|th|(?:[^\s<>:"/]*:)?Data)\b/gi;
/** Areas that the library compares every cell with. */
const AREA = /\b(?:colspan|rowspan|ArrayRange|MergeAcross|MergeDown)\s*=/gi;
const MOST_STEPS = 1_000_000_000;
/** Widths, in the XML of 2003: the library makes as many columns as one says that it stands for. */
const COLUMN = /<(?:[^\s<>:"/]*:)?Column\b[^<>]*>/gi;
/** OpenDocument or UOF in one piece of XML: of no program's making here, and one cell may stand for millions. */
const FLAT_DOCUMENT = /<(?:[^\s<>:"/]*:)?(?:document|uof)\b/i;

/**
 * A web page with tables or an XML Spreadsheet 2003: what many budget systems export under the name .xls, and what
 * Excel opens as a workbook. Cells of a page are text as displayed, so that `=12个月` stays text.
 */
export function readMarkup(bytes: Uint8Array, limits: ReadLimits): WorkbookSnapshot {
  const markup = decodeMarkup(bytes);
  if (!TABLE_OR_WORKBOOK.test(markup)) throw new ReadError('unsupported', { what: 'binary' });
  if (FLAT_DOCUMENT.test(markup)) throw new ReadError('unsupported', { what: 'openDocument' });
  const filled = count(markup, FILLED_CELL);
  const areas = count(markup, AREA);
  if (filled > limits.cells) throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
  if (areas > limits.merges || areas * filled > MOST_STEPS)
    throw new ReadError('tooManyMerges', { values: { limit: limits.merges } });
  return snapshotWorkbook(parse(markup.replace(COLUMN, '')), limits);
}

function parse(markup: string): WorkBook {
  try {
    return read(markup, { ...PARSING_OPTIONS, type: 'string', raw: true });
  } catch (cause) {
    throw new ReadError('damaged', { cause });
  }
}

function count(text: string, what: RegExp): number {
  let found = 0;
  what.lastIndex = 0;
  while (what.exec(text)) found += 1;
  return found;
}
