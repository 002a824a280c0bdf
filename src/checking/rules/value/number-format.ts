import { parseTargetValue } from '../../../indicator';
import type Big from 'big.js';
import { sayYuan, toYuan } from '../../analysis/money';
import { valueEdits, writeValue } from '../../analysis/value-edits';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface Reading {
  readonly number: string;
  readonly because: string;
  /** The sum equals the annual amount. */
  readonly proved: boolean;
}

interface State {
  readonly readings: readonly Reading[];
  readonly annual: Big | null;
}

/** Only a figure with one of these can have been settled; reading all of them anew would cost too much. */
const SEPARATOR = /\d[,，.．'’\s]+\d/u;

export const numberFormat = defineRule<'indicator', State>({
  code: 'VAL-06',
  id: 'value/number-format',
  family: 'value',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '数字格式异常', en: 'Malformed figure' },
  basis: '惯例：数字须能唯一读出',
  why: {
    zh: '逗号和小数点写错位置，读法不同可差成千上万倍，不能替填报人猜。',
    en: 'With a misplaced comma or point the readings differ a thousandfold; nobody should guess.',
  },
  remedy: 'suggestion',
  detect({ target, value }, { analysis }) {
    const annual = analysis.annualYuan;
    if (target.kind === 'number' && target.number !== null) {
      // The reader settles an ambiguous figure by another cell; the cell itself stays malformed.
      const settled = value !== null && SEPARATOR.test(value) && parseTargetValue(value).kind === 'ambiguous';
      if (!settled) return [];
      return [{ readings: [{ number: target.number, because: '按另一处的数核对', proved: true }], annual }];
    }
    if (target.kind !== 'ambiguous') return NO_FIGURE;
    const readings = target.candidates.map(({ number, because }): Reading => {
      const proved =
        annual !== null &&
        ['元', '万元'].some(
          (unit) => (target.unit ?? unit) === unit && toYuan(number, unit)?.eq(annual) === true,
        );
      return { number, because, proved };
    });
    readings.sort((a, b) => Number(b.proved) - Number(a.proved));
    return [{ readings, annual }];
  },
  explain({ readings, annual }, { value, target }) {
    const say = (number: string): string =>
      writeValue({ operator: target.operator, number, unit: target.unit });
    const proved = readings.find((reading) => reading.proved);
    if (proved && annual !== null) {
      return {
        zh: `绩效值“${quoted(value ?? '')}”的数字写法不对（${proved.because}），无法计算。“${say(proved.number)}”与项目年度金额${sayYuan(annual)}一致，请核对后改正。`,
        en: `The figure in “${quoted(value ?? '')}” is malformed. “${say(proved.number)}” agrees with the annual amount of ${annual.toFixed()} yuan; check and correct it.`,
      };
    }
    const choices = readings.map(({ number }) => `“${say(number)}”`);
    return {
      zh: `绩效值“${quoted(value ?? '')}”的数字写法不对，${choices.length > 1 ? `可读作${choices.join('或')}` : `疑为${choices.join('')}`}。请对照依据改正。`,
      en: `The figure in “${quoted(value ?? '')}” is malformed: ${choices.join(' or ')}? Check and correct it.`,
    };
  },
  act: ({ readings }, indicator, { grid }) =>
    readings.flatMap(({ number, because }) => {
      const { operator, unit } = indicator.target;
      const edits = valueEdits(indicator, grid, { operator, number, unit });
      const text = writeValue({ operator, number, unit });
      return edits.length === 0
        ? []
        : [
            {
              kind: 'suggestion' as const,
              title: { zh: `改为“${text}”（${because}）`, en: `Change to “${text}”` },
              edits,
            },
          ];
    }),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '62.905469' },
          indicators: [['成本指标', '食材采购总成本', '≤629054,69元']],
        },
        cell: 'D9',
        says: ['629054.69元', '一致'],
        becomes: { D9: '≤629054.69元' },
      },
      { form: { indicators: [['数量指标', '发放种子数量', '≥2,8505公斤']] }, says: ['或'] },
    ],
    good: [
      { form: { indicators: [['成本指标', '食材采购总成本', '≤629,054.69元']] } },
      { form: { indicators: [['数量指标', '发放种子数量', '≥28505公斤']] } },
    ],
  },
});
