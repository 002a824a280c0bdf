import Big from 'big.js';
import type { CostStandard } from '../../profile';
import { defineRule, insufficientData, notApplicable } from '../../rule';
import { quoted } from '../../wording';
import { yuanPer } from '../../analysis';

/** 元/人·天, 元/人/天, 元每人每天: one unit. */
const sameUnit = (unit: string): string =>
  unit
    .replace(/[·．.]|每/gu, '/')
    .replace(/\/+/gu, '/')
    .replace(/^[^/]+/u, '');

export const aboveCostStandard = defineRule<'indicator', { standard: CostStandard }>({
  code: 'EVD-05',
  id: 'evidence/above-cost-standard',
  family: 'evidence',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '成本超过预算支出标准', en: 'Cost above the standard' },
  basis: '惯例：成本指标值不得超过预算支出标准；标准由配置文件提供',
  why: {
    zh: '超标准的支出不能安排预算。',
    en: 'What exceeds the standard cannot be budgeted.',
  },
  remedy: 'manual',
  detect({ name, target }, { profile }) {
    if (profile.costStandards.length === 0) {
      return insufficientData('配置里没有支出标准。', 'The profile holds no standards.');
    }
    const { number, unit } = target;
    const factor = unit === null ? null : yuanPer(unit);
    if (name === null || number === null || unit === null || factor === null) {
      return notApplicable('不是带单位的成本。', 'The value is no cost with a unit.');
    }
    const standard = profile.costStandards.find(
      (one) => sameUnit(one.unit) === sameUnit(unit) && one.words.every((word) => name.includes(word)),
    );
    if (!standard) return notApplicable('没有对应的支出标准。', 'There is no standard for it.');
    const highest = new Big(standard.highest).times(yuanPer(standard.unit) ?? 1);
    return new Big(number).times(factor).gt(highest) ? [{ standard }] : [];
  },
  explain: ({ standard }, { name, value }) => ({
    zh: `“${name ?? ''}”的“${quoted(value ?? '')}”超过支出标准${standard.highest}${standard.unit}（${standard.source}），不能按此安排预算。请按标准调整。`,
    en: `“${quoted(value ?? '')}” of “${name ?? ''}” exceeds the standard of ${standard.highest}${standard.unit} (${standard.source}). Keep to the standard.`,
  }),
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        profile: {
          costStandards: [
            { words: ['培训'], unit: '元/人·天', highest: '400', source: '当地培训费管理办法' },
          ],
        },
        form: { indicators: [['成本', '人均培训成本', '≤450元/人/天']] },
        cell: 'D9',
        says: ['400元/人·天'],
      },
    ],
    good: [
      {
        profile: {
          costStandards: [
            { words: ['培训'], unit: '元/人·天', highest: '400', source: '当地培训费管理办法' },
          ],
        },
        form: {
          indicators: [
            ['成本', '人均培训成本', '≤400元/人·天'],
            ['成本', '培训总成本', '≤45000元'],
          ],
        },
      },
      { form: { indicators: [['成本', '人均培训成本', '≤450元/人·天']] } },
    ],
  },
});
