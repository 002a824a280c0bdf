import county from '../../../assets/profiles/county.json';
import system2021 from '../../../assets/profiles/system-2021.json';
import selfEvaluation from '../../../assets/profiles/self-evaluation.json';

/** Files of the profiles that come with the tool, by name; checked by the tests, and again when loaded. */
export const BUILT_IN_PROFILES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  [county.name, county],
  [system2021.name, system2021],
  [selfEvaluation.name, selfEvaluation],
]);

export const DEFAULT_PROFILE = county.name;
