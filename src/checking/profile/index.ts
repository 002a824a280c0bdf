export { DEFAULT_PROFILE } from './built-in';
export { ProfileError, builtInProfile, builtInProfileNames, parseProfile } from './load';
export type { CostStandard, Direction, Profile, WeightScheme } from './schema';
