import { categoryOf, recogniseLevel2, type Indicator, type Level2 } from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly indicator: Indicator;
  readonly level2: Level2;
  readonly written: string;
  readonly right: string;
  readonly cell: string;
  readonly text: string;
}

export const codeAndName = defineRule<'form', State>({
  code: 'STR-12',
  id: 'structure/code-and-name',
  family: 'structure',
  scope: 'form',
  severity: 'error',
  title: { zh: '编码与名称不符', en: 'Code and name do not agree' },
  basis: '惯例：预算管理一体化系统按层次编码归类（11 数量…31 服务对象满意度）',
  why: {
    zh: '系统按编码归类，编码错了，指标就归到别的类别下。',
    en: 'Systems file indicators by code; a wrong code files them elsewhere.',
  },
  remedy: 'suggestion',
  detect(form) {
    const coded = form.indicators.filter(
      ({ level2, writtenCode, level2Source }) =>
        level2 !== null && writtenCode !== null && level2Source !== null,
    );
    const states: State[] = [];
    const seen = new Set<string>();
    for (const indicator of coded) {
      const { writtenCode, level2Source } = indicator;
      if (writtenCode === null || level2Source === null || seen.has(level2Source.cell)) continue;
      seen.add(level2Source.cell);
      const level2 = recogniseLevel2(level2Source.text)?.level2 ?? null;
      const right = level2 === null ? null : categoryOf(level2).code;
      if (level2 === null || right === null || right === writtenCode) continue;
      states.push({
        indicator,
        level2,
        written: writtenCode,
        right,
        cell: level2Source.cell,
        text: level2Source.text,
      });
    }
    // Numbers of another kind (1, 2, 3 …) agree with the system's codes only by chance.
    if (seen.size === 0 || states.length * 2 > seen.size) {
      return notApplicable('本表没有使用层次编码。', 'The form does not use these codes.');
    }
    return states;
  },
  explain: ({ level2, written, right, text }) => ({
    zh: `“${text}”的编码“${written}”与名称不符，“${level2}”的编码是“${right}”，系统会归错类。请核对是编码错还是名称错。`,
    en: `The code “${written}” of “${text}” does not agree with its name; the code of “${level2}” is “${right}”. Check which is wrong.`,
  }),
  act: ({ written, right, cell, text }) => [
    {
      kind: 'suggestion',
      title: { zh: `编码改为“${right}”`, en: `Change the code to “${right}”` },
      edits: [{ cell, value: text.replace(written, right) }],
    },
  ],
  place: ({ cell }) => ({ cell }),
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
          '\t13-质量指标\t绿化成活率\t≥95%',
          '\t13-时效指标\t养护完成时间\t12月底前',
          '\t14-成本指标\t养护总成本\t≤60万元',
          '2-效益指标\t22-社会效益\t公园免费开放率\t=100%',
          '3-满意度指标\t31-服务对象满意度\t游客满意度\t≥90%',
        ].join('\n'),
        cell: 'B7',
        becomes: { B7: '12-质量指标' },
      },
    ],
    good: [{ form: { indicators: [['数量', '养护公园数量', '=3处']] } }],
  },
});
