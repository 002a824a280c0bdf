export { DEFAULT_PROFILE } from './built-in';
export { ProfileError, builtInProfile, builtInProfileNames, parseProfile } from './load';
export type { Direction, Profile, WeightScheme } from './schema';
