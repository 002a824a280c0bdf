import { readFile } from 'node:fs/promises';
import {
  ALL_RULES,
  builtInProfile,
  builtInProfileNames,
  parseProfile,
  ProfileError,
  type Profile,
} from '../checking';
import { ioError } from '../hosts/file/open-file';
import type { Language, Say } from './messages';
import { UsageError } from './usage-error';

/** The names for help texts. */
export function profileNames(): string {
  return builtInProfileNames().join(', ');
}

/** `--profile NAME|FILE`. A built-in name goes before a file of that name. Throws UsageError, naming the line. */
export async function chooseProfile(nameOrFile: string, say: Say, language: Language): Promise<Profile> {
  if (builtInProfileNames().includes(nameOrFile)) return builtInProfile(nameOrFile);
  let text: string;
  try {
    text = await readFile(nameOrFile, 'utf8');
  } catch (cause) {
    const error = ioError(cause);
    if (error.code === 'notFound') {
      throw new UsageError(say('unknownProfile', { name: nameOrFile, names: profileNames() }));
    }
    throw new UsageError(say('wrongProfile', { path: nameOrFile, detail: error.messageIn(language) }));
  }
  try {
    return parseProfile(text.replace(/^\ufeff/, ''), ALL_RULES);
  } catch (cause) {
    if (!(cause instanceof ProfileError)) throw cause;
    throw new UsageError(say('wrongProfile', { path: nameOrFile, detail: cause.messageIn(language) }));
  }
}
