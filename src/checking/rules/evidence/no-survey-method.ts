import { defineRule, notApplicable } from '../../rule';

const METHOD = /问卷|调查|回访|评价器|抽样|访谈|测评|座谈|电话|评议|打分/u;

export const noSurveyMethod = defineRule<'indicator', { name: string }>({
  code: 'EVD-06',
  id: 'evidence/no-survey-method',
  family: 'evidence',
  scope: 'indicator',
  severity: 'info',
  title: { zh: '满意度没有写调查方式', en: 'No method for satisfaction' },
  basis: '惯例：满意度写明调查对象、方式和样本量',
  why: {
    zh: '没有调查安排，年底拿不出满意度的依据。',
    en: 'Without a survey there is nothing to prove satisfaction with.',
  },
  remedy: 'manual',
  detect(indicator, { form }) {
    const { level2, name, explanation, evidence, remark, value } = indicator;
    if (form.kind === 'selfEvaluation' || level2 !== '服务对象满意度指标' || name === null) {
      return notApplicable('不是目标表的满意度指标。', 'This is not about satisfaction as a goal.');
    }
    const columns = form.indicators.some((one) => one.explanation !== null || one.evidence !== null);
    if (!columns) return notApplicable('表里没有写说明的栏。', 'The form has no column for notes.');
    const words = [name, value, explanation?.text, evidence?.text, remark?.text].join(' ');
    return METHOD.test(words) ? [] : [{ name }];
  },
  explain: ({ name }) => ({
    zh: `“${name}”没有写怎么调查，年底拿不出依据。请写明方式和样本量（如问卷、回访）。`,
    en: `“${name}” does not say how satisfaction is surveyed. Name the method and the size of the sample.`,
  }),
  place: (_state, { explanation, evidence, remark, nameCell }) => ({
    cell: (explanation ?? evidence ?? remark)?.cell ?? nameCell,
  }),
  examples: {
    bad: [
      {
        form: { indicators: [['满意度', '游客满意度', '≥90%', null, { explanation: '满意人数占比' }]] },
        cell: 'F9',
      },
    ],
    good: [
      { form: { indicators: [['满意度', '游客满意度', '≥90%', null, { evidence: '问卷100份' }]] } },
      { form: { indicators: [['满意度', '游客满意度', '≥90%']] } },
    ],
  },
});
