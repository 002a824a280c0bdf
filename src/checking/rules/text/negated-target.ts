import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly words: string;
  readonly cell: string;
  readonly text: string;
  /** The text without the negation; null where the sentence would have to be written anew. */
  readonly likely: string | null;
}

const DONE =
  '及时|按时|按期|如期|完成|达标|到位|合格|通过|落实|发放|支付|拨付|实现|达到|验收|开展|提升|改善|办结|足额|履行';
const NOT_DONE = new RegExp(
  `未能?(?:${DONE})|没有(?:${DONE})|不(?:及时|合格|达标|到位|满意|完整|准确|规范|按时)`,
  'u',
);
/** What is to be avoided or dealt with may be named: 避免未按时…, 处理不合格…. */
const AVOIDED = /避免|防止|杜绝|减少|解决|整改|消除|遏制|处置|查处|治理|下架|对|无|零|率|数|如|若|凡|为防/u;
/** A scale of grades names the failed grade too: 显著提升/有所提升/未提升. */
const SCALE = /[/／、]|分为|等级/u;

function negationIn(text: string, isGoal: boolean): string | null {
  const found = NOT_DONE.exec(text);
  if (!found || (SCALE.test(text.slice(0, found.index + found[0].length + 1)) === true && !isGoal))
    return null;
  const clause =
    text
      .slice(0, found.index)
      .split(/[，,；;。]/u)
      .at(-1) ?? '';
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 3);
  return AVOIDED.test(clause) || /^(?:率|数|情况|的|项|件|人|品)/u.test(after) ? null : found[0];
}

export const negatedTarget = defineRule<'form', State>({
  code: 'TXT-13',
  id: 'text/negated-target',
  family: 'text',
  scope: 'form',
  severity: 'error',
  title: { zh: '目标写成了“未…”“不…”', en: 'The target says that something is not done' },
  basis: '惯例：绩效目标写要达到的结果',
  why: {
    zh: '照字面理解，目标成了“没有做到”，多半是笔误。',
    en: 'Read literally, the target is to fail; most likely a slip.',
  },
  remedy: 'suggestion',
  detect(form) {
    const states: State[] = [];
    for (const { value, valueCell, nameCell, target } of form.indicators) {
      if (value === null || target.kind === 'number') continue;
      const words = negationIn(value, false);
      if (words === null) continue;
      const likely =
        nameCell === valueCell ? null : value.replace(words, words.replace(/^(?:未能?|没有|不)/u, ''));
      states.push({ words, cell: valueCell, text: value, likely });
    }
    const goal = form.fields.annualGoal;
    const words = goal ? negationIn(goal.text, true) : null;
    if (goal && words !== null) states.push({ words, cell: goal.cell, text: goal.text, likely: null });
    return states;
  },
  explain: ({ words, text, likely }) => ({
    zh: `“${quoted(text)}”里写着“${words}”，照字面目标就是没有做到，疑为笔误。${likely === null ? '请改写为要达到的结果。' : `建议改为“${quoted(likely)}”。`}`,
    en: `“${quoted(text)}” says “${words}”: read literally, the target is to fail. ${likely === null ? 'State the result to be reached.' : `Probably “${quoted(likely)}”.`}`,
  }),
  act: ({ cell, likely }) =>
    likely === null
      ? []
      : [
          {
            kind: 'suggestion',
            title: { zh: `改为“${likely}”`, en: `Change to “${likely}”` },
            edits: [{ cell, value: likely }],
          },
        ],
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      {
        form: { indicators: [['时效', '营养餐补助发放时间', '每月未按时发放']] },
        cell: 'D9',
        becomes: { D9: '每月按时发放' },
      },
      { form: { fields: { annualGoal: '全年巡河未完成，群众饮水安全。' } }, cell: 'B7' },
    ],
    good: [
      { form: { indicators: [['社会效益', '服务能力提升情况', '显著提升/有所提升/未提升']] } },
      {
        form: {
          indicators: [
            ['质量', '不合格产品检出率', '≤1%'],
            ['社会效益', '安全事故发生情况', '未发生'],
          ],
        },
      },
      { form: { fields: { annualGoal: '解决工资未按时发放的问题，避免不达标排放。' } } },
    ],
  },
});
