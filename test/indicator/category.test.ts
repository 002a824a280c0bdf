import { CATEGORIES, categoryOf, LEVEL2_NAMES, recogniseLevel1, recogniseLevel2 } from '../../src/indicator';

test.each([
  ['1-产出指标', '产出指标', '1', null],
  ['产出指标', '产出指标', null, null],
  ['产出', '产出指标', null, null],
  ['产出指标(50分)', '产出指标', null, 50],
  ['产出指标\n（50分）', '产出指标', null, 50],
  ['满意度指标（10%）', '满意度指标', null, 10],
  ['一、产出指标', '产出指标', null, null],
  ['（一）效益指标', '效益指标', null, null],
  ['2.效益指标', '效益指标', '2', null],
  ['产 出 指 标', '产出指标', null, null],
  ['產出指標', '产出指标', null, null],
  ['３－满意度指标', '满意度指标', '3', null],
  ['投入', '产出指标', null, null],
  ['投入指标', '产出指标', null, null],
  ['效果指标', '效益指标', null, null],
  ['成本指标', '成本指标', null, null],
  ['满意度', '满意度指标', null, null],
])('level 1 %j', (text, level1, code, points) => {
  expect(recogniseLevel1(text)).toEqual({ level1, code, points });
});

test.each([
  ['11-数量指标', '数量指标', '产出指标', '11'],
  ['数量', '数量指标', '产出指标', null],
  ['12质量指标', '质量指标', '产出指标', '12'],
  ['（1）数量指标', '数量指标', '产出指标', null],
  ['1.1 数量指标', '数量指标', '产出指标', null],
  ['①数量指标', '数量指标', '产出指标', null],
  ['数量指标(20分)', '数量指标', '产出指标', null],
  ['進度指標', '时效指标', '产出指标', null],
  ['时效目标', '时效指标', '产出指标', null],
  ['成本目标', '成本指标', '产出指标', null],
  ['14-成本指标', '成本指标', '产出指标', '14'],
  ['经济成本', '经济成本指标', '成本指标', null],
  ['社会成本指标', '社会成本指标', '成本指标', null],
  ['生态环境成本指标', '生态环境成本指标', '成本指标', null],
  ['21-经济效益', '经济效益指标', '效益指标', '21'],
  ['社会效益指标', '社会效益指标', '效益指标', null],
  ['环境效益', '生态效益指标', '效益指标', null],
  ['可持续影响', '可持续影响指标', '效益指标', null],
  ['可持续', '可持续影响指标', '效益指标', null],
  ['31-服务对象满意度', '服务对象满意度指标', '满意度指标', '31'],
  ['31-满意度指标', '服务对象满意度指标', '满意度指标', '31'],
  ['服务对象满意度\n指标', '服务对象满意度指标', '满意度指标', null],
  ['社会公众或服务对象满意度指标', '服务对象满意度指标', '满意度指标', null],
  ['受益对象满意度', '服务对象满意度指标', '满意度指标', null],
])('level 2 %j', (text, level2, level1, code) => {
  expect(recogniseLevel2(text)).toEqual({ level2, level1, code });
});

test.each([
  '数量指标库',
  '受援人满意度',
  '群众满意度',
  '一级指标',
  '二级指标',
  '单位',
  '指标1',
  '十一',
  '社会效益明显',
  '产出指标完成情况',
  '',
  '11',
  '成本控制率',
  '数量指标'.repeat(30),
])('%j names no category', (text) => {
  expect(recogniseLevel1(text)).toBeNull();
  expect(recogniseLevel2(text)).toBeNull();
});

test('a level-2 code is no level 1', () => {
  expect(recogniseLevel1('14-成本指标')).toBeNull();
  expect(recogniseLevel1('31-满意度指标')).toBeNull();
});

test('every standard name is recognised as itself', () => {
  for (const level2 of LEVEL2_NAMES) expect(recogniseLevel2(level2)?.level2).toBe(level2);
  for (const category of CATEGORIES) expect(categoryOf(category.level2)).toBe(category);
});
