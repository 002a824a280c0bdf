import Big from 'big.js';
import { NO_FIGURE, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

export const satisfactionLevel = defineRule<'indicator', 'full' | 'low', { low: number }>({
  code: 'VAL-23',
  id: 'value/satisfaction-level',
  family: 'value',
  scope: 'indicator',
  severity: 'info',
  title: { zh: '满意度为 100% 或偏低', en: 'Satisfaction of 100 %, or low' },
  basis: '惯例：满意度目标多在 85%—98% 之间',
  why: {
    zh: '人人满意难以做到，一份不满意的问卷就算没完成；过低又失去约束。',
    en: 'One dissatisfied reply would miss 100 %; a low figure binds nobody.',
  },
  remedy: 'manual',
  settings: { low: 80 },
  detect(indicator, { analysis }, { low }) {
    const { kind, number, unit, operator } = indicator.target;
    if (analysis.of(indicator).measure?.measure !== 'satisfaction') return OTHER_KIND;
    if (kind !== 'number' || number === null || unit !== '%') return NO_FIGURE;
    if (operator === '≤' || operator === '<') return [];
    const figure = new Big(number);
    if (figure.eq(100)) return ['full'];
    return figure.lt(low) && figure.gt(0) ? ['low'] : [];
  },
  explain: (state, { value }, _context, { low }) =>
    state === 'full'
      ? {
          zh: `满意度定为“${quoted(value ?? '')}”，有一人不满意就算没完成。请结合往年调查结果核定。`,
          en: `With “${quoted(value ?? '')}” a single dissatisfied reply misses the target. Set it by earlier surveys.`,
        }
      : {
          zh: `满意度“${quoted(value ?? '')}”低于 ${low}%，约束偏松。如确是往年水平，请说明依据。`,
          en: `A satisfaction of “${quoted(value ?? '')}” is below ${low} %. Give the ground if that is the usual level.`,
        },
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      { form: { indicators: [['满意度', '参训教师满意度', '≥100%']] }, cell: 'D9', says: ['一人不满意'] },
      { form: { indicators: [['满意度', '租户满意度', '≥60%']] }, says: ['80%'] },
    ],
    good: [
      { form: { indicators: [['满意度', '参训教师满意度', '≥95%']] } },
      { form: { indicators: [['满意度', '参训教师满意度', '≥80%']] } },
      { form: { indicators: [['质量指标', '工程验收合格率', '=100%']] } },
    ],
  },
});
