import type { ReadingNote } from '../../../indicator';
import { formatCell, parseCell } from '../../../sheet';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const labelAndEntryTogether = defineRule<'form', { note: ReadingNote }>({
  code: 'STR-24',
  id: 'structure/label-and-entry-together',
  family: 'structure',
  scope: 'form',
  severity: 'info',
  title: { zh: '栏目名与内容写在一格', en: 'Label and entry in one cell' },
  basis: '表样：栏目名与内容各占一格',
  why: {
    zh: '写在一格，系统按栏目取不到内容。',
    en: 'Systems that read by label find no entry.',
  },
  remedy: 'suggestion',
  detect: ({ notes }) =>
    notes.filter(({ kind }) => kind === 'labelAndValueInOneCell').map((note) => ({ note })),
  explain: ({ note }) => ({
    zh: `“${quoted(note.text)}”把栏目名和内容写在一格，系统按栏目取不到内容。建议内容移到右边一格。`,
    en: `“${quoted(note.text)}” holds both label and entry, so systems find no entry. Move the entry to the next cell.`,
  }),
  act({ note }, form, { grid }) {
    const value = note.field === null ? null : form.fields[note.field];
    if (!value || value.text === '' || value.labelText === null) return [];
    const { row, column } = parseCell(note.cell);
    if (grid.mergeAt(row, column) !== undefined || grid.shown(row, column + 1) !== undefined) return [];
    return [
      {
        kind: 'suggestion',
        title: { zh: `把“${quoted(value.text)}”移到右边一格`, en: 'Move the entry to the next cell' },
        edits: [
          { cell: note.cell, value: value.labelText },
          { cell: formatCell({ row, column: column + 1 }), value: value.text },
        ],
      },
    ];
  },
  place: ({ note }) => ({ cell: note.cell, related: note.related.map((cell) => ({ cell })) }),
  examples: {
    bad: [
      {
        sheet: [
          '部门项目支出预算绩效目标表',
          '\t\t\t单位：万元',
          '项目名称\t公园绿化养护\t\t',
          '主管部门\t118-某县住建局\t实施单位 118001-某县住建局本级',
          '项目属性\t\t项目期限 1年',
          '年度总体绩效目标\t完成3处城市公园绿化养护，绿化成活率达到95%以上。\t\t',
          '一级指标\t二级指标\t三级指标\t绩效值',
          '1-产出指标\t11-数量指标\t养护公园数量\t=3处',
          '\t12-质量指标\t绿化成活率\t≥95%',
          '\t13-时效指标\t养护完成时间\t12月底前',
          '\t14-成本指标\t养护总成本\t≤60万元',
          '2-效益指标\t22-社会效益\t公园免费开放率\t=100%',
          '3-满意度指标\t31-服务对象满意度\t游客满意度\t≥90%',
        ].join('\n'),
        cell: 'C5',
      },
    ],
    good: [{ form: { fields: { period: '1年' } } }],
  },
});
