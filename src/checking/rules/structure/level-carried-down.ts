import { defineRule, notApplicable } from '../../rule';
import type { ReadingNote } from '../../../indicator';
import { quoted } from '../../wording';

export const levelCarriedDown = defineRule<'form', { notes: readonly ReadingNote[] }>({
  code: 'STR-20',
  id: 'structure/level-carried-down',
  family: 'structure',
  scope: 'form',
  severity: 'info',
  title: { zh: '一级、二级指标只写了首行', en: 'Levels given in the first row only' },
  basis: '推断：合并单元格拆开后只剩首行有字',
  why: {
    zh: '排序、筛选、导入时，空着的行会失去类别。',
    en: 'Blank rows lose their category when sorted, filtered or imported.',
  },
  remedy: 'manual',
  detect: ({ notes, indicators }) => {
    if (indicators.some(({ writtenCode }) => writtenCode !== null)) {
      return notApplicable(
        '本表有编码，缺编码的行另行提示。',
        'The form uses codes; rows without one are reported as such.',
      );
    }
    const carried = notes.filter(({ kind }) => kind === 'levelCarriedDown');
    return carried.length > 0 ? [{ notes: carried }] : [];
  },
  explain: ({ notes }) => ({
    zh: `${notes
      .map(({ text }) => `“${quoted(text)}”`)
      .slice(0, 3)
      .join('、')}只写在首行，下面各行空着，已按同一类理解。排序或导入前请合并单元格或逐行补上。`,
    en: 'A level stands in its first row only; the rows below were taken to belong to it. Merge the cells or fill them in before sorting or importing.',
  }),
  place: ({ notes }) => ({
    cell: notes[0]?.cell ?? 'A1',
    related: notes.flatMap(({ related }) => related.map((cell) => ({ cell }))),
  }),
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
          '\t\t补植乔木数量\t=120株',
          '\t质量指标\t绿化成活率\t≥95%',
          '\t时效指标\t养护完成时间\t12月底前',
          '\t成本指标\t养护总成本\t≤60万元',
          '效益指标\t社会效益\t公园免费开放率\t=100%',
          '满意度指标\t服务对象满意度\t游客满意度\t≥90%',
        ].join('\n'),
        says: ['数量指标'],
      },
    ],
    good: [{ form: { indicators: [['数量', '养护公园数量', '=3处']] } }],
  },
});
