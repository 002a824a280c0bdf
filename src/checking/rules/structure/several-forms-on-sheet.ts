import { defineRule, notApplicable } from '../../rule';
import { formatCell, parseRange } from '../../../sheet';

interface State {
  readonly count: number;
  readonly cell: string;
  readonly ranges: readonly string[];
}

export const severalFormsOnSheet = defineRule<'sheet', State>({
  code: 'STR-19',
  id: 'structure/several-forms-on-sheet',
  family: 'structure',
  scope: 'sheet',
  severity: 'info',
  title: { zh: '一个工作表里有多张表', en: 'Several forms on one sheet' },
  basis: '惯例：一张工作表一个项目',
  why: {
    zh: '多张表连在一起，插行、打印、导入时容易串行。',
    en: 'Stacked forms run into one another when rows are inserted, printed or imported.',
  },
  remedy: 'manual',
  detect({ forms }) {
    if (forms.length === 0) return notApplicable('工作表里没有绩效目标表。', 'The sheet holds no form.');
    // Tables that list one project after another under one header are made that way, and have no such note.
    const stacked = forms.some(({ notes }) => notes.some(({ kind }) => kind === 'severalForms'));
    const [, second] = forms;
    if (!stacked || !second) return [];
    const { top, left } = parseRange(second.range);
    return [
      {
        count: forms.length,
        cell: formatCell({ row: top, column: left }),
        ranges: forms.map(({ range }) => range),
      },
    ];
  },
  explain: ({ count, ranges }) => ({
    zh: `这个工作表里有${count}张表（${ranges.slice(0, 3).join('、')}${count > 3 ? '…' : ''}），已分开审核。插行、导入时容易串表，建议一个项目一张工作表。`,
    en: `This sheet holds ${count} forms, which were checked one by one. Give each project a sheet of its own.`,
  }),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      {
        sheet: ['公园绿化养护', '农村公路养护']
          .map((project) =>
            [
              '部门项目支出预算绩效目标表',
              '\t\t\t单位：万元',
              `项目名称\t${project}\t\t`,
              '主管部门\t118-某县住建局\t实施单位\t118001-某县住建局本级',
              '年度总体绩效目标\t完成全年养护任务，养护合格率达到95%以上。\t\t',
              '一级指标\t二级指标\t三级指标\t绩效值',
              '1-产出指标\t11-数量指标\t养护数量\t=3处',
              '\t12-质量指标\t养护合格率\t≥95%',
              '\t13-时效指标\t养护完成时间\t12月底前',
              '\t14-成本指标\t养护总成本\t≤60万元',
              '2-效益指标\t22-社会效益\t设施完好率\t≥95%',
              '3-满意度指标\t31-服务对象满意度\t使用者满意度\t≥90%',
            ].join('\n'),
          )
          .join('\n\n\n'),
        says: ['2张表'],
      },
    ],
    good: [
      { form: { fields: { projectName: '公园绿化养护' }, indicators: [['数量', '养护公园数量', '=3处']] } },
    ],
  },
});
