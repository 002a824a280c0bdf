import { NO_WORDS } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const vagueTime = defineRule<'indicator', null>({
  code: 'VAL-22',
  id: 'value/vague-time',
  family: 'value',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '时效没有日期或天数', en: 'Time without a date or span' },
  basis: '惯例：时效指标应能对照日期或天数',
  why: {
    zh: '“及时”“按合同”没有界限，晚一个月也可以说是及时。',
    en: '“In time” or “as agreed” sets no limit: a month late may still be called in time.',
  },
  remedy: 'manual',
  yieldsTo: ['TXT-13'],
  detect(indicator, { analysis }) {
    if (indicator.target.kind !== 'words') return NO_WORDS;
    return analysis.of(indicator).wordsFault === 'vagueTime' ? [null] : [];
  },
  explain: (_state, { value }) => ({
    zh: `时效值“${quoted(value ?? '')}”没有日期或天数，无法判断是否按时。请写明（如“每月…日前”“验收后…个工作日内”），或改为按期完成率。`,
    en: `“${quoted(value ?? '')}” gives no date or number of days. State one, or use a rate of what is done on time.`,
  }),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      { form: { indicators: [['时效指标', '奖补资金兑付', '验收后及时发放']] }, cell: 'D9', says: ['日期'] },
      { form: { indicators: [['时效指标', '工程款支付进度', '=根据合同及时拨付']] } },
      { form: { indicators: [['时效指标', '项目推进情况', '有序推进']] } },
    ],
    good: [
      { form: { indicators: [['时效指标', '奖补资金兑付', '验收后15个工作日内']] } },
      { form: { indicators: [['时效指标', '项目完工', '2025年第三季度']] } },
      { form: { indicators: [['时效指标', '服务周期', '180天']] } },
      { form: { indicators: [['社会效益', '居民安全感', '有所提升']] } },
      { form: { indicators: [['时效指标', '工资发放', '每月10日前及时发放到位']] } },
    ],
  },
});
