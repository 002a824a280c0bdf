import type { AnyRule } from '../../rule';
import { badRateFloor } from './bad-rate-floor';
import { costFixed } from './cost-fixed';
import { costFloor } from './cost-floor';
import { countCeiling } from './count-ceiling';
import { fallWithFloor } from './fall-with-floor';
import { gainCeiling } from './gain-ceiling';
import { goodRateCeiling } from './good-rate-ceiling';
import { satisfactionSign } from './satisfaction-sign';
import { savingRateCeiling } from './saving-rate-ceiling';
import { timeLimitFloor } from './time-limit-floor';

export const directionRules: readonly AnyRule[] = [
  costFloor,
  costFixed,
  countCeiling,
  goodRateCeiling,
  badRateFloor,
  fallWithFloor,
  satisfactionSign,
  timeLimitFloor,
  gainCeiling,
  savingRateCeiling,
];
