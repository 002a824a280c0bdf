import type Big from 'big.js';
import type { Indicator } from '../../../indicator';
import { DURABLE_GOODS } from '../../lexicon/amount-words';
import { NO_ANNUAL_AMOUNT } from '../../reasons';
import { defineRule, notApplicable } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly count: Indicator;
  readonly goods: string;
  readonly each: Big;
  readonly annual: Big;
}

const GOODS = new RegExp(DURABLE_GOODS.join('|'), 'u');
const PURCHASE = /购买|购置|采购|配备|配置|更新/u;
const DEVICE_UNITS: ReadonlySet<string> = new Set(['台', '套', '件', '个', '部', '辆', '架', '台套']);

export const unitCostOutlier = defineRule<'form', State, { lowest: number }>({
  code: 'AMT-08',
  id: 'amount/unit-cost-outlier',
  family: 'amount',
  scope: 'form',
  severity: 'info',
  title: { zh: '平均单价过低', en: 'Average price too low' },
  basis: '推断：投入与产出应相称',
  why: {
    zh: '电脑、空调一类设备平均只要几百元，多半是数量或金额写错。',
    en: 'A few hundred yuan for a computer: mostly the count or the sum is wrong.',
  },
  remedy: 'manual',
  settings: { lowest: 500 },
  detect({ indicators, fields }, { analysis }, { lowest }) {
    const annual = analysis.annualYuan;
    const purchases = indicators.filter(
      ({ name, level2, target }) =>
        level2 === '数量指标' &&
        target.kind === 'number' &&
        DEVICE_UNITS.has(target.unit ?? '') &&
        PURCHASE.test(name ?? ''),
    );
    if (purchases.length === 0) return notApplicable('没有购置设备的数量指标。', 'No equipment is bought.');
    if (annual === null) return NO_ANNUAL_AMOUNT;
    const words = `${fields.projectName?.text ?? ''}${fields.annualGoal?.text ?? ''}`;
    return purchases.flatMap((count): State[] => {
      const goods = GOODS.exec(`${count.name ?? ''}${words}`)?.[0];
      if (goods === undefined || Number(count.target.number) < 2) return [];
      const each = annual.div(count.target.number ?? '1');
      return each.lt(lowest) ? [{ count, goods, each, annual }] : [];
    });
  },
  explain: ({ count, goods, each, annual }) => ({
    zh: `项目年度金额${annual.toFixed()}元，购置“${quoted(count.value ?? '')}”，平均每${count.target.unit ?? '件'}约${each.toFixed(0)}元，买“${goods}”偏低。请核对数量或金额。`,
    en: `${annual.toFixed()} yuan for “${quoted(count.value ?? '')}” is about ${each.toFixed(0)} yuan each, little for ${goods}. Check count and sum.`,
  }),
  place: ({ count }, { fields }) => ({
    cell: count.valueCell,
    related: fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : [],
  }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '0.8', annualGoal: '为各校区购置电脑、空调等设备。' },
          indicators: [['数量', '购置设备数量', '≥40台']],
        },
        cell: 'D9',
        says: ['200元', '电脑'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '20', annualGoal: '为各校区购置电脑、空调等设备。' },
          indicators: [['数量', '购置设备数量', '≥40台']],
        },
      },
      {
        form: {
          fields: { annualAmount: '0.8', annualGoal: '为各校区购置课外读物。' },
          indicators: [['数量', '购置图书数量', '≥400册']],
        },
      },
      {
        form: {
          fields: { annualAmount: '0.8', annualGoal: '购置口罩、温度计等防疫物资。' },
          indicators: [['数量', '购置物资数量', '≥400件']],
        },
      },
    ],
  },
});
