import { defineRule } from '../../rule';
import { nameCore } from '../../analysis';
import { RATELESS_ACTIVITIES } from '../../lexicon/empty-rates';

const RATE = new RegExp(`((?:[\\u4e00-\\u9fff]{2})?(?:${RATELESS_ACTIVITIES.join('|')})率)$`, 'u');

export const meaninglessRate = defineRule<'indicator', { rate: string }>({
  code: 'TXT-11',
  id: 'text/meaningless-rate',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '说不清怎么算的“…率”', en: 'A rate nobody can compute' },
  basis: '推断：率要说得出分子和分母',
  why: {
    zh: '看不出分子、分母是什么，自评时无法取数。',
    en: 'Without a numerator and a denominator no figure can be collected.',
  },
  remedy: 'manual',
  detect({ name, explanation }) {
    if (explanation && explanation.text.trim() !== '') return [];
    const rate = RATE.exec(nameCore(name ?? ''))?.[1];
    return rate === undefined ? [] : [{ rate }];
  },
  explain: ({ rate }) => ({
    zh: `“${rate}”说不清是什么除以什么，自评时无法取数。请改用有口径的名称（如办结率、合格率），或写明计算公式。`,
    en: `It is not clear what “${rate}” divides by what, so no figure can be collected. Use a defined rate, or give the formula.`,
  }),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      { form: { indicators: [['社会效益', '食品安全监督率', '有效提高']] }, cell: 'C9', says: ['监督率'] },
    ],
    good: [
      { form: { indicators: [['质量', '食品安全抽检合格率', '≥98%']] } },
      { form: { indicators: [['数量', '监督检查覆盖率', '≥90%']] } },
    ],
  },
});
