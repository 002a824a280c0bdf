import { objectOf, type EtApplication } from './et';

/**
 * The one thing the pages of a WPS add-in share: texts and numbers that last until the program ends. The ribbon's page
 * keeps in it which pane it opened, and what a button asked of the pane.
 */
const PANE = 'jixiao.pane';
const REQUEST = 'jixiao.request';

export function rememberPane(application: EtApplication, id: number): void {
  storageOf(application)?.setItem(PANE, id);
}

/** Null where none was opened yet. */
export function rememberedPane(application: EtApplication): number | null {
  const id = Number(storageOf(application)?.getItem(PANE) ?? 0);
  return id > 0 ? id : null;
}

export function leaveRequest(application: EtApplication, action: string): void {
  storageOf(application)?.setItem(REQUEST, action);
}

/** What was asked for, once. */
export function takeRequest(application: EtApplication): string | null {
  const storage = storageOf(application);
  const action = storage?.getItem(REQUEST);
  if (!storage || typeof action !== 'string' || action === '') return null;
  storage.setItem(REQUEST, '');
  return action;
}

function storageOf(application: EtApplication): WPS.PluginStorage | null {
  return objectOf(application, 'PluginStorage') as WPS.PluginStorage | null;
}
