import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters } from '../../../../src/sheet';
import { escape, partsOf, SHEET_PART, zip } from './workbook-files';

const FORMS = join(__dirname, '../../../forms');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function rowsOf(file: string): string[][] {
  return readFileSync(join(FORMS, file), 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
}

/** Title across, level-1 blocks downwards: as the sample forms are drawn. */
function mergesOf(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const merges = [`A1:${columnLetters(Math.max(2, width))}1`];
  const header = rows.findIndex((row) => row.some((text) => text.includes('二级指标')));
  for (let first = header + 1; header > 0 && first < rows.length; first += 1) {
    let last = first;
    while (last + 1 < rows.length && (rows[last + 1]?.[0] ?? '') === '' && rows[last + 1]?.[1]) last += 1;
    if (last > first && rows[first]?.[0]) merges.push(`A${first + 1}:A${last + 1}`);
    first = last;
  }
  return merges;
}

function sheetXml(rows: readonly (readonly string[])[], merges: readonly string[]): string {
  const data = rows.map((row, at) => {
    const cells = row.map((text, column) => {
      const address = `${columnLetters(column + 1)}${at + 1}`;
      return text === ''
        ? `<c r="${address}" s="2"/>`
        : `<c r="${address}" s="2" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
    });
    return `<row r="${at + 1}" ht="24" customHeight="1">${cells.join('')}</row>`;
  });
  const list = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><cols><col min="1" max="2" width="18" customWidth="1"/>` +
    '<col min="3" max="3" width="40" customWidth="1"/><col min="4" max="4" width="28" customWidth="1"/></cols>' +
    `<sheetData>${data.join('')}</sheetData>` +
    (list ? `<mergeCells count="${merges.length}">${list}</mergeCells>` : '') +
    '<pageSetup orientation="landscape" paperSize="9"/></worksheet>'
  );
}

/** The sample forms as workbooks of one sheet each, unmerged and merged. */
export function formWorkbooks(): Record<string, () => Uint8Array> {
  const files = readdirSync(FORMS).filter((file) => /^F\d+\.tsv$/.test(file));
  return Object.fromEntries(
    files.flatMap((file) => {
      const name = file.replace('.tsv', '');
      const rows = rowsOf(file);
      const make = (merges: readonly string[]) => () =>
        zip({ ...partsOf(), [SHEET_PART]: sheetXml(rows, merges) });
      return [
        [`${name} plain`, make([])],
        [`${name} merged`, make(mergesOf(rows))],
      ];
    }),
  );
}
