import Big from 'big.js';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

/** Units of which there are no halves; 万人 and 人/户 have them. */
const INDIVISIBLE: ReadonlySet<string> = new Set(
  '个 人 名 位 件 次 场 场次 人次 台 套 辆 份 册 本 期 处 家 户 项 条 篇 部 起 例 只 头 株 棵 把 张 间 座 栋 所 支 枚 宗'.split(
    ' ',
  ),
);
const AVERAGE = /平均|人均|户均|日均|月均|年均|次均|生均|每/u;

export const decimalCount = defineRule<'indicator', null>({
  code: 'VAL-13',
  id: 'value/decimal-count',
  family: 'value',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '计数出现小数', en: 'Count with decimals' },
  basis: '逻辑：人、件、次、台等没有小数',
  why: {
    zh: '人、件、次不会有半个，多半是单位漏了“万”或抄错数。',
    en: 'There are no half persons or cases: mostly a 万 is missing or a figure was miscopied.',
  },
  remedy: 'manual',
  detect(indicator, { analysis }) {
    const { kind, number, unit } = indicator.target;
    if (kind !== 'number' || number === null || unit === null) return NO_FIGURE;
    if (!INDIVISIBLE.has(unit) || AVERAGE.test(analysis.of(indicator).core)) return [];
    const figure = new Big(number);
    return figure.round(0, 0).eq(figure) ? [] : [null];
  },
  explain: (_state, { value, target }) => ({
    zh: `“${quoted(value ?? '')}”按“${target.unit ?? ''}”计数却有小数，疑单位漏“万”或数字抄错。请核对。`,
    en: `“${quoted(value ?? '')}” counts ${target.unit ?? ''} with decimals: is a 万 missing, or a figure wrong? Check it.`,
  }),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      { form: { indicators: [['数量指标', '资助学生人数', '≥1.25人']] }, cell: 'D9', says: ['漏“万”'] },
      { form: { indicators: [['数量指标', '采购图书数量', '≥300.5册']] } },
    ],
    good: [
      { form: { indicators: [['数量指标', '资助学生人数', '≥1.25万人']] } },
      { form: { indicators: [['数量指标', '户均门诊次数', '≥2.5次']] } },
      { form: { indicators: [['数量指标', '租用面积', '26970.7平方米']] } },
      { form: { indicators: [['数量指标', '资助学生人数', '≥125.0人']] } },
    ],
  },
});
