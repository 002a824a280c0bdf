import { statementsIn } from '../../analysis/words-value';
import { NO_WORDS } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const severalTargets = defineRule<'indicator', { readonly parts: readonly string[] }>({
  code: 'VAL-25',
  id: 'value/several-targets',
  family: 'value',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '一个值里有多个目标', en: 'Several targets in one value' },
  basis: '惯例：一条指标只考核一件事',
  why: {
    zh: '完成一半算不算完成说不清，得分也没法给。',
    en: 'If only one of them is met, nobody can say whether the indicator is.',
  },
  remedy: 'manual',
  detect(indicator, { analysis }) {
    const { kind, words } = indicator.target;
    if (kind !== 'words' || words === null) return NO_WORDS;
    if (analysis.of(indicator).wordsFault !== 'severalTargets') return [];
    return [{ parts: statementsIn(words) }];
  },
  explain({ parts }, _indicator) {
    const named = parts.map((part) => `“${quoted(part)}”`).join('、');
    return {
      zh: `一个绩效值里有 ${parts.length} 个目标（${named}），完成一半不知怎么算。请拆成几条指标，并各填可考核的值。`,
      en: `One value holds ${parts.length} targets (${named}). Split them into indicators of their own, each with a value that can be assessed.`,
    };
  },
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['社会效益', '对村民的影响', '改善出行条件，增加就业机会']] },
        cell: 'D9',
        says: ['2 个目标'],
      },
      { form: { indicators: [['质量指标', '保洁要求', '路面整洁无积水；垃圾日产日清']] } },
    ],
    good: [
      { form: { indicators: [['社会效益', '对村民的影响', '明显改善']] } },
      { form: { indicators: [['质量指标', '工程质量', '合格，通过验收']] } },
      { form: { indicators: [['数量指标', '发放种子', '≥300公斤']] } },
    ],
  },
});
