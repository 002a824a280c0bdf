import type { Indicator } from '../../../indicator';
import { isCost } from '../../analysis/cost-figure';
import type { IndicatorAnalysis } from '../../analysis/form-analysis';
import { wordFinder } from '../../analysis/word-finder';
import { COST_WORDS, FUNDING_WORDS } from '../../lexicon/class-words';
import { phrasingActions } from '../../phrasing-actions';
import { NO_NAME, OTHER_KIND } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

/** What stands there instead: a rate, a count, a time, part of the money, or an opinion on price. */
type State =
  | { readonly kind: 'figure'; readonly unit: string }
  | { readonly kind: 'funding'; readonly word: string }
  | { readonly kind: 'opinion' };

const costIn = wordFinder(COST_WORDS);
const fundingIn = wordFinder(FUNDING_WORDS);
const OPINION = /经济性$|性价比$/u;
const NO_COST_SHAPES: ReadonlySet<string> = new Set(['percent', 'count', 'area', 'duration', 'score']);

function faultOf({ target }: Indicator, { core, shape, yuan }: IndicatorAnalysis): State | null {
  const funding = fundingIn(core);
  if (funding !== null && costIn(core.replace(funding, '')) === null)
    return { kind: 'funding', word: funding };
  if (costIn(core) !== null || yuan !== null) return null;
  if (OPINION.test(core) && target.kind === 'words') return { kind: 'opinion' };
  return target.kind === 'number' && target.unit !== null && NO_COST_SHAPES.has(shape)
    ? { kind: 'figure', unit: target.unit }
    : null;
}

export const noCost = defineRule<'indicator', State>({
  code: 'CLS-04',
  id: 'class/no-cost',
  family: 'class',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '成本指标填的不是成本', en: 'No cost among the costs' },
  basis: '惯例：成本指标反映总成本、单位成本的控制要求',
  why: {
    zh: '成本行没有金额上限，花多少钱就没有约束。',
    en: 'Without a limit in money the costs are not controlled.',
  },
  remedy: 'suggestion',
  detect(indicator, { analysis }) {
    if (!isCost(indicator)) return OTHER_KIND;
    const own = analysis.of(indicator);
    if (indicator.name === null || own.saidAbsent) return NO_NAME;
    const state = faultOf(indicator, own);
    return state ? [state] : [];
  },
  severityOf: ({ kind }) => (kind === 'figure' ? 'error' : 'warning'),
  explain(state, { name, value }) {
    const shown = `“${quoted(name ?? '')}”（${quoted(value ?? '空')}）`;
    const advice = '请改写总成本或单位成本，用“≤”和金额表示。';
    if (state.kind === 'funding') {
      return {
        zh: `成本指标${shown}写的是资金从哪里来（${state.word}），不是要控制的成本。${advice}`,
        en: `“${quoted(name ?? '')}” among the costs tells where the money comes from. Give a total or unit cost with ≤ and a sum.`,
      };
    }
    if (state.kind === 'opinion') {
      return {
        zh: `成本指标${shown}是对价格的评价，没有成本数额。${advice}`,
        en: `“${quoted(name ?? '')}” among the costs is an opinion on prices. Give a total or unit cost with ≤ and a sum.`,
      };
    }
    return {
      zh: `成本指标${shown}以“${state.unit}”计，名称里也没有成本、费用，应属于产出或效益指标。${advice}`,
      en: `“${quoted(name ?? '')}” among the costs is measured in ${state.unit} and names no cost; it belongs to outputs or effects. Give a total or unit cost here.`,
    };
  },
  act: (_state, indicator, context) => phrasingActions(indicator, context),
  place: (_state, { nameCell, valueCell }) => ({ cell: nameCell, related: [{ cell: valueCell }] }),
  examples: {
    bad: [
      { form: { indicators: [['成本', '宣传片户外大屏投放率', '≥90%']] }, cell: 'C9', says: ['%'] },
      { form: { indicators: [['成本', '省级提前下达部分', '=181500']] }, says: ['从哪里来'] },
      { form: { indicators: [['成本', '装修材料经济性', '经济实惠']] } },
    ],
    good: [
      { form: { indicators: [['成本', '成本节约率', '≥5%']] } },
      { form: { indicators: [['成本', '公用经费支出占比', '≤30%']] } },
      { form: { indicators: [['成本', '单个样地监测', '≤1.2万元']] } },
      { form: { indicators: [['经济成本', '成本控制合理性', '合理']] } },
      { form: { indicators: [['成本', '控制在预算内', '控制在预算内']] } },
    ],
  },
});
