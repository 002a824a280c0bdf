import {
  categoryOf,
  recogniseLevel1,
  type Indicator,
  type PerformanceForm,
  type ReadingNote,
} from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';

type State =
  | { readonly kind: 'noted'; readonly note: ReadingNote }
  | {
      readonly kind: 'under';
      readonly indicators: readonly Indicator[];
      readonly written: string;
      readonly cell: string;
    };

/** Rows that stand under another level 1 than their level 2 belongs to, by the cell of that level 1. */
function misplacedRows(form: PerformanceForm): readonly Indicator[][] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of form.indicators) {
    const { level1Source, level2 } = indicator;
    if (level1Source === null || level2 === null) continue;
    const written = recogniseLevel1(level1Source.text)?.level1;
    if (written === undefined || written === categoryOf(level2).level1) continue;
    // 成本指标 as a level 1 of its own is the new system: another rule's matter.
    if (written === '成本指标' || level2.endsWith('成本指标')) continue;
    const key = `${level1Source.cell} ${level2}`;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups.values()];
}

export const level2UnderWrongLevel1 = defineRule<'form', State>({
  code: 'STR-13',
  id: 'structure/level2-under-wrong-level1',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '二级指标挂错了一级指标', en: 'Level 2 under the wrong level 1' },
  basis: '财预〔2015〕88号的指标体系：满意度单列一级',
  why: {
    zh: '挂错层级，按一级汇总和赋权都会算错。',
    en: 'Sums and weights by level 1 come out wrong.',
  },
  remedy: 'manual',
  detect(form) {
    if (!form.indicators.some(({ level1Source }) => level1Source !== null)) {
      return notApplicable('表里没有一级指标栏。', 'The form has no column of level 1.');
    }
    const notes = form.notes.filter(({ kind }) => kind === 'levelMisplaced');
    if (notes.length > 0) return notes.map((note) => ({ kind: 'noted', note }));
    return misplacedRows(form).flatMap((indicators): State[] => {
      const [first] = indicators;
      return first?.level1Source
        ? [
            {
              kind: 'under',
              indicators,
              written: first.level1Source.text,
              cell: first.level2Source?.cell ?? first.nameCell,
            },
          ]
        : [];
    });
  },
  // Satisfaction within the block of effects is how some agencies print the form.
  severityOf: (state) =>
    state.kind === 'under' && state.indicators.every(({ level2 }) => level2 === '服务对象满意度指标')
      ? 'warning'
      : 'error',
  explain: (state) => {
    if (state.kind === 'noted') {
      return {
        zh: `“${state.note.text}”不在应在的层级上，按一级指标汇总会算错。请把一级指标移到它所含二级指标的首行，满意度单列一级。`,
        en: `“${state.note.text}” is not where its level belongs, so sums by level 1 come out wrong. Put each level 1 at the first row of its own level 2.`,
      };
    }
    const [first] = state.indicators;
    const level2 = first?.level2 ?? '';
    const right = first?.level2 ? categoryOf(first.level2).level1 : '';
    return {
      zh: `“${first?.level2Source?.text ?? level2}”列在“${state.written}”下，应属“${right}”，按一级汇总会算错。请单列到“${right}”。`,
      en: `“${first?.level2Source?.text ?? level2}” stands under “${state.written}”, but belongs to “${right}”. Move it there.`,
    };
  },
  place: (state) =>
    state.kind === 'noted'
      ? { cell: state.note.cell, related: state.note.related.map((cell) => ({ cell })) }
      : { cell: state.cell, related: state.indicators.slice(1).map(({ nameCell }) => ({ cell: nameCell })) },
  silences: (_state, form) => [{ codes: ['SYS-01'], rows: form.indicators.map(({ row }) => row) }],
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
          '产出指标\t质量指标\t绿化成活率\t≥95%',
          '产出指标\t社会效益指标\t公园免费开放率\t=100%',
          '满意度指标\t服务对象满意度指标\t游客满意度\t≥90%',
        ].join('\n'),
        says: ['社会效益'],
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处'],
            ['社会效益', '公园免费开放率', '=100%'],
          ],
        },
      },
    ],
  },
});
