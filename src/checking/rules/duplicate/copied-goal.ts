import { groupBy } from '../../analysis/group-by';
import { findNearDuplicates } from '../../analysis/near-duplicates';
import { projectCore } from '../../analysis/project-core';
import type { FormDigest } from '../../digest';
import { defineRule, insufficientData } from '../../rule';
import { formsInEnglish, formsInWords, placeOf } from './forms-in-words';
import { sameYear, unitOf } from './unit-of-form';

interface State {
  readonly forms: readonly FormDigest[];
  readonly equal: boolean;
}

/** One programme that several units carry out each for itself: the same goal is to be expected. */
function oneProgramme(forms: readonly FormDigest[]): boolean {
  const cores = new Set(forms.map(({ projectName }) => projectCore(projectName?.text ?? '')));
  return cores.size === 1 && new Set(forms.map(unitOf)).size === forms.length;
}

/** The forms of a cluster by year: last year's goal is another rule's concern. */
function byYear(forms: readonly FormDigest[]): readonly (readonly FormDigest[])[] {
  const [first] = forms;
  if (!first || forms.every((form) => sameYear(first, form))) return [forms];
  return [...groupBy(forms, ({ year }) => String(year)).values()];
}

export const copiedGoal = defineRule<
  'workbook',
  State,
  { readonly share: number; readonly shortest: number; readonly lengthShare: number }
>({
  code: 'DUP-02',
  id: 'duplicate/copied-goal',
  family: 'duplicate',
  scope: 'workbook',
  severity: 'warning',
  title: { zh: '不同项目的总体目标几乎相同', en: 'Several projects with nearly one goal' },
  basis: '惯例：一个项目一个绩效目标',
  why: {
    zh: '几个项目用同一个目标，成果会被重复计算，也看不出各自的钱用在哪里。',
    en: 'With one goal for several projects the same result is counted again and again.',
  },
  remedy: 'manual',
  settings: { share: 0.9, shortest: 15, lengthShare: 0.6 },
  detect(digests, _context, settings) {
    const withGoal = digests.filter(({ goal }) => goal !== null);
    if (withGoal.length < 2)
      return insufficientData('写了总体目标的表不足两张，无从比较。', 'Fewer than two forms with a goal.');
    const { clusters } = findNearDuplicates(
      withGoal.map(({ goal }) => goal?.text ?? ''),
      settings,
    );
    return clusters
      .flatMap((cluster) => byYear(cluster.flatMap((index) => withGoal[index] ?? [])))
      .filter((forms) => forms.length > 1 && !oneProgramme(forms))
      .map((forms) => ({
        forms,
        equal: new Set(forms.map(({ goal }) => goal?.text.replace(/\s+/gu, ''))).size === 1,
      }));
  },
  explain: ({ forms, equal }) => ({
    zh: `${formsInWords(forms)}的总体目标${equal ? '一字不差' : '几乎相同'}，同一成果会被重复计算。请按各项目的资金和任务分别写目标。`,
    en: `The goals of ${formsInEnglish(forms)} are ${equal ? 'the same' : 'nearly the same'}. Write for each project what its own money is for.`,
  }),
  place: ({ forms }) =>
    placeOf(forms.flatMap((digest) => (digest.goal ? [{ digest, cell: digest.goal.cell }] : []))),
  examples: {
    bad: [
      {
        forms: [
          {
            fields: {
              projectName: '送戏下乡补助',
              annualGoal: '全年组织送戏下乡120场，群众满意度达到90%以上。',
            },
          },
          {
            fields: {
              projectName: '文化惠民演出',
              annualGoal: '全年组织送戏下乡120场，群众满意度达到90%以上。',
            },
          },
        ],
        cell: 'B7',
        says: ['送戏下乡补助', '文化惠民演出', '一字不差'],
      },
      {
        forms: [
          {
            fields: {
              projectName: '档案数字化',
              annualGoal: '为各股室采购扫描仪、电脑、打印机、办公桌椅等档案数字化专用设备。',
            },
          },
          {
            fields: {
              projectName: '办公设备更新',
              annualGoal: '为各股室采购扫描仪、电脑、打印机、办公桌椅等档案数字化专用设备，提高效率。',
            },
          },
        ],
        says: ['几乎相同'],
      },
    ],
    good: [
      {
        forms: [
          { fields: { projectName: '公路养护', annualGoal: '完成大中修80公里、安防设施120公里。' } },
          { fields: { projectName: '桥梁养护', annualGoal: '完成危桥改造6座，桥梁检测48座。' } },
        ],
      },
      {
        forms: [
          {
            fields: {
              projectName: '学校公用经费',
              implementingUnit: '205011-第一小学',
              annualGoal: '保障学校正常运转，按时足额支付水电、维修等公用支出。',
            },
          },
          {
            fields: {
              projectName: '学校公用经费',
              implementingUnit: '205012-第二小学',
              annualGoal: '保障学校正常运转，按时足额支付水电、维修等公用支出。',
            },
          },
        ],
      },
    ],
  },
});
