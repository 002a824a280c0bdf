import { defineRule } from '../../rule';
import { nameCore } from '../../analysis';
import { DIRECTION_WORDS } from '../../lexicon/action-verbs';

interface State {
  readonly word: string;
  readonly rest: string;
}

/** Where the change itself is measured (能耗降低率, 效率提升情况) the word is right. */
const MEASURED_CHANGE = '(?!率|幅度|情况|程度|额|量|比例|水平|数|效果|值|作用|目标|时间|天数|$)';
const DIRECTION = new RegExp(`(${DIRECTION_WORDS.join('|')})${MEASURED_CHANGE}`, 'u');
/** Of a number or an amount the change itself is counted (增加就业人数); a rate is a level. */
const MEASURED = new Set(['rate', 'satisfaction']);

export const directionInName = defineRule<'indicator', State>({
  code: 'TXT-10',
  id: 'text/direction-in-name',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '三级指标名里带方向词', en: 'Direction word in the name' },
  basis: '惯例：要升还是要降由计算符号表示，不写进指标名',
  why: {
    zh: '名称说“降低”，符号又说“≥”，就分不清到底要升还是要降。',
    en: 'With a direction in the name and another in the sign, nobody can tell which way is meant.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    // Only what is measured counts, and that stands last.
    const name =
      nameCore(indicator.name ?? '')
        .split(/[，,；;]/u)
        .at(-1) ?? '';
    const { measure } = analysis.of(indicator);
    const found = DIRECTION.exec(name);
    if (!found?.[1] || measure === null || !MEASURED.has(measure.measure)) return [];
    const rest = name.slice(found.index + found[1].length).replace(/^了|^的/u, '');
    // 提高积极性情况: the change is what is asked for, and nothing is left to measure without it.
    return rest.length <= measure.tail.length ? [] : [{ word: found[1], rest }];
  },
  explain: ({ word, rest }, { name }) => ({
    zh: `三级指标“${name ?? ''}”里带方向词“${word}”，容易和绩效值的符号打架。建议名称只写要量的“${rest}”，升降用 ≥、≤ 表示。`,
    en: `The name “${name ?? ''}” says which way (“${word}”), which may contradict the sign. Name only what is measured (“${rest}”) and let ≥ or ≤ say which way.`,
  }),
  act: ({ rest }, { nameCell, valueCell }) =>
    nameCell === valueCell
      ? []
      : [
          {
            kind: 'suggestion',
            title: { zh: `名称改为“${rest}”`, en: `Change the name to “${rest}”` },
            edits: [{ cell: nameCell, value: rest }],
          },
        ],
  place: (_state, { nameCell }) => ({ cell: nameCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['社会效益', '降低道路交通事故率', '≤0.3%']] },
        cell: 'C9',
        says: ['降低'],
        becomes: { C9: '道路交通事故率' },
      },
    ],
    good: [
      { form: { indicators: [['生态效益', '万元产值能耗降低率', '≥2%']] } },
      { form: { indicators: [['社会效益', '窗口服务效率提升情况', '明显提升']] } },
      { form: { indicators: [['社会效益', '道路交通事故率', '≤0.3%']] } },
    ],
  },
});
