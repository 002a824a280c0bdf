import Big from 'big.js';
import { valueEdits } from '../../analysis/value-edits';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly below: boolean;
  /** The figure without a 2 in front that may have been ≥; null where it cannot be that. */
  readonly withoutTwo: string | null;
  readonly certain: boolean;
}

/** Rates of change and of return have no upper bound, nor have ratios to a plan that may be outdone by intent. */
const UNBOUNDED =
  /增长|增幅|涨幅|提高|提升|增加|上升|增速|同比|环比|回报|收益率|利润率|负债|杠杆|投入产出|超额|倍|变动|变化|下降|降低|降幅|减少|比值|周转|拨备|偿债|产能|容积/u;

export const percentOutOfRange = defineRule<'indicator', State>({
  code: 'VAL-11',
  id: 'value/percent-out-of-range',
  family: 'value',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '百分率超过 100% 或为负', en: 'Percentage above 100 or below 0' },
  basis: '逻辑：满意度、合格率、完成率一类不能超过 100%，也不能为负',
  why: {
    zh: '部分不会多于全部；这样的值永远达不到，多半是符号或数字写错。',
    en: 'A part is never more than the whole: such a value can never be reached and is mostly a slip.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    const { kind, number, unit, operator } = indicator.target;
    if (kind !== 'number' || number === null || unit !== '%') return NO_FIGURE;
    const figure = new Big(number);
    const { core, measure } = analysis.of(indicator);
    if ((figure.gte(0) && figure.lte(100)) || UNBOUNDED.test(core)) return [];
    // A ceiling above 100 % on a rate of cost or load is a rule of its own.
    if (figure.gt(100) && (operator === '≤' || operator === '<')) return [];
    const rest = operator === null && /^2\d{2}(?:\.\d+)?$/u.test(number) ? number.slice(1) : null;
    const certain = measure?.measure === 'satisfaction' || measure?.measure === 'rate';
    return [{ below: figure.lt(0), withoutTwo: rest, certain }];
  },
  severityOf: ({ certain }) => (certain ? 'error' : 'warning'),
  explain({ below, withoutTwo, certain }, { name, value }) {
    const limit = below ? '不会为负' : '不会超过 100%';
    const guess =
      withoutTwo === null ? '请核对数字。' : `开头的“2”疑是“≥”之误，建议核对后改为“≥${withoutTwo}%”。`;
    return {
      zh: `“${quoted(name ?? '')}”${certain ? '' : '一般'}${limit}，“${quoted(value ?? '')}”达不到。${guess}`,
      en: `“${quoted(name ?? '')}” cannot be “${quoted(value ?? '')}”. ${withoutTwo === null ? 'Check the figure.' : `The leading 2 may have been ≥: check “≥${withoutTwo}%”.`}`,
    };
  },
  act({ withoutTwo }, indicator, { grid }) {
    if (withoutTwo === null) return [];
    const edits = valueEdits(indicator, grid, { operator: '≥', number: withoutTwo, unit: '%' });
    if (edits.length === 0) return [];
    return [
      {
        kind: 'suggestion',
        title: { zh: `改为“≥${withoutTwo}%”`, en: `Change to “≥${withoutTwo}%”` },
        edits,
      },
    ];
  },
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['满意度', '就诊患者满意度', '292%']] },
        cell: 'D9',
        becomes: { D9: '≥92%' },
      },
      { form: { indicators: [['质量指标', '工程验收合格率', '≥105%']] } },
    ],
    good: [
      { form: { indicators: [['经济效益', '村集体收入增长率', '≥120%']] } },
      { form: { indicators: [['成本指标', '预算控制率', '≤110%']] } },
      { form: { indicators: [['质量指标', '工程验收合格率', '=100%']] } },
      { form: { indicators: [['生态效益', '单位能耗变动率', '-5%']] } },
    ],
  },
});
