import type { Host, Unsubscribe } from '../../hosts/host';
import { isSelected, type PaneStore } from '../store';
import type { CheckRunner } from './check-runner';

/** Keeps the pane in step with what the user does in the sheet. */
export function followHost(host: Host, store: PaneStore, checks: CheckRunner): Unsubscribe {
  const endings = [
    host.onSelectionChanged((selection) => {
      const { selection: last, selectedByPane } = store.get();
      // The host's answer to the pane's own wish is no move of the user's.
      const echo = selectedByPane && last !== null && isSelected(selection, last.sheet, last.range);
      store.dispatch({ type: 'selected', selection, byPane: echo });
    }),
    host.onSheetChanged(() => {
      store.dispatch({ type: 'workbookChanged' });
      checks.recheckSoon();
    }),
    host.onActivated(() => {
      if (store.get().scope === 'sheet') void checks.check();
    }),
  ];
  return () => endings.forEach((end) => end());
}
