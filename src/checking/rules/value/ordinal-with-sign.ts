import { valueEdits } from '../../analysis/value-edits';
import { NO_WORDS } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

const IN_WORDS = { '≥': '及以上', '>': '以上', '≤': '及以下', '<': '以下' } as const;

export const ordinalWithSign = defineRule<'indicator', { readonly text: string; readonly sign: string }>({
  code: 'VAL-14',
  id: 'value/ordinal-with-sign',
  family: 'value',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '等级、学历配数学符号', en: 'Grade with a mathematical sign' },
  basis: '惯例：定性指标不设计算符号',
  why: {
    zh: '学历、等级、等次是定性的，系统里不能用“≥”比大小，应写成“…及以上”。',
    en: 'Grades and degrees are qualitative; “and above” is said in words, not with ≥.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    const { kind, operator, words, operatorText } = indicator.target;
    if (kind !== 'words' || words === null) return NO_WORDS;
    if (analysis.of(indicator).wordsFault !== 'ordinalSign' || operator === null || operator === '=')
      return [];
    const core = words.replace(/(?:及|或)?以[上下]$/u, '').trim();
    return [{ text: `${core}${IN_WORDS[operator]}`, sign: operatorText ?? operator }];
  },
  explain: ({ text, sign }, { value }) => ({
    zh: `“${quoted(value ?? '')}”是等级，不是数，不能用“${sign}”。建议改为“${text}”。`,
    en: `“${quoted(value ?? '')}” is a grade, not a figure, and takes no “${sign}”. Change to “${text}”.`,
  }),
  act({ text }, indicator, { grid }) {
    const edits = valueEdits(indicator, grid, { operator: null, number: text, unit: null });
    if (edits.length === 0) return [];
    return [{ kind: 'suggestion', title: { zh: `改为“${text}”`, en: `Change to “${text}”` }, edits }];
  },
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['质量指标', '护理员学历', '≥ 中专']] },
        cell: 'D9',
        becomes: { D9: '中专及以上' },
      },
      { form: { indicators: [['质量指标', '年度考核等次', '≥良好']] }, becomes: { D9: '良好及以上' } },
    ],
    good: [
      { form: { indicators: [['质量指标', '护理员学历', '中专及以上']] } },
      { form: { indicators: [['质量指标', '年度考核等次', '=良好']] } },
      { form: { indicators: [['质量指标', '公路等级', '≥3级']] } },
    ],
  },
});
