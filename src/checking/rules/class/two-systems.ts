import type { Indicator, PerformanceForm } from '../../../indicator';
import { NO_NAME } from '../../reasons';
import { defineRule } from '../../rule';
import type { FormContext } from '../../context';

interface State {
  readonly indicator: Indicator;
  /** costInOutput, lasting: old categories in the new system; newCost: a new category in a form of the old one. */
  readonly kind: 'costInOutput' | 'lasting' | 'newCost';
}

const NEW_COSTS: ReadonlySet<Indicator['level2']> = new Set<Indicator['level2']>([
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
]);

/** The first filled row of each category that does not belong to the system. */
function firstOf(
  form: PerformanceForm,
  { analysis }: FormContext,
  kind: State['kind'],
  test: (indicator: Indicator) => boolean,
): State[] {
  const indicator = form.indicators.find(
    (one) => one.name !== null && !analysis.of(one).saidAbsent && test(one),
  );
  return indicator ? [{ indicator, kind }] : [];
}

export const twoSystems = defineRule<'form', State>({
  code: 'CLS-15',
  id: 'class/two-systems',
  family: 'class',
  scope: 'form',
  severity: 'warning',
  title: { zh: '新旧指标体系混用', en: 'Two systems of indicators in one form' },
  basis: '财预〔2015〕88号与财预〔2021〕101号的指标体系；以当地采用的为准',
  why: {
    zh: '两套体系的分类不同，混用后汇总和赋分都会出错。',
    en: 'The systems divide indicators differently; mixed, they can neither be added up nor scored.',
  },
  remedy: 'manual',
  detect(form, context) {
    if (form.indicators.every(({ name }) => name === null)) return NO_NAME;
    const oldCost = (one: Indicator): boolean => one.level2 === '成本指标';
    if (context.profile.taxonomy === 'new') {
      return [
        ...firstOf(form, context, 'costInOutput', (one) => oldCost(one) && one.level1 === '产出指标'),
        ...firstOf(form, context, 'lasting', ({ level2 }) => level2 === '可持续影响指标'),
      ];
    }
    // A form wholly of the new system is no mixture; that the profile is another is not the form's fault.
    if (!form.indicators.some(oldCost)) return [];
    return firstOf(form, context, 'newCost', ({ level2 }) => NEW_COSTS.has(level2));
  },
  explain({ indicator, kind }) {
    const level2 = indicator.level2 ?? '';
    if (kind === 'costInOutput') {
      return {
        zh: `按2021年指标体系，成本是单独的一级指标，这里却放在产出指标下。请移到“成本指标—经济成本指标”。`,
        en: `In the 2021 system costs are a first level of their own; here they stand among the outputs. Move them to 经济成本指标.`,
      };
    }
    if (kind === 'lasting') {
      return {
        zh: `按2021年指标体系，不再单设“${level2}”。请并入经济、社会或生态效益指标。`,
        en: `The 2021 system has no ${level2} of its own. Put it among the economic, social or ecological benefits.`,
      };
    }
    return {
      zh: `表中既有“成本指标”（旧体系），又有“${level2}”（新体系）。请统一用一套。`,
      en: `The form has both 成本指标 (old system) and ${level2} (new system). Use one system.`,
    };
  },
  place: ({ indicator }) => ({ cell: indicator.level2Source?.cell ?? indicator.nameCell }),
  examples: {
    bad: [
      {
        form: { indicators: [['成本', '采购总成本', '≤20万元']] },
        profile: 'system-2021',
        cell: 'B9',
        says: ['单独的一级指标'],
      },
      {
        form: {
          indicators: [
            ['成本', '采购总成本', '≤20万元'],
            ['社会成本', '施工扰民投诉', '≤2件'],
          ],
        },
        says: ['统一'],
      },
    ],
    good: [
      { form: { indicators: [['经济成本', '采购总成本', '≤20万元']] }, profile: 'system-2021' },
      { form: { indicators: [['经济成本', '采购总成本', '≤20万元']] } },
      {
        form: {
          indicators: [
            ['成本', '采购总成本', '≤20万元'],
            ['可持续影响', '设备使用年限', '≥6年'],
          ],
        },
      },
    ],
  },
});
