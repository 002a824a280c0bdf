import { groupBy } from '../../analysis/group-by';
import { perForm } from '../../analysis/per-form';
import { projectCore } from '../../analysis/project-core';
import type { FormDigest } from '../../digest';
import { defineRule, notApplicable } from '../../rule';
import { formsInEnglish, formsInWords, placeOf } from './forms-in-words';
import { unitOf } from './unit-of-form';

interface State {
  readonly now: FormDigest;
  readonly before: FormDigest;
  /** Texts that are the same, of all. */
  readonly same: number;
  readonly all: number;
}

const YEARS = /20\d\d/gu;

/** Unit and what the project is. */
const projectOf = perForm((digest) => `${unitOf(digest)}\n${projectCore(digest.projectName?.text ?? '')}`);

/** What a form says, one text an entry; years are left out, for they change of themselves. */
function saidIn({ goal, indicators }: FormDigest): readonly string[] {
  const texts = [goal?.text ?? '', ...indicators.map(({ name, value }) => `${name}\n${value}`)];
  return texts.map((text) => text.replace(YEARS, '').replace(/\s+/gu, '')).filter((text) => text !== '');
}

function compared(now: FormDigest, before: FormDigest): State {
  const earlier = new Set(saidIn(before));
  const said = saidIn(now);
  return { now, before, same: said.filter((text) => earlier.has(text)).length, all: said.length };
}

export const copiedFromLastYear = defineRule<
  'workbook',
  State,
  { readonly share: number; readonly fewest: number }
>({
  code: 'DUP-06',
  id: 'duplicate/copied-from-last-year',
  family: 'duplicate',
  scope: 'workbook',
  severity: 'info',
  title: { zh: '与上年的表几乎相同', en: 'Nearly the form of last year' },
  basis: '惯例：绩效目标应按当年任务重新设定；须同时载入上年的表才能比较',
  why: {
    zh: '照抄上年，看不出今年的任务和提高。',
    en: 'A copy of last year shows neither this year’s tasks nor any progress.',
  },
  remedy: 'manual',
  settings: { share: 0.95, fewest: 4 },
  detect(digests, _context, { share, fewest }) {
    const dated = digests.filter(({ year, projectName }) => year !== null && projectName !== null);
    const projects = groupBy(dated, projectOf);
    const pairs = [...projects.values()].flatMap((forms) => {
      const byYear = new Map(forms.map((form) => [form.year, form]));
      return forms.flatMap((now) => {
        const before = byYear.get((now.year ?? 0) - 1);
        return before ? [compared(now, before)] : [];
      });
    });
    if (pairs.length === 0)
      return notApplicable('没有同一项目上年的表，无从比较。', 'No form of the year before was given.');
    return pairs.filter(({ same, all }) => all >= fewest && same >= all * share);
  },
  explain: ({ now, before, same, all }) => ({
    zh: `与${before.year ?? ''}年的${formsInWords([before])}相比，${all}处内容有${same}处一样（年份除外）。请按${now.year ?? ''}年的任务重新核定。`,
    en: `Of ${all} entries ${same} are those of ${before.year ?? ''}: ${formsInEnglish([before])}. Set them anew for ${now.year ?? ''}.`,
  }),
  place: ({ now, before }) =>
    placeOf(
      [now, before].map((digest) => ({
        digest,
        cell: digest.goal?.cell ?? digest.projectName?.cell ?? 'A1',
      })),
    ),
  examples: {
    bad: [
      {
        forms: [2024, 2025].map((year) => ({
          year,
          fields: {
            projectName: `${year}年公路养护`,
            implementingUnit: '公路局',
            annualGoal: `${year}年完成大中修80公里。`,
          },
          indicators: [
            ['数量', '大中修里程', '≥80公里'] as const,
            ['质量', '验收合格率', '=100%'] as const,
            ['满意度', '沿线群众满意度', '≥90%'] as const,
          ],
        })),
        says: ['2024', '4处'],
      },
    ],
    good: [
      {
        forms: [2024, 2025].map((year) => ({
          year,
          fields: {
            projectName: `${year}年公路养护`,
            implementingUnit: '公路局',
            annualGoal: `完成大中修${year - 1940}公里。`,
          },
          indicators: [
            ['数量', '大中修里程', `≥${year - 1940}公里`] as const,
            ['质量', '验收合格率', '=100%'] as const,
            ['满意度', '沿线群众满意度', '≥90%'] as const,
          ],
        })),
      },
      {
        forms: ['养护', '改造'].map((what) => ({
          year: 2025,
          fields: { projectName: `公路${what}`, implementingUnit: '公路局' },
          indicators: [['质量', '验收合格率', '=100%'] as const],
        })),
      },
    ],
  },
});
