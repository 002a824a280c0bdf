import { readsAsOther } from '../../../../src/hosts/file/package/cell-writer';

describe('a text that a spreadsheet would take for something else when a person edits its cell', () => {
  test.each([
    ...['=12个月', '+5', '-3', '@某人', "'引", '#N/A', 'TRUE', ' false '],
    ...['12', '1,200.50', '95%', '９５％', '3E5', '(500)', '¥25', '1 1/2', '0.5'],
    ...['2025-01-01', '2025年1月1日', '1/2', '12:30', '下午 3:05', '3:05 PM', '1-Mar', 'December 25, 2025'],
  ])('%s', (text) => expect(readsAsOther(text)).toBe(true));

  test.each([
    ...[
      '≥95%',
      '≤25万元',
      '12个月',
      '1家公司',
      '第3季度',
      '2025年度',
      '25万',
      '<5',
      '一月',
      '较高',
      '优良中低',
    ],
    ...['', ' ', '无', 'ISO 9001', '(一)', '1、', '100人次/年'],
  ])('%s stays what it is', (text) => expect(readsAsOther(text)).toBe(false));
});
