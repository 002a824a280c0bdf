import Big from 'big.js';
import { valueEdits, writeValue } from '../../analysis/value-edits';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  /** slash: one too many; decimal: a rate between nought and one without %. */
  readonly kind: 'slash' | 'decimal';
  readonly number: string;
  readonly unit: string | null;
}

export const unitForm = defineRule<'indicator', State>({
  code: 'VAL-08',
  id: 'value/unit-form',
  family: 'value',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '单位写法错', en: 'Unit wrongly written' },
  basis: '惯例：计量单位只写单位本身，比率用百分数',
  why: {
    zh: '多写的斜杠会被当成“每”；比率写成小数，和百分数混在一起容易差一百倍。',
    en: 'A stray slash reads as “per”; a rate as a decimal is easily a hundredfold wrong.',
  },
  remedy: 'fix',
  detect(indicator, { analysis }) {
    const { kind, number, unit, cleaned } = indicator.target;
    if (kind !== 'number' || number === null) return NO_FIGURE;
    if (cleaned.includes('straySlash')) return [{ kind: 'slash', number, unit }];
    const figure = new Big(number);
    const { measure } = analysis.of(indicator);
    const isRate = measure?.measure === 'rate' || measure?.measure === 'satisfaction';
    if (unit !== null || !isRate || figure.lte(0) || figure.gt(1) || !number.includes('.')) return [];
    // A fraction in words says itself that it is one.
    if (cleaned.includes('chineseNumeral')) return [];
    return [{ kind: 'decimal', number: figure.times(100).toFixed(), unit: '%' }];
  },
  explain({ kind, number, unit }, { value, target }) {
    const better = writeValue({ operator: target.operator, number, unit });
    return kind === 'slash'
      ? {
          zh: `绩效值“${quoted(value ?? '')}”的单位多了斜杠，会被读成“每”。建议改为“${better}”。`,
          en: `The unit in “${quoted(value ?? '')}” has a stray slash, which reads as “per”. Change to “${better}”.`,
        }
      : {
          zh: `比率写成小数“${quoted(value ?? '')}”，容易与百分数混淆。建议改为“${better}”。`,
          en: `The rate is written as the decimal “${quoted(value ?? '')}”. Change to “${better}”.`,
        };
  },
  act({ kind, number, unit }, indicator, { grid }) {
    const { operator } = indicator.target;
    const edits = valueEdits(indicator, grid, { operator, number, unit });
    if (edits.length === 0) return [];
    const text = writeValue({ operator, number, unit });
    return [
      {
        kind: kind === 'slash' ? 'fix' : 'suggestion',
        title: { zh: `改为“${text}”`, en: `Change to “${text}”` },
        edits,
      },
    ];
  },
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['数量指标', '救助流浪动物数', '≥300/只']] },
        cell: 'D9',
        becomes: { D9: '≥300只' },
      },
      { form: { indicators: [['质量指标', '设备完好率', '≥0.95']] }, becomes: { D9: '≥95%' } },
    ],
    good: [
      { form: { indicators: [['成本指标', '每只救助成本', '≤300元/只']] } },
      { form: { indicators: [['质量指标', '设备完好率', '≥95%']] } },
      { form: { indicators: [['质量指标', '设备完好率', '=1']] } },
      { form: { indicators: [['质量指标', '室内甲醛浓度', '≤0.08mg/m³']] } },
    ],
  },
});
