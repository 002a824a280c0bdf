import type { AnyRule } from '../../rule';
import { claimedTwice } from './claimed-twice';
import { copiedFromLastYear } from './copied-from-last-year';
import { copiedGoal } from './copied-goal';
import { sameNameInForm } from './same-name-in-form';
import { sameNameOtherTarget } from './same-name-other-target';
import { samePeopleTwoMoneys } from './same-people-two-moneys';
import { setPhrase } from './set-phrase';
import { splitProject } from './split-project';

/** In the order of their codes. */
export const duplicateRules: readonly AnyRule[] = [
  sameNameInForm,
  copiedGoal,
  claimedTwice,
  sameNameOtherTarget,
  setPhrase,
  copiedFromLastYear,
  splitProject,
  samePeopleTwoMoneys,
];
