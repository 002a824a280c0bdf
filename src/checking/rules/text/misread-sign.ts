import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly read: string;
  readonly likely: string;
}

/** A hyphen before words, or a sign that text recognition makes of ≥ and ≤. */
const HYPHEN_BEFORE_WORDS = /^\s*[-–—－]\s*(?=[\u4e00-\u9fff])/u;
const BRACKET_BEFORE_FIGURE = /^\s*([》《»«])\s*(?=\d)/u;
const ONE_BEFORE_PERCENT = /^\s*一\s*(?=\d+(?:\.\d+)?\s*[%％])/u;
const TWO_BEFORE_PERCENT = /^\s*2(\d{2}(?:\.\d+)?)\s*[%％]\s*$/u;

function misread(value: string): State | null {
  if (HYPHEN_BEFORE_WORDS.test(value)) return { read: '-', likely: value.replace(HYPHEN_BEFORE_WORDS, '') };
  const bracket = BRACKET_BEFORE_FIGURE.exec(value)?.[1];
  if (bracket !== undefined) {
    const sign = bracket === '》' || bracket === '»' ? '≥' : '≤';
    return { read: bracket, likely: value.replace(BRACKET_BEFORE_FIGURE, sign) };
  }
  if (ONE_BEFORE_PERCENT.test(value)) return { read: '一', likely: value.replace(ONE_BEFORE_PERCENT, '≥') };
  const two = TWO_BEFORE_PERCENT.exec(value)?.[1];
  return two !== undefined && Number(two) >= 50 ? { read: '2', likely: `≥${two}%` } : null;
}

export const misreadSign = defineRule<'indicator', State>({
  code: 'TXT-04',
  id: 'text/misread-sign',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '计算符号疑被识别错', en: 'Sign probably misread' },
  basis: '推断：文字识别常把 ≥、= 认成 -、一、2、》',
  why: {
    zh: '符号错了，自评和监控就会按错误的方向计算。',
    en: 'With a wrong sign, monitoring and self-evaluation compute in the wrong direction.',
  },
  remedy: 'suggestion',
  yieldsTo: ['VAL-11'],
  detect({ value, operatorCell }) {
    const state = value === null || operatorCell !== null ? null : misread(value);
    return state ? [state] : [];
  },
  explain: ({ read, likely }, { value }) => ({
    zh: `绩效值“${quoted(value ?? '')}”开头的“${read}”疑是计算符号认错了，系统会拒收或按错误方向计算。请对照原表，建议改为“${quoted(likely)}”。`,
    en: `The “${read}” at the start of “${quoted(value ?? '')}” is probably a misread sign. Compare with the original; likely “${quoted(likely)}”.`,
  }),
  act: ({ likely }, { valueCell, nameCell }) =>
    nameCell === valueCell
      ? []
      : [
          {
            kind: 'suggestion',
            title: { zh: `改为“${likely}”`, en: `Change to “${likely}”` },
            edits: [{ cell: valueCell, value: likely }],
          },
        ],
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['社会效益', '夜间照明投诉情况', '-无投诉']] },
        cell: 'D9',
        becomes: { D9: '无投诉' },
      },
      { form: { indicators: [['数量', '路灯维护盏数', '》1200盏']] }, becomes: { D9: '≥1200盏' } },
      { form: { indicators: [['质量', '亮灯率', '298%']] }, says: ['“2”'], becomes: { D9: '≥98%' } },
    ],
    good: [
      { form: { indicators: [['生态效益', '单位能耗变动率', '-5%']] } },
      { form: { indicators: [['社会效益', '覆盖情况', '一般']] } },
      { form: { indicators: [['质量', '任务完成率', '210%']] } },
    ],
  },
});
