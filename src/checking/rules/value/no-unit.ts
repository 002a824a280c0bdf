import type { Indicator } from '../../../indicator';
import { dimensionOf } from '../../analysis/unit';
import { valueEdits, writeValue } from '../../analysis/value-edits';
import type { FormContext } from '../../context';
import { NO_FIGURE } from '../../reasons';
import { defineRule, type CellEdit } from '../../rule';
import { quoted } from '../../wording';

interface Missing {
  readonly indicator: Indicator;
  /** The unit to add, and how it is known; null where it is not. */
  readonly unit: string | null;
  readonly from: 'amount' | 'name' | null;
}

/** One figure, or all of a form that has no units throughout. */
type State = readonly [Missing, ...Missing[]];

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

function missingUnit(indicator: Indicator, { analysis }: FormContext): Missing {
  const cost = analysis.costs.find((figure) => figure.indicator === indicator);
  if (cost?.unitProved) return { indicator, unit: cost.unitProved, from: 'amount' };
  const { measure } = analysis.of(indicator);
  const number = Number(indicator.target.number);
  if ((measure?.measure === 'rate' || measure?.measure === 'satisfaction') && number > 1 && number <= 100) {
    return { indicator, unit: '%', from: 'name' };
  }
  const unit = measure === null ? undefined : UNIT_OF_TAIL[measure.tail];
  return unit === undefined ? { indicator, unit: null, from: null } : { indicator, unit, from: 'name' };
}

/** The value with its unit; null where the unit is not known. */
function completed({ indicator, unit }: Missing): string | null {
  const { operator, number } = indicator.target;
  return unit === null || number === null ? null : writeValue({ operator, number, unit });
}

function editsOf({ indicator, unit }: Missing, { grid }: FormContext): readonly CellEdit[] {
  const { operator, number } = indicator.target;
  return unit === null || number === null ? [] : valueEdits(indicator, grid, { operator, number, unit });
}

export const noUnit = defineRule<'form', State, { together: number }>({
  code: 'VAL-05',
  id: 'value/no-unit',
  family: 'value',
  scope: 'form',
  severity: 'error',
  title: { zh: '定量值无单位', en: 'Figure without a unit' },
  basis: '惯例：定量指标须填计量单位',
  why: {
    zh: '没有单位，元和万元差一万倍，件和次也分不清，系统也会拒收。',
    en: 'Without a unit 元 and 万元 differ ten-thousandfold, and the budget system refuses the value.',
  },
  remedy: 'fix',
  yieldsTo: ['VAL-08', 'VAL-10', 'VAL-24'],
  settings: { together: 4 },
  detect({ indicators }, context, { together }) {
    const figures = indicators.filter(({ target }) => target.kind === 'number' && target.number !== null);
    if (figures.length === 0) return NO_FIGURE;
    const bare = figures
      // A fraction in words (十万分之一) is a share and needs none.
      .filter(
        ({ target, name }) =>
          target.unit === null && !target.cleaned.includes('chineseNumeral') && !unitInName(name ?? ''),
      )
      .map((indicator) => missingUnit(indicator, context));
    const [first, ...others] = bare;
    if (!first) return [];
    if (bare.length >= together && bare.length * 2 > figures.length) return [[first, ...others]];
    return bare.map((one): State => [one]);
  },
  explain([first, ...others]) {
    const value = quoted(first.indicator.value ?? '');
    if (others.length > 0) {
      return {
        zh: `有 ${others.length + 1} 个数值没有计量单位（“${value}”等），不知道是多少。请逐个补上单位。`,
        en: `${others.length + 1} figures have no unit (“${value}” and others). Add them.`,
      };
    }
    const better = completed(first);
    if (better === null) {
      return {
        zh: `绩效值“${value}”没有计量单位，不知道是多少。请补上单位。`,
        en: `The value “${value}” has no unit. Add it.`,
      };
    }
    const unit = first.unit ?? '';
    const because =
      first.from === 'amount'
        ? { zh: `按项目年度金额推算应是“${unit}”`, en: `the annual amount proves it is ${unit}` }
        : { zh: `从名称看应是“${unit}”`, en: `by its name it is ${unit}` };
    return {
      zh: `绩效值“${value}”没有计量单位；${because.zh}。建议改为“${better}”。`,
      en: `The value “${value}” has no unit; ${because.en}. Change to “${better}”.`,
    };
  },
  act(state, _form, context) {
    const [first, ...others] = state;
    const edits = state.flatMap((missing) => editsOf(missing, context));
    if (edits.length === 0) return [];
    const proved = others.length === 0 && first.from === 'amount';
    return [
      {
        kind: proved ? 'fix' : 'suggestion',
        title:
          others.length === 0
            ? { zh: `补上单位“${first.unit ?? ''}”`, en: `Add the unit ${first.unit ?? ''}` }
            : {
                zh: `按名称补上单位（${edits.length} 处）`,
                en: `Add the units their names say (${edits.length} cells)`,
              },
        edits,
      },
    ];
  },
  place: ([first, ...others]) => ({
    cell: first.indicator.valueCell,
    related: others.map(({ indicator }) => ({ cell: indicator.valueCell })),
  }),
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
      {
        form: {
          indicators: [
            ['数量', '参训人数', '120'],
            ['质量', '考试通过率', '90'],
            ['时效', '培训天数', '5'],
            ['满意度', '学员满意度', '95'],
          ],
        },
        cell: 'D9',
        says: ['4 个数值'],
        becomes: { D9: '120人', D10: '90%', D11: '5天', D12: '95%' },
      },
    ],
    good: [
      { form: { indicators: [['数量指标', '参训人数', '≥120人']] } },
      { form: { indicators: [['数量指标', '新建公厕数量（座）', '=3']] } },
      { form: { indicators: [['数量指标', '项目资金（单位：万元）', '≤30']] } },
      { form: { indicators: [['时效指标', '完工时间', '2025年11月底']] } },
    ],
  },
});
