import { columnLetters, formatCell, parseCell } from '../../../sheet';
import type { Indicator } from '../../../indicator';
import { defineRule } from '../../rule';
import type { CellEdit } from '../../rule';

interface State {
  readonly indicators: readonly Indicator[];
}

const together = ({ name, value, nameCell, valueCell }: Indicator): boolean =>
  name !== null && value !== null && nameCell === valueCell;

export const nameAndValueTogether = defineRule<'form', State>({
  code: 'STR-15',
  id: 'structure/name-and-value-together',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '三级指标与绩效值挤在一格', en: 'Name and value in one cell' },
  basis: '表样：三级指标与绩效值各占一列',
  why: {
    zh: '挤在一格，系统取不到绩效值，这一列等于没填。',
    en: 'Systems find no value; the column counts as not filled in.',
  },
  remedy: 'suggestion',
  detect({ indicators }) {
    const found = indicators.filter(together);
    return found.length > 0 ? [{ indicators: found }] : [];
  },
  explain: ({ indicators }) => {
    const [first] = indicators;
    return {
      zh: `有${indicators.length}行的三级指标和绩效值挤在一格（如“${first?.name ?? ''}”与“${first?.value ?? ''}”），系统取不到绩效值。建议拆成两列。`,
      en: `In ${indicators.length} rows name and value share a cell (“${first?.name ?? ''}” and “${first?.value ?? ''}”), so no value is found. Split them into two columns.`,
    };
  },
  act({ indicators }, { tableRows }, { grid }) {
    const edits: CellEdit[] = [];
    for (const { name, value, nameCell } of indicators) {
      const { row, column } = parseCell(nameCell);
      const free = grid.mergeAt(row, column) === undefined && grid.shown(row, column + 1) === undefined;
      if (!free) return [];
      edits.push(
        { cell: nameCell, value: name ?? '' },
        { cell: formatCell({ row, column: column + 1 }), value: value ?? '' },
      );
    }
    const [first] = indicators;
    if (!first) return [];
    const { column } = parseCell(first.nameCell);
    if (grid.shown(tableRows.header, column + 1) === undefined) {
      edits.push({ cell: formatCell({ row: tableRows.header, column: column + 1 }), value: '绩效值' });
    }
    return [
      {
        kind: 'suggestion',
        title: {
          zh: `把绩效值拆到 ${columnLetters(column + 1)} 列（${indicators.length}行）`,
          en: `Move the values to column ${columnLetters(column + 1)} (${indicators.length} rows)`,
        },
        edits,
      },
    ];
  },
  place: ({ indicators }) => ({
    cell: indicators[0]?.nameCell ?? 'A1',
    related: indicators.slice(1).map(({ nameCell }) => ({ cell: nameCell })),
  }),
  examples: {
    bad: [
      {
        sheet: [
          '部门项目支出预算绩效目标表',
          '单位：万元',
          '项目名称\t公园绿化养护\t',
          '年度总体绩效目标\t完成3处城市公园绿化养护，绿化成活率达到95%以上。\t',
          '一级指标\t二级指标\t三级指标',
          '1-产出指标\t11-数量指标\t养护公园数量 =3处',
          '\t12-质量指标\t绿化成活率 ≥95%',
          '\t13-时效指标\t养护完成时间 12月底前',
          '\t14-成本指标\t养护总成本 ≤60万元',
          '2-效益指标\t22-社会效益\t公园免费开放率 =100%',
          '3-满意度指标\t31-服务对象满意度\t游客满意度 ≥90%',
        ].join('\n'),
        cell: 'C6',
        becomes: { C6: '养护公园数量', D6: '=3处', D5: '绩效值', D11: '≥90%' },
      },
    ],
    good: [{ form: { indicators: [['数量', '养护公园数量', '=3处']] } }],
  },
});
