import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Unsubscribe } from '../hosts/host';
import type { ThemeChoice, ThemeName } from './store';

/** The colours of the host, where it tells them; they may change while the pane is open. */
export interface ThemeSource {
  readonly current: () => ThemeName;
  readonly subscribe: (listener: () => void) => Unsubscribe;
}

/** Fluent's own fonts have no Chinese; those of Windows, macOS, UOS and Kylin. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: withFonts(webLightTheme),
  dark: withFonts(webDarkTheme),
  highContrast: withFonts(teamsHighContrastTheme),
};

const DARK = '(prefers-color-scheme: dark)';

/** What the system prefers. Forced colours need no theme of ours: the browser paints with the user's own. */
export const systemTheme: ThemeSource = {
  current: () => (window.matchMedia(DARK).matches ? 'dark' : 'light'),
  subscribe: (listener) => {
    const query = window.matchMedia(DARK);
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  },
};

export function useTheme(
  choice: ThemeChoice,
  source: ThemeSource,
): { readonly name: ThemeName; readonly theme: Theme } {
  const followed = useSyncExternalStore(source.subscribe, source.current);
  const name = choice === 'follow' ? followed : choice;
  return { name, theme: THEMES[name] };
}
