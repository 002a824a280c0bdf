import { withoutDocuments } from '../../analysis/topic';
import { EFFECT_WORDS, SPENDING_WORDS } from '../../lexicon/goal-words';
import { NO_GOAL } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

const EFFECT = new RegExp(EFFECT_WORDS.join('|'), 'u');
const SPENDING = new RegExp(SPENDING_WORDS.join('|'), 'u');
/** What is bought is no effect: 购买社会服务, 服务中心, 安全帽. */
const BOUGHT =
  /(?:购买|采购|购置)[^，,；;。]*|服务(?:专项|中心|费|项目|计划)|(?:安全|质量)[^，,；;。]{0,2}(?:费|帽|员)/gu;

export const goalOnlySpends = defineRule<'form', true>({
  code: 'CON-07',
  id: 'consistency/goal-only-spends',
  family: 'consistency',
  scope: 'form',
  severity: 'warning',
  title: { zh: '总体目标只写怎么花钱，没有写效果', en: 'The goal tells the spending, not the effect' },
  basis: '惯例：绩效目标是预期的产出和效果，不是支出用途',
  why: {
    zh: '只写支出用途，看不出花钱之后会有什么变化。',
    en: 'It tells what the money is spent on, not what will be different afterwards.',
  },
  remedy: 'manual',
  detect({ fields }) {
    const goal = fields.annualGoal?.text;
    if (!goal) return NO_GOAL;
    const name = fields.projectName?.text ?? '';
    const text = withoutDocuments(name === '' ? goal : goal.replaceAll(name, '，')).replace(
      /(?:范围|正常)?履行(?:特定)?职[责能]任务/gu,
      '',
    );
    if (!SPENDING.test(text)) return [];
    return EFFECT.test(text.replace(BOUGHT, '，')) ? [] : [true];
  },
  explain: (_state, { fields }) => ({
    zh: `总体目标“${quoted(fields.annualGoal?.text ?? '')}”只写了钱怎么花，没有写要达到什么效果。请补上产出的数量和预期效果。`,
    en: `The goal “${quoted(fields.annualGoal?.text ?? '')}” only tells how the money is spent. Add what is produced, how much, and what it is to bring about.`,
  }),
  place: (_state, { fields }) => ({ cell: fields.annualGoal?.cell ?? 'A1' }),
  examples: {
    bad: [
      { form: { fields: { annualGoal: '支付2025年度档案库房租金及物业费用。' } }, cell: 'B7' },
      { form: { fields: { annualGoal: '为各业务科室采购电脑、打印机等办公设备。' } } },
      {
        form: {
          fields: {
            projectName: '窗口服务提升项目',
            annualGoal: '窗口服务提升项目购买自助终端',
          },
        },
      },
      { form: { fields: { annualGoal: '结余资金结转至下年度继续用于各类专项支出。' } } },
    ],
    good: [
      { form: { fields: { annualGoal: '为各业务科室采购电脑40台，提高窗口办件效率。' } } },
      { form: { fields: { annualGoal: '发放岗位补贴，安置就业困难人员240人，稳定零就业家庭收入。' } } },
      { form: { fields: { annualGoal: '新建村卫生室22所。' } } },
    ],
  },
});
