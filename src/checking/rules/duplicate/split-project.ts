import { groupBy } from '../../analysis/group-by';
import { perForm } from '../../analysis/per-form';
import { projectCore } from '../../analysis/project-core';
import type { FormDigest } from '../../digest';
import { defineRule, insufficientData } from '../../rule';
import { formsInEnglish, formsInWords, placeOf } from './forms-in-words';
import { unitOf } from './unit-of-form';

interface State {
  readonly forms: readonly FormDigest[];
}

const NAMED_YEAR = /(?:19|20)\d\d/u;

/** One year's forms: the same project of another year is another budget. */
function yearOf({ year, projectName }: FormDigest): string {
  return NAMED_YEAR.exec(projectName?.text ?? '')?.[0] ?? String(year);
}

const coreOf = perForm(({ projectName }) => projectCore(projectName?.text ?? ''));
/** Unit, year and what the project is. */
const keyOf = perForm((digest) => [unitOf(digest), yearOf(digest), coreOf(digest)].join('\n'));

export const splitProject = defineRule<'workbook', State, { readonly shortest: number }>({
  code: 'DUP-07',
  id: 'duplicate/split-project',
  family: 'duplicate',
  scope: 'workbook',
  severity: 'info',
  title: { zh: '项目名称近似，疑应合并', en: 'Projects with nearly one name' },
  basis: '惯例：同一单位同一事项不拆成几个项目；资金来源不同的在名称中写清',
  why: {
    zh: '名称近似的项目分不清各管什么，容易重复安排。',
    en: 'Nobody can tell such projects apart, and money may be granted twice.',
  },
  remedy: 'manual',
  settings: { shortest: 2 },
  detect(digests, _context, { shortest }) {
    if (digests.length < 2) return insufficientData('只有一张表，无从比较。', 'There is only one form.');
    const named = digests.filter((digest) => coreOf(digest).length >= shortest);
    const groups = groupBy(named, keyOf);
    return [...groups.values()].filter((forms) => forms.length > 1).map((forms) => ({ forms }));
  },
  explain: ({ forms }) => ({
    zh: `${formsInWords(forms)}的项目名称近似，像是同一件事。能合并的请合并；资金来源不同的，请在名称中写清。`,
    en: `${formsInEnglish(forms)} seem to be one matter. Merge them, or tell in the names where the money of each comes from.`,
  }),
  place: ({ forms }) =>
    placeOf(
      forms.flatMap((digest) => (digest.projectName ? [{ digest, cell: digest.projectName.cell }] : [])),
    ),
  examples: {
    bad: [
      {
        forms: ['公路养护补助资金', '全县公路养护经费', '公路养护专项补贴'].map((projectName) => ({
          fields: { projectName, implementingUnit: '公路局' },
        })),
        cell: 'B3',
        says: ['公路养护补助资金', '3张表'],
      },
      {
        forms: ['业务装备费', '全县设备经费'].map((projectName) => ({
          fields: { projectName, implementingUnit: '公路局' },
        })),
      },
    ],
    good: [
      {
        forms: ['公路养护经费', '桥梁养护经费'].map((projectName) => ({
          fields: { projectName, implementingUnit: '公路局' },
        })),
      },
      {
        forms: ['第一小学', '第二小学'].map((implementingUnit) => ({
          fields: { projectName: '公用经费', implementingUnit },
        })),
      },
      {
        forms: ['2024年公路养护', '2025年公路养护'].map((projectName) => ({
          fields: { projectName, implementingUnit: '公路局' },
        })),
      },
    ],
  },
});
