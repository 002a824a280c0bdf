import { valueEdits } from '../../analysis/value-edits';
import { NO_WORDS } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const operatorBeforeWords = defineRule<'indicator', { readonly words: string; readonly sign: string }>(
  {
    code: 'VAL-03',
    id: 'value/operator-before-words',
    family: 'value',
    scope: 'indicator',
    severity: 'warning',
    title: { zh: '定性值前有计算符号', en: 'Sign before words' },
    basis: '惯例：定性指标不设计算符号',
    why: {
      zh: '文字没有大小可比，系统里定性指标不带“=”“≥”；以“=”开头还会被表格当成公式。',
      en: 'Words cannot be greater or equal; and a cell beginning with “=” may be taken for a formula.',
    },
    remedy: 'fix',
    detect(indicator, { analysis }) {
      const { kind, operator, words, operatorText } = indicator.target;
      if (kind !== 'words' || words === null) return NO_WORDS;
      // In a column of its own the sign is what the system exports; and what begins with a figure is no word.
      if (operator === null || indicator.operatorCell !== null || /^\d/u.test(words)) return [];
      // 不低于合格 is written in words throughout; ≥中专 keeps its meaning only in other words.
      if (operatorText !== null && /\p{Script=Han}/u.test(operatorText)) return [];
      if (analysis.of(indicator).wordsFault === 'ordinalSign') return [];
      return [{ words, sign: operatorText ?? operator }];
    },
    explain: ({ words, sign }, { value }) => ({
      zh: `绩效值“${quoted(value ?? '')}”是文字，前面不用“${sign}”。建议改为“${quoted(words)}”。`,
      en: `The value “${quoted(value ?? '')}” is in words and takes no “${sign}”. Change to “${quoted(words)}”.`,
    }),
    act({ words }, indicator, { grid }) {
      const edits = valueEdits(indicator, grid, { operator: null, number: words, unit: null });
      if (edits.length === 0) return [];
      return [
        { kind: 'fix', title: { zh: `去掉符号，改为“${words}”`, en: `Drop the sign: “${words}”` }, edits },
      ];
    },
    place: (_state, { valueCell }) => ({ cell: valueCell }),
    examples: {
      bad: [
        {
          form: { indicators: [['质量指标', '绿化养护质量', '=较好']] },
          cell: 'D9',
          becomes: { D9: '较好' },
        },
        { form: { indicators: [['时效指标', '补贴发放', '＝及时发放']] }, becomes: { D9: '及时发放' } },
      ],
      good: [
        { form: { indicators: [['质量指标', '护理员学历', '≥中专']] } },
        { form: { indicators: [['质量指标', '考核等次', '不低于良好']] } },
        { form: { indicators: [['质量指标', '绿化养护质量', '较好']] } },
        { form: { indicators: [['数量指标', '聘用教练人数', '=6人']] } },
        { form: { indicators: [['时效指标', '竣工时间', '=2025年11月底']] } },
        { form: { indicators: [['质量指标', '护理员学历', '≥中专']] } },
        { form: { indicators: [['质量指标', '考核等次', '不低于良好']] } },
      ],
    },
  },
);
