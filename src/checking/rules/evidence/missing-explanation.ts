import type { Indicator } from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';
import { rowList } from '../../wording';

interface State {
  readonly indicators: readonly Indicator[];
}

export const missingExplanation = defineRule<'form', State>({
  code: 'EVD-01',
  id: 'evidence/missing-explanation',
  family: 'evidence',
  scope: 'form',
  severity: 'info',
  title: { zh: '缺指标解释或计算公式', en: 'No explanation or formula' },
  basis: '惯例：定量指标写明计算公式，定性指标写明评判标准',
  why: {
    zh: '没有口径，自评时各算各的，结果不可比。',
    en: 'Without a definition everybody computes in his own way.',
  },
  remedy: 'manual',
  detect({ indicators }, { analysis }) {
    const named = indicators.filter((one) => one.name !== null && !analysis.of(one).saidAbsent);
    if (!named.some(({ explanation }) => explanation !== null && explanation.text !== '')) {
      return notApplicable('表里没有指标解释栏，或整栏未用。', 'The form has no explanations.');
    }
    const missing = named.filter(({ explanation }) => explanation === null || explanation.text === '');
    return missing.length > 0 ? [{ indicators: missing }] : [];
  },
  explain: ({ indicators }) => ({
    zh: `第${rowList(indicators.map(({ row }) => row))}行没有指标解释（如“${indicators[0]?.name ?? ''}”），自评时口径不清。请补写计算公式或评判标准。`,
    en: `Rows ${rowList(indicators.map(({ row }) => row))} have no explanation. Add the formula or the standard of judgement.`,
  }),
  place: ({ indicators: [first, ...rest] }) => ({
    cell: first?.nameCell ?? 'A1',
    related: rest.map(({ nameCell }) => ({ cell: nameCell })),
  }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', null, { explanation: '实际养护的公园处数' }],
            ['质量', '绿化成活率', '≥95%'],
          ],
        },
        cell: 'C10',
      },
    ],
    good: [{ form: { indicators: [['质量', '绿化成活率', '≥95%']] } }],
  },
});
