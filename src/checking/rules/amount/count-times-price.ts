import Big from 'big.js';
import type { Indicator } from '../../../indicator';
import type { TextFigure } from '../../analysis/goal-figures';
import { sayYuan, withinTolerance } from '../../analysis/money';
import type { FormContext } from '../../context';
import { NO_ANNUAL_AMOUNT, NO_COST } from '../../reasons';
import { defineRule } from '../../rule';
import { quoted } from '../../wording';

type State =
  | {
      readonly kind: 'product';
      readonly price: Indicator;
      readonly count: Indicator;
      readonly product: Big;
      readonly annual: Big;
    }
  | {
      readonly kind: 'perHead';
      readonly persons: TextFigure;
      readonly each: TextFigure;
      readonly product: Big;
      readonly annual: Big;
    };

const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);
const PER_PERSON_NAME = /每人|每名|人均/u;
const PER_MONTH = /[月]$|每月|月均/u;
/** Rounding of the price, and small things left out of the product. */
const SHARE = '0.01';

/** What the price is for one of: 人 of 元/人·月 and of 每人…; null where neither says. */
function pricedUnit({ target }: Indicator, core: string): string | null {
  const below = /[/／每]([^/／·]+)/u.exec(target.unit ?? '')?.[1] ?? null;
  if (below !== null && !/^[年月]$/u.test(below)) return below;
  if (PER_PERSON_NAME.test(core)) return '人';
  return /每(件|户|台|套|场|次|个|期|处|亩|班|辆)/u.exec(core)?.[1] ?? null;
}

function sameThing(priced: string, counted: string): boolean {
  return (
    priced === counted ||
    (PERSONS.has(priced) && PERSONS.has(counted)) ||
    (priced === '平方米' && counted === '㎡')
  );
}

/** A price and the one count of the same thing, where their product is more than the money there is. */
function products({ form, analysis }: FormContext, annual: Big): State[] {
  const counts = form.indicators.filter(
    ({ level2, section, target }) =>
      level2 === '数量指标' && section === 'annual' && target.kind === 'number' && target.unit !== null,
  );
  return analysis.costs
    .filter(({ role }) => role === 'unitPrice')
    .flatMap(({ indicator, yuan }): State[] => {
      const core = analysis.of(indicator).core;
      const priced = pricedUnit(indicator, core);
      if (priced === null || PER_MONTH.test(indicator.target.unit ?? '') || /每月|月均/u.test(core))
        return [];
      const alike = counts.filter(({ target }) => sameThing(priced, target.unit ?? ''));
      const [count] = alike;
      // Among several counts of persons nobody knows which of them the price is for.
      if (!count || alike.length > 1) return [];
      const product = yuan.times(count.target.number ?? '0');
      const limit = annual.times(new Big(1).plus(SHARE));
      return product.lte(limit) || withinTolerance(product, annual)
        ? []
        : [{ kind: 'product', price: indicator, count, product, annual }];
    });
}

/** 10人, 每人每年约35万元: where the sum for one head is already all the money. */
function perHead({ analysis }: FormContext, annual: Big): State[] {
  const figures = analysis.goalFigures.filter(({ kind }) => kind === 'figure');
  const persons = figures.find(
    ({ unit, number }) => unit !== null && PERSONS.has(unit) && Number(number) > 1,
  );
  const each = figures.find(({ yuan, before }) => yuan !== null && PER_PERSON_NAME.test(before));
  if (!persons || !each?.yuan) return [];
  // Where another sum of the goal is the annual amount, the goal itself says what share of the product it is.
  if (
    figures.some((figure) => figure !== each && figure.yuan !== null && withinTolerance(figure.yuan, annual))
  ) {
    return [];
  }
  const product = each.yuan.times(persons.number);
  return withinTolerance(each.yuan, annual) || product.gt(annual.times(2))
    ? [{ kind: 'perHead', persons, each, product, annual }]
    : [];
}

