import Big from 'big.js';
import { parseTargetValue, type Indicator } from '../../../indicator';
import type { IndicatorAnalysis } from '../../analysis';
import { insufficientData, notApplicable, type NotRun } from '../../rule';

export interface Comparison {
  readonly target: Big;
  readonly last: Big;
  /** The target asks for less than was reached last year; null where it cannot be told which way is better. */
  readonly easier: boolean | null;
}

/** A target beside last year's actual value, both plain figures in one unit; else why they cannot be compared. */
export function compareWithLastYear(
  { target, lastYear }: Indicator,
  { polarity }: IndicatorAnalysis,
): Comparison | NotRun {
  if (lastYear === null || lastYear.text.trim() === '') {
    return notApplicable('没有上年值。', 'There is no value of last year.');
  }
  const before = parseTargetValue(lastYear.text);
  if (
    target.kind !== 'number' ||
    target.number === null ||
    before.kind !== 'number' ||
    before.number === null
  ) {
    return insufficientData('本年目标或上年值不是数。', 'The target or last year’s value is no figure.');
  }
  // A bare figure beside one with a unit is in that unit; two different units are not compared.
  if (target.unit !== null && before.unit !== null && target.unit !== before.unit) {
    return insufficientData('本年目标与上年值单位不同。', 'The units differ.');
  }
  const now = new Big(target.number);
  const last = new Big(before.number);
  const sign = target.operator;
  const higherIsBetter =
    polarity !== null
      ? polarity === 'higher'
      : sign === '≥' || sign === '>'
        ? true
        : sign === '≤' || sign === '<'
          ? false
          : null;
  const easier = higherIsBetter === null ? null : higherIsBetter ? now.lt(last) : now.gt(last);
  return { target: now, last, easier };
}
