import { utils, write, type BookType } from '@e965/xlsx';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { WorkbookFile } from '../../../src/hosts/file/workbook-file';

function file(type: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['项目支出绩效目标表', '', ''],
    ['数量指标', '=12个月', 25],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '目标表');
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
}

describe('a file that edits can be applied to', () => {
  it('is the file itself where it is an .xlsx', () => {
    const bytes = file('xlsx');
    const opened = WorkbookFile.open(bytes, 'a.xls');
    expect(opened.bytes).toBe(bytes);
    expect(opened.conversion).toBeNull();
    expect(opened.edited([]).file).toBe(opened);
  });

  it.each<BookType>(['biff8', 'ods'])(
    'is a new .xlsx for %s, and says so; an edit leaves the opened one alone',
    (type) => {
      const old = readWorkbook(file(type));
      const opened = WorkbookFile.open(file(type), `a.${type}`);
      expect(opened.conversion).toEqual({ renamed: [] });
      const [sheet] = readWorkbook(opened.bytes).sheets;
      expect(sheet?.cells).toEqual(old.sheets[0]?.cells);
      expect(sheet?.merges).toEqual(old.sheets[0]?.merges);
      const edit = {
        kind: 'setText',
        sheet: '目标表',
        cell: 'B2',
        text: '12个月',
        expected: '=12个月',
      } as const;
      const { file: edited, skipped } = opened.edited([edit]);
      expect(skipped).toEqual([]);
      expect(edited.snapshot).toEqual(readWorkbook(edited.bytes));
      expect(edited.snapshot.sheets[0]?.cells.map(({ text }) => text)).toContain('12个月');
      expect(opened.snapshot.sheets[0]?.cells).toEqual(old.sheets[0]?.cells);
      expect(edited.conversion).toEqual({ renamed: [] });
    },
  );

  it('takes text files, and leaves what is damaged to its error', () => {
    const csv = new TextEncoder().encode('数量指标,=12个月\n');
    expect(WorkbookFile.open(csv, '/报送/表.csv').snapshot.sheets[0]).toMatchObject({ name: '表' });
    const long = WorkbookFile.open(csv, "'去年.csv");
    expect(long.conversion).toEqual({ renamed: [["'去年", '_去年']] });
    const cut = file('xlsx').slice(0, 900);
    expect(() => WorkbookFile.open(cut, 'a.xlsx')).toThrow(/损坏/);
  });
});
