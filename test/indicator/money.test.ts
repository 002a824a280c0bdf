import fc from 'fast-check';
import { type AmountUnit, isMoneyUnit, parseAmount, toYuan } from '../../src/indicator';

const CASES: readonly (readonly [string, AmountUnit | null, string, string | null])[] = [
  ['25', '万元', '250000', null],
  ['42.33', '万元', '423300', null],
  ['0.288161', '万元', '2881.61', null],
  ['62,905,469', '元', '62905469', null],
  ['3,498,000.00', '元', '3498000', null],
  ['1,125', '万元', '11250000', null],
  ['50.05万元', '元', '500500', '万元'],
  ['5.5万', '元', '55000', '万元'],
  ['3千元', null, '3000', '千元'],
  ['1.2亿元', '万元', '120000000', '亿元'],
  ['１２５万元', null, '1250000', '万元'],
  ['￥1,125.00', '元', '1125', null],
  ['人民币 20 万元', null, '200000', '万元'],
  ['贰拾伍万元整', '元', '250000', '万元'],
  ['一百二十万元', null, '1200000', '万元'],
  ['25(万元)', '元', '250000', '万元'],
  ['25万元（其中自治区资金）', null, '250000', '万元'],
  ['约35万元', '元', '350000', '万元'],
  ['-5000', '元', '-5000', null],
  ['25万元（中央-自治区）', null, '250000', '万元'],
];

test.each(CASES)('%s in %s', (text, defaultUnit, yuan, writtenUnit) => {
  expect(parseAmount(text, defaultUnit)).toMatchObject({ yuan, writtenUnit, candidates: [] });
});

test('a misplaced comma is returned with its readings', () => {
  expect(parseAmount('2,8505', '万元')).toMatchObject({
    yuan: null,
    number: null,
    candidates: [
      { number: '2.8505', unit: '万元', yuan: '28505' },
      { number: '28505', unit: '万元', yuan: '285050000' },
    ],
  });
  expect(parseAmount('629054,69元', '万元').candidates.map(({ yuan }) => yuan)).toEqual([
    '629054.69',
    '62905469',
  ]);
});

test('without any unit the amount stays open', () => {
  expect(parseAmount('25', null)).toMatchObject({ yuan: null, number: '25', writtenUnit: null });
  expect(parseAmount('2,8505', null).candidates.map(({ yuan }) => yuan)).toEqual([null, null]);
});

test('what had to be cleaned is told once each', () => {
  expect(parseAmount('25', '元').cleaned).toEqual([]);
  expect(parseAmount('１,125．5 元', null).cleaned).toEqual([
    'fullWidth',
    'innerSpace',
    'thousandsSeparator',
  ]);
  expect(parseAmount('贰拾伍万元', null).cleaned).toEqual(['chineseNumeral']);
});

test.each([
  '',
  '无',
  '1年',
  '05-行政政法股',
  '223001-某局',
  '95%',
  '13人',
  '百分之五',
  '25万元，其中10万元',
  '三分之二',
  '2025年',
  '三分之一万元',
  '约',
  '25(万元)以内',
  '5000元-',
  '25共(万元)',
  `1${'0'.repeat(60)}`,
])('%j is no amount', (text) => {
  expect(parseAmount(text, '万元')).toMatchObject({ yuan: null, number: null, candidates: [] });
});

test('a unit that is none of money is refused', () => {
  expect(() => toYuan('1', '人')).toThrow(new RangeError('Not a unit of money: 人'));
  expect([isMoneyUnit('万元'), isMoneyUnit('元/人')]).toEqual([true, false]);
});

const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }));

/** digits / 10^places, written out. */
function writeDecimal(digits: bigint, places: number): string {
  const padded = digits.toString().padStart(places + 1, '0');
  return places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

test('万元 are ten thousand 元 to the last digit', () => {
  fc.assert(
    fc.property(decimals, ([digits, places]) => {
      const yuan = parseAmount(writeDecimal(digits, places), '万元').yuan ?? '';
      const [whole = '', fraction = ''] = yuan.split('.');
      expect(BigInt(whole + fraction.padEnd(10, '0'))).toBe(digits * 10n ** BigInt(14 - places));
    }),
    { numRuns: 2000 },
  );
});

test('thousands separators change nothing', () => {
  fc.assert(
    fc.property(decimals, ([digits, places]) => {
      const plain = writeDecimal(digits, places);
      const [whole = '', fraction] = plain.split('.');
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
      expect(parseAmount(grouped, '元').yuan).toBe(parseAmount(plain, '元').yuan);
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('元', '万元', '亿元', null),
      (text, unit) => {
        expect(parseAmount(text, unit)).toHaveProperty('yuan');
      },
    ),
  );
});
