import Big from 'big.js';
import type { Indicator, PerformanceForm } from '../../../indicator';
import { insufficientData, notApplicable, type NotRun } from '../../rule';

export interface Weights {
  /** Rows with a weight, as figures of 100 (0.1 → 10 where the whole column is fractions). */
  readonly rows: readonly { readonly indicator: Indicator; readonly weight: Big }[];
  readonly total: Big;
}

/** The weights of a form; a reason where it has none, or not all. */
export function weightsOf({ indicators }: PerformanceForm): Weights | NotRun {
  const annual = indicators.filter(({ section, name }) => section === 'annual' && name !== null);
  const weighted = annual.flatMap((indicator) =>
    indicator.weight === null ? [] : [{ indicator, weight: new Big(indicator.weight) }],
  );
  if (weighted.length === 0) return notApplicable('表里没有权重栏。', 'The form has no weights.');
  if (weighted.length < annual.length) {
    return insufficientData('有指标没有填权重。', 'Some indicators have no weight.');
  }
  const sum = weighted.reduce((total, { weight }) => total.plus(weight), new Big(0));
  const fractions = sum.lte('1.001') && weighted.every(({ weight }) => weight.lte(1));
  const rows = fractions
    ? weighted.map(({ indicator, weight }) => ({ indicator, weight: weight.times(100) }))
    : weighted;
  return { rows, total: fractions ? sum.times(100) : sum };
}
