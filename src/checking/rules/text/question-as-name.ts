import { defineRule } from '../../rule';
import { phrasingActions } from '../../phrasing-actions';

const QUESTION = /是否|有无|能否|可否|会不会|有没有|是不是|如何|怎样|多少|吗|呢$|[?？]/u;

export const questionAsName = defineRule<'indicator', { word: string }>({
  code: 'TXT-08',
  id: 'text/question-as-name',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '三级指标写成问句', en: 'Indicator name is a question' },
  basis: '惯例：三级指标是要度量的名称，不是问题',
  why: {
    zh: '问句只能答“是”或“否”，量不出做到什么程度。',
    en: 'A question can only be answered with yes or no; it measures nothing.',
  },
  remedy: 'suggestion',
  detect({ name }) {
    const word = QUESTION.exec(name ?? '')?.[0];
    return word === undefined ? [] : [{ word }];
  },
  explain: ({ word }, { name }) => ({
    zh: `三级指标“${name ?? ''}”用“${word}”写成了问句，只能答是或否，量不出程度。建议改成“对象＋度量”（如…率、…次数、…面积）。`,
    en: `The indicator “${name ?? ''}” is a question (“${word}”), which measures nothing. Name what is measured: a rate, a number, an area.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [{ form: { indicators: [['生态效益', '河道水质是否改善', '是']] }, cell: 'C9', says: ['“是否”'] }],
    good: [{ form: { indicators: [['生态效益', '河道断面水质达标率', '≥90%']] } }],
  },
});
