import type { Indicator } from '../../../indicator';
import type { IndicatorAnalysis } from '../../analysis/form-analysis';
import { phrasingActions } from '../../phrasing-actions';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

type State = 'months' | 'money';

const MONTHS = /(?:保障|经费|资金|拨付|缴纳)[^，,；;。]{0,4}(?:月数|月份|时长|年数|时间)$/u;
const MONTH_UNIT = /^(?:个)?月$/u;
const MONEY = /(?:投入|经费|资金|预算|支出|投资)(?:总)?(?:金额|总额|额|额度|规模|数|投入)?$/u;
/** Money that is itself what is delivered. */
const DELIVERED = /发放|兑付|贷款|担保|贴息|奖补|补助|补贴|保险|救助|征收|收入|采购|销售|融资|引进|争取/u;

function faultOf({ target }: Indicator, { core, dimension, perUnit }: IndicatorAnalysis): State | null {
  if (MONTHS.test(core) && (target.unit === null || MONTH_UNIT.test(target.unit))) return 'months';
  return dimension === 'money' && !perUnit && MONEY.test(core) && !DELIVERED.test(core) ? 'money' : null;
}

export const inputAsQuantity = defineRule<'indicator', State>({
  code: 'CLS-13',
  id: 'class/input-as-quantity',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '以投入或保障月数充当数量', en: 'An input among the quantities' },
  basis: '惯例：人、财、物的投入不能作为绩效目标',
  why: {
    zh: '花了多少钱、保障了几个月是投入，说明不了做了多少事。',
    en: 'Money spent and months paid for are inputs; they do not tell how much was done.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    if (indicator.level2 !== '数量指标') return OTHER_KIND;
    if (indicator.name === null) return NO_NAME;
    const state = faultOf(indicator, analysis.of(indicator));
    return state === null ? [] : [state];
  },
  explain: (state, { name, value }) =>
    state === 'months'
      ? {
          zh: `数量指标“${quoted(name ?? '')}”（${value ?? '空'}）是保障的时间，不是做了多少事。建议改写办件数、服务人次、保障人数等产出数量。`,
          en: `“${quoted(name ?? '')}” (${value ?? 'blank'}) tells for how long money is there, not how much is done. Give cases, people served, or the like.`,
        }
      : {
          zh: `数量指标“${quoted(name ?? '')}”（${value ?? '空'}）是投入的资金，不是产出。请移到成本指标，这里改写做了多少事。`,
          en: `“${quoted(name ?? '')}” (${value ?? 'blank'}) is money put in, not an output. Move it to the costs and tell here how much is done.`,
        },
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      { form: { indicators: [['数量', '运转经费保障月数', '=12个月']] }, cell: 'C9', says: ['保障的时间'] },
      { form: { indicators: [['数量', '专项资金投入金额', '≥30万元']] }, says: ['投入的资金'] },
    ],
    good: [
      { form: { indicators: [['数量', '经费保障人数', '=59人']] } },
      { form: { indicators: [['数量', '创业担保贷款发放金额', '≥2亿元']] } },
      { form: { indicators: [['数量', '免费开放天数', '≥300天']] } },
      { form: { indicators: [['数量', '供暖月数', '=5个月']] } },
    ],
  },
});
