import { z } from 'zod';
import type { TextStore } from '../../assistant';
import { ALL_RULES, builtInProfile, DEFAULT_PROFILE, parseProfile, type Profile } from '../../checking';
import { severitySchema } from '../../indicator';
import type { Appearance } from '../store';

/** off: the rule does not run. */
const ruleChoiceSchema = z.enum([...severitySchema.options, 'off']);
export type RuleChoice = z.infer<typeof ruleChoiceSchema>;

const settingsSchema = z.object({
  profile: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('builtIn'), name: z.string() }),
    /** A profile file of the user's, as they gave it. */
    z.object({ kind: z.literal('own'), text: z.string() }),
  ]),
  /** What differs from the profile, by code. */
  rules: z.record(z.string(), ruleChoiceSchema),
  /** Who sets findings aside. */
  reviewer: z.string().max(50),
  /** Findings less severe than that are not written into the sheet. */
  leastMarked: severitySchema.default('info'),
});
export type Settings = z.infer<typeof settingsSchema>;

const settingsFileSchema = z.object({
  kind: z.literal('jixiao-settings'),
  version: z.literal(1),
  appearance: z.object({
    language: z.enum(['zh', 'en']),
    theme: z.enum(['follow', 'light', 'dark', 'highContrast']),
  }),
  settings: settingsSchema,
});

const KEY = 'jixiao.settings';

export const USUAL_SETTINGS: Settings = {
  profile: { kind: 'builtIn', name: DEFAULT_PROFILE },
  rules: {},
  reviewer: '',
  leastMarked: 'info',
};

/** What is kept, or the usual settings where nothing usable is. */
export function loadSettings(store: TextStore): Settings {
  const text = store.read(KEY);
  if (text === null) return USUAL_SETTINGS;
  try {
    const settings = settingsSchema.parse(JSON.parse(text));
    profileOf(settings);
    return settings;
  } catch {
    return USUAL_SETTINGS;
  }
}

export function writeSettings(store: TextStore, settings: Settings): void {
  store.write(KEY, JSON.stringify(settings));
}

/** The settings as a file that another machine can take over. */
export function settingsFile(appearance: Appearance, settings: Settings): string {
  return `${JSON.stringify({ kind: 'jixiao-settings', version: 1, appearance, settings }, null, 2)}\n`;
}

export type ImportedSettings =
  | { readonly kind: 'settings'; readonly appearance: Appearance; readonly settings: Settings }
  /** The file is a profile, not settings. */
  | { readonly kind: 'profile'; readonly text: string; readonly title: string };

/** A settings file or a profile file. Throws ProfileError, in Chinese, for anything else. */
export function parseSettingsFile(text: string): ImportedSettings {
  const file = settingsFileSchema.safeParse(jsonOf(text));
  if (file.success) {
    const { appearance, settings } = file.data;
    profileOf(settings);
    return { kind: 'settings', appearance, settings };
  }
  return { kind: 'profile', text, title: parseProfile(text, ALL_RULES).title };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The profile with what the user changed of its rules. Throws ProfileError where it cannot be used. */
export function profileOf({ profile, rules }: Settings): Profile {
  const base = profile.kind === 'own' ? parseProfile(profile.text, ALL_RULES) : builtInProfile(profile.name);
  const changed = Object.entries(rules).map(([code, choice]) => [
    code,
    choice === 'off'
      ? { ...base.rules[code], enabled: false }
      : { ...base.rules[code], enabled: true, severity: choice },
  ]);
  return { ...base, rules: { ...base.rules, ...Object.fromEntries(changed) } };
}
