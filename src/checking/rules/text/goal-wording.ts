import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly words: string;
  readonly kind: 'repeated' | 'doubled';
}

const CLAUSE = /[，,。；;：:！!？?\n]/u;
const QUOTED_NAME = /《[^《》]*》|“[^“”]*”|"[^"]*"/gu;
const DOUBLED = /[，,、；;：:]{2,}|。{2,}|(的|和|与|及|了|对)\1(?![一-龥]?确)/u;
const LEAST = 4;
const NEAR = 10;

/** The longest words of four characters or more that close a clause and stood shortly before in it. */
function repeatedAtEnd(clause: string): string | null {
  for (let length = Math.floor(clause.length / 2); length >= LEAST; length -= 1) {
    const end = clause.slice(-length);
    if (!/^[\u4e00-\u9fff]+$/u.test(end)) continue;
    const before = clause.slice(0, -length).lastIndexOf(end);
    if (before >= 0 && clause.length - length - (before + length) <= NEAR) return end;
  }
  return null;
}

export const goalWording = defineRule<'form', State>({
  code: 'TXT-14',
  id: 'text/goal-wording',
  family: 'text',
  scope: 'form',
  severity: 'info',
  title: { zh: '总体目标有重复的词', en: 'Repeated words in the goal' },
  basis: '惯例：总体目标表述应清晰、通顺',
  why: {
    zh: '重复的词多是拼接时留下的，读者不知道哪一处是对的。',
    en: 'Words said twice are left over from pasting; the reader cannot tell which is meant.',
  },
  remedy: 'manual',
  detect({ fields }) {
    const text = fields.annualGoal?.text ?? '';
    if (text === '') return notApplicable('没有填写总体目标。', 'There is no goal.');
    const plain = text.replace(QUOTED_NAME, '〇');
    const states: State[] = [];
    for (const clause of plain.split(CLAUSE)) {
      const words = repeatedAtEnd(clause.trim());
      if (words !== null) states.push({ words, kind: 'repeated' });
    }
    const doubled = DOUBLED.exec(plain)?.[0];
    if (doubled !== undefined) states.push({ words: doubled, kind: 'doubled' });
    return states;
  },
  explain: ({ words, kind }) => ({
    zh:
      kind === 'repeated'
        ? `总体目标同一句里“${words}”说了两遍，读不通。请删去一处，理顺这句话。`
        : `总体目标里“${words}”连写了，疑为多打。请删去多余的。`,
    en: `The goal says “${words}” twice in one clause. Take one out and reword.`,
  }),
  place: (_state, { fields }) => ({ cell: fields.annualGoal?.cell ?? 'A1' }),
  examples: {
    bad: [
      {
        form: { fields: { annualGoal: '购买养老服务用于特困老人养老服务，改善生活。' } },
        says: ['养老服务'],
      },
      { form: { fields: { annualGoal: '完成河道清淤，，水质达到Ⅲ类。' } } },
    ],
    good: [
      { form: { fields: { annualGoal: '购买养老服务，提高特困老人养老服务质量，养老服务覆盖80人。' } } },
      { form: { fields: { annualGoal: '落实《养老服务条例》关于养老服务的要求。' } } },
    ],
  },
});
