/**
 * 指标体系: the classification of indicators.
 * Old system: 财预〔2015〕88号 (产出 数量/质量/时效/成本; 效益 经济/社会/生态/可持续影响; 满意度).
 * New system: 财预〔2021〕101号 (成本 经济/社会/生态环境; 产出; 效益; 满意度).
 * Codes 11…31 are those of the county form and of the budget system's own hierarchy; the three costs of the
 * new system have none.
 */

export const LEVEL1_NAMES = ['成本指标', '产出指标', '效益指标', '满意度指标'] as const;
export type Level1 = (typeof LEVEL1_NAMES)[number];

export const LEVEL2_NAMES = [
  '数量指标',
  '质量指标',
  '时效指标',
  '成本指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
] as const;
export type Level2 = (typeof LEVEL2_NAMES)[number];

export interface Category {
  readonly level1: Level1;
  readonly level2: Level2;
  /** Two digits, null where the county form has none. */
  readonly code: string | null;
}

export const CATEGORIES: readonly Category[] = [
  { level1: '产出指标', level2: '数量指标', code: '11' },
  { level1: '产出指标', level2: '质量指标', code: '12' },
  { level1: '产出指标', level2: '时效指标', code: '13' },
  { level1: '产出指标', level2: '成本指标', code: '14' },
  { level1: '成本指标', level2: '经济成本指标', code: null },
  { level1: '成本指标', level2: '社会成本指标', code: null },
  { level1: '成本指标', level2: '生态环境成本指标', code: null },
  { level1: '效益指标', level2: '经济效益指标', code: '21' },
  { level1: '效益指标', level2: '社会效益指标', code: '22' },
  { level1: '效益指标', level2: '生态效益指标', code: '23' },
  { level1: '效益指标', level2: '可持续影响指标', code: '24' },
  { level1: '满意度指标', level2: '服务对象满意度指标', code: '31' },
];
