import { judgeDirection, operatorActions, rewritten } from '../../analysis/direction-judgement';
import { CEILING_WORDS, DELIVERY_WORDS } from '../../lexicon/amount-words';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  /** A fixed number may have a ceiling where a reason is given. */
  readonly mayBeCeiling: boolean;
}

const CEILING = new RegExp(CEILING_WORDS.join('|'), 'u');
const DELIVERY = new RegExp(DELIVERY_WORDS.join('|'), 'u');

export const countCeiling = defineRule<'indicator', State>({
  code: 'DIR-03',
  id: 'direction/count-ceiling',
  family: 'direction',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '产出数量用 ≤ 或 <', en: 'Output count with ≤ or <' },
  basis: '惯例：产出数量是要完成的量，应为下限或定数',
  why: {
    zh: '数量写成上限，一件不做也算完成。',
    en: 'With a ceiling, doing nothing at all would count as success.',
  },
  remedy: 'suggestion',
  yieldsTo: ['VAL-12'],
  detect(indicator, context) {
    const judgement = judgeDirection(indicator, context);
    if (judgement?.kind !== 'serviceCount' && judgement?.kind !== 'fixedCount') return OTHER_KIND;
    const { operator, kind } = judgement;
    if (operator !== '≤' && operator !== '<') return [];
    const { core, polarity } = context.analysis.of(indicator);
    // A count of nobody knows what may be of something unwanted.
    if (polarity !== 'higher' && !DELIVERY.test(core) && kind === 'serviceCount') return [];
    if (operator === '≤' && (CEILING.test(core) || indicator.explanation !== null)) return [];
    return [{ mayBeCeiling: kind === 'fixedCount' && operator === '≤' }];
  },
  severityOf: ({ mayBeCeiling }) => (mayBeCeiling ? 'warning' : 'error'),
  explain({ mayBeCeiling }, indicator) {
    const value = quoted(indicator.value ?? '');
    const atLeast = rewritten(indicator, '≥') ?? '≥';
    const exactly = rewritten(indicator, '=') ?? '=';
    return {
      zh: `“${quoted(indicator.name ?? '')}”写成“${value}”，一件不做也算完成。建议改为“${exactly}”或“${atLeast}”${mayBeCeiling ? '；确是编制或限额的，请在名称或解释中写明' : ''}。`,
      en: `“${quoted(indicator.name ?? '')}” is “${value}”: doing nothing would count as success. Change to “${exactly}” or “${atLeast}”${mayBeCeiling ? ', or say that it is a quota' : ''}.`,
    };
  },
  act: (_state, indicator, context) => [
    ...operatorActions(indicator, context, '='),
    ...operatorActions(indicator, context, '≥'),
  ],
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['数量指标', '送戏下乡演出场次', '<60场']] },
        cell: 'D9',
        becomes: { D9: '=60场' },
      },
      { form: { indicators: [['数量指标', '购置课桌椅数量', '≤300套']] }, says: ['限额'] },
    ],
    good: [
      { form: { indicators: [['数量指标', '聘用保洁员人数上限', '≤10人']] } },
      { form: { indicators: [['数量指标', '新增违法建设处数', '≤3处']] } },
      { form: { indicators: [['数量指标', '送戏下乡演出场次', '≥60场']] } },
      { form: { indicators: [['社会效益', '安全事故发生次数', '≤1次']] } },
    ],
  },
});
