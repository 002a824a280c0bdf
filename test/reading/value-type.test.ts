import { codeOf, valueTypeOf, type ValueType } from '../../src/reading/value-type';

const LONG = '为辖区内符合条件的困难群众按月足额发放生活补助，使其基本生活得到保障';

test.each<readonly [string, ValueType]>([
  ['2025年', 'date'],
  ['2025-03', 'date'],
  ['20250331', 'date'],
  ['2025年12月底', 'date'],
  ['2025年1月-12月', 'period'],
  ['1年', 'period'],
  ['三年', 'period'],
  ['全年', 'period'],
  ['长期', 'attribute'],
  ['本年度', 'period'],
  ['25', 'amount'],
  ['193.8', 'amount'],
  ['≤25万元', 'amount'],
  ['62,905,469', 'amount'],
  ['223-某县水利局', 'codedDepartment'],
  ['[155]某县水利局'.replace('[', '(').replace(']', ')'), 'codedDepartment'],
  ['22301-某县水利局', 'codedDepartment'],
  ['223001-某县水利局', 'codedUnit'],
  ['223001某县水利局', 'codedUnit'],
  ['某县水利局223001', 'codedUnit'],
  ['某县水利局(223)', 'codedDepartment'],
  ['05-农业股', 'codedOffice'],
  ['05-其他说明', 'phrase'],
  ['305套校服', 'phrase'],
  ['经常性项目', 'attribute'],
  ['854万(其中上级资金600万)', 'amountText'],
  ['一般公共预算安排77300万元', 'amountText'],
  ['水利局', 'organisation'],
  ['某县水利局', 'organisation'],
  ['农业农村股', 'office'],
  ['综合科', 'office'],
  ['校服购置', 'phrase'],
  ['股份合作', 'phrase'],
  [LONG, 'sentence'],
  ['完成验收。', 'sentence'],
  ['完成；验收', 'sentence'],
  ['完成;验收', 'sentence'],
  ['一'.repeat(31), 'phrase'],
  ['一'.repeat(32), 'sentence'],
  [`223-${'一'.repeat(56)}`, 'codedDepartment'],
  [`223-${'一'.repeat(57)}`, 'sentence'],
  ['223-补助发放到位。', 'sentence'],
])('%s looks like %s', (text, type) => {
  expect(valueTypeOf(text, text)).toBe(type);
});

test('sums with their words need a colon or a line of their own to be an amount', () => {
  const words = '资金总额:25万元,其中财政拨款20万元,自筹5万元';
  expect(valueTypeOf(words, words)).toBe('amountText');
  expect(valueTypeOf('资金总额25万元其中20万元', '资金总额25万元\n其中20万元')).toBe('amountText');
  expect(valueTypeOf('资金总额25万元其中20万元', '资金总额25万元其中20万元')).toBe('phrase');
  const padded = (length: number): string => `资金总额:25${'万元其中'.repeat(50)}`.slice(0, length);
  expect(valueTypeOf(padded(160), padded(160))).toBe('amountText');
  expect(valueTypeOf(padded(161), padded(161))).toBe('sentence');
});

test('a text of two lines is a sentence however short', () => {
  expect(valueTypeOf('校服购置', '校服\n购置')).toBe('sentence');
});

test.each([
  ['223-某局', { code: '223', name: '某局', separated: true }],
  ['(155)某局', { code: '155', name: '某局', separated: true }],
  ['223某局', { code: '223', name: '某局', separated: false }],
  ['某单位308001', { code: '308001', name: '某单位', separated: false }],
  ['某单位(308001)', { code: '308001', name: '某单位', separated: false }],
  ['2025-某局', { code: '2025', name: '某局', separated: true }],
  ['12025年度', { code: '12025', name: '年度', separated: false }],
  ['20255年度', { code: '20255', name: '年度', separated: false }],
  ['3025年度', { code: '3025', name: '年度', separated: false }],
  ['2025年度目标', null],
  ['1998年度目标', null],
  ['某单位', null],
  ['25', null],
])('%s taken apart', (text, parts) => {
  expect(codeOf(text)).toEqual(parts);
});
