import { recogniseLevel2, type ReadingNote } from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly notes: readonly ReadingNote[];
  /** Only satisfaction stands elsewhere: within the block of effects, as some agencies print the form. */
  readonly satisfactionOnly: boolean;
}

export const level2UnderWrongLevel1 = defineRule<'form', State>({
  code: 'STR-13',
  id: 'structure/level2-under-wrong-level1',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '二级指标挂错了一级指标', en: 'Level 2 under the wrong level 1' },
  basis: '财预〔2015〕88号的指标体系：满意度单列一级',
  why: {
    zh: '挂错层级，按一级汇总和赋权都会算错。',
    en: 'Sums and weights by level 1 come out wrong.',
  },
  remedy: 'manual',
  detect(form) {
    if (!form.indicators.some(({ level1Source }) => level1Source !== null)) {
      return notApplicable('表里没有一级指标栏。', 'The form has no column of level 1.');
    }
    const notes = form.notes.filter(({ kind }) => kind === 'levelMisplaced');
    if (notes.length === 0) return [];
    const satisfactionOnly = notes.every(
      ({ text }) => recogniseLevel2(text)?.level2 === '服务对象满意度指标',
    );
    return [{ notes, satisfactionOnly }];
  },
  severityOf: ({ satisfactionOnly }) => (satisfactionOnly ? 'info' : 'error'),
  explain: ({ notes, satisfactionOnly }) => {
    const words = [...new Set(notes.map(({ text }) => `“${quoted(text)}”`))].join('、');
    return satisfactionOnly
      ? {
          zh: `${words}列在别的一级指标下，按一级汇总、赋权会算到那一类。惯例是满意度单列一级。`,
          en: `${words} stands under another level 1 and is counted there. Satisfaction usually has a level 1 of its own.`,
        }
      : {
          zh: `${words}没有挂在所属的一级指标下，按一级汇总会算错。请把各一级指标移到它所含二级指标的首行，满意度单列一级。`,
          en: `${words} do not stand under their own level 1, so sums come out wrong. Put each level 1 at the first row of its own.`,
        };
  },
  place: ({ notes: [first, ...rest] }) => ({
    cell: first?.cell ?? 'A1',
    related: rest.map(({ cell }) => ({ cell })),
  }),
  silences: (_state, form) => [{ codes: ['SYS-01'], rows: form.indicators.map(({ row }) => row) }],
  examples: {
    bad: [
      {
        sheet: [
          '部门项目支出预算绩效目标表',
          '\t\t\t单位：万元',
          '项目名称\t公园绿化养护\t\t',
          '年度总体绩效目标\t完成3处城市公园绿化养护，绿化成活率达到95%以上。\t\t',
          '一级指标\t二级指标\t三级指标\t绩效值',
          '产出指标\t数量指标\t养护公园数量\t=3处',
          '产出指标\t质量指标\t绿化成活率\t≥95%',
          '产出指标\t社会效益指标\t公园免费开放率\t=100%',
          '满意度指标\t服务对象满意度指标\t游客满意度\t≥90%',
        ].join('\n'),
        says: ['社会效益'],
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处'],
            ['社会效益', '公园免费开放率', '=100%'],
          ],
        },
      },
    ],
  },
});
