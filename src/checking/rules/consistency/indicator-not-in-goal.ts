import type { Indicator, PerformanceForm } from '../../../indicator';
import { countShared, topicPairs } from '../../analysis/topic';
import type { FormContext } from '../../context';
import { NO_GOAL } from '../../reasons';
import { defineRule, insufficientData } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicator: Indicator;
}

interface Output {
  readonly indicator: Indicator;
  readonly pairs: ReadonlySet<string>;
}

/** Counted outputs: what the project does. Rates and costs need not be spoken of in a goal. */
function countedOutputs(form: PerformanceForm, { analysis }: FormContext): readonly Output[] {
  return form.indicators.flatMap((indicator) => {
    const { level2, section, name } = indicator;
    if (level2 !== '数量指标' || section !== 'annual' || name === null) return [];
    const { core, saidAbsent } = analysis.of(indicator);
    const pairs = topicPairs(core);
    return saidAbsent || pairs.size < 2 ? [] : [{ indicator, pairs }];
  });
}

export const indicatorNotInGoal = defineRule<
  'form',
  State,
  { readonly goalLength: number; readonly supportedShare: number }
>({
  code: 'CON-04',
  id: 'consistency/indicator-not-in-goal',
  family: 'consistency',
  scope: 'form',
  severity: 'info',
  title: { zh: '产出指标在总体目标中没有来由', en: 'An output that the goal does not speak of' },
  basis: '惯例：绩效指标由总体目标分解而来',
  why: {
    zh: '总体目标没有提到的产出，看不出与项目有什么关系。',
    en: 'Nobody can see how an output belongs to the project when the goal never speaks of it.',
  },
  remedy: 'manual',
  yieldsTo: ['CLS-07', 'CLS-13'],
  settings: { goalLength: 30, supportedShare: 0.66 },
  detect(form, context, { goalLength, supportedShare }) {
    const goal = form.fields.annualGoal?.text;
    if (!goal) return NO_GOAL;
    const outputs = countedOutputs(form, context);
    if (goal.length < goalLength || outputs.length < 3)
      return insufficientData(
        '总体目标或数量指标太少，无从比较。',
        'Too short a goal or too few outputs to compare.',
      );
    const known = topicPairs(`${form.fields.projectName?.text ?? ''}，${goal}`);
    const strangers = outputs.filter(({ pairs }) => countShared(pairs, known) === 0);
    // Where most outputs are not in the goal either, the goal is written in other words: nothing to tell.
    if (outputs.length - strangers.length < outputs.length * supportedShare) return [];
    return strangers.map(({ indicator }) => ({ indicator }));
  },
  explain: ({ indicator }) => ({
    zh: `总体目标和项目名称都没有提到“${quoted(indicator.name ?? '')}”，看不出它与项目的关系。请在总体目标中写明，或删去这条。`,
    en: `Neither goal nor project name speaks of “${quoted(indicator.name ?? '')}”. Say in the goal what it has to do with the project, or leave it out.`,
  }),
  place: ({ indicator }, { fields }) => ({
    cell: indicator.nameCell,
    related: fields.annualGoal ? [{ cell: fields.annualGoal.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: {
            projectName: '农村公路养护',
            annualGoal: '完成农村公路大中修80公里，安装公路安防设施120公里，农村公路列养率保持全覆盖。',
          },
          indicators: [
            ['数量', '公路大中修里程', '≥80公里'],
            ['数量', '安防设施里程', '≥120公里'],
            ['数量', '退休教师体检人数', '≥60人'],
          ],
        },
        cell: 'C11',
        says: ['退休教师体检人数'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualGoal: '支持人才下基层，三年内形成稳定的服务队伍，让偏远地区也能看上病、看好病。' },
          indicators: [
            ['数量', '选派医师人数', '=12人'],
            ['数量', '巡诊次数', '≥48次'],
            ['数量', '义诊场次', '≥6场'],
          ],
        },
      },
      {
        form: {
          fields: {
            projectName: '农村公路养护',
            annualGoal: '完成农村公路大中修80公里，安装公路安防设施120公里，农村公路列养率保持全覆盖。',
          },
          indicators: [
            ['数量', '公路大中修里程', '≥80公里'],
            ['数量', '安防设施里程', '≥120公里'],
            ['数量', '列养公路条数', '=46条'],
          ],
        },
      },
    ],
  },
});
