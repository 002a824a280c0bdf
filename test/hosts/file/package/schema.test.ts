import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeWorkbook } from '../../../../src/hosts/file/write-workbook';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import { changedWorkbooks } from './changed-workbooks';
import { partsOf, SHEET_PART, zip } from './workbook-files';
import { MAKERS } from './workbook-makers';

interface SchemaError {
  readonly description: string;
  readonly path: { readonly xpath: string; readonly partUri: string };
}

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
  expect(Object.keys(report)).toHaveLength(Object.keys(MAKERS).length + 1);
}, 120_000);
