import type { FieldValue, PerformanceForm, ReadingNote } from '../../../indicator';
import { formatCell, parseCell } from '../../../sheet';
import { defineRule, type CellEdit } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly notes: readonly ReadingNote[];
}

function entryOf(form: PerformanceForm, note: ReadingNote): FieldValue | null {
  const value = note.field === null ? null : form.fields[note.field];
  return value && value.text !== '' && value.labelText !== null ? value : null;
}

export const labelAndEntryTogether = defineRule<'form', State>({
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
  detect({ notes }) {
    const found = notes.filter(({ kind }) => kind === 'labelAndValueInOneCell');
    return found.length > 0 ? [{ notes: found }] : [];
  },
  explain: ({ notes }) => {
    const words = notes.map(({ text }) => `“${quoted(text)}”`).join('、');
    return {
      zh: `${words}把栏目名和内容写在一格，系统按栏目取不到内容。建议内容移到右边一格。`,
      en: `${words}: label and entry share a cell, so systems find no entry. Move the entry to the next cell.`,
    };
  },
  act({ notes }, form, { grid }) {
    const edits: CellEdit[] = [];
    for (const note of notes) {
      const entry = entryOf(form, note);
      const { row, column } = parseCell(note.cell);
      const free = grid.mergeAt(row, column) === undefined && grid.shown(row, column + 1) === undefined;
      if (!entry || !free) return [];
      edits.push(
        { cell: note.cell, value: entry.labelText ?? '' },
        { cell: formatCell({ row, column: column + 1 }), value: entry.text },
      );
    }
    return [
      {
        kind: 'suggestion',
        title: { zh: '把内容移到右边一格', en: 'Move the entries to the next cell' },
        edits,
      },
    ];
  },
  place: ({ notes: [first, ...rest] }) => ({
    cell: first?.cell ?? 'A1',
    related: rest.map(({ cell }) => ({ cell })),
  }),
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
        cell: 'C4',
      },
    ],
    good: [{ form: { fields: { period: '1年' } } }],
  },
});
