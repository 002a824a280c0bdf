import type { PerformanceForm } from '../../../indicator';
import { sameWords, withoutDocuments } from '../../analysis/topic';
import { SAME_RATES } from '../../lexicon/class-words';
import { NO_GOAL, NO_NAME } from '../../reasons';
import { defineRule } from '../../rule';

interface State {
  /** The effect in the goal's own words. */
  readonly effect: string;
}

const RATE = /(?:降低|减少|控制|压降|提高|提升|增加|达到|确保)([^，,；;。、！\d%]{2,16}?率)/gu;
/** Words in 率 that name no rate. */
const NO_RATE = /(?:效|功|频|税|汇|利|速)率$/u;
const MODIFIER = /^(?:了|其|本|全[区县市]|各类|有关)|[^，]*的/u;
const SATISFACTION = /[^，,；;。、\d]{0,8}满意[度率]/u;

/** The measure of a rate: 再犯罪率 → 犯罪率, so that other words before it do not matter. */
function measureOf(effect: string): string {
  return effect.slice(-3);
}

function effectsIn(goal: string): readonly string[] {
  return [...goal.matchAll(RATE)].map((match) => (match[1] ?? '').replace(MODIFIER, ''));
}

/** All words for the measure of an effect: 化解率 is carried by 调解成功率 as well. */
function measuresOf(effect: string): readonly string[] {
  const same = SAME_RATES.find((rates) => rates.some((rate) => effect.endsWith(rate))) ?? [];
  return [...same, measureOf(sameWords(effect))];
}

function carried(effect: string, form: PerformanceForm): boolean {
  const measures = measuresOf(effect);
  return form.indicators.some(
    ({ name }) =>
      name !== null &&
      measures.some((measure) => name.includes(measure) || sameWords(name).includes(measure)),
  );
}

export const goalEffectNotCarried = defineRule<'form', State>({
  code: 'CON-03',
  id: 'consistency/goal-effect-not-carried',
  family: 'consistency',
  scope: 'form',
  severity: 'warning',
  title: { zh: '总体目标的关键效果没有指标承接', en: 'An effect in the goal has no indicator' },
  basis: '惯例：总体目标中的主要效果要分解到指标',
  why: {
    zh: '总体目标提到的效果没有指标，年底无法证明是否达到。',
    en: 'Without an indicator nobody can show at the end of the year that the effect was reached.',
  },
  remedy: 'manual',
  detect(form) {
    const goal = form.fields.annualGoal?.text;
    if (!goal) return NO_GOAL;
    if (form.indicators.every(({ name }) => name === null)) return NO_NAME;
    const text = withoutDocuments(goal);
    const missing = effectsIn(text).filter(
      (effect) => effect.length >= 3 && !NO_RATE.test(effect) && !carried(effect, form),
    );
    const states: State[] = [...new Set(missing)]
      .filter((effect) => !/满意率$/u.test(effect))
      .map((effect) => ({ effect }));
    const asked = SATISFACTION.exec(text)?.[0];
    const answered = form.indicators.some(
      ({ name, level2 }) => name !== null && (level2 === '服务对象满意度指标' || /满意/u.test(name)),
    );
    if (asked !== undefined && !answered) states.push({ effect: asked });
    return states;
  },
  explain: ({ effect }) => ({
    zh: `总体目标提到“${effect}”，但没有一条指标反映它，年底无法证明是否达到。请在效益或满意度指标中补上，绩效值由本单位按实际填写。`,
    en: `The goal speaks of “${effect}”, but no indicator measures it. Add one; its value is for the unit to set.`,
  }),
  place: (_state, { fields }) => ({ cell: fields.annualGoal?.cell ?? 'A1' }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualGoal: '开展控辍保学劝返工作，帮扶困难学生，降低义务教育阶段辍学率。' },
          indicators: [
            ['数量', '帮扶困难学生人数', '≥120人'],
            ['社会效益', '家长认可程度', '较高'],
          ],
        },
        cell: 'B7',
        says: ['辍学率'],
      },
      {
        form: {
          fields: { annualGoal: '维修公厕20座，居民满意度达到90%。' },
          indicators: [['数量', '维修公厕座数', '=20座']],
        },
        says: ['满意度'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualGoal: '降低两类对象重新违法犯罪率，提高就业率。' },
          indicators: [
            ['社会效益', '帮教对象再犯罪率', '≤2%'],
            ['社会效益', '解矫人员就业率', '≥60%'],
          ],
        },
      },
      {
        form: {
          fields: { annualGoal: '开展诉前调解，提高医患矛盾化解率。' },
          indicators: [['质量', '医患纠纷调解成功率', '≥80%']],
        },
      },
      {
        form: {
          fields: { annualGoal: '提升办案质量和工作效率，改善办公条件。' },
          indicators: [['数量', '购置办公设备数量', '=12台']],
        },
      },
    ],
  },
});
