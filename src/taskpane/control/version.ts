import manifest from '../../../package.json';

/** Of this tool, as its package says. */
export const VERSION: string = manifest.version;
