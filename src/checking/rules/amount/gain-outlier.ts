import type Big from 'big.js';
import type { Indicator } from '../../../indicator';
import { sayYuan } from '../../analysis/money';
import { NO_ANNUAL_AMOUNT } from '../../reasons';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly gain: Indicator;
  readonly times: Big;
  readonly annual: Big;
}

export const gainOutlier = defineRule<'form', State, { times: number }>({
  code: 'AMT-09',
  id: 'amount/gain-outlier',
  family: 'amount',
  scope: 'form',
  severity: 'info',
  title: { zh: '效益与投入相差悬殊', en: 'Gain out of proportion to the money' },
  basis: '推断：目标应合理可行，与投入相称',
  why: {
    zh: '效益是投入的上百倍，要么单位写错，要么不全是这笔钱带来的。',
    en: 'A gain a hundred times the outlay: a wrong unit, or not all of it due to this money.',
  },
  remedy: 'manual',
  settings: { times: 100 },
  detect({ indicators }, { analysis }, { times }) {
    const annual = analysis.annualYuan;
    const gains = indicators.filter((one) => one.level2 === '经济效益指标' && analysis.of(one).yuan !== null);
    if (gains.length === 0) return notApplicable('没有以金额计的经济效益。', 'No economic benefit in money.');
    if (annual === null || annual.lte(0)) return NO_ANNUAL_AMOUNT;
    return gains.flatMap((gain): State[] => {
      const { yuan, perUnit } = analysis.of(gain);
      if (yuan === null || perUnit || yuan.lt(annual.times(times))) return [];
      return [{ gain, times: yuan.div(annual), annual }];
    });
  },
  explain: ({ gain, times, annual }) => ({
    zh: `“${quoted(gain.value ?? '')}”约是项目年度金额${sayYuan(annual)}的${times.toFixed(0)}倍。请核对单位，并说明测算依据、是否都由本项目带来。`,
    en: `“${quoted(gain.value ?? '')}” is about ${times.toFixed(0)} times the annual amount of ${annual.toFixed()} yuan. Check the unit and give the ground.`,
  }),
  place: ({ gain }, { fields }) => ({
    cell: gain.valueCell,
    related: fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '20' },
          indicators: [['经济效益', '带动旅游收入', '≥4000万元']],
        },
        cell: 'D9',
        says: ['200倍'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '84' },
          indicators: [['经济效益', '带动旅游收入', '≥4000万元']],
        },
      },
      {
        form: {
          fields: { annualAmount: '20' },
          indicators: [['经济效益', '亩均增收', '≥4000元/亩']],
        },
      },
    ],
  },
});
