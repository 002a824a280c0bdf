import type { Indicator } from '../../../indicator';
import { defineRule, isNotRun } from '../../rule';
import { weightsOf } from './weights';

interface State {
  readonly kind: 'zero' | 'heavy' | 'equal';
  readonly indicator: Indicator;
  readonly weight: string;
  readonly count: number;
  readonly most: number;
}

export const unevenWeights = defineRule<'form', State, { most: number; equalFrom: number }>({
  code: 'WGT-03',
  id: 'weight/uneven-weights',
  family: 'weight',
  scope: 'form',
  severity: 'info',
  title: { zh: '单条权重为 0、过高，或全部均分', en: 'A weight of nought, too heavy, or all equal' },
  basis: '惯例：权重按重要程度分配，单条一般不超过 30%',
  why: {
    zh: '权重为 0 等于没有考核；一条过重或平均分配，看不出重点。',
    en: 'A weight of nought measures nothing; one too heavy, or all equal, hides what matters.',
  },
  remedy: 'manual',
  settings: { most: 30, equalFrom: 4 },
  detect(form, _context, { most, equalFrom }) {
    const weights = weightsOf(form);
    if (isNotRun(weights)) return weights;
    const { rows } = weights;
    const states: State[] = [];
    const about = (kind: State['kind'], { indicator, weight }: (typeof rows)[number]): void => {
      states.push({ kind, indicator, weight: weight.toFixed(), count: rows.length, most });
    };
    for (const row of rows) {
      if (row.weight.eq(0)) about('zero', row);
      else if (rows.length > 3 && row.weight.gt(most)) about('heavy', row);
    }
    const [first] = rows;
    if (first && rows.length >= equalFrom && rows.every(({ weight }) => weight.eq(first.weight)))
      about('equal', first);
    return states;
  },
  explain: ({ kind, indicator: { name }, weight, count, most }) => {
    switch (kind) {
      case 'zero':
        return {
          zh: `“${name ?? ''}”的权重是 0，等于不考核。请分配权重，或删去这条。`,
          en: `“${name ?? ''}” has a weight of 0 and is not measured. Give it a weight, or remove it.`,
        };
      case 'heavy':
        return {
          zh: `“${name ?? ''}”一条的权重是${weight}，超过${most}%，总分几乎由它决定。请核对是否合适。`,
          en: `“${name ?? ''}” alone weighs ${weight}, more than ${most}%. Check whether that is meant.`,
        };
      case 'equal':
        return {
          zh: `${count}条指标的权重都是${weight}，看不出重点。建议按重要程度分配。`,
          en: `All ${count} indicators weigh ${weight}. Distribute weights by importance.`,
        };
    }
  },
  place: ({ indicator }) => ({ cell: indicator.weightCell ?? indicator.nameCell }),
  examples: {
    bad: [
      {
        form: {
          indicators: ['足额保障率', '发放准确率', '按时发放率', '结余率'].map(
            (name): [string, string, string, number] => ['质量', name, '=100%', 22.5],
          ),
        },
        says: ['都是22.5'],
      },
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', 50],
            ['质量', '绿化成活率', '≥95%', 0],
            ['社会效益', '公园免费开放率', '=100%', 30],
            ['满意度', '游客满意度', '≥90%', 20],
          ],
        },
        cell: 'E10',
      },
    ],
    good: [
      {
        form: {
          indicators: [
            ['数量', '养护公园数量', '=3处', 25],
            ['质量', '绿化成活率', '≥95%', 25],
            ['社会效益', '公园免费开放率', '=100%', 30],
            ['满意度', '游客满意度', '≥90%', 10],
          ],
        },
      },
    ],
  },
});
