import { isCost } from '../../analysis/cost-figure';
import { CARRY_OVER_WORDS } from '../../lexicon/amount-words';
import { NO_ANNUAL_AMOUNT } from '../../reasons';
import { defineRule } from '../../rule';
import type { PerformanceForm } from '../../../indicator';
import { quoted } from '../../wording';

interface State {
  readonly word: string;
  readonly text: string;
  readonly cell: string;
}

const CARRY_OVER = new RegExp(CARRY_OVER_WORDS.join('|'), 'u');
/** A rate of what is left over is a target of its own, and no account of where the money comes from. */
const TARGET_RATE = /率$|比例$|清理|盘活|压减/u;

function firstIn(form: PerformanceForm): State | null {
  const { projectName, annualGoal } = form.fields;
  const costs = form.indicators.filter(
    (one) => one.name !== null && (isCost(one) || /资金|经费|成本|金额/u.test(one.name)),
  );
  const texts = [
    ...costs.map(({ name, nameCell }) => ({ text: name ?? '', cell: nameCell })),
    ...(projectName ? [projectName] : []),
    ...(annualGoal ? [annualGoal] : []),
  ];
  for (const { text, cell } of texts) {
    const word = CARRY_OVER.exec(text)?.[0];
    if (word !== undefined && !TARGET_RATE.test(text)) return { word, text, cell };
  }
  return null;
}

export const carryOver = defineRule<'form', State>({
  code: 'AMT-11',
  id: 'amount/carry-over',
  family: 'amount',
  scope: 'form',
  severity: 'info',
  title: { zh: '结转、剩余、提前下达的金额口径', en: 'Money carried over, left over or given in advance' },
  basis: '惯例：年度金额按批复口径填写，结转、提前下达应注明',
  why: {
    zh: '不写明是哪一年的钱、已下达多少，审核时会重复计算或漏算。',
    en: 'Unless it is said which year the money belongs to, it is counted twice or not at all.',
  },
  remedy: 'manual',
  detect(form) {
    if (!form.fields.annualAmount || form.fields.annualAmount.text === '') return NO_ANNUAL_AMOUNT;
    const state = firstIn(form);
    return state ? [state] : [];
  },
  explain: ({ word, text }, { fields }) => ({
    zh: `“${quoted(text)}”涉及“${word}”资金，项目年度金额“${quoted(fields.annualAmount?.text ?? '')}”须与批复口径一致。请写明应有数、已下达数和本年数。`,
    en: `“${quoted(text)}” is about money “${word}”. State what is due, what was received, and what the annual amount of this year is.`,
  }),
  place: ({ cell }, { fields }) => ({
    cell,
    related:
      fields.annualAmount && fields.annualAmount.cell !== cell ? [{ cell: fields.annualAmount.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '21.9676', annualGoal: '继续建设文化广场。' },
          indicators: [['成本', '项目剩余投入成本', '≤219676元']],
        },
        cell: 'C9',
        says: ['剩余'],
      },
      { form: { fields: { annualAmount: '6', projectName: '公厕改造工程尾款' } }, cell: 'B3' },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '6', projectName: '公厕改造工程' },
          indicators: [['经济效益', '资金结余率', '≤5%']],
        },
      },
      { form: { fields: { annualAmount: '6', annualGoal: '培训农户500人次。' } } },
    ],
  },
});
