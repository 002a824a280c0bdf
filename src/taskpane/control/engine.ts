/**
 * The reader, the rules and the actions: a chunk of its own, loaded behind the first words on screen.
 * Whatever the first paint needs must not import it.
 */
export { Assistant, CheckCancelled, entryOf } from '../../assistant';
export { ALL_RULES, builtInProfile, builtInProfileNames } from '../../checking';
export { loadSettings, parseSettingsFile, profileOf, settingsFile, writeSettings } from './settings';
