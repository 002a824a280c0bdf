import { phrasingActions } from '../../phrasing-actions';
import { wordFinder } from '../../analysis/word-finder';
import { QUALITY_OBJECTS } from '../../lexicon/class-words';
import { NO_FIGURE, NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly unit: string;
  /** The name itself says how many: 数, 次数, 月数. */
  readonly named: boolean;
}

const qualityIn = wordFinder(QUALITY_OBJECTS);

export const countAsQuality = defineRule<'indicator', State>({
  code: 'CLS-01',
  id: 'class/count-as-quality',
  family: 'class',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '质量指标填的是数量', en: 'A quantity among the quality indicators' },
  basis: '惯例：质量指标反映达到的标准和水平，数量指标反映提供的数量',
  why: {
    zh: '质量行写数量，等于没有质量要求。',
    en: 'With a quantity in its place nothing is demanded of the quality.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    const { level2, name, target } = indicator;
    if (level2 !== '质量指标') return OTHER_KIND;
    if (name === null) return NO_NAME;
    if (target.kind !== 'number' || target.unit === null) return NO_FIGURE;
    const { core, shape, polarity, measure, perUnit, fit } = analysis.of(indicator);
    const countable =
      shape === 'count' || shape === 'area' || (shape === 'duration' && /月$/u.test(target.unit));
    if (!countable || perUnit || polarity === 'lower' || qualityIn(core) !== null) return [];
    if (fit('数量指标') < fit('质量指标') + 2) return [];
    return [{ unit: target.unit, named: measure?.measure === 'count' || measure?.measure === 'duration' }];
  },
  explain: ({ unit }, { name, value }) => ({
    zh: `质量指标“${quoted(name ?? '')}”的值是“${value ?? ''}”，以“${unit}”计，说的是有多少，不是好不好。建议移到数量指标，这里改写合格率、达标率等。`,
    en: `The quality indicator “${quoted(name ?? '')}” is “${value ?? ''}”: its unit ${unit} tells how many, not how good. Move it to the quantities and put a rate of quality here.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell, valueCell }) => ({ cell: nameCell, related: [{ cell: valueCell }] }),
  examples: {
    bad: [
      { form: { indicators: [['质量', '编印乡土教材', '=2期']] }, cell: 'C9', says: ['2期'] },
      { form: { indicators: [['质量', '经费保障月数', '=12个月']] }, says: ['12个月'] },
    ],
    good: [
      { form: { indicators: [['质量', '停水停电次数', '≤5次']] } },
      { form: { indicators: [['质量', '获省级以上奖项数量', '≥3个']] } },
      { form: { indicators: [['质量', '持证上岗人数', '≥20人']] } },
      { form: { indicators: [['质量', '水面漂浮物清除率', '≥95%']] } },
      { form: { indicators: [['数量', '编印乡土教材', '=2期']] } },
    ],
  },
});
