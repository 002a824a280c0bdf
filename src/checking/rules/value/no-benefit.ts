import type { Indicator } from '../../../indicator';
import { defineRule, notApplicable } from '../../rule';

interface State {
  readonly indicators: readonly [Indicator, ...Indicator[]];
  /** No benefit of any kind, not only no social one. */
  readonly all: boolean;
}

export const noBenefit = defineRule<'form', State>({
  code: 'VAL-16',
  id: 'value/no-benefit',
  family: 'value',
  scope: 'form',
  severity: 'error',
  title: { zh: '社会效益或全部效益为“无”', en: 'No social benefit, or no benefit at all' },
  basis: '惯例：财政项目应当有效益指标，社会效益一般必设',
  why: {
    zh: '没有效益指标，就说不出花这笔钱带来了什么。',
    en: 'Without a benefit nobody can say what the money brought about.',
  },
  remedy: 'manual',
  detect({ indicators }, { analysis, profile }) {
    const benefits = indicators.filter(({ level1 }) => level1 === '效益指标');
    if (benefits.length === 0) return notApplicable('没有效益指标行。', 'There are no benefit rows.');
    const absent = benefits.filter((one) => analysis.of(one).saidAbsent);
    const [firstAbsent, ...otherAbsent] = absent;
    if (!firstAbsent) return [];
    const written = benefits.filter((one) => !absent.includes(one) && one.name !== null);
    if (written.length === 0) return [{ indicators: [firstAbsent, ...otherAbsent], all: true }];
    if (!profile.requiredLevel2.includes('社会效益指标')) return [];
    const social = absent.filter(({ level2 }) => level2 === '社会效益指标');
    const [first, ...others] = social;
    if (!first || written.some(({ level2 }) => level2 === '社会效益指标')) return [];
    return [{ indicators: [first, ...others], all: false }];
  },
  severityOf: ({ all }) => (all ? 'error' : 'warning'),
  explain: ({ all, indicators }) =>
    all
      ? {
          zh: `效益指标全部填“无”（${indicators.length} 条），说不出这笔钱带来了什么。请至少补一条社会效益指标。`,
          en: `All ${indicators.length} benefit indicators are “none”. Add at least one social benefit.`,
        }
      : {
          zh: '社会效益填“无”。财政项目一般都要说明对服务对象的作用，请补一条可考核的社会效益指标；确实没有的请说明。',
          en: 'The social benefit is “none”. Add one that can be assessed, or say why there is none.',
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
            ['经济效益', '无', '无'],
            ['社会效益', '无', '无'],
            ['生态效益', '绿化面积', '≥30亩'],
          ],
        },
        cell: 'C10',
      },
      {
        form: {
          indicators: [
            ['经济效益', '无', '无'],
            ['社会效益', '不适用', '/'],
          ],
        },
        cell: 'C9',
        says: ['全部'],
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['经济效益', '无', '无'],
            ['社会效益', '受益学生人数', '≥300人'],
          ],
        },
      },
      {
        form: {
          indicators: [
            ['社会效益', '无', '无'],
            ['经济效益', '增收金额', '≥3万元'],
          ],
        },
        profile: 'system-2021',
      },
    ],
  },
});
