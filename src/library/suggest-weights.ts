import type { Likeness } from './name-index';

/**
 * What each piece of evidence counts in the rank of a suggestion, beside likeness of words, which counts 1.
 * Set on the tuning part of the evaluation queries (npm run bench:suggest); the other part was not looked at.
 */
export interface SuggestWeights {
  readonly words: Likeness;
  /** What of a name's initials was not typed, as onlyName for words. */
  readonly initialsOnlyName: number;
  /** What likeness to another way of writing the name is worth, beside 1 for the name itself. */
  readonly alias: number;
  /** The category asked for. */
  readonly category: number;
  /** The category that the draft's own words point to. */
  readonly impliedCategory: number;
  /** The measure by which draft and name end. */
  readonly measure: number;
  readonly unit: number;
  /** The project is of a type the entry suits. */
  readonly project: number;
  /** The entry belongs to another business than the project. */
  readonly otherBusiness: number;
  /** The name's words stand in the project's name or goal. */
  readonly context: number;
  /** As above, where there is no draft to go by. */
  readonly categoryAlone: number;
  readonly projectAlone: number;
  readonly contextAlone: number;
  /** The entry stands early among those of its group and category: the usual choice. */
  readonly usual: number;
  /** The phrase is an addition of ours, not one in use. */
  readonly ownAddition: number;
  /** The form has this indicator already. */
  readonly inForm: number;
}

export const SUGGEST_WEIGHTS: SuggestWeights = {
  words: { onlyQuery: 0.35, onlyName: 0.6 },
  initialsOnlyName: 0.35,
  alias: 0.95,
  category: 0.3,
  impliedCategory: 0.07,
  measure: 0.06,
  unit: 0.05,
  project: 0.35,
  otherBusiness: 0.15,
  context: 0.08,
  categoryAlone: 0.8,
  projectAlone: 0.6,
  contextAlone: 0.3,
  usual: 0.04,
  ownAddition: 0.03,
  inForm: 0.3,
};
