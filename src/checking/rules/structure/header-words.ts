import type { PerformanceForm, ReadingNote } from '../../../indicator';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly note: ReadingNote;
}

const HEADER_KINDS = ['headerWordWrong', 'headerRepeated', 'headerForeign', 'headerColumnsShifted'] as const;
type HeaderKind = (typeof HEADER_KINDS)[number];

const isHeaderNote = (note: ReadingNote): note is ReadingNote & { kind: HeaderKind } =>
  (HEADER_KINDS as readonly string[]).includes(note.kind);

const WHAT: Readonly<Record<HeaderKind, { zh: (text: string) => string; en: (text: string) => string }>> = {
  headerWordWrong: {
    zh: (text) => `表头写成“${text}”，不是规定的栏目名，导入系统会认不出这一列。建议改为“绩效值”。`,
    en: (text) =>
      `The header says “${text}”, which is no standard word, so systems do not know the column. Write “绩效值”.`,
  },
  headerRepeated: {
    zh: (text) => `表头“${text}”重复占了几列，分不清哪一列是指标、哪一列是绩效值。请合并成一列或删去多余的。`,
    en: (text) => `The header “${text}” stands over several columns. Merge them or remove the extra ones.`,
  },
  headerForeign: {
    zh: (text) => `表头里夹着“${text}”，不是指标表的栏目，会把下面的内容挤错位。请移出表头。`,
    en: (text) => `“${text}” stands in the header but is no column of the table. Take it out.`,
  },
  headerColumnsShifted: {
    zh: (text) => `表头“${text}”没有对着它下面的内容，按表头取数会取错列。请把表头移到对应的列上。`,
    en: (text) => `The header “${text}” does not stand over its own column. Move it there.`,
  },
};

const STANDARD = /指标|绩效值|目标值|符号|单位|权重|分值/u;

/** The word belongs over the values: only then is it known what to write instead. */
function isValueHeader(note: ReadingNote, form: PerformanceForm): boolean {
  const letters = /^[A-Z]+/u.exec(note.cell)?.[0];
  const valueLetters = form.indicators.map(({ valueCell }) => /^[A-Z]+/u.exec(valueCell)?.[0]);
  return letters !== undefined && valueLetters.includes(letters);
}

export const headerWords = defineRule<'form', State>({
  code: 'STR-17',
  id: 'structure/header-words',
  family: 'structure',
  scope: 'form',
  severity: 'warning',
  title: { zh: '指标表的表头不规范', en: 'Header of the table' },
  basis: '表样：一级指标、二级指标、三级指标、绩效值',
  why: {
    zh: '系统靠表头认列，表头不对，内容会取错列。',
    en: 'Systems know columns by their header; a wrong one makes them read the wrong column.',
  },
  remedy: 'suggestion',
  detect: ({ notes }) =>
    notes
      .filter(isHeaderNote)
      // A standard word is not foreign: it spans the columns of a header in two rows.
      .filter(({ kind, text }) => kind !== 'headerForeign' || !STANDARD.test(text))
      .map((note) => ({ note })),
  explain: ({ note }) => {
    const { zh, en } = WHAT[note.kind as HeaderKind];
    return { zh: zh(quoted(note.text)), en: en(quoted(note.text)) };
  },
  act: ({ note }, form) =>
    note.kind === 'headerWordWrong' && isValueHeader(note, form)
      ? [
          {
            kind: 'suggestion',
            title: { zh: '表头改为“绩效值”', en: 'Change the header to “绩效值”' },
            edits: [{ cell: note.cell, value: '绩效值' }],
          },
        ]
      : [],
  place: ({ note }) => ({ cell: note.cell, related: note.related.map((cell) => ({ cell })) }),
  examples: {
    bad: [
      {
        sheet: [
          '部门项目支出预算绩效目标表',
          '\t\t\t单位：万元',
          '项目名称\t公园绿化养护\t\t',
          '年度总体绩效目标\t完成3处城市公园绿化养护，绿化成活率达到95%以上。\t\t',
          '一级指标\t二级指标\t三级指标\t绩效价值',
          '1-产出指标\t11-数量指标\t养护公园数量\t=3处',
          '\t12-质量指标\t绿化成活率\t≥95%',
          '\t13-时效指标\t养护完成时间\t12月底前',
          '\t14-成本指标\t养护总成本\t≤60万元',
          '2-效益指标\t22-社会效益\t公园免费开放率\t=100%',
          '3-满意度指标\t31-服务对象满意度\t游客满意度\t≥90%',
        ].join('\n'),
        cell: 'D5',
        becomes: { D5: '绩效值' },
      },
    ],
    good: [{ form: { indicators: [['数量', '养护公园数量', '=3处']] } }],
  },
});
