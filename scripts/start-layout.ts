/**
 * npm run layout -- 表.xlsx [工作表] — prints a sheet as a layout fixture (test/layouts). What a careful human reads in
 * it is left to be filled in by hand: a fixture that repeats the reader's answer tests nothing.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readWorkbook } from '../src/hosts/file/read-workbook';
import { columnLetters, formatCell, formatRange, type SheetCell, type Span } from '../src/sheet';

const FIELDS = [
  'projectName',
  'department',
  'implementingUnit',
  'attribute',
  'period',
  'office',
  'annualAmount',
  'annualGoal',
];

/** As test/layouts/layouts.ts reads it. */
function content({ kind, text, value }: SheetCell): unknown {
  if (kind === 'date') return { date: value, w: text };
  if (kind === 'number') return String(value) === text ? value : { v: value, w: text };
  return text;
}

function spans(list: readonly Span[], say: (position: number) => string): string[] {
  return list.map(({ first, last }) => `${say(first)}:${say(last)}`);
}

const [path, wanted] = process.argv.slice(2);
if (path === undefined) {
  console.error('用法：npm run -s layout -- 表.xlsx [工作表] > test/layouts/U99-名称.json');
  process.exit(2);
}
const { sheets } = readWorkbook(readFileSync(path), { fileName: path });
const sheet = sheets.find(({ name }) => wanted === undefined || name === wanted);
if (!sheet) {
  console.error(`没有工作表“${String(wanted)}”。有：${sheets.map(({ name }) => name).join('、')}`);
  process.exit(2);
}
const fixture = {
  id: basename(path).replace(/\.\w+$/, ''),
  layout: '',
  sheet: {
    name: sheet.name,
    cells: Object.fromEntries(sheet.cells.map((cell) => [formatCell(cell), content(cell)])),
    merges: sheet.merges.map(formatRange),
    hiddenColumns: spans(sheet.hiddenColumns, columnLetters),
    hiddenRows: spans(sheet.hiddenRows, String),
  },
  expected: {
    kind: 'target',
    forms: [
      {
        title: null,
        sheet: sheet.name,
        fields: Object.fromEntries(FIELDS.map((field) => [field, null])),
        indicators: [],
      },
    ],
  },
};
console.log(JSON.stringify(fixture, null, 2));
