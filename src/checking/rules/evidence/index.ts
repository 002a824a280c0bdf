import type { AnyRule } from '../../rule';
import { aboveCostStandard } from './above-cost-standard';
import { belowLastYear } from './below-last-year';
import { farFromLastYear } from './far-from-last-year';
import { missingExplanation } from './missing-explanation';
import { missingSource } from './missing-source';
import { noSurveyMethod } from './no-survey-method';

export const evidenceRules: readonly AnyRule[] = [
  missingExplanation,
  missingSource,
  belowLastYear,
  farFromLastYear,
  aboveCostStandard,
  noSurveyMethod,
];
