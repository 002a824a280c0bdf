import { figuresIn } from '../../analysis/goal-figures';
import { groupBy } from '../../analysis/group-by';
import { perForm } from '../../analysis/per-form';
import { projectCore } from '../../analysis/project-core';
import { longestCommonRun, withoutDocuments } from '../../analysis/topic';
import { wordFinder } from '../../analysis/word-finder';
import type { FormDigest } from '../../digest';
import { UPPER_MONEY_WORDS } from '../../lexicon/project-name-words';
import { defineRule, insufficientData } from '../../rule';
import { formsInEnglish, formsInWords, placeOf } from './forms-in-words';
import { unitOf } from './unit-of-form';

interface Headcount {
  readonly digest: FormDigest;
  readonly heads: number;
  readonly cell: string;
  /** Unit, year and headcount. */
  readonly key: string;
  readonly core: string;
  /** Money of a higher level, in its own word; null where none is named. */
  readonly upper: string | null;
}

interface State {
  readonly upper: Headcount;
  readonly others: readonly Headcount[];
  readonly people: string;
}

const upperIn = wordFinder(UPPER_MONEY_WORDS);
const PEOPLE_UNITS: ReadonlySet<string> = new Set(['人', '名', '位', '人次']);
/** Forms of one unit and one headcount that are compared with one another. */
const MOST_COMPARED = 8;

/** How many people a form is about: its counts of people in the outputs, else in the goal. */
const headcounts = perForm((digest): readonly Headcount[] => {
  const name = digest.projectName?.text ?? '';
  const goal = withoutDocuments(digest.goal?.text ?? '');
  const shared = {
    digest,
    core: projectCore(name),
    upper: upperIn(name) ?? upperIn(/(?:由|其中)[^，,；;。]*(?:承担|负担|安排)/u.exec(goal)?.[0] ?? ''),
  };
  const counts = new Map<number, string>();
  for (const { level2, target, valueCell } of digest.indicators) {
    if (level2 === '数量指标' && target.number !== null && PEOPLE_UNITS.has(target.unit ?? ''))
      counts.set(Number(target.number), valueCell);
  }
  for (const { kind, unit, number } of figuresIn(goal)) {
    const heads = Number(number);
    if (kind === 'figure' && PEOPLE_UNITS.has(unit ?? '') && !counts.has(heads) && digest.goal)
      counts.set(heads, digest.goal.cell);
  }
  const place = `${unitOf(digest)}\n${digest.year}`;
  return [...counts].map(([heads, cell]) => ({ ...shared, heads, cell, key: `${place}\n${heads}` }));
});

function statesOf(same: readonly Headcount[], shortest: number): State[] {
  const few = same.slice(0, MOST_COMPARED);
  return few
    .filter(({ upper }) => upper !== null)
    .flatMap((upper) => {
      const others = few.filter(
        (other) => other.upper === null && longestCommonRun(upper.core, other.core).length >= shortest,
      );
      const [first] = others;
      return first ? [{ upper, others, people: longestCommonRun(upper.core, first.core) }] : [];
    });
}

export const samePeopleTwoMoneys = defineRule<
  'workbook',
  State,
  { readonly fewest: number; readonly shortest: number }
>({
  code: 'DUP-08',
  id: 'duplicate/same-people-two-moneys',
  family: 'duplicate',
  scope: 'workbook',
  severity: 'info',
  title: { zh: '上级资金和本级配套各报全部人数', en: 'Two levels of money claim the same people' },
  basis: '惯例：上级补助与本级配套分列时，产出不重复计算',
  why: {
    zh: '同一批人在两个项目里各报一遍，合起来就多了一倍。',
    en: 'The same people are claimed by two projects, and count twice when added up.',
  },
  remedy: 'manual',
  settings: { fewest: 3, shortest: 3 },
  detect(digests, _context, { fewest, shortest }) {
    if (digests.length < 2) return insufficientData('只有一张表，无从比较。', 'There is only one form.');
    const counts = digests.flatMap(headcounts).filter(({ heads }) => heads >= fewest);
    const groups = groupBy(counts, ({ key }) => key);
    return [...groups.values()].flatMap((same) => (same.length > 1 ? statesOf(same, shortest) : []));
  },
  explain({ upper, others, people }) {
    const forms = [upper, ...others].map(({ digest }) => digest);
    return {
      zh: `${formsInWords(forms)}都报${upper.heads}人，前者是“${upper.upper ?? ''}”资金，像是同一批人（${people}）分两个来源出钱。请合并，或写明各承担多少、人数只报一次。`,
      en: `${formsInEnglish(forms)} each claim ${upper.heads} people; they seem to be the same people paid by two levels of government. Merge them, or say who bears how much and claim the people once.`,
    };
  },
  place: ({ upper, others }) => placeOf([upper, ...others]),
  examples: {
    bad: [
      {
        forms: [
          {
            fields: { projectName: '乡村医生补助（省级提前下达）', implementingUnit: '卫健局' },
            indicators: [['数量', '补助乡村医生人数', '=86人']],
          },
          {
            fields: {
              projectName: '乡村医生县级配套',
              implementingUnit: '卫健局',
              annualGoal: '为86名乡村医生发放补助。',
            },
          },
        ],
        says: ['86人', '乡村医生'],
      },
    ],
    good: [
      {
        forms: [
          {
            fields: { projectName: '乡村医生补助（省级提前下达）', implementingUnit: '卫健局' },
            indicators: [['数量', '补助乡村医生人数', '=86人']],
          },
          {
            fields: { projectName: '护士培训', implementingUnit: '卫健局' },
            indicators: [['数量', '培训护士人数', '=86人']],
          },
        ],
      },
      {
        forms: [
          {
            fields: { projectName: '乡村医生补助（省级）', implementingUnit: '卫健局' },
            indicators: [['数量', '补助乡村医生人数', '=86人']],
          },
          {
            fields: { projectName: '乡村医生培训', implementingUnit: '卫健局' },
            indicators: [['数量', '培训乡村医生人数', '=40人']],
          },
        ],
      },
    ],
  },
});
