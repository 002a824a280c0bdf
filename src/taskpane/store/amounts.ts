import Big from 'big.js';
import { isMoneyUnit, toYuan, type PerformanceForm } from '../../indicator';

export interface AmountRow {
  readonly form: PerformanceForm;
  /** 元, exact decimal digits; null where the form gives none that can be read. */
  readonly annual: string | null;
  /** Sum of the costs given as a total, 元; null where there are none. Prices for one of something are left out. */
  readonly costs: string | null;
  /** Costs add up to more than the annual amount. */
  readonly over: boolean;
  /** Where to look: the cell of the amount, or of the first cost. */
  readonly cell: string | null;
}

/** The annual amount of each form beside what its cost indicators add up to. */
export function amountsOf(forms: readonly PerformanceForm[]): readonly AmountRow[] {
  return forms.map((form) => {
    const totals = form.indicators.filter(
      ({ level2, target }) =>
        level2 !== null &&
        level2.includes('成本') &&
        target.number !== null &&
        target.unit !== null &&
        isMoneyUnit(target.unit),
    );
    const sum = totals.reduce(
      (yuan, { target }) => yuan.plus(toYuan(target.number ?? '0', target.unit ?? '元')),
      new Big(0),
    );
    const annual = form.fields.annualAmount?.yuan ?? null;
    return {
      form,
      annual,
      costs: totals.length === 0 ? null : sum.toFixed(),
      over: annual !== null && sum.gt(annual),
      cell: form.fields.annualAmount?.cell ?? totals[0]?.valueCell ?? null,
    };
  });
}
