import { FIELD_NAMES, type PerformanceForm, type ReadingNote } from '../../../indicator';
import { formatCell, parseCell, type SheetGrid } from '../../../sheet';
import { defineRule, type CellEdit } from '../../rule';
import { FIELD_TITLES } from '../../lexicon/field-titles';
import { quoted } from '../../wording';

interface State {
  readonly note: ReadingNote;
  /** Other entries that stand under a wrong label. */
  readonly others: readonly ReadingNote[];
}

const MOVED: ReadonlySet<ReadingNote['kind']> = new Set(['labelsShifted', 'valueUnderOtherLabel'] as const);

function placed(form: PerformanceForm, note: ReadingNote): { title: string; text: string } | null {
  const field = note.field ?? 'projectName';
  const value = form.fields[field];
  return value && value.text !== '' ? { title: FIELD_TITLES[field], text: value.text } : null;
}

/** Labels that stand a row off their entry moved to its row, and an entry in the column of labels moved right. */
function realigned(form: PerformanceForm, grid: SheetGrid): readonly CellEdit[] {
  const texts = new Map<string, string>();
  const left = new Set<string>();
  for (const name of FIELD_NAMES) {
    const value = form.fields[name];
    if (!value || value.text === '' || value.labelCell === null || value.labelCell === value.cell) continue;
    const label = parseCell(value.labelCell);
    const entry = parseCell(value.cell);
    if (label.row === entry.row) continue;
    left.add(value.labelCell);
    texts.set(formatCell({ row: entry.row, column: label.column }), grid.text(label.row, label.column));
    if (entry.column === label.column) {
      texts.set(formatCell({ row: entry.row, column: label.column + 1 }), grid.text(entry.row, entry.column));
      left.add(value.cell);
    }
  }
  // Only into blank cells and such as are moved away themselves.
  const clear = (cell: string): boolean => {
    const { row, column } = parseCell(cell);
    return (
      grid.mergeAt(row, column) === undefined && (left.has(cell) || grid.shown(row, column) === undefined)
    );
  };
  if (![...texts.keys()].every(clear)) return [];
  for (const cell of left) if (!texts.has(cell)) texts.set(cell, '');
  return [...texts].map(([cell, value]) => ({ cell, value }));
}

export const shiftedHeader = defineRule<'form', State>({
  code: 'STR-03',
  id: 'structure/shifted-header',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '表头栏目与填写内容错位', en: 'Labels and entries are shifted' },
  basis: '表样：栏目与内容应在同一行',
  why: {
    zh: '错位后按栏目取数，项目名称会取成单位名称，汇总全错。',
    en: 'Read by its labels, the form gives a department as the name of the project.',
  },
  remedy: 'suggestion',
  detect({ notes }) {
    const moved = notes.filter(({ kind }) => MOVED.has(kind));
    const first = moved.find(({ kind }) => kind === 'labelsShifted') ?? moved[0];
    return first ? [{ note: first, others: moved.filter((note) => note !== first) }] : [];
  },
  explain: ({ note, others }, form) => {
    const entries = [note, ...others].map(({ text }) => `“${quoted(text)}”`).join('、');
    const known = placed(form, note);
    const said = known ? `按内容判断，${known.title}应为“${quoted(known.text)}”。` : '';
    const saidEn = known ? ` By its content, ${known.title} is “${quoted(known.text)}”.` : '';
    return note.kind === 'labelsShifted'
      ? {
          zh: `表头栏目（${quoted(note.text)}）与填写的内容错了行，按栏目取数会全部取错。${said}请把内容移回各自栏目的右边。`,
          en: `The labels (${quoted(note.text)}) and their entries are a row apart, so every entry is read wrongly.${saidEn} Move the entries back beside their labels.`,
        }
      : {
          zh: `${entries}填在了别的栏目下或没有对着自己的栏目，按栏目取数会取错。请移回各自栏目的右边。`,
          en: `${entries} stand under other labels than their own, so systems read them wrongly. Move them back.`,
        };
  },
  act({ note }, form, { grid }) {
    const edits = note.kind === 'labelsShifted' ? realigned(form, grid) : [];
    return edits.length === 0
      ? []
      : [
          {
            kind: 'suggestion',
            title: { zh: '栏目移回内容所在的行', en: 'Move the labels to the rows of their entries' },
            edits,
          },
        ];
  },
  place: ({ note, others }) => ({
    cell: note.cell,
    related: [...note.related, ...others.map(({ cell }) => cell)].map((cell) => ({ cell })),
  }),
  examples: {
    bad: [
      {
        sheet: [
          '部门项目支出预算绩效目标表',
          '\t\t\t单位：万元',
          '农村饮水安全巩固提升项目',
          '项目名称\t118-某县水务局\t实施单位\t118001-某县水务局本级',
          '主管部门\t\t项目期限\t1年',
          '项目属性\t\t项目年度金额\t86',
          '项目主管处室\t07-农业股',
          '年度总体绩效目标\t完成6处农村供水工程维修养护，供水保证率达到95%以上。',
          '一级指标\t二级指标\t三级指标\t绩效值',
          '1-产出指标\t11-数量指标\t维修养护供水工程数量\t=6处',
          '\t12-质量指标\t工程验收合格率\t=100%',
          '\t13-时效指标\t维修完成时间\t10月31日前',
          '\t14-成本指标\t维修养护总成本\t≤86万元',
          '2-效益指标\t22-社会效益\t供水保证率\t≥95%',
          '3-满意度指标\t31-服务对象满意度\t受益农户满意度\t≥90%',
        ].join('\n'),
        says: ['农村饮水安全巩固提升项目'],
        becomes: { A3: '项目名称', B3: '农村饮水安全巩固提升项目', A4: '主管部门', B4: '118-某县水务局' },
      },
    ],
    good: [{ form: { fields: { projectName: '农村饮水安全巩固提升项目', department: '118-某县水务局' } } }],
  },
});
