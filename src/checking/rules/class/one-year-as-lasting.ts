import { tailFinder, wordFinder } from '../../analysis/word-finder';
import { LASTING_WORDS, ONE_YEAR_RATES, THIS_YEAR_WORDS } from '../../lexicon/class-words';
import { phrasingActions } from '../../phrasing-actions';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly sign: string;
  readonly kind: 'rate' | 'year';
}

const rateOf = tailFinder(ONE_YEAR_RATES);
const yearIn = wordFinder(THIS_YEAR_WORDS);
const lastingIn = wordFinder(LASTING_WORDS);

export const oneYearAsLasting = defineRule<'indicator', State>({
  code: 'CLS-08',
  id: 'class/one-year-as-lasting',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '可持续影响写的是当年结果', en: 'A result of the year among the lasting effects' },
  basis: '惯例：可持续影响指项目完成后继续发挥作用的程度和时间',
  why: {
    zh: '当年的比率只说明今年做得怎样，说明不了以后的影响。',
    en: 'A rate of this year tells how this year went, not what lasts.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    if (indicator.level2 !== '可持续影响指标') return OTHER_KIND;
    const { core, saidAbsent } = analysis.of(indicator);
    if (indicator.name === null || saidAbsent) return NO_NAME;
    const year = yearIn(core);
    const rate = rateOf(core);
    if (lastingIn(year === null ? core : core.replace(year, '')) !== null) return [];
    if (rate !== null) return [{ sign: rate, kind: 'rate' }];
    return year === null ? [] : [{ sign: year, kind: 'year' }];
  },
  explain: ({ sign, kind }, { name }) => ({
    zh:
      kind === 'rate'
        ? `可持续影响指标“${quoted(name ?? '')}”是当年的${sign}，反映的是今年的结果。建议移到质量或社会效益指标，这里改写制度建成数、使用年限等以后仍起作用的内容。`
        : `可持续影响指标“${quoted(name ?? '')}”限于“${sign}”，说明不了以后的影响。请改写使用年限、长效机制等以后仍起作用的内容；没有的可写“无”。`,
    en: `“${quoted(name ?? '')}” tells of this year (${sign}), not of what lasts. Give a term of use, rules that were set up, or the like.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      { form: { indicators: [['可持续影响', '仲裁案件上诉率', '≤20%']] }, cell: 'C9', says: ['上诉率'] },
      { form: { indicators: [['可持续影响', '本年度供暖保障情况', '良好']] }, says: ['本年度'] },
    ],
    good: [
      { form: { indicators: [['可持续影响', '设施长期完好率', '≥95%']] } },
      { form: { indicators: [['可持续影响', '固定献血者比例', '≥33%']] } },
      { form: { indicators: [['可持续影响', '计量设施管护率', '≥95%']] } },
      { form: { indicators: [['社会效益', '仲裁案件上诉率', '≤20%']] } },
    ],
  },
});
