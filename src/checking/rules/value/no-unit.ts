import type { Indicator } from '../../../indicator';
import { dimensionOf } from '../../analysis/unit';
import { valueEdits, writeValue } from '../../analysis/value-edits';
import type { FormContext } from '../../context';
import { FIGURE_UNCLEAR, NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

interface State {
  /** The unit to add, and how it is known; null where it is not. */
  readonly unit: string | null;
  readonly from: 'amount' | 'name' | 'rate' | null;
}

/** Tails of a name that say which unit its figure has. */
const UNIT_OF_TAIL: Readonly<Record<string, string>> = {
  人数: '人',
  总人数: '人',
  人次: '人次',
  次数: '次',
  频次: '次',
  场次: '场',
  户数: '户',
  件数: '件',
  台数: '台',
  套数: '套',
  份数: '份',
  期数: '期',
  处数: '处',
  家数: '家',
  项数: '项',
  批次: '批',
  班次: '班',
  天数: '天',
  小时数: '小时',
  月数: '个月',
};
const BRACKETED = /[（(]([^（()）]{1,10})[)）]/gu;

/** 数量（个）, 资金（单位：万元）: the name carries the unit. */
function unitInName(name: string): boolean {
  return [...name.matchAll(BRACKETED)].some(([, inside = '']) =>
    dimensionOf(inside.replace(/^单位[:：]|[≥≤=<>*＊\s\d]/gu, '')),
  );
}

function unitFor(indicator: Indicator, { analysis }: FormContext): State {
  const cost = analysis.costs.find((figure) => figure.indicator === indicator);
  if (cost?.unitProved) return { unit: cost.unitProved, from: 'amount' };
  const { measure } = analysis.of(indicator);
  const number = Number(indicator.target.number);
  if ((measure?.measure === 'rate' || measure?.measure === 'satisfaction') && number > 1 && number <= 100) {
    return { unit: '%', from: 'rate' };
  }
  const unit = measure === null ? undefined : UNIT_OF_TAIL[measure.tail];
  return unit === undefined ? { unit: null, from: null } : { unit, from: 'name' };
}

export const noUnit = defineRule<'indicator', State>({
  code: 'VAL-05',
  id: 'value/no-unit',
  family: 'value',
  scope: 'indicator',
  severity: 'error',
  title: { zh: '定量值无单位', en: 'Figure without a unit' },
  basis: '惯例：定量指标须填计量单位',
  why: {
    zh: '没有单位，元和万元差一万倍，件和次也分不清，系统也会拒收。',
    en: 'Without a unit 元 and 万元 differ ten-thousandfold, and the budget system refuses the value.',
  },
  remedy: 'fix',
  yieldsTo: ['VAL-08', 'VAL-10', 'VAL-24'],
  detect(indicator, context) {
    const { target, name } = indicator;
    if (target.kind === 'ambiguous') return FIGURE_UNCLEAR;
    if (target.kind !== 'number' || target.number === null) return NO_FIGURE;
    if (target.unit !== null || unitInName(name ?? '')) return [];
    return [unitFor(indicator, context)];
  },
  explain({ unit, from }, indicator) {
    const { operator, number } = indicator.target;
    const value = quoted(indicator.value ?? '');
    const better = unit === null || number === null ? null : writeValue({ operator, number, unit });
    if (better === null) {
      return {
        zh: `绩效值“${value}”没有计量单位，不知道是多少。请补上单位。`,
        en: `The value “${value}” has no unit. Add it.`,
      };
    }
    const because =
      from === 'amount'
        ? { zh: `按项目年度金额推算应是“${unit}”`, en: `the annual amount proves it is ${unit}` }
        : { zh: `从名称看应是“${unit}”`, en: `by its name it is ${unit}` };
    return {
      zh: `绩效值“${value}”没有计量单位；${because.zh}。建议改为“${better}”。`,
      en: `The value “${value}” has no unit; ${because.en}. Change to “${better}”.`,
    };
  },
  act({ unit, from }, indicator, { grid }) {
    const { operator, number } = indicator.target;
    if (unit === null || number === null) return [];
    const edits = valueEdits(indicator, grid, { operator, number, unit });
    if (edits.length === 0) return [];
    return [
      {
        kind: from === 'amount' ? 'fix' : 'suggestion',
        title: { zh: `补上单位“${unit}”`, en: `Add the unit ${unit}` },
        edits,
      },
    ];
  },
  place: (_state, { valueCell }) => ({ cell: valueCell }),
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '25' },
          indicators: [['成本指标', '路灯电费总成本', '≤250000']],
        },
        cell: 'D9',
        says: ['项目年度金额', '元'],
        becomes: { D9: '≤250000元' },
      },
      { form: { indicators: [['数量指标', '参训人数', '≥120']] }, becomes: { D9: '≥120人' } },
      { form: { indicators: [['质量指标', '亮灯率', '≥98']] }, becomes: { D9: '≥98%' } },
      { form: { indicators: [['数量指标', '新建公厕', '=3']] }, says: ['补上单位'] },
    ],
    good: [
      { form: { indicators: [['数量指标', '参训人数', '≥120人']] } },
      { form: { indicators: [['数量指标', '新建公厕数量（座）', '=3']] } },
      { form: { indicators: [['数量指标', '项目资金（单位：万元）', '≤30']] } },
      { form: { indicators: [['时效指标', '完工时间', '2025年11月底']] } },
    ],
  },
});
