import Big from 'big.js';
import fc from 'fast-check';
import {
  OPERATORS,
  parseTargetValue,
  printTarget,
  type TargetValue,
  targetValueSchema,
} from '../../src/indicator';

const EMPTY: TargetValue = {
  kind: 'empty',
  text: '',
  operator: null,
  operatorText: null,
  number: null,
  unit: null,
  words: null,
  approximate: false,
  range: null,
  date: null,
  expression: null,
  candidates: [],
  cleaned: [],
};

/** What a value says, without how it was written. */
function meaning(value: TargetValue) {
  const { kind, operator, number, unit, words, approximate, range, date, expression, candidates } = value;
  return { kind, operator, number, unit, words, approximate, range, date, expression, candidates };
}

const operator = fc.constantFrom(null, ...OPERATORS);
const unit = fc.constantFrom(
  null,
  '个',
  '人',
  '人次',
  '件',
  '%',
  '‰',
  '元',
  '万元',
  '亿元',
  '元/件',
  '元/人·年',
  '元/人*月',
  '个月',
  '天',
  '工作日',
  '平方米',
  '㎡',
  'm2',
  '公里',
  'M',
  '台(套)',
  '家公司',
  '件/万人',
  '个百分点',
  '分',
  '万人',
  '小时/次',
  '元/10分钟',
);
const digits = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999_999 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.stringMatching(/^\d{1,6}$/)).map(([a, b]) => `${a}.${b}`),
);
const year = fc.integer({ min: 1990, max: 2090 });
const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
const day = fc.integer({ min: 1, max: 31 }).map((value) => String(value).padStart(2, '0'));
const isoDate = fc.oneof(
  year.map(String),
  fc.tuple(year, month).map(([y, m]) => `${y}-${m}`),
  fc.tuple(year, month, day).map(([y, m, d]) => `${y}-${m}-${d}`),
  fc.tuple(month, day).map(([m, d]) => `--${m}-${d}`),
);

const numberValue = fc
  .record({ operator, number: digits, unit, approximate: fc.boolean() })
  .map((parts): TargetValue => ({ ...EMPTY, kind: 'number', ...parts }));
const rangeValue = fc
  .record({ operator, unit, approximate: fc.boolean(), range: fc.tuple(digits, digits) })
  .map(({ range: [first, second], ...parts }): TargetValue => {
    const [from, to] = new Big(first).gt(second) ? [second, first] : [first, second];
    return { ...EMPTY, kind: 'range', ...parts, range: { from, to } };
  })
  // 2019-2021 without a unit are years.
  .filter(({ range, unit: rangeUnit }) => rangeUnit !== null || !/^(19|20)\d\d$/.test(range?.from ?? ''));
const dateValue = fc.oneof(
  isoDate.map((iso): TargetValue => ({ ...EMPTY, kind: 'date', date: { from: iso, to: iso, sense: 'at' } })),
  isoDate.map((iso): TargetValue => ({ ...EMPTY, kind: 'date', date: { from: null, to: iso, sense: 'by' } })),
  fc.tuple(year, month, year, month).map(([y1, m1, y2, m2]): TargetValue => {
    const [from = '', to = ''] = [`${y1}-${m1}`, `${y2}-${m2}`].sort();
    return { ...EMPTY, kind: 'date', date: { from, to, sense: 'span' } };
  }),
);

test('a value that is printed and read again is the same value', () => {
  fc.assert(
    fc.property(fc.oneof(numberValue, rangeValue, dateValue), (value) => {
      expect(meaning(parseTargetValue(printTarget(value)))).toEqual(meaning(value));
    }),
    { numRuns: 3000 },
  );
});

/** Pieces of the grammar, thrown together. */
const pieces = fc.constantFrom(
  ...'≥≤><=＞＜＝》《0123456789.,，%％/()（）-—~～*×+、。；： \n$\\一二两三十百千万亿半分之点约余多内前底日月年季度每无不',
  '\\geq',
  '\\text{万元}',
  '\\%',
  '$',
  '以上',
  '以内',
  '左右',
  '不少于',
  '控制在',
  '达到',
  '个月',
  '人次',
  '万元',
  '平方米',
  '2025年',
  '12月',
  '31日',
  '底前',
  '完成',
  '较高',
  '提升',
  '百分之',
  '&ge;',
  '**',
  'E+05',
  '１２',
  'O',
  'l',
  '\u200b',
  '含',
  '第',
  '率',
  '满意度',
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('every text is read into a valid value that keeps the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const value = parseTargetValue(text);
      expect(value.text).toBe(text);
      expect(targetValueSchema.safeParse(value).success).toBe(true);
      if (value.kind === 'number') expect(value.number).toMatch(/^-?\d+(\.\d+)?$/);
    }),
    { numRuns: 3000 },
  );
});

test('what was read says the same when it is printed and read again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const value = parseTargetValue(text);
      expect(meaning(parseTargetValue(printTarget(value)))).toEqual(meaning(value));
    }),
    { seed: 2025, numRuns: 20_000 },
  );
});
