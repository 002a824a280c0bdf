import type { Unsubscribe } from '../hosts/host';
import type { PaneController } from './control';
import type { PaneStore } from './store';

/** What buttons outside of the pane ask for. */
export const WANTED_ACTIONS = ['check', 'annotate', 'clear', 'insert'] as const;
export type WantedAction = (typeof WANTED_ACTIONS)[number];

/** A ribbon that lives in a page of its own and hands its buttons over to the pane. */
export interface ActionRequests {
  subscribe(perform: (action: WantedAction) => void): Unsubscribe;
}

/** Does what a button asked for, on the sheet in front as it is now. Inserting is left to the user, who chooses what. */
export async function performWanted(
  action: WantedAction,
  store: PaneStore,
  controller: PaneController,
): Promise<void> {
  if (action === 'insert') {
    store.dispatch({ type: 'tabChosen', tab: 'fill' });
    return;
  }
  store.dispatch({ type: 'tabChosen', tab: 'check' });
  store.dispatch({ type: 'scopeChosen', scope: 'sheet' });
  await controller.check();
  const review = store.get().reviews.sheet;
  if (!review || action === 'check') return;
  if (action === 'annotate') await controller.annotate(review.checked.findings);
  else await controller.clearMarks();
}
