import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly character: string;
  readonly likely: string | null;
}

const STAR_OR_STROKE = /[*_]/u;
/** 元/人*月 */
const STAR_IN_UNIT = /(?<=[\u4e00-\u9fff])\*(?=[\u4e00-\u9fff])/gu;
const HYPHEN = /(?<!\d)-/u;
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\u200b-\u200f\u2060\ufeff]/u;

export const refusedCharacter = defineRule<'indicator', State>({
  code: 'TXT-16',
  id: 'text/refused-character',
  family: 'text',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '绩效值里有系统不收的字符', en: 'A character that systems refuse' },
  basis: '惯例：预算管理一体化系统的指标值不收 *、_、- 和控制字符',
  why: {
    zh: '带这些字符的绩效值导入系统时会被退回。',
    en: 'Values with these characters are refused on import.',
  },
  remedy: 'suggestion',
  yieldsTo: ['TXT-04', 'TXT-02'],
  detect({ value, target }) {
    // ≥__件 is a figure still to be filled in.
    if (value === null || target.kind === 'empty') return [];
    const invisible = INVISIBLE.test(value);
    if (invisible)
      return [{ character: '看不见的控制字符', likely: value.replace(new RegExp(INVISIBLE, 'gu'), '') }];
    const star = STAR_OR_STROKE.exec(value)?.[0];
    if (star !== undefined && target.kind !== 'expression')
      return [{ character: star, likely: value.replace(STAR_IN_UNIT, '·') }];
    const hyphen = target.kind === 'words' && HYPHEN.test(value);
    return hyphen ? [{ character: '-', likely: null }] : [];
  },
  explain: ({ character }, { value }) => ({
    zh: `绩效值“${quoted(value ?? '')}”里有“${character}”，导入系统会被退回。请删去或改成文字。`,
    en: `The value “${quoted(value ?? '')}” holds “${character}”, which systems refuse. Remove it or use words.`,
  }),
  act: ({ likely }, { value, valueCell, nameCell }) =>
    likely === null || likely === value || nameCell === valueCell
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
      { form: { indicators: [['质量', '系统运行情况', '**稳定']] }, cell: 'D9', says: ['*'] },
      { form: { indicators: [['质量', '系统运行情况', '稳\u200b定']] }, becomes: { D9: '稳定' } },
      { form: { indicators: [['成本', '临时救助标准', '≥530元/人*月']] }, becomes: { D9: '≥530元/人·月' } },
    ],
    good: [
      {
        form: {
          indicators: [
            ['时效', '系统上线时间', '2025-06-30前'],
            ['质量', '系统在线率', '95%-98%'],
            ['数量', '培训场次', '≥__场'],
          ],
        },
      },
    ],
  },
});
