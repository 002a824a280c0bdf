import Big from 'big.js';
import { FALL_WORDS, UNWANTED_WORDS } from '../../lexicon/polarity-words';
import { OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  /** 降低, 减少: as it stands in the name. */
  readonly fall: string;
  /** What is to fall, with its 率 or 数. */
  readonly thing: string;
  /** So high that it can hardly be how much less there is to be. */
  readonly unlikely: boolean;
}

const FALLING = new RegExp(
  `(${FALL_WORDS.join('|')})((?:[^，,；;]{0,12})(?:${UNWANTED_WORDS.join('|')})[^，,；;]{0,4}(?:率|比例|数|数量|次数|件数|起数|量))$`,
  'u',
);
/** The name says what the fall is measured against, or that the figure is the fall itself. */
const BASE_GIVEN = /较上年|比上年|较去年|比去年|基准|幅度|百分点|下降率|降低率|减少率|减少量|减少数/u;

export const fallWithFloor = defineRule<'indicator', State>({
  code: 'DIR-06',
  id: 'direction/fall-with-floor',
  family: 'direction',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '“降低…率”配 ≥，方向打架', en: '“Lower the rate of …” with ≥' },
  basis: '推断：方向词在名称里、符号又是下限，读法相反',
  why: {
    zh: '照字面是不好的比率要达到这么高，也可读作降幅要这么大；没有基准就无法考核。',
    en: 'It can be read as the bad rate itself or as its fall; without a base it cannot be assessed.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    const { target } = indicator;
    const { core } = analysis.of(indicator);
    const match = FALLING.exec(core);
    const [, fall, thing] = match ?? [];
    if (fall === undefined || thing === undefined || target.kind !== 'number' || target.number === null)
      return OTHER_KIND;
    if ((target.operator !== '≥' && target.operator !== '>') || BASE_GIVEN.test(core)) return [];
    return [{ fall, thing, unlikely: target.unit === '%' && new Big(target.number).gte(50) }];
  },
  severityOf: ({ unlikely }) => (unlikely ? 'error' : 'warning'),
  explain({ fall, thing, unlikely }, indicator) {
    const value = quoted(indicator.value ?? '');
    const reading = unlikely
      ? `照字面是${thing}要达到${indicator.target.number ?? ''}%`
      : `看不出是${thing}降后的水平，还是降幅`;
    return {
      zh: `名称说“${fall}”，值又写“${value}”，方向打架：${reading}，也没有同比基准。建议名称改为“${thing}”，值用“≤”加上年实际数，或写明“较上年下降…”。`,
      en: `The name says “${fall}”, the value “${value}”: it is unclear whether this is the rate itself or its fall, and no base is given. Name it “${thing}” with ≤, or state the fall against last year.`,
    };
  },
  act: ({ thing }, { nameCell, valueCell }) =>
    nameCell === valueCell
      ? []
      : [
          {
            kind: 'suggestion',
            title: { zh: `名称改为“${thing}”`, en: `Name it “${thing}”` },
            edits: [{ cell: nameCell, value: thing }],
          },
        ],
  // The direction word of the name is half of what is said here.
  silences: (_state, { row }) => [{ codes: ['TXT-10'], rows: [row] }],
  place: (_state, { valueCell, nameCell }) => ({ cell: valueCell, related: [{ cell: nameCell }] }),
  examples: {
    bad: [
      {
        form: { indicators: [['社会效益', '降低交通事故发生率', '≥95%']] },
        cell: 'D9',
        says: ['降低', '≥95%'],
        becomes: { C9: '交通事故发生率' },
      },
      { form: { indicators: [['社会效益', '有效减少辖区火灾起数', '≥10起']] } },
    ],
    good: [
      { form: { indicators: [['社会效益', '交通事故发生率', '≤2%']] } },
      { form: { indicators: [['社会效益', '交通事故下降率', '≥5%']] } },
      { form: { indicators: [['社会效益', '较上年减少火灾起数', '≥10起']] } },
      { form: { indicators: [['生态效益', '降低单位能耗水平', '较上年下降3%']] } },
    ],
  },
});