export const countTimesPrice = defineRule<'form', State>({
  code: 'AMT-05',
  id: 'amount/count-times-price',
  family: 'amount',
  scope: 'form',
  severity: 'warning',
  title: { zh: '数量乘单价与总额对不上', en: 'Count times price does not fit the total' },
  basis: '逻辑：数量、单价、总额之间的勾稽',
  why: {
    zh: '按单价和数量算出的钱超过预算，三个数里必有一个错。',
    en: 'If count times price is more than the budget, one of the three is wrong.',
  },
  remedy: 'manual',
  yieldsTo: ['AMT-02', 'CON-12'],
  detect(_form, context) {
    const { analysis } = context;
    const annual = analysis.annualYuan;
    if (annual === null) return NO_ANNUAL_AMOUNT;
    const states = [...products(context, annual), ...perHead(context, annual)];
    const judged = analysis.goalFigures.length > 0 || analysis.costs.some(({ role }) => role === 'unitPrice');
    return states.length > 0 || judged ? states : NO_COST;
  },
  explain(state) {
    if (state.kind === 'perHead') {
      const { persons, each, product, annual } = state;
      return {
        zh: `总体目标写${persons.text}、${quoted(each.before.trim())}${each.text}，合计应为${sayYuan(product)}，而项目年度金额是${sayYuan(annual)}。疑把总额写成了每人金额，请核对。`,
        en: `The goal says ${persons.text} at ${each.text} each, ${product.toFixed()} yuan in all; the annual amount is ${annual.toFixed()} yuan. Is the total written as the sum for one?`,
      };
    }
    const { price, count, product, annual } = state;
    return {
      zh: `“${quoted(price.value ?? '')}”乘以“${quoted(count.value ?? '')}”是${sayYuan(product)}，超过项目年度金额${sayYuan(annual)}。请核对数量、单价和单位。`,
      en: `“${quoted(price.value ?? '')}” times “${quoted(count.value ?? '')}” is ${product.toFixed()} yuan, above the annual amount of ${annual.toFixed()} yuan. Check count, price and units.`,
    };
  },
  place: (state, { fields }) =>
    state.kind === 'perHead'
      ? {
          cell: fields.annualGoal?.cell ?? 'A1',
          related: fields.annualAmount ? [{ cell: fields.annualAmount.cell }] : [],
        }
      : { cell: state.price.valueCell, related: [{ cell: state.count.valueCell }] },
  examples: {
    bad: [
      {
        form: {
          fields: { annualAmount: '20' },
          indicators: [
            ['数量', '资助困难学生人数', '≥300人'],
            ['成本', '资助标准', '≤1000元/人'],
          ],
        },
        cell: 'D10',
        says: ['300000元', '200000元'],
      },
      {
        form: {
          fields: { annualAmount: '35', annualGoal: '聘用护林员10人，每人每年发放补助约为35万元。' },
        },
        cell: 'B7',
        says: ['每人金额'],
      },
    ],
    good: [
      {
        form: {
          fields: { annualAmount: '253.5', annualGoal: '聘用护林员59人，人均年补助42966.1元。' },
          indicators: [
            ['数量', '聘用护林员人数', '=59人'],
            ['成本', '每人发放工资金额', '=42966.1元'],
          ],
        },
      },
      {
        form: {
          fields: {
            annualAmount: '21.45',
            annualGoal: '招聘13名，人均年收入5.5万元，其中省级承担30%，共计21.45万元。',
          },
        },
      },
      {
        form: {
          fields: { annualAmount: '40' },
          indicators: [
            ['数量', '资助困难学生人数', '≥300人'],
            ['成本', '资助标准', '≤1000元/人'],
          ],
        },
      },
      {
        form: {
          fields: { annualAmount: '12' },
          indicators: [
            ['数量', '培训学员人数', '≥300人'],
            ['数量', '培训教师人数', '≥10人'],
            ['成本', '课酬标准', '≤1000元/人'],
          ],
        },
      },
    ],
  },
});
