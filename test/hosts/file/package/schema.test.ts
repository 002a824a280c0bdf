import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeDesignedWorkbook } from '../../../../src/hosts/file/write-designed-workbook';
import { writeWorkbook } from '../../../../src/hosts/file/write-workbook';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import type { SheetDesign } from '../../../../src/sheet';
import { changedWorkbooks } from './changed-workbooks';
import { partsOf, SHEET_PART, zip } from './workbook-files';
import { MAKERS } from './workbook-makers';

interface SchemaError {
  readonly description: string;
  readonly path: { readonly xpath: string; readonly partUri: string };
}

const LINKED_LIST: SheetDesign = {
  name: "甲's",
  cells: [
    { row: 1, column: 1, text: '表', style: 'label' },
    { row: 1, column: 2, text: '数', style: 'label' },
    { row: 2, column: 1, text: 'D14', style: 'link', link: { file: null, sheet: "甲's", cell: 'A1' } },
    { row: 2, column: 2, text: '3', style: 'count' },
    {
      row: 3,
      column: 1,
      text: 'D15',
      style: 'link',
      link: { file: '../a%20b/表.xlsx', sheet: '1', cell: 'A1' },
    },
    { row: 3, column: 2, text: '0.5', style: 'amount' },
  ],
  merges: [{ top: 4, left: 1, bottom: 4, right: 2 }],
  columnWidths: [10, 10],
  rowHeights: [20],
  entryHelp: [
    { range: { top: 2, left: 2, bottom: 3, right: 2 }, choices: ['1', '2'], title: '数', advice: '填数' },
  ],
  list: { top: 1, left: 1, bottom: 3, right: 2 },
};

/** What the Open XML SDK's schemas say, file by file. One run: the validator takes seconds to start. */
function validate(files: Readonly<Record<string, Uint8Array>>): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-schema-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const script = join(__dirname, '../../../../scripts/validate-xlsx.mjs');
    const output = execFileSync(process.execPath, [script, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const report = JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Record<string, SchemaError[]>;
    return Object.fromEntries(
      Object.entries(report).map(([path, errors]) => [
        basename(path, '.xlsx'),
        errors.map((error) => `${error.path.partUri} ${error.path.xpath}: ${error.description}`),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('writes parts that follow the schemas', () => {
  const changed = changedWorkbooks();
  const files: Record<string, Uint8Array> = { ...changed };
  files['written'] = writeWorkbook(readWorkbook(changed['notes'] ?? new Uint8Array()));
  files['designed'] = writeDesignedWorkbook([LINKED_LIST]);
  files['wrong'] = zip({
    ...partsOf(),
    [SHEET_PART]: String(partsOf()[SHEET_PART]).replace(
      /(<sheetData>.*<\/sheetData>)(<mergeCells.*<\/mergeCells>)/,
      '$2$1',
    ),
  });
  const { wrong, ...report } = validate(files);
  // The check itself can fail: children of a worksheet in the wrong order are found.
  expect(wrong?.join()).toMatch(/mergeCells|sheetData/);
  expect(Object.entries(report).filter(([, errors]) => errors.length > 0)).toEqual([]);
  expect(Object.keys(report)).toHaveLength(Object.keys(MAKERS).length + 2);
}, 120_000);
