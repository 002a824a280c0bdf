import { MEASURES, type Measure } from '../../lexicon/measure-words';
import { NO_WORDS } from '../../reasons';
import { defineRule, type Bilingual } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly measure: Measure;
  readonly tail: string;
  /** 较上年下降: it can be compared with last year, though by how much is not said. */
  readonly relative: boolean;
}

const RELATIVE = /较上年|比上年|较去年|比去年|同比|较前|较往年/u;

const ASKED: Readonly<Record<Measure, Bilingual>> = {
  rate: { zh: '百分比', en: 'a percentage' },
  satisfaction: { zh: '百分比', en: 'a percentage' },
  count: { zh: '数量和单位', en: 'a count with its unit' },
  money: { zh: '金额和单位', en: 'a sum with its unit' },
  duration: { zh: '天数、月数等时间', en: 'a span of time' },
  date: { zh: '日期', en: 'a date' },
  score: { zh: '分值或等次', en: 'a score or grade' },
  degree: { zh: '等级', en: 'a grade' },
};

export const wordsForFigure = defineRule<'indicator', State>({
  code: 'VAL-02',
  id: 'value/words-for-figure',
  family: 'value',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '率、数、额类指标配定性值', en: 'Words where a figure is asked for' },
  basis: '惯例：绩效目标应当细化量化',
  why: {
    zh: '名称要的是数，值给的是词，年底有了实际数也没有目标可比。',
    en: 'The name asks for a figure; with words as the target there is nothing to compare the result with.',
  },
  remedy: 'manual',
  detect(indicator, { analysis }) {
    if (indicator.target.kind !== 'words') return NO_WORDS;
    const { measure, wordsFault } = analysis.of(indicator);
    if (wordsFault !== 'figureWanted' || measure === null || !MEASURES.includes(measure.measure)) return [];
    const relative = RELATIVE.test(indicator.target.words ?? '');
    return [{ measure: measure.measure, tail: measure.tail, relative }];
  },
  severityOf: ({ relative }) => (relative ? 'warning' : 'error'),
  explain({ measure, tail, relative }, { name, value }) {
    if (relative) {
      return {
        zh: `“${quoted(name ?? '')}”的绩效值“${quoted(value ?? '')}”没有写幅度，变动一点也算完成。请写明变动多少，或直接填${ASKED[measure].zh}。`,
        en: `The value “${quoted(value ?? '')}” of “${quoted(name ?? '')}” does not say by how much. State it, or give ${ASKED[measure].en}.`,
      };
    }
    return {
      zh: `“${quoted(name ?? '')}”是“${tail}”类指标，绩效值“${quoted(value ?? '')}”不是数，无法考核。请按任务数或上年实际改填${ASKED[measure].zh}。`,
      en: `“${quoted(name ?? '')}” asks for a figure, but its value is “${quoted(value ?? '')}”. Give ${ASKED[measure].en}, from the task or last year's result.`,
    };
  },
  place: (_state, { valueCell, nameCell }) => ({ cell: valueCell, related: [{ cell: nameCell }] }),
  examples: {
    bad: [
      {
        form: { indicators: [['社会效益', '适龄儿童入学率', '持续提升']] },
        cell: 'D9',
        says: ['持续提升', '百分比'],
      },
      { form: { indicators: [['数量指标', '新增停车位数量', '=较多']] }, says: ['数量和单位'] },
      { form: { indicators: [['满意度', '就诊患者满意度', '满意']] } },
      { form: { indicators: [['社会效益', '交通事故起数', '较上年下降']] }, says: ['幅度'] },
    ],
    good: [
      { form: { indicators: [['社会效益', '工作效率', '有效提高']] } },
      { form: { indicators: [['质量指标', '按时发放高龄补贴', '及时发放']] } },
      { form: { indicators: [['社会效益', '适龄儿童入学率', '≥99%']] } },
      { form: { indicators: [['时效指标', '竣工时间', '按合同约定']] } },
      { form: { indicators: [['质量指标', '年度考核等次', '良好']] } },
      { form: { indicators: [['经济效益', '带动农户收入', '稳步增加']] } },
    ],
  },
});
