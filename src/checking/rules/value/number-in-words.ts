import Big from 'big.js';
import { valueEdits, writeValue } from '../../analysis/value-edits';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly number: string;
  readonly unit: string | null;
}

export const numberInWords = defineRule<'indicator', State>({
  code: 'VAL-10',
  id: 'value/number-in-words',
  family: 'value',
  scope: 'indicator',
  severity: 'info',
  title: { zh: '中文数字或分数值', en: 'Figure in Chinese numerals' },
  basis: '惯例：指标值用阿拉伯数字',
  why: {
    zh: '系统按阿拉伯数字计算，中文数字和“几分之几”不能机算。',
    en: 'The budget system computes with Arabic digits only.',
  },
  remedy: 'fix',
  detect({ target }) {
    const { kind, number, unit, cleaned } = target;
    if (kind !== 'number' || number === null) return NO_FIGURE;
    if (!cleaned.includes('chineseNumeral')) return [];
    const figure = new Big(number);
    const fraction = unit === null && figure.gt(0) && figure.lt(1);
    return [fraction ? { number: figure.times(100).toFixed(), unit: '%' } : { number, unit }];
  },
  explain({ number, unit }, { value, target }) {
    const better = writeValue({ operator: target.operator, number, unit });
    return {
      zh: `绩效值“${quoted(value ?? '')}”用了中文数字，系统不能计算。建议改为“${better}”。`,
      en: `The value “${quoted(value ?? '')}” is in Chinese numerals. Change to “${better}”.`,
    };
  },
  act({ number, unit }, indicator, { grid }) {
    const { operator } = indicator.target;
    const edits = valueEdits(indicator, grid, { operator, number, unit });
    if (edits.length === 0) return [];
    const text = writeValue({ operator, number, unit });
    return [{ kind: 'fix', title: { zh: `改为“${text}”`, en: `Change to “${text}”` }, edits }];
  },
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['质量指标', '公文差错率', '<十万分之一']] },
        cell: 'D9',
        becomes: { D9: '<0.001%' },
      },
      { form: { indicators: [['数量指标', '开展巡查轮次', '≥四次']] }, becomes: { D9: '≥4次' } },
      { form: { indicators: [['质量指标', '设备完好率', '≥百分之九十五']] }, becomes: { D9: '≥95%' } },
    ],
    good: [
      { form: { indicators: [['数量指标', '开展巡查轮次', '≥4次']] } },
      { form: { indicators: [['质量指标', '资质要求', '一级资质']] } },
      { form: { indicators: [['社会效益', '服务水平', '一般']] } },
    ],
  },
});
