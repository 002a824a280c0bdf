import { defineRule, notApplicable } from '../../rule';

export const valueNotSplit = defineRule<'form', { count: number; cell: string }>({
  code: 'SYS-04',
  id: 'system/value-not-split',
  family: 'system',
  scope: 'form',
  severity: 'info',
  title: { zh: '符号、数值、单位没有分列', en: 'Sign, figure and unit in one column' },
  basis: '惯例：预算管理一体化系统把计算符号、指标值、计量单位分三栏填写',
  why: {
    zh: '导入系统前要拆成三栏。',
    en: 'Before import they have to be split into three columns.',
  },
  remedy: 'manual',
  detect({ columns, indicators }) {
    const figures = indicators.filter(({ target }) => target.kind === 'number' && target.unit !== null);
    const [first] = figures;
    if (!first) return notApplicable('没有定量指标。', 'The form has no figures.');
    return columns.operator === null && columns.unit === null
      ? [{ count: figures.length, cell: first.valueCell }]
      : [];
  },
  explain: ({ count }) => ({
    zh: `有${count}条定量指标的符号、数值、单位写在一格，导入一体化系统前要拆成三栏。只交纸表可以不拆。`,
    en: `${count} values hold sign, figure and unit in one cell; systems want three columns. On paper this is fine.`,
  }),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [{ form: { indicators: [['数量', '养护公园数量', '≥3处']] }, cell: 'D9' }],
    good: [{ form: { indicators: [['社会效益', '园容园貌', '优良']] } }],
  },
});
