import { isKnownUnit, unitDimension } from '../../src/indicator';

test.each([
  ['个', 'count'],
  ['人次', 'count'],
  ['家公司', 'count'],
  ['名律师', 'count'],
  ['万人', 'count'],
  ['台(套)', 'count'],
  ['元', 'money'],
  ['万元', 'money'],
  ['元/件', 'unitPrice'],
  ['元/人·年', 'unitPrice'],
  ['万元/年/人', 'unitPrice'],
  ['件/万人', 'rate'],
  ['次/年', 'rate'],
  ['个月', 'time'],
  ['工作日', 'time'],
  ['%', 'ratio'],
  ['‰', 'ratio'],
  ['个百分点', 'ratio'],
  ['分', 'score'],
  ['平方米', 'area'],
  ['㎡', 'area'],
  ['M', 'length'],
  ['吨', 'mass'],
  ['新单位', null],
  ['', null],
])('%j measures %s', (unit, dimension) => {
  expect(unitDimension(unit)).toBe(dimension);
});

test('a known unit is listed, in whole or in its parts', () => {
  expect(['元/人·年', '个月', '件/万人'].every(isKnownUnit)).toBe(true);
  expect(['家公司', '元/某物', ''].some(isKnownUnit)).toBe(false);
});
