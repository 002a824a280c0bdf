import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { writeWorkbook } from '../../../src/hosts/file/write-workbook';
import type { SheetCell, SheetSnapshot, WorkbookSnapshot } from '../../../src/sheet';

const text = (row: number, column: number, words: string): SheetCell => ({
  row,
  column,
  text: words,
  value: words,
  kind: 'text',
  formula: false,
});

const sheet: SheetSnapshot = {
  name: '目标表',
  usedRange: { top: 1, left: 1, bottom: 4, right: 3 },
  cells: [
    text(1, 1, '部门项目支出预算绩效目标表'),
    text(2, 1, '项目年度金额'),
    { row: 2, column: 2, text: '25', value: 25, kind: 'number', formula: false },
    { row: 2, column: 3, text: 'TRUE', value: true, kind: 'boolean', formula: false },
    text(3, 1, '=12个月'),
    { row: 3, column: 2, text: '95.0%', value: 0.95, kind: 'number', formula: true },
    text(4, 1, ' <甲>&\n乙 '),
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  hiddenRows: [{ first: 4, last: 4 }],
  hiddenColumns: [{ first: 3, last: 3 }],
  hidden: false,
  protected: false,
  notes: [{ cell: 'A2', text: '请核对', author: '张三' }],
};
const workbook: WorkbookSnapshot = { sheets: [sheet], properties: { 'jixiao.x': '一' } };

describe('a new .xlsx from a snapshot', () => {
  const read = readWorkbook(writeWorkbook(workbook));

  it('shows what the snapshot shows', () => {
    const shown = read.sheets[0];
    expect(shown?.cells.map((cell) => cell.text)).toEqual(sheet.cells.map((cell) => cell.text));
    expect(shown?.cells.map((cell) => cell.formula)).not.toContain(true);
    expect(shown?.cells[2]).toMatchObject({ kind: 'number', value: 25 });
    expect(shown?.cells[5]).toMatchObject({ kind: 'text' });
    expect(shown).toMatchObject({
      name: '目标表',
      merges: sheet.merges,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
    });
    expect(shown?.notes).toMatchObject([{ cell: 'A2', text: '请核对' }]);
    expect(read.properties).toEqual(workbook.properties);
  });

  it('gives sheets names that .xlsx allows, each its own', () => {
    const names = ['a/b', 'A_B', 'x'.repeat(40), "'q'"];
    const sheets = names.map((name) => ({ ...sheet, name, notes: [] }));
    expect(readWorkbook(writeWorkbook({ sheets, properties: {} })).sheets.map((one) => one.name)).toEqual([
      'a_b',
      'A_B_2',
      'x'.repeat(31),
      '_q_',
    ]);
  });

  it('shows one sheet where all are hidden, and is the same twice', () => {
    const hidden = { sheets: [{ ...sheet, hidden: true }], properties: {} };
    expect(readWorkbook(writeWorkbook(hidden)).sheets[0]?.hidden).toBe(false);
    expect(Buffer.compare(writeWorkbook(workbook), writeWorkbook(workbook))).toBe(0);
  });
});
