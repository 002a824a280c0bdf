import type { Indicator } from '../../../indicator';
import { phrasingActions } from '../../phrasing-actions';
import { tailFinder } from '../../analysis/word-finder';
import { QUALITY_TAILS, TIME_TAILS } from '../../lexicon/class-words';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly belongs: '质量指标' | '时效指标' | '服务对象满意度指标';
  readonly sign: string;
}

const qualityTail = tailFinder(QUALITY_TAILS);
const timeTail = tailFinder(TIME_TAILS);
/** A word of a count behind a word of quality: 质量抽检数 counts. */
const COUNTED = new Set(['count', 'area']);

function belongsTo(core: string, { target }: Indicator): State | null {
  if (/满意[度率]$/u.test(core)) return { belongs: '服务对象满意度指标', sign: '满意度' };
  const time = timeTail(core);
  if (time !== null) return { belongs: '时效指标', sign: time };
  if (target.kind === 'date' && target.date?.sense === 'by')
    return { belongs: '时效指标', sign: target.text };
  const quality = qualityTail(core);
  return quality === null ? null : { belongs: '质量指标', sign: quality };
}

export const qualityAsCount = defineRule<'indicator', State>({
  code: 'CLS-02',
  id: 'class/quality-as-count',
  family: 'class',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '数量指标填的不是数量', en: 'No quantity among the quantities' },
  basis: '惯例：数量指标反映提供的产品和服务有多少',
  why: {
    zh: '数量行没有写数量，看不出做了多少事。',
    en: 'Nobody can see how much was done when the quantity is missing.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    if (indicator.level2 !== '数量指标') return OTHER_KIND;
    const { core, shape, saidAbsent } = analysis.of(indicator);
    if (indicator.name === null || saidAbsent) return NO_NAME;
    if (COUNTED.has(shape)) return [];
    const state = belongsTo(core, indicator);
    return state ? [state] : [];
  },
  explain: ({ belongs, sign }, { name, value }) => ({
    zh: `数量指标“${quoted(name ?? '')}”（${quoted(value ?? '空')}）说的是${sign}，属于${belongs}，没有写做多少。建议移到${belongs}，这里改写件数、人数、面积等。`,
    en: `“${quoted(name ?? '')}” (${quoted(value ?? 'blank')}) among the quantities speaks of ${sign} and belongs to ${belongs}. Move it there and say here how many.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell, valueCell }) => ({ cell: nameCell, related: [{ cell: valueCell }] }),
  examples: {
    bad: [
      { form: { indicators: [['数量', '校舍维修质量要求', '验收合格']] }, cell: 'C9', says: ['质量指标'] },
      { form: { indicators: [['数量', '物资配送及时率', '≥95%']] }, says: ['时效指标'] },
      { form: { indicators: [['数量', '家长满意度', '≥90%']] } },
    ],
    good: [
      { form: { indicators: [['数量', '粮食质量抽检批次', '≥120批']] } },
      { form: { indicators: [['数量', '事项进驻率', '≥98%']] } },
      { form: { indicators: [['数量', '足额保障率', '=100%']] } },
      { form: { indicators: [['质量', '校舍维修质量', '验收合格']] } },
    ],
  },
});
