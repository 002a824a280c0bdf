import Big from 'big.js';
import { defineRule, isNotRun, notApplicable } from '../../rule';
import { weightsOf } from './weights';

interface State {
  readonly effect: string;
  readonly usual: number;
  readonly cell: string;
}

export const satisfactionWeightMoved = defineRule<'form', State>({
  code: 'WGT-04',
  id: 'weight/satisfaction-weight-moved',
  family: 'weight',
  scope: 'form',
  severity: 'info',
  title: { zh: '不设满意度时效益权重没有相应提高', en: 'No satisfaction, but no more weight on effects' },
  basis: '惯例：不设满意度指标的，原 10 分并入效益指标',
  why: {
    zh: '不并入，效益的分量会偏轻。',
    en: 'Effects then weigh too little.',
  },
  remedy: 'manual',
  yieldsTo: ['WGT-02'],
  detect(form, { profile }) {
    if (profile.taxonomy !== 'new')
      return notApplicable('旧体系满意度为必设。', 'The old system always has satisfaction.');
    const weights = weightsOf(form);
    if (isNotRun(weights)) return weights;
    if (weights.rows.some(({ indicator }) => indicator.level1 === '满意度指标')) {
      return notApplicable('设了满意度指标。', 'There is satisfaction.');
    }
    const effects = weights.rows.filter(({ indicator }) => indicator.level1 === '效益指标');
    const [first] = effects;
    if (!first) return notApplicable('没有效益指标。', 'There are no effects.');
    const cost = weights.rows.some(({ indicator }) => indicator.level1 === '成本指标');
    const usual = cost ? 30 : 40;
    const effect = effects.reduce((sum, { weight }) => sum.plus(weight), new Big(0));
    return effect.lt(usual)
      ? [{ effect: effect.toFixed(), usual, cell: first.indicator.weightCell ?? first.indicator.nameCell }]
      : [];
  },
  explain: ({ effect, usual }) => ({
    zh: `没有设满意度指标，效益权重是${effect}，惯例应把满意度的 10 分并入，为${usual}。请调整。`,
    en: `There is no satisfaction, and effects weigh ${effect}; usually its 10 are added, giving ${usual}. Adjust.`,
  }),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      {
        profile: 'system-2021',
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', 70],
            ['社会效益', '公园免费开放率', '=100%', 30],
          ],
        },
        says: ['40'],
      },
    ],
    good: [
      {
        profile: 'system-2021',
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', 50],
            ['社会效益', '公园免费开放率', '=100%', 40],
          ],
        },
      },
    ],
  },
});
