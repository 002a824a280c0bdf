import { wordFinder } from '../../analysis/word-finder';
import { BOUGHT_WORDS, ECONOMIC_EFFECTS, PRICE_WORDS } from '../../lexicon/class-words';
import { phrasingActions } from '../../phrasing-actions';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly price: string;
}

const priceIn = wordFinder(PRICE_WORDS);
const boughtIn = wordFinder(BOUGHT_WORDS);
const effectIn = wordFinder(ECONOMIC_EFFECTS);

export const priceAsBenefit = defineRule<'indicator', State>({
  code: 'CLS-05',
  id: 'class/price-as-benefit',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '经济效益写成了价格或成本', en: 'A price among the economic benefits' },
  basis: '惯例：经济效益指项目带来的增收、节支、挽损，买东西的价格属于成本',
  why: {
    zh: '东西便宜是成本控制，不是项目带来的效益。',
    en: 'A low price is control of costs, not a benefit that the project brings.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    if (indicator.level2 !== '经济效益指标') return OTHER_KIND;
    const { core, saidAbsent } = analysis.of(indicator);
    if (indicator.name === null || saidAbsent) return NO_NAME;
    const price = priceIn(core);
    if (price === null || boughtIn(core) === null || effectIn(core) !== null) return [];
    return [{ price }];
  },
  explain: ({ price }, { name, value }) => ({
    zh: `经济效益指标“${quoted(name ?? '')}”（${quoted(value ?? '空')}）说的是买东西的“${price}”，属于成本。请改写增收、节支、挽回损失等；确实没有经济效益的可写“无”。`,
    en: `“${quoted(name ?? '')}” (${quoted(value ?? 'blank')}) is what is paid, which is a cost. Give income, savings or losses averted, or say that there is none.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      { form: { indicators: [['经济效益', '选购教学设备价格', '价格实惠']] }, cell: 'C9', says: ['价格'] },
      { form: { indicators: [['经济效益', '施工材料经济性', '经济实惠']] } },
      { form: { indicators: [['经济效益', '宣传片制作成本', '≤3万元']] } },
    ],
    good: [
      { form: { indicators: [['经济效益', '农产品收购价格提高幅度', '≥5%']] } },
      { form: { indicators: [['经济效益', '设备采购成本节约率', '≥3%']] } },
      { form: { indicators: [['经济效益', '降低企业用工成本', '≥20万元']] } },
      { form: { indicators: [['成本', '教学设备单价', '≤0.5万元']] } },
    ],
  },
});
