import { read, type WorkBook } from '@e965/xlsx';
import type { WorkbookSnapshot } from '../../sheet';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';
import { PARSING_OPTIONS } from './read-ooxml';
import { snapshotWorkbook } from './read-snapshot';
import { decodeMarkup } from './read-text';

const TABLE_OR_WORKBOOK = /<table\b|schemas-microsoft-com:office:spreadsheet/i;
const FILLED_CELL = /<(?:td|th|(?:\w+:)?Data)\b/gi;

/**
 * A web page with tables or an XML Spreadsheet 2003: what many budget systems export under the name .xls, and what
 * Excel opens as a workbook. Cells of a page are text as displayed, so that `=12个月` stays text.
 */
export function readMarkup(bytes: Uint8Array, limits: ReadLimits): WorkbookSnapshot {
  const markup = decodeMarkup(bytes);
  if (!TABLE_OR_WORKBOOK.test(markup)) throw new ReadError('unsupported', { what: 'binary' });
  if ((markup.match(FILLED_CELL) ?? []).length > limits.cells) {
    throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
  }
  return snapshotWorkbook(parse(markup), limits);
}

function parse(markup: string): WorkBook {
  try {
    return read(markup, { ...PARSING_OPTIONS, type: 'string', raw: true });
  } catch (cause) {
    throw new ReadError('damaged', { cause });
  }
}
