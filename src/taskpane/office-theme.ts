/// <reference types="office-js" />
import type { ThemeName } from './store';
import type { ThemeSource } from './theme';

/** Excel's own colours: dark where its pane is dark. Null where this Excel does not tell them. */
export function officeTheme(office: typeof Office): ThemeSource | null {
  const background = backgroundOf(office);
  if (background === null) return null;
  const name: ThemeName = isDark(background) ? 'dark' : 'light';
  // Excel shows a pane anew when its theme changes.
  return { current: () => name, subscribe: () => () => undefined };
}

function backgroundOf(office: typeof Office): string | null {
  try {
    return office.context.officeTheme?.bodyBackgroundColor || null;
  } catch {
    // Office.js asks the program itself, and older ones do not know the question.
    return null;
  }
}

/** `#RRGGBB`: dark where it reflects less than half of the light. */
export function isDark(color: string): boolean {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!parts) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}
