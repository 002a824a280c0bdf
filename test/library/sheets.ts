import { read, utils, write, type WorkBook } from '@e965/xlsx';
import {
  parseRange,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/sheet';

/** A sheet of texts, row by row; '' is a blank cell. */
export function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
  merges: readonly string[] = [],
): SheetSnapshot {
  const cells: SheetCell[] = [];
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text !== '') {
        cells.push({ row: row + 1, column: column + 1, text, value: text, kind: 'text', formula: false });
      }
    });
  });
  const usedRange: RangeAddress | null =
    cells.length === 0
      ? null
      : { top: 1, left: 1, bottom: rows.length, right: Math.max(...rows.map((texts) => texts.length)) };
  return {
    name,
    usedRange,
    cells,
    merges: merges.map(parseRange),
    hiddenRows: [],
    hiddenColumns: [],
    hidden: false,
    protected: false,
    notes: [],
  };
}

export function workbookOf(...sheets: SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, properties: {} };
}

/** The same rows, written to an .xlsx file as text and read back. */
export function throughXlsx(rows: readonly (readonly string[])[]): WorkbookSnapshot {
  const written: WorkBook = utils.book_new();
  const sheet = utils.aoa_to_sheet(
    rows.map((texts) => texts.map((text) => (text === '' ? null : { t: 's', v: text }))),
  );
  utils.book_append_sheet(written, sheet, '指标库');
  const file: unknown = write(written, { type: 'buffer', bookType: 'xlsx' });
  const back = read(file, { type: 'buffer' });
  const first = back.Sheets[back.SheetNames[0] ?? ''] ?? {};
  const texts = utils.sheet_to_json<string[]>(first, { header: 1, defval: '', raw: true });
  return workbookOf(
    sheetOf(
      '指标库',
      texts.map((row) => row.map(String)),
    ),
  );
}
