import { countShared, sameWords, topicPairs, topicParts, withoutDocuments } from '../../analysis/topic';
import { NO_GOAL } from '../../reasons';
import { defineRule, insufficientData } from '../../rule';
import { quoted } from '../../wording';

interface State {
  /** What the goal speaks of again and again. */
  readonly topic: string;
}

const TOPIC_LENGTHS = [6, 5, 4, 3];

function pieceCounts(text: string, length: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of topicParts(text)) {
    for (let at = 0; at + length <= part.length; at += 1) {
      const piece = part.slice(at, at + length);
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
  }
  return counts;
}

/** Stretches of three to six characters that a text repeats, the longest first. */
function repeatedTopics(text: string, times: number): readonly string[] {
  return TOPIC_LENGTHS.flatMap((length) =>
    [...pieceCounts(text, length)]
      .filter(([, count]) => count >= times)
      .sort((one, other) => other[1] - one[1])
      .map(([piece]) => piece),
  );
}

export const goalOffTopic = defineRule<'form', State, { readonly repeats: number }>({
  code: 'CON-06',
  id: 'consistency/goal-off-topic',
  family: 'consistency',
  scope: 'form',
  severity: 'warning',
  title: { zh: '总体目标与项目名称说的不是一件事', en: 'The goal is about something else than the project' },
  basis: '惯例：总体目标应与项目名称、支出范围一致',
  why: {
    zh: '目标与项目名称不符，多半是从别的项目抄来的，审核时无法认定钱花在哪里。',
    en: 'Such a goal is mostly copied from another project; nobody can tell what the money is for.',
  },
  remedy: 'manual',
  settings: { repeats: 2 },
  detect({ fields, indicators }, _context, { repeats }) {
    const goal = fields.annualGoal?.text;
    if (!goal) return NO_GOAL;
    const named = topicPairs(fields.projectName?.text ?? '');
    if (named.size === 0)
      return insufficientData('项目名称没有写出具体内容。', 'The name of the project tells no topic.');
    if (countShared(named, topicPairs(goal)) > 0) return [];
    const outputs = indicators.filter(({ level1 }) => level1 === '产出指标').map(({ name }) => name ?? '');
    const carried = outputs.map((name) => sameWords(withoutDocuments(name)));
    const namedByOutputs = outputs.some((name) => countShared(named, topicPairs(name)) > 0);
    if (namedByOutputs) return [];
    const topic = repeatedTopics(goal, repeats).find((piece) => carried.some((name) => name.includes(piece)));
    return topic === undefined ? [] : [{ topic }];
  },
  explain: ({ topic }, { fields }) => ({
    zh: `项目名称是“${quoted(fields.projectName?.text ?? '')}”，总体目标和产出指标却反复讲“${topic}”，没有提到项目名称中的内容。请核对是否抄自其他项目。`,
    en: `The project is “${quoted(fields.projectName?.text ?? '')}”, but goal and outputs speak of “${topic}” and never of what the name says. Check whether they were copied from another project.`,
  }),
  place: (_state, { fields }) => ({
    cell: fields.annualGoal?.cell ?? 'A1',
    related: fields.projectName ? [{ cell: fields.projectName.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: {
            projectName: '农村公益电影放映经费',
            annualGoal: '采购图书馆藏书，为图书馆配备自助借还设备，提升图书馆服务能力。',
          },
          indicators: [['数量', '图书馆藏书采购册数', '≥8000册']],
        },
        cell: 'B7',
        says: ['图书馆'],
      },
    ],
    good: [
      {
        form: {
          fields: {
            projectName: '书香城市建设',
            annualGoal: '采购图书馆藏书，为图书馆配备自助借还设备，提升城市书香氛围。',
          },
          indicators: [['数量', '图书馆藏书采购册数', '≥8000册']],
        },
      },
      {
        form: {
          fields: { projectName: '雨露计划', annualGoal: '资助贫困家庭学生接受职业教育。' },
          indicators: [['数量', '资助学生人数', '≥60人']],
        },
      },
    ],
  },
});
