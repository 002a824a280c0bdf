import { wordFinder } from '../../analysis/word-finder';
import { INTERNAL_PEOPLE, INTERNAL_STATES, MONEY_HANDLING } from '../../lexicon/class-words';
import { phrasingActions } from '../../phrasing-actions';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly about: string;
}

const peopleIn = wordFinder(INTERNAL_PEOPLE);
const stateIn = wordFinder(INTERNAL_STATES);
const moneyIn = wordFinder(MONEY_HANDLING);

export const internalAsSocial = defineRule<'indicator', State>({
  code: 'CLS-06',
  id: 'class/internal-as-social',
  family: 'class',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '社会效益写成了内部管理', en: 'The office itself among the social benefits' },
  basis: '惯例：社会效益指项目对社会和群众的影响',
  why: {
    zh: '职工积极性、资金使用是单位内部的事，说明不了对社会的影响。',
    en: 'Motivation of staff and handling of money are internal and tell nothing of the effect on society.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    if (indicator.level2 !== '社会效益指标') return OTHER_KIND;
    const { core, saidAbsent } = analysis.of(indicator);
    if (indicator.name === null || saidAbsent) return NO_NAME;
    const people = peopleIn(core);
    const state = people === null ? null : stateIn(core);
    if (people !== null && state !== null) return [{ about: `${people}的${state}` }];
    const money = moneyIn(core);
    return money === null ? [] : [{ about: money }];
  },
  explain: ({ about }, { name }) => ({
    zh: `社会效益指标“${quoted(name ?? '')}”说的是${about}，是单位内部的事。请改写对服务对象或社会的影响（如知晓率、化解率、受益人数）。`,
    en: `“${quoted(name ?? '')}” is about the office itself, not about society. Give an effect on those served: awareness, cases settled, people reached.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      { form: { indicators: [['社会效益', '单位职工工作积极性', '提高']] }, cell: 'C9', says: ['积极性'] },
      { form: { indicators: [['社会效益', '专项资金使用合规率', '=100%']] } },
    ],
    good: [
      { form: { indicators: [['社会效益', '群众学法积极性', '提高']] } },
      { form: { indicators: [['社会效益', '企业职工参保率', '≥95%']] } },
      { form: { indicators: [['社会效益', '机关正常运转保障率', '=100%']] } },
      { form: { indicators: [['社会效益', '医务人员业务能力', '明显提升']] } },
    ],
  },
});
