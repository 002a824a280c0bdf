import type { Unsubscribe } from '../../hosts/host';
import { reduce, type PaneAction } from './reducer';
import type { PaneState } from './state';

/** The one place where the pane's state lives. */
export interface PaneStore {
  readonly get: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly subscribe: (listener: () => void) => Unsubscribe;
}

export function createPaneStore(initial: PaneState): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
