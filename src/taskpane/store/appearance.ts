import type { TextStore } from '../../assistant';

/** Language and colours: needed for the first words on screen, so kept apart from the other settings. */
export interface Appearance {
  readonly language: 'zh' | 'en';
  /** follow: as the host has it, else as the system has it. */
  readonly theme: ThemeChoice;
}

export const THEME_CHOICES = ['follow', 'light', 'dark', 'highContrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type ThemeName = Exclude<ThemeChoice, 'follow'>;

const KEY = 'jixiao.appearance';
const USUAL: Appearance = { language: 'zh', theme: 'follow' };

export function readAppearance(store: TextStore): Appearance {
  try {
    return toAppearance(JSON.parse(store.read(KEY) ?? 'null'));
  } catch {
    return USUAL;
  }
}

export function writeAppearance(store: TextStore, appearance: Appearance): void {
  store.write(KEY, JSON.stringify(appearance));
}

/** What is not understood is as good as not set. */
export function toAppearance(raw: unknown): Appearance {
  if (typeof raw !== 'object' || raw === null) return USUAL;
  const language = 'language' in raw && raw.language === 'en' ? 'en' : 'zh';
  const theme = 'theme' in raw ? THEME_CHOICES.find((choice) => choice === raw.theme) : undefined;
  return { language, theme: theme ?? USUAL.theme };
}
