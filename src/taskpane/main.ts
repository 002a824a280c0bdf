import { detectHost } from './detect-host';
import { localTextStore } from './local-text-store';
import { mountPane } from './mount-pane';
import { showNoHost } from './no-host';

/** The add-in's page: finds out what it was opened in, and shows the pane beside that. */
async function open(): Promise<void> {
  const element = document.getElementById('pane');
  if (!element) return;
  const store = localTextStore();
  const found = await detectHost();
  if (!found) {
    showNoHost(element, store);
    return;
  }
  const { host, theme } = found;
  mountPane(element, {
    host,
    store,
    ...(theme ? { theme } : {}),
  });
}

void open();
