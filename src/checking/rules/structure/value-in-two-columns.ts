import type { Indicator, PerformanceForm, ReadingNote } from '../../../indicator';
import { parseCell } from '../../../sheet';
import type { Action } from '../../rule';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly note: ReadingNote;
  /** The cell taken for the value; the note's own is the one to spare. */
  readonly kept: string;
}

/** The row below, where its value is blank: the second value may have been meant for it. */
function rowBelow(form: PerformanceForm, row: number): Indicator | null {
  const below = form.indicators.find((indicator) => indicator.row === row + 1);
  return below && below.value === null && below.name !== null ? below : null;
}

export const valueInTwoColumns = defineRule<'form', State>({
  code: 'STR-18',
  id: 'structure/value-in-two-columns',
  family: 'structure',
  scope: 'form',
  severity: 'warning',
  title: { zh: '同一行有两个绩效值', en: 'Two values in one row' },
  basis: '表样：一行一个绩效值',
  why: {
    zh: '两个值分不清以哪个为准，多出来的常是别的行的。',
    en: 'Nobody can tell which counts; the second often belongs to another row.',
  },
  remedy: 'suggestion',
  detect({ notes, indicators }) {
    const found = notes.filter(({ kind }) => kind === 'valueInTwoColumns');
    // Filled row after row it is a column of its own, though none that was known.
    if (found.length > 2 && found.length * 2 > indicators.length) return [];
    return found.map((note) => ({ note, kept: note.related[0] ?? note.cell }));
  },
  explain: ({ note, kept }, form, { grid }) => {
    const below = rowBelow(form, parseCell(note.cell).row);
    const { row, column } = parseCell(kept);
    const both = `“${quoted(grid.text(row, column))}”“${quoted(note.text)}”`;
    return {
      zh: `这一行在两列各有一个绩效值（${both}），分不清以哪个为准。${below ? `下一行“${quoted(below.name ?? '')}”没有值，其中一个疑是它的。` : ''}请只留一个。`,
      en: `This row has values in two columns (${both}), and nobody can tell which counts.${below ? ' The row below has none; one of them may be its.' : ''} Keep one.`,
    };
  },
  act: ({ note, kept }, form, { grid }): readonly Action[] => {
    const textOf = (cell: string): string => {
      const { row, column } = parseCell(cell);
      return grid.text(row, column);
    };
    const [first, second] = [kept, note.cell];
    if (first === second) return [];
    const below = rowBelow(form, parseCell(first).row);
    const move: readonly Action[] = below
      ? [first, second].map((cell) => ({
          kind: 'suggestion',
          title: {
            zh: `把“${quoted(textOf(cell))}”移到下一行`,
            en: `Move “${quoted(textOf(cell))}” to the row below`,
          },
          edits: [
            { cell: below.valueCell, value: textOf(cell) },
            ...(cell === first
              ? [
                  { cell: first, value: textOf(second) },
                  { cell: second, value: '' },
                ]
              : [{ cell, value: '' }]),
          ],
        }))
      : [];
    const keep: readonly Action[] = [
      {
        kind: 'suggestion',
        title: { zh: `只留“${quoted(textOf(first))}”`, en: `Keep only “${quoted(textOf(first))}”` },
        edits: [{ cell: second, value: '' }],
      },
      {
        kind: 'suggestion',
        title: { zh: `只留“${quoted(textOf(second))}”`, en: `Keep only “${quoted(textOf(second))}”` },
        edits: [
          { cell: first, value: textOf(second) },
          { cell: second, value: '' },
        ],
      },
    ];
    return [...move, ...keep];
  },
  place: ({ note, kept }) => ({ cell: kept, related: [{ cell: note.cell }] }),
  examples: {
    bad: [
      {
        sheet: [
          '部门项目支出预算绩效目标表',
          '\t\t\t\t单位：万元',
          '项目名称\t公园绿化养护\t\t\t',
          '年度总体绩效目标\t完成3处城市公园绿化养护，绿化成活率达到95%以上。\t\t\t',
          '一级指标\t二级指标\t三级指标\t绩效值\t',
          '1-产出指标\t11-数量指标\t养护公园数量\t=3处\t',
          '\t12-质量指标\t绿化成活率\t≥95%\t',
          '\t13-时效指标\t养护完成时间\t12月底前\t',
          '\t14-成本指标\t养护总成本\t≤60万元\t',
          '2-效益指标\t21-经济效益\t周边商户增收情况\t明显\t带动周边商户增加收入',
          '\t22-社会效益\t公园免费开放情况\t\t',
          '3-满意度指标\t31-服务对象满意度\t游客满意度\t≥90%\t',
        ].join('\n'),
        cell: 'D10',
        says: ['下一行'],
      },
    ],
    good: [{ form: { indicators: [['数量', '养护公园数量', '=3处']] } }],
  },
});
