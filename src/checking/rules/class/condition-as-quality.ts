import { wordFinder } from '../../analysis/word-finder';
import { MONEY_IN_PLACE, REQUIREMENT_WORDS } from '../../lexicon/class-words';
import { phrasingActions } from '../../phrasing-actions';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly kind: 'requirement' | 'money';
  readonly sign: string;
}

const requirementIn = wordFinder(REQUIREMENT_WORDS);
const moneyIn = wordFinder(MONEY_IN_PLACE);
const HIRING_DEMAND = /(?:招录|招聘|聘用|录用)[^，,；;。]{0,12}(?:要求|条件)$/u;

export const conditionAsQuality = defineRule<'indicator', State>({
  code: 'CLS-12',
  id: 'class/condition-as-quality',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '质量指标写的是招聘条件或资金到位', en: 'A condition among the quality indicators' },
  basis: '惯例：质量指标反映产出达到的水平，不是开展工作的前提',
  why: {
    zh: '条件和资金是做事的前提，说明不了事情做得好不好。',
    en: 'Conditions and money come before the work; they do not tell how well it is done.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    if (indicator.level2 !== '质量指标') return OTHER_KIND;
    const { core, saidAbsent } = analysis.of(indicator);
    if (indicator.name === null || saidAbsent) return NO_NAME;
    const money = moneyIn(core);
    if (money !== null) return [{ kind: 'money', sign: money }];
    const requirement = requirementIn(core) ?? HIRING_DEMAND.exec(core)?.[0] ?? null;
    // A share of people who meet a condition can be counted; the condition itself cannot.
    return requirement === null || indicator.target.unit === '%'
      ? []
      : [{ kind: 'requirement', sign: requirement }];
  },
  explain: ({ kind, sign }, { name, value }) =>
    kind === 'money'
      ? {
          zh: `质量指标“${quoted(name ?? '')}”写的是“${sign}”，是开展工作的前提，不是工作质量。请改写工作成果的合格率、达标率、考核合格率等。`,
          en: `“${quoted(name ?? '')}” is about money being there, not about the quality of the work. Give a rate of results that pass or meet the standard.`,
        }
      : {
          zh: `质量指标“${quoted(name ?? '')}”（${quoted(value ?? '空')}）写的是用人条件，不是工作质量。请改写持证率、年度考核合格率等。`,
          en: `“${quoted(name ?? '')}” (${quoted(value ?? 'blank')}) is a condition for hiring, not the quality of the work. Give the share of certified staff or of those who pass the yearly review.`,
        },
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['质量', '聘用保安员学历要求', '高中及以上']] },
        cell: 'C9',
        says: ['用人条件'],
      },
      { form: { indicators: [['质量', '县级配套资金到位率', '=100%']] }, says: ['前提'] },
    ],
    good: [
      { form: { indicators: [['质量', '持证上岗率', '=100%']] } },
      { form: { indicators: [['质量', '聘用资格符合率', '=100%']] } },
      { form: { indicators: [['质量', '施工质量要求', '验收合格']] } },
      { form: { indicators: [['质量', '巡护到位率', '≥95%']] } },
    ],
  },
});
