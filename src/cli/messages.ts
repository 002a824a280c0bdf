import { shownText } from '../assistant';
import { CHECK } from './words/check';
import { GENERAL } from './words/general';
import { LIBRARY } from './words/library';
import { RULES } from './words/rules';
import { WRITE } from './words/write';

/** Every text of the command line, in both languages. `{…}` are filled in. */
const MESSAGES = { ...GENERAL, ...CHECK, ...RULES, ...WRITE, ...LIBRARY } as const;

export type Language = 'zh' | 'en';
export type MessageKey = keyof typeof MESSAGES;
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

export function speak(language: Language): Say {
  return (key, values = {}) =>
    MESSAGES[key][language].replace(/\{(\w+)\}/g, (_, name: string) => shownText(String(values[name] ?? '')));
}

/** The language asked for anywhere on the command line; it must be known before help or an error is worded. */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const value = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1];
  return value === 'en' ? 'en' : 'zh';
}
