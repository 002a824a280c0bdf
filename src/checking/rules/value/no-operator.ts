import type { Indicator, TargetValue } from '../../../indicator';
import { rewritten } from '../../analysis/direction-judgement';
import { valueEdits } from '../../analysis/value-edits';
import type { FormContext } from '../../context';
import { NO_FIGURE } from '../../reasons';
import { defineRule, type CellEdit } from '../../rule';
import { quoted } from '../../wording';

interface State {
  readonly indicators: readonly [Indicator, ...Indicator[]];
  /** No figure of the form has a sign: its own custom. */
  readonly throughout: boolean;
}

type Sign = '≥' | '=' | '≤';

/** The figure with the unit that the annual amount proves. */
function figureOf(
  indicator: Indicator,
  { analysis }: FormContext,
): { number: string; unit: string | null } | null {
  const { number, unit } = indicator.target;
  if (number === null) return null;
  const cost = analysis.costs.find((figure) => figure.indicator === indicator);
  return { number, unit: unit ?? cost?.unitProved ?? null };
}

/** 292%: the sign is there, read as a 2; another rule says so. */
function isMisread({ number, unit }: TargetValue): boolean {
  return unit === '%' && number !== null && /^2\d\d/u.test(number);
}

/** The sign that the direction matrix recommends; null where it has none, or = and ≥ are equally good. */
function signFor(indicator: Indicator, { analysis, profile }: FormContext): Sign | null {
  const { directionKind } = analysis.of(indicator);
  // 100 % cannot be outdone, and nothing cannot be undercut.
  const { number, unit } = indicator.target;
  if (directionKind !== null && (number === '0' || (number === '100' && unit === '%'))) return '=';
  const sign = directionKind === null ? undefined : profile.directions[directionKind].recommended[0];
  return sign === '≥' || sign === '=' || sign === '≤' ? sign : null;
}

export const noOperator = defineRule<'form', State, { together: number }>({
  code: 'VAL-04',
  id: 'value/no-operator',
  family: 'value',
  scope: 'form',
  severity: 'warning',
  title: { zh: '有数字无符号', en: 'Figure without a sign' },
  basis: '惯例：定量指标由计算符号、数值、计量单位组成',
  why: {
    zh: '没有符号，就不知道是至少、至多还是正好，自评无法计分。',
    en: 'Without a sign nobody knows whether the figure is a floor, a ceiling or exact.',
  },
  remedy: 'suggestion',
  settings: { together: 2 },
  detect({ indicators }, _context, { together }) {
    const figures = indicators.filter(
      ({ target }) => target.kind === 'number' || target.kind === 'ambiguous',
    );
    if (figures.length === 0) return NO_FIGURE;
    const bare = figures.filter(
      ({ target }) => target.operator === null && !target.approximate && !isMisread(target),
    );
    const [first, ...others] = bare;
    if (!first) return [];
    const throughout = bare.length === figures.length && bare.length > together;
    if (bare.length >= together) return [{ indicators: [first, ...others], throughout }];
    return bare.map((one): State => ({ indicators: [one], throughout: false }));
  },
  severityOf: ({ throughout }) => (throughout ? 'info' : 'warning'),
  explain({ indicators, throughout }, _form, context) {
    const [first, ...others] = indicators;
    const value = quoted(first.value ?? '');
    if (others.length > 0) {
      return {
        zh: `${throughout ? '本表所有' : `有 ${indicators.length} 个`}数值没有计算符号（“${value}”等），分不清是至少、至多还是正好。请逐个补上≥、=或≤。`,
        en: `${throughout ? 'No figure of this form has' : `${indicators.length} figures do not have`} a sign (“${value}” and others): floor, ceiling or exact? Add ≥, = or ≤.`,
      };
    }
    const sign = signFor(first, context);
    const better = sign === null ? null : rewritten(first, sign, figureOf(first, context));
    return {
      zh: `绩效值“${value}”没有计算符号，分不清是至少、至多还是正好。${better === null ? '请补上≥、=或≤。' : `建议改为“${better}”。`}`,
      en: `The value “${value}” has no sign: floor, ceiling or exact? ${better === null ? 'Add ≥, = or ≤.' : `Change to “${better}”.`}`,
    };
  },
  act({ indicators }, _form, context) {
    const edits: CellEdit[] = [];
    for (const indicator of indicators) {
      const sign = signFor(indicator, context);
      const figure = figureOf(indicator, context);
      if (sign === null || figure === null) continue;
      edits.push(...valueEdits(indicator, context.grid, { operator: sign, ...figure }));
    }
    if (edits.length === 0) return [];
    const [only] = edits;
    const title =
      edits.length === 1 && only
        ? { zh: `改为“${only.value}”`, en: `Change to “${only.value}”` }
        : {
            zh: `按指标种类补上符号（${edits.length} 处）`,
            en: `Add the usual signs (${edits.length} cells)`,
          };
    return [{ kind: 'suggestion', title, edits }];
  },
  place: ({ indicators: [first, ...others] }) => ({
    cell: first.valueCell,
    related: others.map(({ valueCell }) => ({ cell: valueCell })),
  }),
  examples: {
    bad: [
      {
        form: { indicators: [['质量指标', '设备验收合格率', '98%']] },
        cell: 'D9',
        becomes: { D9: '≥98%' },
      },
      {
        form: {
          indicators: [
            ['数量', '资助幼儿园数量', '20个'],
            ['质量', '补贴发放准确率', '100%'],
            ['成本', '补贴总成本', '193.8万元'],
          ],
        },
        says: ['本表所有'],
        becomes: { D9: '≥20个', D10: '=100%', D11: '≤193.8万元' },
      },
    ],
    good: [
      { form: { indicators: [['质量指标', '设备验收合格率', '≥98%']] } },
      { form: { indicators: [['质量指标', '设备验收合格率', '98%以上']] } },
      { form: { indicators: [['质量指标', '设备验收合格率', '298%']] } },
      { form: { indicators: [['时效指标', '完工时间', '2025年11月底']] } },
      { form: { indicators: [['可持续影响', '机制健全情况', '健全']] } },
    ],
  },
});
