import fc from 'fast-check';
import { readChineseNumeral } from '../../src/indicator/chinese-numerals';

const DIGITS = '零一二三四五六七八九';

/** Standard writing of 1…9999, with 零 for every gap. */
function writeSection(number: number): string {
  let written = '';
  let gap = false;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / place) % 10;
    if (digit === 0) {
      gap = written !== '';
    } else {
      written += `${gap ? '零' : ''}${DIGITS.charAt(digit)}${name}`;
      gap = false;
    }
  }
  return written;
}

function write(number: number): string {
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  if (high === 0) return writeSection(low);
  if (low === 0) return `${writeSection(high)}万`;
  return `${writeSection(high)}万${low < 1000 ? '零' : ''}${writeSection(low)}`;
}

test('every numeral is read as the number it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
      expect(readChineseNumeral(write(number))).toBe(String(number));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['十', '10'],
  ['十二', '12'],
  ['一百一十', '110'],
  ['一百零五', '105'],
  ['两千', '2000'],
  ['一百二十万', '1200000'],
  ['一亿二千万', '120000000'],
  ['一亿零五万', '100050000'],
  ['贰拾伍', '25'],
  ['五点五', '5.5'],
  ['五点二五', '5.25'],
  ['零', '0'],
  ['二〇二五', '2025'],
])('%s', (text, number) => {
  expect(readChineseNumeral(text)).toBe(number);
});

test.each([
  '',
  '百',
  '一百二',
  '三万五',
  '三五',
  '一点',
  '点五',
  '十百',
  '二二十',
  '万',
  '一千千',
  '一百零',
  '二零',
  '一百零零五',
  '千五',
  '五十百',
  '五百百',
  '零万五千',
  '百点五',
  '一百只',
])('%j is none, or not one only', (text) => {
  expect(readChineseNumeral(text)).toBeNull();
});
