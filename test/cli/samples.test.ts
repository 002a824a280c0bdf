import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSamples } from '../../scripts/build-samples';
import { parseForm } from '../../scripts/sample-sheets';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { SheetGrid } from '../../src/sheet';
import { ROOT } from './run-jixiao';

const folder = join(ROOT, 'assets', 'samples');
const forms = readdirSync(join(folder, 'forms')).sort();
const built = buildSamples(join(folder, 'forms'));

describe('the sample workbooks', () => {
  it('are what the script builds from the forms, byte for byte, each time', () => {
    expect([...built.keys()]).toEqual(['forms-24.xlsx', 'forms-24-merged.xlsx']);
    const again = buildSamples(join(folder, 'forms'));
    for (const [file, bytes] of built) {
      expect(Buffer.from(bytes).equals(readFileSync(join(folder, file)))).toBe(true);
      expect(Buffer.from(bytes).equals(Buffer.from(again.get(file) ?? []))).toBe(true);
    }
  });

  it.each([...built.keys()])('%s holds every cell where the form has it, as text', (file) => {
    const workbook = readWorkbook(readFileSync(join(folder, file)));
    expect(workbook.sheets.map(({ name }) => `${name}.tsv`)).toEqual(forms);
    workbook.sheets.forEach((sheet, index) => {
      const rows = parseForm(readFileSync(join(folder, 'forms', forms[index] ?? ''), 'utf8'));
      const grid = new SheetGrid(sheet);
      const filled = rows.flat().filter((text) => text !== '').length;
      expect([sheet.name, sheet.cells.length]).toEqual([sheet.name, filled]);
      rows.forEach((row, rowIndex) =>
        row.forEach((text, column) => expect(grid.text(rowIndex + 1, column + 1)).toBe(text)),
      );
      expect(sheet.cells.every(({ kind, formula }) => kind === 'text' && !formula)).toBe(true);
    });
  });

  it('merge titles, goals and levels in one of them only', () => {
    const merges = [...built.values()].map((bytes) =>
      readWorkbook(bytes).sheets.reduce((sum, sheet) => sum + sheet.merges.length, 0),
    );
    expect(merges[0]).toBe(0);
    expect(merges[1]).toBeGreaterThan(24 * 3);
  });
});
