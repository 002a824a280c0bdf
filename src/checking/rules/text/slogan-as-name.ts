import { defineRule, notApplicable } from '../../rule';
import { ACTION_VERBS } from '../../lexicon/action-verbs';
import { phrasingActions } from '../../phrasing-actions';

const ACTION = new RegExp(
  `(?:^|[，,；;])(?:进一步|切实|有效|持续|不断|全面|有力|大力)*(?:${ACTION_VERBS.join('|')})`,
  'u',
);

interface State {
  readonly verb: string;
}

export const sloganAsName = defineRule<'indicator', State>({
  code: 'TXT-09',
  id: 'text/slogan-as-name',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '三级指标是口号或动作，没有度量词', en: 'Indicator name is a slogan or an action' },
  basis: '惯例：三级指标名为“对象＋度量”，以数、率、时间、成本、满意度等结尾',
  why: {
    zh: '只写要做什么，没有写用什么来量，绩效值就没有口径。',
    en: 'It says what is to be done, not what is measured; the value has no meaning then.',
  },
  remedy: 'suggestion',
  yieldsTo: ['TXT-07', 'TXT-08'],
  detect(indicator, { analysis }) {
    const { core, measure, saidAbsent } = analysis.of(indicator);
    if (core === '' || saidAbsent) return notApplicable('没有三级指标名。', 'There is no indicator name.');
    // An action with a figure (购买编织袋 5000条) is counted by it.
    if (measure !== null || indicator.target.number !== null) return [];
    const verb = ACTION.exec(core)?.[0].replace(/^[，,；;]/u, '');
    return verb === undefined ? [] : [{ verb }];
  },
  explain: ({ verb }, { name }) => ({
    zh: `三级指标“${name ?? ''}”是口号或动作（“${verb}”），没有写用什么来量。建议改成“对象＋度量”（如…率、…次数、…年限）。`,
    en: `The indicator “${name ?? ''}” is an action or a slogan (“${verb}”) and names no measure. Name what is measured: a rate, a number, a term of years.`,
  }),
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['可持续影响', '推动乡村文化繁荣兴盛', '持续推动']] },
        cell: 'C9',
        says: ['推动'],
      },
    ],
    good: [
      { form: { indicators: [['数量', '举办广场舞大赛', '≥4场']] } },
      { form: { indicators: [['数量', '举办广场舞大赛场次', '≥4场']] } },
      { form: { indicators: [['社会效益', '群众文化活动参与率', '≥60%']] } },
      { form: { indicators: [['生态效益', '无', '无']] } },
    ],
  },
});
