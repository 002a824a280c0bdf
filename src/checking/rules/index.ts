import type { AnyRule } from '../rule';
import { amountRules } from './amount';
import { classRules } from './class';
import { consistencyRules } from './consistency';
import { directionRules } from './direction';
import { duplicateRules } from './duplicate';
import { evidenceRules } from './evidence';
import { structureRules } from './structure';
import { systemRules } from './system';
import { textRules } from './text';
import { valueRules } from './value';
import { weightRules } from './weight';

/** Every rule there is. Each family lists its own. */
export const ALL_RULES: readonly AnyRule[] = [
  ...structureRules,
  ...textRules,
  ...valueRules,
  ...directionRules,
  ...amountRules,
  ...consistencyRules,
  ...classRules,
  ...duplicateRules,
  ...weightRules,
  ...evidenceRules,
  ...systemRules,
];
