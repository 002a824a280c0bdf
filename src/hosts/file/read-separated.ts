import { MAX_COLUMN, MAX_ROW, formatCell, type SheetCell, type WorkbookSnapshot } from '../../sheet';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';
import { decodeText, parseSeparated } from './read-text';

/** A figure that Excel would take for a number and show with the same digits: no leading zeros, at most 15 digits. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;

/** .csv and tab-separated text: one sheet. Text keeps what is written; `=12个月` is never a formula. */
export function readSeparated(bytes: Uint8Array, sheetName: string, limits: ReadLimits): WorkbookSnapshot {
  const cells: SheetCell[] = [];
  let right = 0;
  let bottom = 0;
  let top = 0;
  let left = MAX_COLUMN;
  parseSeparated(decodeText(bytes), limits.cells).forEach((fields, rowIndex) => {
    fields.forEach((field, columnIndex) => {
      if (field === '') return;
      const row = rowIndex + 1;
      const column = columnIndex + 1;
      if (row > MAX_ROW || column > MAX_COLUMN) {
        throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
      }
      if (field.length > limits.textLength) {
        const cell = formatCell({ row, column });
        const values = { sheet: sheetName, cell, count: field.length, limit: limits.textLength };
        throw new ReadError('textTooLong', { values });
      }
      const text = field.replace(/\r\n?/g, '\n');
      cells.push(
        PLAIN_NUMBER.test(text)
          ? { row, column, text, value: Number(text), kind: 'number', formula: false }
          : { row, column, text, value: text, kind: 'text', formula: false },
      );
      top ||= row;
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  });
  return {
    sheets: [
      {
        name: sheetName,
        usedRange: cells.length > 0 ? { top, left, bottom, right } : null,
        cells,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        hidden: false,
        protected: false,
        notes: [],
      },
    ],
    properties: {},
  };
}
