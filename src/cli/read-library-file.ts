import { readFile } from 'node:fs/promises';
import { ioError } from '../hosts/file/open-file';
import { librarySchema, type IndicatorLibrary } from '../library';
import type { Language, Say } from './messages';
import { UsageError } from './usage-error';

/** A library made by `library import`. Throws UsageError where it cannot be read or is none. */
export async function readLibraryFile(path: string, say: Say, language: Language): Promise<IndicatorLibrary> {
  const unusable = (detail: string): UsageError => new UsageError(say('wrongLibrary', { path, detail }));
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw unusable(ioError(cause).messageIn(language));
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw unusable(say('notJson'));
  }
  const library = librarySchema.safeParse(raw);
  if (library.success) return library.data;
  const at = library.error.issues[0]?.path.map(String).join('.') ?? '';
  throw unusable(say('notLibrary', { at: at === '' ? path : at }));
}
