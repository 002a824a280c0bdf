import type { AnyRule } from '../../rule';
import { level1Weights } from './level1-weights';
import { satisfactionWeightMoved } from './satisfaction-weight-moved';
import { unevenWeights } from './uneven-weights';
import { weightTotal } from './weight-total';

export const weightRules: readonly AnyRule[] = [
  weightTotal,
  level1Weights,
  unevenWeights,
  satisfactionWeightMoved,
];
