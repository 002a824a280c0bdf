import type { Level1 } from '../../../indicator';
import { defineRule, notApplicable, notReadable } from '../../rule';
import { filledLevel1, tableCorner } from './coverage';

export const missingLevel1 = defineRule<'form', { level1: Level1; cell: string }>({
  code: 'STR-10',
  id: 'structure/missing-level1',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '缺一级指标', en: 'A level-1 category is missing' },
  basis: '财预〔2015〕88号、财预〔2021〕101号的指标体系',
  why: {
    zh: '产出、效益、满意度缺一类，就看不出花钱的结果。',
    en: 'Without one of them the result of the spending cannot be seen.',
  },
  remedy: 'manual',
  detect(form, { profile }) {
    if (form.kind !== 'target') {
      return notApplicable('只对项目支出绩效目标表。', 'Only for forms of a project’s goals.');
    }
    const filled = filledLevel1(form);
    if (filled.size === 0) {
      return notReadable('没有读出一级指标。', 'No level-1 category could be read.');
    }
    return profile.requiredLevel1
      .filter((level1) => !filled.has(level1))
      .map((level1) => {
        const blank = form.indicators.find((indicator) => indicator.level1 === level1);
        return { level1, cell: blank?.nameCell ?? tableCorner(form) };
      });
  },
  explain: ({ level1 }) => ({
    zh: `表里没有“${level1}”的内容，指标体系不完整。请补上这一类的三级指标和绩效值。`,
    en: `There is nothing under “${level1}”, so the table is incomplete. Add an indicator and a value.`,
  }),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处'],
            ['满意度', '游客满意度', '≥90%'],
          ],
        },
        says: ['效益指标'],
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处'],
            ['社会效益', '公园免费开放率', '=100%'],
            ['满意度', '游客满意度', '≥90%'],
          ],
        },
      },
    ],
  },
});
