import Big from 'big.js';
import type { Indicator } from '../../../indicator';
import { operatorActions } from '../../analysis/direction-judgement';
import type { FormContext } from '../../context';
import { DELIVERY_WORDS } from '../../lexicon/amount-words';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

/** nothing: the value asks for nothing to be done; always: it is true whatever happens. */
type Kind = 'nothing' | 'always';

const DELIVERY = new RegExp(DELIVERY_WORDS.join('|'), 'u');

function kindOf(indicator: Indicator, { analysis }: FormContext): Kind | null {
  const { operator, number } = indicator.target;
  const figure = new Big(number ?? '0');
  const { dimension, polarity, core, directionKind, measure } = analysis.of(indicator);
  if (operator === '≥' && figure.eq(0)) return 'always';
  if (polarity === 'lower') return null;
  const wanted =
    polarity === 'higher' ||
    directionKind === 'fixedCount' ||
    (directionKind === 'serviceCount' && DELIVERY.test(core));
  if (!wanted) return null;
  const counted = dimension === 'count' || (dimension === null && measure?.measure === 'count');
  if (operator === '<' && counted && figure.lte(1)) return 'nothing';
  return (operator === '≤' || operator === '=') && figure.lte(0) ? 'nothing' : null;
}

export const degenerateBound = defineRule<'indicator', Kind>({
  code: 'VAL-12',
  id: 'value/degenerate-bound',
  family: 'value',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '目标值等于零或恒成立', en: 'Target that is nothing, or always met' },
  basis: '逻辑：目标须要求做成一件事',
  why: {
    zh: '“<1台”就是 0 台，“≥0”怎样都算完成，等于没有目标。',
    en: '“<1” of a thing is none, and “≥0” is met whatever happens: no target at all.',
  },
  remedy: 'suggestion',
  detect(indicator, context) {
    const { kind, number } = indicator.target;
    if (kind !== 'number' || number === null) return NO_FIGURE;
    const state = kindOf(indicator, context);
    return state === null ? [] : [state];
  },
  explain(state, { name, value, target }) {
    const shown = quoted(value ?? '');
    if (state === 'always') {
      return {
        zh: `“${shown}”怎样都算完成，等于没有目标。请按任务数或上年实际填写。`,
        en: `“${shown}” is met whatever happens. Give a figure from the task or last year's result.`,
      };
    }
    const asOne = target.operator === '<' && target.number === '1';
    return {
      zh: `“${quoted(name ?? '')}”写成“${shown}”，等于${asOne ? `0${target.unit ?? ''}` : '什么也不做'}。${asOne ? `建议改为“=1${target.unit ?? ''}”或“≥1${target.unit ?? ''}”，数量请核对。` : '请按任务数填写。'}`,
      en: `“${quoted(name ?? '')}” is “${shown}”, which means none. ${asOne ? `Change to “=1${target.unit ?? ''}” or “≥1${target.unit ?? ''}” and check the count.` : 'Give the figure of the task.'}`,
    };
  },
  act: (state, indicator, context) =>
    state === 'nothing' && indicator.target.number === '1'
      ? [...operatorActions(indicator, context, '='), ...operatorActions(indicator, context, '≥')]
      : [],
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['数量指标', '购置救护车数量', '<1辆']] },
        cell: 'D9',
        says: ['0辆'],
        becomes: { D9: '=1辆' },
      },
      { form: { indicators: [['社会效益', '带动就业人数', '≥0人']] }, says: ['怎样都算完成'] },
      { form: { indicators: [['数量指标', '举办展览场次', '=0场']] } },
    ],
    good: [
      { form: { indicators: [['质量指标', '安全事故次数', '<1次']] } },
      { form: { indicators: [['社会效益', '新增违法占地处数', '≤0处']] } },
      { form: { indicators: [['时效指标', '故障响应时间', '<1小时']] } },
      { form: { indicators: [['数量指标', '购置救护车数量', '=1辆']] } },
    ],
  },
});
