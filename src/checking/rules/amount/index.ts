import type { AnyRule } from '../../rule';
import { amountDecimals } from './amount-decimals';
import { carryOver } from './carry-over';
import { costAboveAnnual } from './cost-above-annual';
import { countTimesPrice } from './count-times-price';
import { gainOutlier } from './gain-outlier';
import { goalAgainstAnnual } from './goal-against-annual';
import { magnitude } from './magnitude';
import { noTotalCost } from './no-total-cost';
import { partsAgainstTotal } from './parts-against-total';
import { totalAgainstAnnual } from './total-against-annual';
import { twoMoneyUnits } from './two-money-units';
import { unitCostOutlier } from './unit-cost-outlier';

export const amountRules: readonly AnyRule[] = [
  totalAgainstAnnual,
  costAboveAnnual,
  twoMoneyUnits,
  goalAgainstAnnual,
  countTimesPrice,
  partsAgainstTotal,
  magnitude,
  unitCostOutlier,
  gainOutlier,
  noTotalCost,
  carryOver,
  amountDecimals,
];
