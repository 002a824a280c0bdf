import type { Indicator, PerformanceForm } from '../../../indicator';
import { findRowShift, type RowShift } from '../../analysis';
import { defineRule, type CellEdit } from '../../rule';
import { quoted, rowList } from '../../wording';

interface State {
  readonly shift: RowShift;
  /** The blank row that the last content moves to; null where there is no room. */
  readonly room: Indicator | null;
}

/** The row next to the run in the direction of the shift, where it is blank. */
function roomFor(form: PerformanceForm, { indicators, by }: RowShift): Indicator | null {
  const edge = by === 1 ? indicators.at(-1) : indicators[0];
  const at = edge ? form.indicators.indexOf(edge) : -1;
  const next = at < 0 ? undefined : form.indicators[at + by];
  return next && next.name === null && next.value === null ? next : null;
}

function moves(indicators: readonly Indicator[], room: Indicator, by: 1 | -1): readonly CellEdit[] {
  const rows = by === 1 ? [...indicators, room] : [room, ...indicators];
  return rows.flatMap((row, at): CellEdit[] => {
    const from = rows[at - by];
    return [
      { cell: row.nameCell, value: from?.name ?? '' },
      { cell: row.valueCell, value: from?.value ?? '' },
    ];
  });
}

export const shiftedRows = defineRule<'form', State>({
  code: 'STR-16',
  id: 'structure/shifted-rows',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '指标整体错行', en: 'Indicators slipped by a row' },
  basis: '推断：逐行比较三级指标与二级指标，错开一行后多数相符',
  why: {
    zh: '错行后每条指标都归错了类，逐条改不如整体移回。',
    en: 'Every indicator then stands in the wrong category; moving them back is better than changing each.',
  },
  remedy: 'suggestion',
  detect(form, { analysis }) {
    const shift = findRowShift(form, analysis);
    return shift ? [{ shift, room: roomFor(form, shift) }] : [];
  },
  explain: ({ shift: { indicators, by, belongs }, room }) => {
    const [first] = indicators;
    const rows = indicators.map(({ row }) => row);
    const way = by === 1 ? '下' : '上';
    const wayEn = by === 1 ? 'below' : 'above';
    return {
      zh: `第${rowList(rows)}行的三级指标都像是${way}一行类别的内容（如“${quoted(first?.name ?? '')}”应属“${belongs[0] ?? ''}”），疑整体错了一行。${room ? `建议整体${way}移一行。` : `${way}一行没有空位，可能有一类写了多条；请按类别重新对齐，需要时插入一行。`}`,
      en: `The indicators in rows ${rowList(rows)} look like those of the category ${wayEn} (“${quoted(first?.name ?? '')}” belongs to ${belongs[0] ?? ''}); they seem to have slipped by a row. ${room ? 'Move them back together.' : 'There is no blank row to move into; align them by category, inserting a row where needed.'}`,
    };
  },
  act({ shift: { indicators, by }, room }) {
    if (!room || indicators.some(({ nameCell, valueCell }) => nameCell === valueCell)) return [];
    return [
      {
        kind: 'suggestion',
        title: {
          zh: `第${rowList(indicators.map(({ row }) => row))}行整体${by === 1 ? '下' : '上'}移一行`,
          en: `Move the rows ${by === 1 ? 'down' : 'up'} by one`,
        },
        edits: moves(indicators, room, by),
      },
    ];
  },
  place: ({ shift: { indicators } }) => ({
    cell: indicators[0]?.nameCell ?? 'A1',
    related: indicators.slice(1).map(({ nameCell }) => ({ cell: nameCell })),
  }),
  silences: ({ shift: { indicators }, room }) => [
    {
      families: ['class', 'value', 'direction'],
      codes: ['STR-10', 'STR-11', 'STR-14', 'AMT-10'],
      rows: [...indicators, ...(room ? [room] : [])].map(({ row }) => row),
    },
  ],
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['数量', '改造工程验收合格率', '=100%'],
            ['质量', '改造完成时间', '10月31日前'],
            ['时效', '改造总成本', '≤320万元'],
            ['成本', '带动周边商户增收金额', '≥50万元'],
            ['经济效益', '老旧小区居民受益率', '≥90%'],
            ['社会效益', '污水收集率', '≥95%'],
            ['生态效益', '设施可持续使用年限', '≥10年'],
            ['可持续影响', '小区居民满意度', '≥90%'],
            ['满意度', '', ''],
          ],
        },
        cell: 'C9',
        says: ['整体下移一行'],
        becomes: { C9: '', D9: '', C10: '改造工程验收合格率', C17: '小区居民满意度', D17: '≥90%' },
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['数量', '改造老旧小区数量', '=12个'],
            ['质量', '改造工程验收合格率', '=100%'],
            ['时效', '改造完成时间', '10月31日前'],
            ['成本', '改造总成本', '≤320万元'],
            ['经济效益', '带动周边商户增收金额', '≥50万元'],
            ['社会效益', '老旧小区居民受益率', '≥90%'],
            ['生态效益', '污水收集率', '≥95%'],
            ['可持续影响', '设施可持续使用年限', '≥10年'],
            ['满意度', '小区居民满意度', '≥90%'],
          ],
        },
      },
    ],
  },
});
