import type { Indicator } from '../../../indicator';
import type { FormContext } from '../../context';
import { defineRule, notApplicable, type Bilingual } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly asked: Bilingual;
}

const RATE: Bilingual = { zh: '比率', en: 'a rate' };
const MONEY: Bilingual = { zh: '金额', en: 'a sum of money' };
const COUNT: Bilingual = { zh: '数量', en: 'a count' };
const GAIN: Bilingual = { zh: '效益', en: 'a benefit' };
const SATISFACTION: Bilingual = { zh: '满意程度', en: 'satisfaction' };
const NO_VALUE = notApplicable('没有可比较的名称和值。', 'There is no name and value to compare.');

/** What the name asks for, where the value is of a kind that can never be it. */
function clash(indicator: Indicator, { analysis }: FormContext): State | null {
  const { target } = indicator;
  const { measure, dimension, core, wordsFault, perUnit } = analysis.of(indicator);
  const asked = measure?.measure ?? null;
  if (wordsFault === 'otherSubject') {
    return {
      asked:
        asked === 'money'
          ? MONEY
          : asked === 'count'
            ? COUNT
            : asked === 'satisfaction'
              ? SATISFACTION
              : RATE,
    };
  }
  if (target.kind === 'date') {
    if (asked === 'rate') return { asked: RATE };
    return asked === 'satisfaction' ? { asked: SATISFACTION } : null;
  }
  if (target.kind !== 'number') return null;
  const strange = dimension === 'money' || dimension === 'duration' || dimension === 'area';
  if (asked === 'satisfaction' && strange) return { asked: SATISFACTION };
  if (asked === 'rate' && strange && !perUnit && !/频率|功率|速率|汇率|费率/u.test(core))
    return { asked: RATE };
  if (
    asked === 'money' &&
    !perUnit &&
    (dimension === 'count' || dimension === 'duration') &&
    isAmountTail(measure?.tail)
  ) {
    return { asked: MONEY };
  }
  // A price for one of something is no benefit.
  return asked === 'degree' && perUnit && dimension === 'money' && /效益$|效果$|成效$|影响$/u.test(core)
    ? { asked: GAIN }
    : null;
}

/** 成本, 金额, 总额: an amount beyond doubt; 补贴 or 物业费 may be counted as well. */
function isAmountTail(tail: string | undefined): boolean {
  return tail !== undefined && /成本|金额|总额|单价|造价|额$/u.test(tail);
}

export const valueOffSubject = defineRule<'indicator', State>({
  code: 'VAL-26',
  id: 'value/off-subject',
  family: 'value',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '值与名称说的不是一回事', en: 'Value and name are about different things' },
  basis: '逻辑：指标值应当回答指标名称',
  why: {
    zh: '名和值各说各的，多半是填错了行。',
    en: 'Name and value speak of different things: mostly one of them stands in the wrong row.',
  },
  remedy: 'manual',
  detect(indicator, context) {
    const { kind } = indicator.target;
    if (indicator.name === null || kind === 'empty' || kind === 'none') return NO_VALUE;
    const state = clash(indicator, context);
    return state === null ? [] : [state];
  },
  explain: ({ asked }, { name, value }) => ({
    zh: `“${quoted(name ?? '')}”考核的是${asked.zh}，绩效值却是“${quoted(value ?? '')}”，两者不搭，疑似填错了行。请核对名称和值。`,
    en: `“${quoted(name ?? '')}” asks for ${asked.en}, but its value is “${quoted(value ?? '')}”. Check whether one of them stands in the wrong row.`,
  }),
  place: (_state, { valueCell, nameCell }) => ({ cell: valueCell, related: [{ cell: nameCell }] }),
  examples: {
    bad: [
      { form: { indicators: [['社会效益', '居民政策知晓率', '经济明显好转']] }, cell: 'D9', says: ['比率'] },
      { form: { indicators: [['经济效益', '演出带来的经济效益', '=8000元/场']] }, says: ['效益'] },
      { form: { indicators: [['满意度', '游客满意度', '≤30天']] } },
      { form: { indicators: [['成本指标', '种苗采购总成本', '≥20场']] }, says: ['金额'] },
    ],
    good: [
      { form: { indicators: [['社会效益', '居民政策知晓率', '≥85%']] } },
      { form: { indicators: [['成本指标', '安置小区物业费', '8个']] } },
      { form: { indicators: [['经济效益', '游客人均消费', '≥300元/人']] } },
      { form: { indicators: [['社会效益', '居民政策知晓率', '持续提升']] } },
    ],
  },
});
