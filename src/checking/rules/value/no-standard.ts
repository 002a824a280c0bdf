import type { Indicator } from '../../../indicator';
import { NO_WORDS } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicators: readonly [Indicator, ...Indicator[]];
  /** How many of the form's indicators with a value are in words. */
  readonly inWords: number;
  readonly withValue: number;
  /** All of the words stand in a scale of the profile. */
  readonly graded: boolean;
}

export const noStandard = defineRule<'form', State, { share: number }>({
  code: 'VAL-18',
  id: 'value/no-standard',
  family: 'value',
  scope: 'form',
  severity: 'warning',
  title: { zh: '定性值没有判定标准', en: 'Words without a standard' },
  basis: '惯例：定性指标须有等级和判定标准，或改用可量化的指标',
  why: {
    zh: '“持续增强”“显著”没有界限，年底怎么说都行。',
    en: 'Without a standard, anything can be called reached at the end of the year.',
  },
  remedy: 'manual',
  settings: { share: 0.4 },
  detect({ indicators }, { analysis, profile }) {
    const inWords = indicators.filter(({ target }) => target.kind === 'words');
    if (inWords.length === 0) return NO_WORDS;
    const loose = inWords.filter((one) => analysis.of(one).wordsFault === 'noStandard');
    const [first, ...others] = loose;
    if (!first) return [];
    const grades = new Set(profile.gradeScales.flat());
    return [
      {
        indicators: [first, ...others],
        inWords: inWords.length,
        withValue: indicators.filter(({ target }) => target.kind !== 'empty' && target.kind !== 'none')
          .length,
        graded: loose.every(({ target }) => grades.has(target.words ?? '')),
      },
    ];
  },
  severityOf: ({ graded }) => (graded ? 'info' : 'warning'),
  explain({ indicators, inWords, withValue, graded }, _form, _context, { share }) {
    const words = [...new Set(indicators.map(({ target }) => `“${quoted(target.words ?? '')}”`))].join('、');
    const many = withValue > 0 && inWords / withValue > share;
    return {
      zh: `定性值${words}没有判定标准，年底说不清是否完成${many ? `；全表 ${withValue} 条有 ${inWords} 条是文字，偏多` : ''}。${graded ? '请写明各等级怎么评定' : '请改用可量化的指标，或写明分档（如显著提升、有所提升、未提升）和各档标准'}。`,
      en: `Nothing says when ${words} is reached${many ? `; ${inWords} of ${withValue} values are in words` : ''}. ${graded ? 'Say how the grades are awarded' : 'Use an indicator with a figure, or give grades and what each requires'}.`,
    };
  },
  place: ({ indicators: [first, ...others] }) => ({
    cell: first.valueCell,
    related: others.map(({ valueCell }) => ({ cell: valueCell })),
  }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['数量', '演出场次', '≥60场'],
            ['社会效益', '群众文化生活', '持续丰富'],
            ['可持续影响', '文化氛围', '=显著'],
          ],
        },
        cell: 'D10',
        says: ['持续丰富', '显著'],
      },
      { form: { indicators: [['质量指标', '养护质量', '良好']] }, says: ['各等级'] },
    ],
    good: [
      { form: { indicators: [['质量指标', '工程质量', '验收合格']] } },
      { form: { indicators: [['社会效益', '是否建立台账', '是']] } },
      { form: { indicators: [['社会效益', '政策知晓率', '≥85%']] } },
      { form: { indicators: [['时效指标', '项目完工', '2025年11月底前']] } },
    ],
  },
});
