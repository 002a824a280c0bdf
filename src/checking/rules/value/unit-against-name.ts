import type { Indicator } from '../../../indicator';
import { figuresIn } from '../../analysis/goal-figures';
import type { FormContext } from '../../context';
import type { Dimension } from '../../lexicon/unit-words';
import type { Measure } from '../../lexicon/measure-words';
import { NO_FIGURE } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

type State =
  /** The name asks for one unit, the value has another. */
  | { readonly kind: 'tail'; readonly tail: string; readonly unit: string }
  /** The name or the goal has the same figure with another unit. */
  | {
      readonly kind: 'figure';
      readonly where: 'name' | 'goal';
      readonly text: string;
      readonly unit: string;
    };

const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);
const TIMES: ReadonlySet<string> = new Set(['人次', '次', '万人次', '场次', '件次', '户次']);
/** Tails that leave one kind of unit only. */
const UNITS_OF_TAIL: Readonly<Record<string, RegExp>> = {
  人数: /人$|名$|位$|人员|户/u,
  总人数: /人$|名$|位$/u,
  人次: /人次$|人\(次\)$|次$/u,
  户数: /户/u,
  面积: /平|㎡|m|亩|公顷|顷|方/u,
};
/** Dimensions that a measure may have; what is missing is left to be. */
const DIMENSIONS_OF: Partial<Readonly<Record<Measure, readonly Dimension[]>>> = {
  rate: ['percent', 'score'],
  satisfaction: ['percent', 'score'],
};

/** The measures of a name that say for certain what its figure counts; 率 behind 频 or 功 is none of them. */
function tailClash(
  { target }: Indicator,
  { core, measure, dimension }: ReturnType<FormContext['analysis']['of']>,
): State | null {
  const { unit } = target;
  if (unit === null || measure === null) return null;
  const allowedUnits = UNITS_OF_TAIL[measure.tail];
  if (allowedUnits && dimension === 'count' && !allowedUnits.test(unit))
    return { kind: 'tail', tail: measure.tail, unit };
  const allowed = DIMENSIONS_OF[measure.measure];
  if (
    allowed &&
    dimension !== null &&
    !allowed.includes(dimension) &&
    !/[/／每]/u.test(unit) &&
    !/频率|功率|速率|汇率/u.test(core)
  ) {
    return dimension === 'count' ? { kind: 'tail', tail: measure.tail, unit } : null;
  }
  const counts = measure.measure === 'count' && (measure.tail.length > 1 || core.endsWith('数'));
  return counts && dimension === 'percent' && !/指数|系数|参数/u.test(core)
    ? { kind: 'tail', tail: measure.tail, unit }
    : null;
}

function figureClash({ name, target }: Indicator, { goalFigures }: FormContext['analysis']): State | null {
  const { number, unit } = target;
  if (number === null || unit === null || Number(number) < 2) return null;
  const inName = figuresIn(name ?? '').find(
    (figure) =>
      figure.kind === 'figure' &&
      figure.number === number &&
      figure.dimension === 'count' &&
      figure.unit !== null &&
      figure.unit !== unit,
  );
  const alike = (a: string, b: string): boolean => PERSONS.has(a) && PERSONS.has(b);
  if (inName?.unit && !alike(inName.unit, unit) && (PERSONS.has(inName.unit) || PERSONS.has(unit))) {
    return { kind: 'figure', where: 'name', text: inName.text, unit };
  }
  if (!TIMES.has(unit) || !unit.includes('人')) return null;
  const inGoal = goalFigures.find(
    (figure) =>
      figure.kind === 'figure' &&
      figure.number === number &&
      figure.unit !== null &&
      PERSONS.has(figure.unit),
  );
  return inGoal ? { kind: 'figure', where: 'goal', text: inGoal.text, unit } : null;
}

export const unitAgainstName = defineRule<'indicator', State>({
  code: 'VAL-17',
  id: 'value/unit-against-name',
  family: 'value',
  scope: 'indicator',
  severity: 'warning',
  title: { zh: '单位与名称不配', en: 'Unit does not suit the name' },
  basis: '惯例：名称、数值、单位口径一致',
  why: {
    zh: '人和人次、个和率口径不同，自评时数不到一起。',
    en: 'Persons and visits, counts and rates are counted differently and cannot be compared.',
  },
  remedy: 'manual',
  yieldsTo: ['VAL-26'],
  // Heads are often counted by the visit.
  severityOf: (state) => (state.kind === 'tail' && state.unit.endsWith('人次') ? 'info' : 'warning'),
  detect(indicator, { analysis }) {
    if (indicator.target.kind !== 'number') return NO_FIGURE;
    const state = tailClash(indicator, analysis.of(indicator)) ?? figureClash(indicator, analysis);
    return state === null ? [] : [state];
  },
  explain(state, { name, value }) {
    const shown = quoted(value ?? '');
    if (state.kind === 'tail') {
      return {
        zh: `名称“${quoted(name ?? '')}”要的是“${state.tail}”，值“${shown}”的单位却是“${state.unit}”，口径不一致。请改单位或改名称。`,
        en: `The name “${quoted(name ?? '')}” asks for ${state.tail}, the value “${shown}” is in ${state.unit}. Change the unit or the name.`,
      };
    }
    const where = state.where === 'goal' ? '总体目标' : '名称';
    return {
      zh: `${where}写“${state.text}”，绩效值写“${shown}”，数相同单位不同。${state.unit === '人次' ? '人次按次累计，发放多月就不止这个数；' : ''}请统一口径。`,
      en: `The ${state.where} says “${state.text}”, the value “${shown}”: one figure, two units. Use one.`,
    };
  },
  place: (state, { valueCell, nameCell }, { form }) => {
    const goal = form.fields.annualGoal;
    const other = state.kind === 'figure' && state.where === 'goal' ? goal?.cell : nameCell;
    return { cell: valueCell, related: other === undefined || other === valueCell ? [] : [{ cell: other }] };
  },
  examples: {
    bad: [
      { form: { indicators: [['数量指标', '参训教师人数', '≥120人次']] }, cell: 'D9', says: ['人次'] },
      { form: { indicators: [['质量指标', '设备完好率', '≥95台']] } },
      {
        form: {
          fields: { annualGoal: '聘用护林员59人，做好巡护工作。' },
          indicators: [['数量指标', '全年发放人次', '=59人次']],
        },
        says: ['59人', '统一口径'],
      },
      { form: { indicators: [['数量指标', '村组干部230人', '≥230个']] } },
    ],
    good: [
      { form: { indicators: [['数量指标', '参训教师人数', '≥120名']] } },
      { form: { indicators: [['数量指标', '门诊人次', '≥3万人次']] } },
      { form: { indicators: [['社会效益', '孕产妇死亡率', '≤8/10万']] } },
      { form: { indicators: [['社会效益', '刑事案件发案率', '≤20件/万人']] } },
      { form: { indicators: [['数量指标', '资助户数', '≥80户']] } },
    ],
  },
});
