import Big from 'big.js';
import { LEVEL1_NAMES, type Level1 } from '../../../indicator';
import { defineRule, isNotRun, notApplicable } from '../../rule';
import { weightsOf, type Weights } from './weights';

type Shares = Partial<Record<Level1, Big>>;

interface State {
  readonly shares: Shares;
  readonly scheme: Partial<Record<Level1, number>>;
  readonly cell: string;
}

function sharesOf({ rows }: Weights): Shares {
  const shares: Shares = {};
  for (const { indicator, weight } of rows) {
    if (indicator.level1 !== null)
      shares[indicator.level1] = (shares[indicator.level1] ?? new Big(0)).plus(weight);
  }
  return shares;
}

const distance = (shares: Shares, scheme: Partial<Record<Level1, number>>): Big =>
  LEVEL1_NAMES.reduce(
    (sum, level1) => sum.plus((shares[level1] ?? new Big(0)).minus(scheme[level1] ?? 0).abs()),
    new Big(0),
  );

const say = (values: Partial<Record<Level1, { toString(): string }>>): string =>
  LEVEL1_NAMES.flatMap((level1) =>
    values[level1] === undefined ? [] : `${level1.replace('指标', '')}${String(values[level1])}`,
  ).join('、');

export const level1Weights = defineRule<'form', State>({
  code: 'WGT-02',
  id: 'weight/level1-weights',
  family: 'weight',
  scope: 'form',
  severity: 'warning',
  title: { zh: '一级指标权重偏离惯例', en: 'Weights of level 1' },
  basis: '惯例：财预〔2020〕10号、财预〔2021〕101号通行的权重分配，特殊项目可调',
  why: {
    zh: '偏离惯例的权重要说明理由，否则会被要求调整。',
    en: 'Other weights need a reason.',
  },
  remedy: 'manual',
  detect(form, { profile }) {
    const schemes = profile.weights?.level1 ?? [];
    if (schemes.length === 0)
      return notApplicable('所用配置没有一级权重。', 'The profile has no weights of level 1.');
    const weights = weightsOf(form);
    if (isNotRun(weights)) return weights;
    const shares = sharesOf(weights);
    const nearest = [...schemes].sort((a, b) => distance(shares, a).cmp(distance(shares, b)))[0] ?? {};
    if (distance(shares, nearest).eq(0)) return [];
    const cell = weights.rows[0]?.indicator.weightCell ?? form.indicators[0]?.nameCell ?? 'A1';
    return [{ shares, scheme: nearest, cell }];
  },
  explain: ({ shares, scheme }) => ({
    zh: `一级指标权重为${say(shares)}，惯例是${say(scheme)}。请调整，或说明理由。`,
    en: `Weights by level 1 are ${say(shares)}; usual are ${say(scheme)}. Adjust them, or give a reason.`,
  }),
  place: ({ cell }) => ({ cell }),
  examples: {
    bad: [
      {
        profile: 'self-evaluation',
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', 30],
            ['社会效益', '公园免费开放率', '=100%', 30],
            ['满意度', '游客满意度', '≥90%', 30],
          ],
        },
        says: ['产出30'],
      },
    ],
    good: [
      {
        profile: 'self-evaluation',
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', 50],
            ['社会效益', '公园免费开放率', '=100%', 30],
            ['满意度', '游客满意度', '≥90%', 10],
          ],
        },
      },
    ],
  },
});
