import { utils, write, type BookType } from '@e965/xlsx';
import { toEditableWorkbook } from '../../../src/hosts/file/editable-workbook';
import { applyEdits } from '../../../src/hosts/file/package/apply-edits';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';

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
    expect(toEditableWorkbook(bytes, 'a.xls')).toEqual({ bytes, notice: null });
  });

  it.each<BookType>(['biff8', 'ods'])('is a new .xlsx for %s, and says so', (type) => {
    const old = readWorkbook(file(type));
    const { bytes, notice } = toEditableWorkbook(file(type), `a.${type}`);
    expect(notice).toMatch(/另存为新的 \.xlsx/);
    const [sheet] = readWorkbook(bytes).sheets;
    expect(sheet?.cells).toEqual(old.sheets[0]?.cells);
    expect(sheet?.merges).toEqual(old.sheets[0]?.merges);
    const edit = {
      kind: 'setText',
      sheet: '目标表',
      cell: 'B2',
      text: '12个月',
      expected: '=12个月',
    } as const;
    expect(applyEdits(bytes, [edit]).skipped).toEqual([]);
  });

  it('takes text files, and leaves what is damaged to its error', () => {
    const csv = new TextEncoder().encode('数量指标,=12个月\n');
    expect(readWorkbook(toEditableWorkbook(csv, '表.csv').bytes).sheets[0]).toMatchObject({ name: '表' });
    const cut = file('xlsx').slice(0, 900);
    expect(() => toEditableWorkbook(cut, 'a.xlsx')).toThrow(/损坏/);
  });
});
