import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneController } from '../control';
import type { PaneState, PaneStore } from '../store';
import { textsOf, type Texts } from '../texts';

export interface PaneContextValue {
  readonly store: PaneStore;
  readonly controller: PaneController;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

function usePaneContext(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('the component stands outside of the pane');
  return value;
}

/** A part of the state. `select` must give the same object while nothing changed. */
export function usePane<Part>(select: (state: PaneState) => Part): Part {
  const { store } = usePaneContext();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

export function useDispatch(): PaneStore['dispatch'] {
  return usePaneContext().store.dispatch;
}

export function useController(): PaneController {
  return usePaneContext().controller;
}

export function useTexts(): Texts {
  return textsOf(usePane((state) => state.appearance.language));
}
