import type { AnyRule } from '../../rule';
import { goalCopiesDocuments } from './goal-copies-documents';
import { goalCountDiffers } from './goal-count-differs';
import { goalEffectNotCarried } from './goal-effect-not-carried';
import { goalImpliesOtherRate } from './goal-implies-other-rate';
import { goalOffTopic } from './goal-off-topic';
import { goalOnlySpends } from './goal-only-spends';
import { goalRateDiffers } from './goal-rate-differs';
import { goalWithoutFigures } from './goal-without-figures';
import { indicatorNotInGoal } from './indicator-not-in-goal';
import { partsDoNotAddUp } from './parts-do-not-add-up';
import { perHeadEqualsTotal } from './per-head-equals-total';
import { sharesDoNotFit } from './shares-do-not-fit';
import { yearDiffers } from './year-differs';

/** In the order of their codes. */
export const consistencyRules: readonly AnyRule[] = [
  goalCountDiffers,
  goalRateDiffers,
  goalEffectNotCarried,
  indicatorNotInGoal,
  partsDoNotAddUp,
  goalOffTopic,
  goalOnlySpends,
  goalWithoutFigures,
  yearDiffers,
  goalImpliesOtherRate,
  goalCopiesDocuments,
  perHeadEqualsTotal,
  sharesDoNotFit,
];
