import type { Indicator, PerformanceForm } from '../../../indicator';
import type { FormContext } from '../../context';
import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly indicators: readonly [Indicator, ...Indicator[]];
}

/** Indicators that say themselves not to apply (无), of categories that another rule does not miss. */
function placeholders({ indicators }: PerformanceForm, { analysis, profile }: FormContext): Indicator[] {
  const absent = indicators.filter((one) => {
    const { saidAbsent, core } = analysis.of(one);
    return (
      saidAbsent &&
      (core === '' || one.target.kind === 'none' || one.target.kind === 'empty') &&
      isAbsentName(core)
    );
  });
  return absent.filter(({ level2 }) => level2 !== '社会效益指标' || !profile.requiredLevel2.includes(level2));
}

function isAbsentName(core: string): boolean {
  return core === '' || /^(?:无|没有|暂无|不适用|不涉及|[/／—-]+)$/u.test(core);
}

export const placeholder = defineRule<'form', State>({
  code: 'VAL-15',
  id: 'value/placeholder',
  family: 'value',
  scope: 'form',
  severity: 'info',
  title: { zh: '“无”占位', en: '“None” as a placeholder' },
  basis: '惯例：与项目无关的效益可以不设，不必凑数',
  why: {
    zh: '确无关联可以不设；但“无”多了，效益就没有指标承接。',
    en: 'What does not apply may be left out; but with many “none” nothing carries the benefits.',
  },
  remedy: 'manual',
  yieldsTo: ['VAL-16'],
  detect(form, context) {
    if (form.indicators.length === 0) return notApplicable('没有指标。', 'There are no indicators.');
    const [first, ...others] = placeholders(form, context);
    return first ? [{ indicators: [first, ...others] }] : [];
  },
  explain({ indicators }) {
    const names = [...new Set(indicators.map(({ level2 }) => level2 ?? '未归类指标'))].join('、');
    return {
      zh: `${names}填“无”。确与项目无关的可以保留；能产生这类效益的，请补一条可考核的指标。`,
      en: `${names}: “none”. Keep it if the project has no such effect, otherwise add an indicator that can be assessed.`,
    };
  },
  place: ({ indicators: [first, ...others] }) => ({
    cell: first.nameCell,
    related: others.map(({ nameCell }) => ({ cell: nameCell })),
  }),
  examples: {
    bad: [
      {
        form: {
          indicators: [
            ['社会效益', '受益学生人数', '≥300人'],
            ['生态效益', '无', '无'],
            ['可持续影响', '不适用', '/'],
          ],
        },
        cell: 'C10',
        says: ['生态效益指标', '可持续影响指标'],
      },
    ],
    good: [
      { form: { indicators: [['生态效益', '绿化面积', '≥30亩']] } },
      { form: { indicators: [['质量指标', '安全事故', '无']] } },
      { form: { indicators: [['社会效益', '无', '无']] } },
    ],
  },
});
