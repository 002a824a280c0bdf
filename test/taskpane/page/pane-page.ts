import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { WorkbookSnapshot } from '../../../src/sheet';
import type { TestPage } from './page';
import type { SheetUser } from './sheet-host';

type Calls = {
  [Name in keyof SheetUser]: (...values: Parameters<SheetUser[Name]>) => Promise<ReturnType<SheetUser[Name]>>;
};

export interface PanePage {
  readonly page: Page;
  /** The spreadsheet beside the pane, called from the test. */
  readonly sheet: Calls;
  /** What the browser complained of: errors of scripts, and whatever the page's policy kept out. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PaneOptions extends BrowserContextOptions {
  readonly workbook: WorkbookSnapshot;
  readonly notes?: 'note' | 'none';
  /** Code of a rule that throws. */
  readonly brokenRule?: string;
  /** What the address of a script has to match for it to be missing. */
  readonly missing?: RegExp;
}

/** Opens the pane beside a workbook, at the width of a task pane, and waits for its first words. */
export async function openPane(browser: Browser, url: string, options: PaneOptions): Promise<PanePage> {
  const { workbook, notes = 'note', brokenRule, missing, ...context } = options;
  const opened = await browser.newContext({
    viewport: { width: 320, height: 800 },
    locale: 'zh-CN',
    ...context,
  });
  const page = await opened.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(
    (seed) => {
      (globalThis as unknown as { jixiaoTest: object }).jixiaoTest = seed;
    },
    { workbook, notes, ...(brokenRule === undefined ? {} : { brokenRule }) },
  );
  if (missing) await page.route(missing, (route) => route.abort());
  await page.goto(url);
  await page.waitForSelector('.header');
  const call = (name: string, values: readonly unknown[]): Promise<never> =>
    page.evaluate(
      ([method, given]) => {
        const { user } = (globalThis as unknown as { jixiaoTest: TestPage }).jixiaoTest;
        const methods = user as unknown as Record<string, (...all: readonly unknown[]) => never>;
        const run = methods[method];
        if (!run) throw new Error(`the sheet has no ${method}`);
        return run(...given);
      },
      [name, values] as const,
    );
  const sheet = new Proxy(
    {},
    {
      get:
        (_target, name) =>
        (...values: unknown[]) =>
          call(String(name), values),
    },
  );
  return { page, sheet: sheet as Calls, complaints, close: () => opened.close() };
}
