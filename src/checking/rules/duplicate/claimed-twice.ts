import type { Level2 } from '../../../indicator';
import { groupBy } from '../../analysis/group-by';
import { dimensionOf } from '../../analysis/unit';
import { nameCore } from '../../analysis/name-words';
import { perForm } from '../../analysis/per-form';
import { projectCore } from '../../analysis/project-core';
import { countShared, sameWords, topicPairs, topicParts } from '../../analysis/topic';
import type { DigestIndicator, FormDigest } from '../../digest';
import { defineRule, insufficientData } from '../../rule';
import { quoted } from '../../wording';
import { formsInEnglish, formsInWords, placeOf } from './forms-in-words';
import { unitOf } from './unit-of-form';

interface Claim {
  readonly digest: FormDigest;
  readonly indicator: DigestIndicator;
  readonly pairs: ReadonlySet<string>;
  readonly money: boolean;
  /** Unit, year, category, number and its unit. */
  readonly key: string;
}

interface State {
  readonly forms: readonly FormDigest[];
  /** What is claimed in each of the forms: one claim of each kind, from the first form. */
  readonly kinds: readonly DigestIndicator[];
  readonly claims: readonly Claim[];
}

const CLAIMED: ReadonlySet<Level2 | null> = new Set<Level2 | null>([
  '数量指标',
  '经济效益指标',
  '社会效益指标',
]);
/** Leaders that a claim of one number is compared with. */
const MOST_COMPARED = 8;

/** What a form says it brings about: money gained, and countable results of any number. */
const claimsIn = perForm((digest): readonly Claim[] =>
  digest.indicators.flatMap((indicator): Claim[] => {
    const { level2, target } = indicator;
    if (!CLAIMED.has(level2) || target.kind !== 'number' || target.number === null || target.unit === null)
      return [];
    const dimension = dimensionOf(target.unit);
    const money = dimension === 'money';
    if (money ? level2 === '数量指标' : dimension !== 'count' && dimension !== 'area') return [];
    const pairs = topicPairs(sameWords(nameCore(indicator.name)));
    const key = [unitOf(digest), digest.year, level2, target.number, target.unit].join('\n');
    return [{ digest, indicator, pairs, money, key }];
  }),
);

const sameName = (a: Claim, b: Claim, share: number): boolean =>
  countShared(a.pairs, b.pairs) >= share * Math.max(a.pairs.size, b.pairs.size, 1);

/** Claims of one number, unit and category, by the likeness of their names. */
function likeNames(claims: readonly Claim[], share: number): readonly (readonly Claim[])[] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const group = groups
      .slice(0, MOST_COMPARED)
      .find(([leader]) => leader !== undefined && sameName(leader, claim, share));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

/** A name that tells what is claimed, or projects that are nearly one: else two may well do the same by chance. */
function isTelling(claims: readonly Claim[], telling: number): boolean {
  const [first] = claims;
  if (!first) return false;
  const length = topicParts(nameCore(first.indicator.name)).join('').length;
  if (length >= telling) return true;
  const cores = new Set(claims.map(({ digest }) => projectCore(digest.projectName?.text ?? '')));
  return cores.size === 1 && !cores.has('');
}

const formKey = ({ file, form }: FormDigest): string => `${file}\n${form}`;

export const claimedTwice = defineRule<
  'workbook',
  State,
  { readonly fewest: number; readonly nameShare: number; readonly telling: number }
>({
  code: 'DUP-03',
  id: 'duplicate/claimed-twice',
  family: 'duplicate',
  scope: 'workbook',
  severity: 'warning',
  title: { zh: '同一成果在几个项目中重复申报', en: 'One result claimed by several projects' },
  basis: '惯例：同一产出、同一效益只计一次',
  why: {
    zh: '同一成果在几个项目里各报一遍，合起来就虚增了。',
    en: 'Added up, a result that several projects claim is counted more than once.',
  },
  remedy: 'manual',
  settings: { fewest: 20, nameShare: 0.7, telling: 6 },
  detect(digests, _context, { fewest, nameShare, telling }) {
    if (digests.length < 2) return insufficientData('只有一张表，无从比较。', 'There is only one form.');
    const claims = digests
      .flatMap(claimsIn)
      .filter(({ money, indicator }) => money || Number(indicator.target.number) >= fewest);
    const byNumber = groupBy(claims, ({ key }) => key);
    const twice = [...byNumber.values()]
      .filter((same) => same.length > 1)
      .flatMap((same) => likeNames(same, nameShare))
      .map((like) => [...new Map(like.map((claim) => [formKey(claim.digest), claim])).values()])
      .filter((like) => like.length > 1 && isTelling(like, telling));
    const byForms = groupBy(twice, (like) => like.map(({ digest }) => formKey(digest)).join('\n\n'));
    return [...byForms.values()].map((kinds) => ({
      forms: (kinds[0] ?? []).map(({ digest }) => digest),
      kinds: kinds.flatMap(([first]) => (first ? [first.indicator] : [])),
      claims: kinds.flat(),
    }));
  },
  explain({ forms, kinds }) {
    const said = kinds.map(({ name, value }) => `“${quoted(name)}”${value}`).join('、');
    return {
      zh: `${said}在${formsInWords(forms)}中各报一遍，疑似重复计算。请按各项目的资金分开，或只在一个项目中填报。`,
      en: `${said} is claimed by each of ${formsInEnglish(forms)}. Divide it by the projects’ money, or claim it once.`,
    };
  },
  place: ({ claims }) =>
    placeOf(claims.map(({ digest, indicator }) => ({ digest, cell: indicator.valueCell }))),
  examples: {
    bad: [
      {
        forms: [
          {
            fields: { projectName: '送戏下乡补助', implementingUnit: '文化馆' },
            indicators: [['数量', '送戏下乡演出场次', '≥120场']],
          },
          {
            fields: { projectName: '文化惠民演出', implementingUnit: '文化馆' },
            indicators: [['数量', '送戏下乡演出场次', '≥120场']],
          },
        ],
        cell: 'D9',
        says: ['120场', '重复'],
      },
      {
        forms: [
          {
            fields: { projectName: '仲裁办案补助', implementingUnit: '仲裁院' },
            indicators: [['经济效益', '通过仲裁为劳动者挽回经济损失', '≥800万元']],
          },
          {
            fields: { projectName: '仲裁员报酬', implementingUnit: '仲裁院' },
            indicators: [['经济效益', '通过仲裁帮劳动者挽回经济损失', '≥800万元']],
          },
        ],
        says: ['800万元'],
      },
    ],
    good: [
      {
        forms: [
          {
            fields: { projectName: '护士培训', implementingUnit: '卫健局' },
            indicators: [['数量', '培训人次', '≥100人次']],
          },
          {
            fields: { projectName: '村医培训', implementingUnit: '卫健局' },
            indicators: [['数量', '培训人次', '≥100人次']],
          },
        ],
      },
      {
        forms: [
          {
            fields: { projectName: '校园安保', implementingUnit: '第一小学' },
            indicators: [['数量', '校园安保巡查次数', '≥365次']],
          },
          {
            fields: { projectName: '校园安保', implementingUnit: '第二小学' },
            indicators: [['数量', '校园安保巡查次数', '≥365次']],
          },
        ],
      },
    ],
  },
});
