import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { executablePath } from '../hosts/univer/univer-page';
import { watchRequests } from '../network/outside-requests';

/** The workbench as `npm start` serves it, and a browser to look at it with. */
export class WorkbenchServer {
  readonly url: string;
  readonly browser: Browser;
  readonly #server: ChildProcess;

  private constructor(url: string, browser: Browser, server: ChildProcess) {
    this.url = url;
    this.browser = browser;
    this.#server = server;
  }

  static async start(): Promise<WorkbenchServer> {
    const root = join(__dirname, '../..');
    const script = join(root, 'scripts/start-workbench.mjs');
    const server = spawn(process.execPath, [script, '--no-open', '--port', '0'], { cwd: root });
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
        if (found) resolve(found[0]);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.on('exit', () => reject(new Error(`npm start ended: ${said}`)));
    });
    const browser = await chromium.launch({ executablePath: executablePath(), args: ['--no-sandbox'] });
    return new WorkbenchServer(url, browser, server);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#server.kill();
  }
}

/** A page with the sample forms open and checked; `faults` grow as they come. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly faults: string[];
}

export async function openWorkbench(browser: Browser, url: string): Promise<OpenWorkbench> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const faults: string[] = [];
  watchRequests(page.context(), new URL('.', url).href);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(url);
  await shows(page, '安置帮教经费');
  return { page, faults };
}

/** Waits until the pane has this on screen. */
export async function shows(page: Page, text: string): Promise<void> {
  await page.locator('.workbench__pane').getByText(text).first().waitFor();
}

/** What 另存为 gives. */
export async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存为' }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** Selects a cell through the box left of the formula bar, as a user may. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.locator('.workbench__univer input').first();
  await box.fill(cell);
  await box.press('Enter');
}

/** Drops a file onto the page. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const content = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.dispatchEvent('.workbench__grid', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('.workbench__grid', 'drop', { dataTransfer: transfer });
}
