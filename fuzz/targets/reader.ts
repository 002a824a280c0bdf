import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type BookType } from '@e965/xlsx';
import { inflateRaw } from '../../src/hosts/file/inflate-raw';
import { ReadError } from '../../src/hosts/file/read-error';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { writeWorkbook } from '../../src/hosts/file/write-workbook';
import { formatCell, MAX_COLUMN, MAX_ROW, parseCell, type SheetSnapshot } from '../../src/sheet';
import { featureWorkbooks } from '../feature-workbooks';
import { mutateBytes } from '../mutate-bytes';
import { mutateRecords } from '../mutate-records';
import { mutateText, readText, writeText } from '../mutate-text';
import { mutateXml } from '../mutate-xml';
import { mutateZip } from '../mutate-zip';
import { orRefused, promise } from '../promises';
import { ROOT, sampleForms } from '../sample-texts';
import { workbookFromText } from '../snapshot-text';
import type { Material, Target } from '../target';

/** Low enough that an input which reaches a limit does so at once. */
const LIMITS = {
  inflatedBytes: 32 * 1024 * 1024,
  ratioFloorBytes: 4 * 1024 * 1024,
  cells: 100_000,
  merges: 5_000,
};

/** Files of any kind: .xlsx, .xls, .ods, .csv, web pages, and what is none of them. */
export const target: Target = {
  seeds: () => [...featureWorkbooks(), ...publicForms(), ...otherFormats()],
  mutate(input, material) {
    if (material.random.chance(0.05)) return mutateBytes(input, material);
    if (input[0] === 0x50) return mutateZip(input, material);
    if (input[0] === 0xd0) return mutateRecords(input, material);
    return mutated(input, material);
  },
  run(input) {
    const name = input.length % 2 === 0 ? { fileName: 'a.csv' } : { fileName: 'b.xls', inflateRaw };
    const workbook = orRefused([ReadError], () => readWorkbook(input, { ...name, limits: LIMITS }));
    if (!workbook) return;
    workbook.sheets.forEach(wellFormed);
    const again = orRefused([ReadError], () => readWorkbook(input, { ...name, limits: LIMITS }));
    promise(JSON.stringify(again) === JSON.stringify(workbook), 'the same bytes read the same');
    if (workbook.sheets.length > 0) writeWorkbook(workbook);
  },
};

function mutated(input: Uint8Array, material: Material): Uint8Array {
  const text = readText(input);
  return writeText(/^\s*</.test(text) ? mutateXml(text, material) : mutateText(text, material));
}

function wellFormed({ cells, merges, hiddenRows, hiddenColumns, notes }: SheetSnapshot): void {
  let before = 0;
  for (const { row, column, text } of cells) {
    promise(
      row >= 1 && row <= MAX_ROW && column >= 1 && column <= MAX_COLUMN,
      `a cell stands in the sheet: ${row}, ${column}`,
    );
    const place = row * (MAX_COLUMN + 1) + column;
    promise(place > before, `cells come in reading order, each once: ${formatCell({ row, column })}`);
    before = place;
    promise(typeof text === 'string' && text !== '', 'a cell has a text');
  }
  for (const { top, left, bottom, right } of merges)
    promise(
      top >= 1 && left >= 1 && bottom >= top && right >= left && bottom <= MAX_ROW && right <= MAX_COLUMN,
      'a merge lies in the sheet',
    );
  for (const { first, last } of [...hiddenRows, ...hiddenColumns])
    promise(first >= 1 && last >= first, 'a span runs forward');
  for (const { cell } of notes) parseCell(cell);
}

function publicForms(): Uint8Array[] {
  const folder = join(ROOT, 'test', 'forms', 'elsewhere');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .sort()
    .map((file) => new Uint8Array(readFileSync(join(folder, file))))
    .filter(({ length }) => length < 40_000);
}

const FORMATS: readonly BookType[] = [
  'xlsx',
  'biff8',
  'biff5',
  'ods',
  'fods',
  'xlml',
  'html',
  'csv',
  'xlsb',
  'dif',
  'sylk',
];

function otherFormats(): Uint8Array[] {
  const [form = ''] = sampleForms();
  const rows = form
    .split('\n')
    .slice(0, 14)
    .map((line) => line.split('\t'));
  const sheet = utils.aoa_to_sheet([...rows, [25.5, true, new Date(2025, 5, 30), '=12个月']]);
  sheet['A3'] = { ...sheet['A3'], c: [{ a: '张三', t: '请核对' }] };
  sheet['C2'] = { t: 'n', v: 3, f: '1+2' };
  sheet['!merges'] = [utils.decode_range('A1:D1'), utils.decode_range('A6:A8')];
  sheet['!cols'] = [{}, { hidden: true }];
  sheet['!rows'] = [{}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '目标表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['说明']]), "它's");
  const written = FORMATS.map(
    (bookType) => new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer),
  );
  return [
    ...written,
    writeText(form),
    writeWorkbook(workbookFromText(`!merge A1:D1\n!note B3 请核对\n${form}`)),
  ];
}
