import type { PerformanceForm, ReadingNote } from '../../../indicator';
import { formatCell, parseCell, type SheetGrid } from '../../../sheet';
import { defineRule, type CellEdit } from '../../rule';
import { quoted } from '../../wording';

/** The column that the header names for values, or the one where most values stand; null where neither is known. */
function homeColumn({ columns }: PerformanceForm, [first]: readonly ReadingNote[]): number | null {
  const header = first?.related[0];
  return header === undefined ? columns.value : parseCell(header).column;
}

/** The values outside moved to their column, where all those cells are free; none where one is not. */
function movesHome(
  form: PerformanceForm,
  notes: readonly ReadingNote[],
  grid: SheetGrid,
): readonly CellEdit[] {
  const home = homeColumn(form, notes);
  const all = notes.some(({ related }) => related.length > 0);
  const noted = new Set(notes.map(({ cell }) => cell));
  const edits: CellEdit[] = [];
  for (const { value, valueCell, nameCell } of form.indicators) {
    const { row, column } = parseCell(valueCell);
    if (home === null || value === null || column === home || !(all || noted.has(valueCell))) continue;
    if (valueCell === nameCell || grid.shown(row, home) !== undefined || grid.mergeAt(row, home)) return [];
    edits.push({ cell: formatCell({ row, column: home }), value }, { cell: valueCell, value: '' });
  }
  return edits;
}

export const valueOutsideColumn = defineRule<'form', { notes: readonly ReadingNote[] }>({
  code: 'STR-23',
  id: 'structure/value-outside-column',
  family: 'structure',
  scope: 'form',
  severity: 'warning',
  title: { zh: '绩效值不在绩效值一列', en: 'Values outside their column' },
  basis: '表样：绩效值写在“绩效值”一列',
  why: {
    zh: '按表头取数时，这些绩效值会被当成没有填写。',
    en: 'Read by the header, these values count as missing.',
  },
  remedy: 'suggestion',
  detect: ({ notes }) => {
    const outside = notes.filter(({ kind }) => kind === 'valueOutsideValueColumn');
    return outside.length > 0 ? [{ notes: outside }] : [];
  },
  explain: ({ notes }) => ({
    zh: `绩效值（如“${quoted(notes[0]?.text ?? '')}”）没有写在“绩效值”一列，按表头取数会当成空白。请移到“绩效值”一列。`,
    en: `Values (“${quoted(notes[0]?.text ?? '')}”) do not stand in the column of values and count as missing. Move them there.`,
  }),
  act({ notes }, form, { grid }) {
    const edits = movesHome(form, notes, grid);
    return edits.length === 0
      ? []
      : [
          {
            kind: 'suggestion',
            title: { zh: '移到“绩效值”一列', en: 'Move to the column of values' },
            edits,
          },
        ];
  },
  place: ({ notes }) => {
    const [first, ...rest] = notes;
    return {
      cell: first?.cell ?? 'A1',
      related: [...(first?.related ?? []), ...rest.map(({ cell }) => cell)].map((cell) => ({ cell })),
    };
  },
  examples: {
    bad: [
      {
        sheet: [
          '部门项目支出预算绩效目标表',
          '\t\t\t\t\t单位：万元',
          '项目名称\t公园绿化养护\t\t\t\t',
          '年度总体绩效目标\t完成3处城市公园绿化养护，绿化成活率达到95%以上。\t\t\t\t',
          '一级指标\t二级指标\t三级指标\t\t\t绩效值',
          '1-产出指标\t11-数量指标\t养护公园数量\t=3处\t\t',
          '\t12-质量指标\t绿化成活率\t≥95%\t\t',
          '\t13-时效指标\t养护完成时间\t12月底前\t\t',
          '\t14-成本指标\t养护总成本\t≤60万元\t\t',
          '2-效益指标\t22-社会效益\t公园免费开放率\t=100%\t\t',
          '3-满意度指标\t31-服务对象满意度\t游客满意度\t≥90%\t\t',
        ].join('\n'),
        becomes: { D6: '', F6: '=3处', F11: '≥90%' },
      },
    ],
    good: [{ form: { indicators: [['数量', '养护公园数量', '=3处']] } }],
  },
});
