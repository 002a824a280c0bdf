import type { Indicator, PerformanceForm } from '../../../indicator';
import { countShared, topicPairs } from '../../analysis/topic';
import type { FormContext } from '../../context';
import { SAME_RATES } from '../../lexicon/class-words';
import { phrasingActions } from '../../phrasing-actions';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly effect: Indicator;
  readonly output: Indicator;
  readonly sameValue: boolean;
}

interface Rate {
  readonly indicator: Indicator;
  /** Which of the lists of one and the same rate. */
  readonly group: number;
  readonly objects: ReadonlySet<string>;
}

function rateOf(indicator: Indicator, { analysis }: FormContext): Rate | null {
  const { core } = analysis.of(indicator);
  const group = SAME_RATES.findIndex((tails) => tails.some((tail) => core.endsWith(tail)));
  if (group < 0 || indicator.target.unit !== '%' || indicator.section !== 'annual') return null;
  const tails = [...(SAME_RATES[group] ?? [])].sort((a, b) => b.length - a.length);
  const tail = tails.find((one) => core.endsWith(one)) ?? '';
  return { indicator, group, objects: topicPairs(core.slice(0, core.length - tail.length)) };
}

function ratesOf(form: PerformanceForm, context: FormContext, level1: Indicator['level1']): readonly Rate[] {
  return form.indicators
    .filter((indicator) => indicator.level1 === level1)
    .flatMap((indicator) => rateOf(indicator, context) ?? []);
}

export const benefitRepeatsOutput = defineRule<'form', State>({
  code: 'CLS-09',
  id: 'class/benefit-repeats-output',
  family: 'class',
  scope: 'form',
  severity: 'warning',
  title: { zh: '效益指标重复了产出指标', en: 'A benefit repeats an output' },
  basis: '惯例：产出说做到什么，效益说带来什么，不交叉重复',
  why: {
    zh: '同一个比率算两遍，等于没有效益指标，自评时还会重复得分。',
    en: 'One rate counted twice leaves the form without a benefit, and scores twice.',
  },
  remedy: 'suggestion',
  detect(form, context) {
    const outputs = ratesOf(form, context, '产出指标');
    const effects = ratesOf(form, context, '效益指标');
    if (outputs.length === 0 || effects.length === 0)
      return notApplicable('产出和效益中没有可比的比率。', 'Outputs and benefits hold no rates to compare.');
    return effects.flatMap((effect) => {
      const output = outputs.find(
        ({ group, objects }) => group === effect.group && countShared(objects, effect.objects) > 0,
      );
      if (!output) return [];
      const sameValue = output.indicator.target.number === effect.indicator.target.number;
      return [{ effect: effect.indicator, output: output.indicator, sameValue }];
    });
  },
  severityOf: ({ sameValue }) => (sameValue ? 'warning' : 'info'),
  explain: ({ effect, output, sameValue }) => ({
    zh: sameValue
      ? `效益指标“${quoted(effect.name ?? '')}”（${effect.value ?? ''}）与${output.level2 ?? ''}“${quoted(output.name ?? '')}”（${output.value ?? ''}）是同一件事。效益请改写做到之后带来的变化。`
      : `效益指标“${quoted(effect.name ?? '')}”（${effect.value ?? ''}）与${output.level2 ?? ''}“${quoted(output.name ?? '')}”（${output.value ?? ''}）像是同一件事，数却不同。口径不同请写清；相同的，效益请改写带来的变化。`,
    en: `The benefit “${quoted(effect.name ?? '')}” (${effect.value ?? ''}) seems to be the output “${quoted(output.name ?? '')}” (${output.value ?? ''}) once more. Give what comes of it instead.`,
  }),
  act: ({ effect }, _form, context) => phrasingActions(effect, context),
  place: ({ effect, output }) => ({ cell: effect.nameCell, related: [{ cell: output.nameCell }] }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['质量', '医患纠纷调解成功率', '≥95%'],
            ['社会效益', '医患矛盾纠纷化解率', '≥95%'],
          ],
        },
        cell: 'C10',
        says: ['同一件事'],
      },
      {
        form: {
          indicators: [
            ['质量', '环境问题整改率', '≥95%'],
            ['社会效益', '环境问题处置率', '≥98%'],
          ],
        },
        says: ['数却不同'],
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['质量', '器材抽检合格率', '=100%'],
            ['社会效益', '学生体质达标率', '≥92%'],
          ],
        },
      },
      {
        form: {
          indicators: [
            ['质量', '医患纠纷调解成功率', '≥95%'],
            ['社会效益', '医患纠纷发生率', '≤2%'],
          ],
        },
      },
    ],
  },
});
