import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { ExcelApplication } from './excel-application';

const CLIENT = join(process.cwd(), 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');

let script: Script | null = null;

/** What Microsoft's client puts into a page. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/**
 * Microsoft's own Office.js client for Excel, on the given application instead of the real one: it runs outside of a
 * page as long as it finds the few things it asks a page for, and talks over a native bridge where one is there.
 */
export function loadOfficeClient(application: ExcelApplication): OfficeClient {
  const page = blankPage();
  page['_richApiNativeBridge'] = application.bridge;
  createContext(page);
  script ??= new Script(readFileSync(CLIENT, 'utf8'), { filename: 'excel-web-16.00.debug.js' });
  script.runInContext(page);
  const requirements = {
    isSetSupported: (set: string, version: string | number = '1.1') =>
      application.supports(set, String(version)),
  };
  // In a page the host's start-up provides it.
  page['Office'] = Object.create(page['Office'] as object, { context: { value: { requirements } } });
  return page as unknown as OfficeClient;
}

function blankPage(): Record<string, unknown> {
  const nothing = () => undefined;
  const location = { href: 'http://localhost/', search: '', hash: '' };
  const document = {
    getElementById: () => null,
    getElementsByTagName: () => [],
    createElement: () => ({ style: {}, setAttribute: nothing, appendChild: nothing }),
    cookie: '',
    URL: location.href,
    location,
    addEventListener: nothing,
    readyState: 'complete',
  };
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    document,
    location,
    navigator: { userAgent: 'node' },
    addEventListener: nothing,
    localStorage: storage,
    sessionStorage: storage,
  };
  return Object.assign(page, { window: page, self: page, globalThis: page });
}
