import type { Indicator } from '../../../indicator';
import { columnLetters, parseCell } from '../../../sheet';
import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly indicator: Indicator;
  readonly cell: string;
  readonly text: string;
}

export const insertedRowWithoutCode = defineRule<'form', State>({
  code: 'STR-21',
  id: 'structure/inserted-row-without-code',
  family: 'structure',
  scope: 'form',
  severity: 'info',
  title: { zh: '插入的指标行没有编码', en: 'Inserted row without a code' },
  basis: '表样：每行都写二级指标的编码和名称',
  why: {
    zh: '没有编码的行，系统归不了类。',
    en: 'Systems cannot file a row without a code.',
  },
  remedy: 'suggestion',
  detect(form, { grid }) {
    const { columns, indicators } = form;
    if (columns.level2 === null || !indicators.some(({ writtenCode }) => writtenCode !== null)) {
      return notApplicable('本表没有使用编码。', 'The form does not use codes.');
    }
    const column = columns.level2;
    return indicators.flatMap((indicator): State[] => {
      const { row, name, level2Source } = indicator;
      if (name === null || level2Source === null || parseCell(level2Source.cell).row === row) return [];
      if (grid.mergeAt(row, column) !== undefined || grid.cell(row, column) !== undefined) return [];
      return [{ indicator, cell: `${columnLetters(column)}${row}`, text: level2Source.text }];
    });
  },
  explain: ({ indicator, text }) => ({
    zh: `“${indicator.name ?? ''}”这一行没有写二级指标，已按上一行的“${text}”理解。请补上编码和名称，系统才能归类。`,
    en: `The row “${indicator.name ?? ''}” names no level 2 and was taken to belong to “${text}” above. Add it.`,
  }),
  act: ({ cell, text }) => [
    {
      kind: 'suggestion',
      title: { zh: `补上“${text}”`, en: `Add “${text}”` },
      edits: [{ cell, value: text }],
    },
  ],
  place: ({ cell, indicator }) => ({ cell, related: [{ cell: indicator.nameCell }] }),
  examples: {
    bad: [
      {
        sheet: [
          '部门项目支出预算绩效目标表',
          '\t\t\t单位：万元',
          '项目名称\t公园绿化养护\t\t',
          '年度总体绩效目标\t完成3处城市公园绿化养护，绿化成活率达到95%以上。\t\t',
          '一级指标\t二级指标\t三级指标\t绩效值',
          '1-产出指标\t11-数量指标\t养护公园数量\t=3处',
          '\t\t补植乔木数量\t=120株',
          '\t12-质量指标\t绿化成活率\t≥95%',
          '\t13-时效指标\t养护完成时间\t12月底前',
          '\t14-成本指标\t养护总成本\t≤60万元',
          '2-效益指标\t22-社会效益\t公园免费开放率\t=100%',
          '3-满意度指标\t31-服务对象满意度\t游客满意度\t≥90%',
        ].join('\n'),
        cell: 'B7',
        becomes: { B7: '11-数量指标' },
      },
    ],
    good: [{ form: { indicators: [['数量', '养护公园数量', '=3处']] } }],
  },
});
