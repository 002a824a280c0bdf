import type { AnyRule } from '../../rule';
import { benefitRepeatsOutput } from './benefit-repeats-output';
import { conditionAsQuality } from './condition-as-quality';
import { countAsQuality } from './count-as-quality';
import { farFetchedEcology } from './far-fetched-ecology';
import { inputAsQuantity } from './input-as-quantity';
import { internalAsSocial } from './internal-as-social';
import { noCost } from './no-cost';
import { oneYearAsLasting } from './one-year-as-lasting';
import { othersDuty } from './others-duty';
import { paymentAsTimeliness } from './payment-as-timeliness';
import { priceAsBenefit } from './price-as-benefit';
import { qualityAsCount } from './quality-as-count';
import { twoSystems } from './two-systems';
import { vaguePersonsAsked } from './vague-persons-asked';
import { wrongPersonsAsked } from './wrong-persons-asked';

/** In the order of their codes. */
export const classRules: readonly AnyRule[] = [
  countAsQuality,
  qualityAsCount,
  paymentAsTimeliness,
  noCost,
  priceAsBenefit,
  internalAsSocial,
  farFetchedEcology,
  oneYearAsLasting,
  benefitRepeatsOutput,
  vaguePersonsAsked,
  wrongPersonsAsked,
  conditionAsQuality,
  inputAsQuantity,
  othersDuty,
  twoSystems,
];
