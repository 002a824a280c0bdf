import { findApplication, WpsHost, type EtApplication } from '../hosts/wps';
import { localTextStore } from './local-text-store';
import { mountPane } from './mount-pane';
import { showNoHost } from './no-host';
import { wpsRequests } from './wps-requests';

/** WPS puts its application into the page while that opens; longer than this it is no page of WPS. Milliseconds. */
const LONGEST_WAIT = 3_000;
const STEP = 100;

/** The pane's page in WPS: a web view of its own, which reaches the object model itself. */
async function open(): Promise<void> {
  const element = document.getElementById('pane');
  if (!element) return;
  const store = localTextStore();
  const application = await waitForApplication();
  if (!application) {
    showNoHost(element, store);
    return;
  }
  mountPane(element, {
    host: new WpsHost(application),
    store,
    requests: wpsRequests(application),
  });
}

async function waitForApplication(): Promise<EtApplication | null> {
  for (let waited = 0; waited < LONGEST_WAIT; waited += STEP) {
    const application = findApplication(globalThis);
    if (application) return application;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return null;
}

void open();
