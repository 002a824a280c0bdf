import { groupBy } from '../../analysis/group-by';
import { nameCore } from '../../analysis/name-words';
import { perForm } from '../../analysis/per-form';
import { projectCore } from '../../analysis/project-core';
import { sameWords, topicParts } from '../../analysis/topic';
import type { DigestIndicator, FormDigest } from '../../digest';
import { defineRule, insufficientData } from '../../rule';
import { quoted } from '../../wording';
import { formsInEnglish, formsInWords, placeOf } from './forms-in-words';
import { unitOf } from './unit-of-form';

interface Use {
  readonly digest: FormDigest;
  readonly indicator: DigestIndicator;
  /** Unit, year, category and name. */
  readonly key: string;
}

interface State {
  readonly uses: readonly Use[];
}

const SATISFACTION = /满意[度率]/u;
const plainName = (name: string): string => sameWords(nameCore(name)).replace(/[^\p{L}\p{N}]+/gu, '');

/** The rates that a form sets. */
const ratesIn = perForm((digest): readonly Use[] =>
  digest.indicators
    .filter(({ target }) => target.kind === 'number' && target.unit === '%' && target.number !== null)
    .map((indicator) => ({
      digest,
      indicator,
      key: [unitOf(digest), digest.year, indicator.level2, plainName(indicator.name)].join('\n'),
    })),
);

/**
 * A rate with a name that tells what it is the rate of. Satisfaction may differ from project to project, unless the
 * name says what with.
 */
function isTelling({ indicator: { name } }: Use, telling: number): boolean {
  const core = nameCore(name);
  if (SATISFACTION.test(core)) return /对(?!象)/u.test(core);
  return topicParts(core).join('').length >= telling;
}

function differ(uses: readonly Use[]): boolean {
  return new Set(uses.map(({ indicator }) => Number(indicator.target.number))).size > 1;
}

function oneProject(uses: readonly Use[]): boolean {
  const cores = new Set(uses.map(({ digest }) => projectCore(digest.projectName?.text ?? '')));
  return cores.size === 1 && !cores.has('');
}

export const sameNameOtherTarget = defineRule<'workbook', State, { readonly telling: number }>({
  code: 'DUP-04',
  id: 'duplicate/same-name-other-target',
  family: 'duplicate',
  scope: 'workbook',
  severity: 'warning',
  title: { zh: '同名指标在不同项目中目标值不同', en: 'One indicator, different targets' },
  basis: '惯例：同一单位同一指标的标准应当一致',
  why: {
    zh: '同一单位同一个比率定出两个标准，说不清哪个是依据。',
    en: 'With two standards for one rate in one unit nobody can tell which of them is founded.',
  },
  remedy: 'manual',
  settings: { telling: 6 },
  detect(digests, _context, { telling }) {
    if (digests.length < 2) return insufficientData('只有一张表，无从比较。', 'There is only one form.');
    const groups = groupBy(digests.flatMap(ratesIn), ({ key }) => key);
    return [...groups.values()]
      .filter((uses) => uses.length > 1)
      .map((uses) => [...new Map(uses.map((use) => [use.digest, use])).values()])
      .filter(([first, second, ...rest]) => {
        if (!first || !second) return false;
        const uses = [first, second, ...rest];
        return differ(uses) && (isTelling(first, telling) || oneProject(uses));
      })
      .map((uses) => ({ uses }));
  },
  explain({ uses }) {
    const name = quoted(uses[0]?.indicator.name ?? '');
    const values = [...groupBy(uses, ({ indicator }) => indicator.value)];
    const said = values
      .map(([value, group]) => `${formsInWords(group.map(({ digest }) => digest))}为${value}`)
      .join('，');
    const en = values
      .map(([value, group]) => `${value} (${formsInEnglish(group.map(({ digest }) => digest))})`)
      .join(', ');
    return {
      zh: `同一单位的“${name}”定了不同的目标值：${said}。请统一标准，或说明为什么不同。`,
      en: `“${name}” of one unit has different targets: ${en}. Use one standard, or say why they differ.`,
    };
  },
  place: ({ uses }) => placeOf(uses.map(({ digest, indicator }) => ({ digest, cell: indicator.valueCell }))),
  examples: {
    bad: [
      {
        forms: [
          {
            fields: { projectName: '仲裁办案补助', implementingUnit: '仲裁院' },
            indicators: [['质量', '劳动争议调解成功率', '≥70%']],
          },
          {
            fields: { projectName: '仲裁员报酬', implementingUnit: '仲裁院' },
            indicators: [['质量', '劳动争议调解成功率', '≥60%']],
          },
        ],
        cell: 'D9',
        says: ['≥70%', '≥60%'],
      },
    ],
    good: [
      {
        forms: [
          {
            fields: { projectName: '仲裁办案补助', implementingUnit: '仲裁院' },
            indicators: [['满意度', '当事人满意度', '≥90%']],
          },
          {
            fields: { projectName: '仲裁员培训', implementingUnit: '仲裁院' },
            indicators: [['满意度', '当事人满意度', '≥85%']],
          },
        ],
      },
      {
        forms: [
          {
            fields: { projectName: '公路养护', implementingUnit: '公路局' },
            indicators: [['质量', '验收合格率', '≥95%']],
          },
          {
            fields: { projectName: '办公设备', implementingUnit: '公路局' },
            indicators: [['质量', '验收合格率', '=100%']],
          },
        ],
      },
    ],
  },
});
