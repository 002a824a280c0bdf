import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { EditRefusedError } from '../../../src/sheet';
import { HostError, type Host } from '../../../src/hosts/host';
import type { RowOrigin } from '../../../src/hosts/univer/row-origins';
import type { ContractWorkbook } from '../contract/contract-workbook';
import type { HostFixture, HostUser } from '../contract/host-contract';
import type { Answer, Event, Probe, RowCommand } from './protocol';

/** Debian's Chromium, or the one that Playwright brought. */
export function executablePath(): string {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return process.env['CHROMIUM'] ?? known.find((path) => existsSync(path)) ?? chromium.executablePath();
}

/** A page with Univer in it, for as many workbooks as wanted, one after the other. */
export class UniverPage {
  readonly page: Page;
  readonly #browser: Browser;
  #listeners: ((event: Event) => void)[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async start(): Promise<UniverPage> {
    const bundle = await build({
      entryPoints: [join(__dirname, 'page.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      loader: { '.css': 'empty' },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    const browser = await chromium.launch({ executablePath: executablePath(), args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    const started = new UniverPage(browser, page);
    await page.exposeFunction('report', (event: Event) => started.#listeners[event.id]?.(event));
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
    // An address of its own, since a blank page has no storage.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://univer.test/');
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    if (faults.length > 0) throw new Error(`the page did not start: ${faults.join('\n')}`);
    return started;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** As by Ctrl+Z. */
  async undo(): Promise<void> {
    await this.page.evaluate(() => window.contract.undo());
  }

  /** As by Ctrl+Y. */
  async redo(): Promise<void> {
    await this.page.evaluate(() => window.contract.redo());
  }

  /** Selects a range and picks a command of the menu over it. */
  async byMenu(sheet: string, range: string, command: RowCommand, count = 1): Promise<void> {
    await this.page.evaluate(
      async ([name, at, id, rows]) => {
        window.contract.selectRange(name, at);
        await window.contract.byMenu(id, rows);
      },
      [sheet, range, command, count] as const,
    );
  }

  /** Which row of the file each row of the grid was. */
  rows(sheet: string): Promise<RowOrigin[]> {
    return this.page.evaluate((name) => window.contract.rows(name), sheet);
  }

  /** Opens a cell for editing and takes it in again as it is, as by F2 and Enter. */
  async reenter(sheet: string, cell: string): Promise<void> {
    await this.page.evaluate(([name, at]) => window.contract.selectRange(name, at), [sheet, cell] as const);
    await this.page.keyboard.press('F2');
    await this.page.waitForFunction(() => window.contract.isEditing());
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction(() => !window.contract.isEditing());
  }

  /** Brings what a user sees at once up to date, after something that went past the host. */
  look: () => Promise<void> = () => Promise.resolve();

  async makeHost(seed: ContractWorkbook): Promise<HostFixture> {
    const { page } = this;
    this.#listeners = [];
    await page.evaluate((workbook) => window.contract.open(workbook), seed);
    const fileName = await page.evaluate(() => window.contract.fileName());
    const capabilities = await page.evaluate(() => window.contract.capabilities());
    const cells = seed.sheets.flatMap((sheet) => sheet.cells.map(({ cell }) => cell));
    const asked = [...new Set([...cells, 'B5', 'D6'])];
    let probe: Probe;
    const look = async () => {
      probe = await page.evaluate((wanted) => window.contract.probe(wanted), asked);
    };
    this.look = look;
    await look();
    const sheetIn = (name: string) => probe.sheets.find((sheet) => sheet.name === name);
    const listen = (kind: 'selection' | 'change' | 'activated', listener: (event: Event) => void) => {
      const id = this.#listeners.push(listener) - 1;
      void page.evaluate(([what, number]) => window.contract.listen(what, number), [kind, id] as const);
      return () => void page.evaluate((number) => window.contract.stop(number), id);
    };
    const after = async <Value>(work: Promise<Answer<Value>>): Promise<Value> => {
      const answer = await work;
      await look();
      return valueOf(answer);
    };

    const host: Host = {
      kind: 'univer',
      capabilities,
      fileName,
      readActiveSheet: () => after(page.evaluate(() => window.contract.readActiveSheet())),
      readWorkbook: () => after(page.evaluate(() => window.contract.readWorkbook())),
      apply: (edits, title) =>
        after(page.evaluate(([list, name]) => window.contract.apply(list, name), [edits, title] as const)),
      select: (sheet, cell) =>
        after(page.evaluate(([name, at]) => window.contract.select(name, at), [sheet, cell] as const)),
      onSelectionChanged: (listener) =>
        listen('selection', ({ selection }) => selection && listener(selection)),
      onSheetChanged: (listener) => listen('change', ({ change }) => change && listener(change)),
      onActivated: (listener) => listen('activated', () => listener()),
    };
    const user: HostUser = {
      type: async (sheet, cell, text) => {
        const before = probe.selected;
        await page.evaluate(([name, at]) => window.contract.selectRange(name, at), [sheet, cell] as const);
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => !window.contract.isEditing());
        // The contract's user types without leaving what he has selected.
        if (before.sheet === sheet)
          await page.evaluate(([name, at]) => window.contract.selectRange(name, at), [
            sheet,
            before.range,
          ] as const);
        await look();
      },
      select: async (sheet, range) => {
        await page.evaluate(([name, at]) => window.contract.selectRange(name, at), [sheet, range] as const);
        await look();
      },
      activate: async (sheet) => {
        await page.evaluate((name) => window.contract.activate(name), sheet);
        await look();
      },
      selected: () => probe.selected,
      format: (sheet, cell) => {
        const found = sheetIn(sheet)?.cells[cell];
        return { fill: found?.fill ?? null, numberFormat: found?.numberFormat ?? 'General' };
      },
      highlighted: (sheet) => sheetIn(sheet)?.highlighted ?? [],
      ownConditionalFormats: (sheet) => sheetIn(sheet)?.ownConditionalFormats ?? 0,
      addConditionalFormat: async (sheet, range, formula) => {
        await page.evaluate(([name, at, text]) => window.contract.addConditionalFormat(name, at, text), [
          sheet,
          range,
          formula,
        ] as const);
        await look();
      },
      staysText: (sheet, cell) => sheetIn(sheet)?.cells[cell]?.staysText ?? false,
    };
    return { host, user };
  }
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if ('value' in answer) return answer.value;
  if ('failed' in answer) throw new HostError(answer.failed.code, answer.failed.message);
  const { reason, sheet, cell, expected, found } = answer.refused;
  throw new EditRefusedError(reason, { sheet, cell }, { expected, found });
}
