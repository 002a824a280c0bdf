import type { AnyRule } from '../../rule';
import { unitMissing } from './unit-missing';
import { unknownLevelName } from './unknown-level-name';
import { unknownOperator } from './unknown-operator';
import { valueNotSplit } from './value-not-split';

export const systemRules: readonly AnyRule[] = [
  unknownLevelName,
  unknownOperator,
  unitMissing,
  valueNotSplit,
];
