import type { Indicator } from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';
import { rowList } from '../../wording';

interface State {
  readonly indicators: readonly Indicator[];
}

export const missingSource = defineRule<'form', State>({
  code: 'EVD-02',
  id: 'evidence/missing-source',
  family: 'evidence',
  scope: 'form',
  severity: 'info',
  title: { zh: '缺数据来源或佐证', en: 'No source of data' },
  basis: '惯例：写明完成值从哪里取、用什么材料证明',
  why: {
    zh: '没有来源，自评时拿不出材料，指标等于不能考核。',
    en: 'Without a source nothing can be shown at the end of the year.',
  },
  remedy: 'manual',
  detect({ indicators }, { analysis }) {
    const named = indicators.filter((one) => one.name !== null && !analysis.of(one).saidAbsent);
    if (!named.some(({ evidence }) => evidence !== null && evidence.text !== '')) {
      return notApplicable('表里没有数据来源或佐证栏，或整栏未用。', 'The form has no sources.');
    }
    const missing = named.filter(({ evidence }) => evidence === null || evidence.text === '');
    return missing.length > 0 ? [{ indicators: missing }] : [];
  },
  explain: ({ indicators }) => ({
    zh: `第${rowList(indicators.map(({ row }) => row))}行没有写数据来源或佐证材料（如“${indicators[0]?.name ?? ''}”）。请补写取自哪里、用什么证明。`,
    en: `Rows ${rowList(indicators.map(({ row }) => row))} name no source of data. Say where the figure comes from and what proves it.`,
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
            ['数量', '养护公园数量', '=3处', null, { evidence: '养护合同' }],
            ['质量', '绿化成活率', '≥95%'],
          ],
        },
        cell: 'C10',
      },
    ],
    good: [{ form: { indicators: [['质量', '绿化成活率', '≥95%']] } }],
  },
});
