import type { Host } from '../hosts/host';
import type { OfficeClient } from '../hosts/excel';
import { officeTheme } from './office-theme';
import type { ThemeSource } from './theme';

export interface DetectedHost {
  readonly host: Host;
  /** Null: the host does not tell its colours. */
  readonly theme: ThemeSource | null;
}

/** Outside of Office its client may never answer; then this is not Excel, in milliseconds. */
const LONGEST_WAIT = 8_000;

/** What the page was opened in; null where that is no spreadsheet we know. */
export async function detectHost(): Promise<DetectedHost | null> {
  const client = await loadOfficeClient();
  if (!client) return null;
  const { ExcelHost } = await import(/* webpackChunkName: "host-excel" */ '../hosts/excel');
  return { host: new ExcelHost(client), theme: officeTheme(client.Office) };
}

/** Excel's client, which the page loads from its own folder; null outside of Excel. */
export async function loadOfficeClient(): Promise<OfficeClient | null> {
  if (!('Office' in globalThis)) await loadScript('office-js/office.js');
  if (!('Office' in globalThis)) return null;
  const ready = await Promise.race([Office.onReady(), waited()]);
  if (ready?.host !== Office.HostType.Excel) return null;
  return { Excel, Office, OfficeExtension };
}

function waited(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), LONGEST_WAIT));
}

/** Ends also where the file is missing: whoever asked sees that nothing came of it. */
function loadScript(source: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => resolve();
    document.head.append(script);
  });
}
