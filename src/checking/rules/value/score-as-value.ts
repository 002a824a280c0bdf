import Big from 'big.js';
import type { Indicator } from '../../../indicator';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicators: readonly [Indicator, ...Indicator[]];
  readonly evidence: 'unit' | 'weight';
}

/** What is measured in marks by right. */
const MARKED = /得分|评分|分数|分值|考核|考评|测评|评价|评估|评审|满意|成绩|指数|排名|考试|打分|星级/u;

export const scoreAsValue = defineRule<'form', State, { together: number }>({
  code: 'VAL-24',
  id: 'value/score-as-value',
  family: 'value',
  scope: 'form',
  severity: 'error',
  title: { zh: '把分值当指标值', en: 'Marks in place of a target' },
  basis: '推断：指标值是要完成的量，分值另有一列',
  why: {
    zh: '分值是完成后得几分，不是要完成多少，填在这里就没有目标了。',
    en: 'Marks say what a result is worth, not what is to be done.',
  },
  remedy: 'manual',
  settings: { together: 3 },
  detect({ indicators }, { analysis }, { together }) {
    const figures = indicators.filter(({ target }) => target.kind === 'number' && target.number !== null);
    if (figures.length === 0) return NO_FIGURE;
    const unmarked = figures.filter((one) => !MARKED.test(analysis.of(one).core));
    const states: State[] = unmarked
      .filter(({ target }) => target.unit === '分')
      .map((one): State => ({ indicators: [one], evidence: 'unit' }));
    // One figure that equals its weight is chance; several without operator or unit are a column of marks.
    const asWeight = unmarked.filter(
      ({ target, weight }) =>
        weight !== null &&
        target.operator === null &&
        target.unit === null &&
        new Big(target.number ?? '0').eq(weight),
    );
    const [first, ...others] = asWeight;
    return first && asWeight.length >= together
      ? [...states, { indicators: [first, ...others], evidence: 'weight' }]
      : states;
  },
  severityOf: ({ evidence }) => (evidence === 'weight' ? 'error' : 'warning'),
  explain({ indicators: [first, ...others], evidence }) {
    const value = quoted(first.value ?? '');
    return evidence === 'weight'
      ? {
          zh: `有 ${others.length + 1} 条指标值和权重一样（“${value}”等），像是把分值填进了指标值。请改填要完成的数量、比率或日期。`,
          en: `${others.length + 1} values equal their weights (“${value}” and others): marks in place of targets. Give what is to be done.`,
        }
      : {
          zh: `“${quoted(first.name ?? '')}”的值“${value}”是分数，看不出要完成多少。请改填数量、比率或日期。`,
          en: `The value “${value}” of “${quoted(first.name ?? '')}” is in marks. Give what is to be done.`,
        };
  },
  place: ({ indicators: [first, ...others] }) => ({
    cell: first.valueCell,
    related: others.map(({ valueCell }) => ({ cell: valueCell })),
  }),
  examples: {
    bad: [
      { form: { indicators: [['数量指标', '新建公厕数量', '10分']] }, cell: 'D9', says: ['分数'] },
      {
        form: {
          indicators: [
            ['数量', '新建公厕数量', '20', 20],
            ['质量', '验收合格率', '10', 10],
            ['时效', '竣工时间', '10', 10],
          ],
        },
        cell: 'D9',
        says: ['3 条'],
      },
    ],
    good: [
      { form: { indicators: [['质量指标', '年度考核得分', '≥90分']] } },
      { form: { indicators: [['满意度', '居民满意度', '≥90分']] } },
      {
        form: {
          indicators: [
            ['数量', '新建公厕数量', '=10座', 10],
            ['质量', '验收合格率', '≥95%', 20],
          ],
        },
      },
    ],
  },
});
