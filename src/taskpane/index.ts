export { mountPane, type PaneOptions } from './mount-pane';
export { localTextStore } from './local-text-store';
export type { SaveFile } from './control';
export type { ThemeSource } from './theme';
export type { ThemeName } from './store';
