import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { messageIn } from '../../src/commands/excel/message';
import { isHighlightFormula, parseRange, type SheetSnapshot } from '../../src/sheet';
import { sampleForms } from '../forms/expectations';
import { outsideRequests } from '../network/outside-requests';
import { chromiumPath, launchChromium } from '../taskpane/page/browser';
import { serveBuiltPages, type ServedPages } from './built-pages';
import { openInExcel, type ExcelPage } from './excel-page';

const root = join(__dirname, '..', '..');
const executable = chromiumPath();
if (!executable && process.env['CI']) throw new Error('no Chromium on this machine: set CHROMIUM_PATH');
if (!executable) console.warn('no Chromium found: the pages are not tested in a browser (set CHROMIUM_PATH)');
const inBrowser = executable ? describe : describe.skip;

/** Office.js's own number for telling the program that a button's function is done. */
const BUTTON_DONE = 94;

function sampleSheet(id: string): SheetSnapshot {
  const sample = sampleForms().find((form) => form.id === id);
  if (!sample) throw new Error(`no sample form ${id}`);
  return sample.sheet;
}

inBrowser('the built pages in Excel on Windows', () => {
  let served: ServedPages;
  let browser: Browser;
  let excel: ExcelPage;

  beforeAll(async () => {
    served = await serveBuiltPages(root);
    browser = await launchChromium(executable ?? '');
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(outsideRequests(browser)).toEqual([]);
  });

  const open = async (name: string, version: string): Promise<Page> => {
    excel = await openInExcel(browser, `${served.url}${name}`, { sheet: sampleSheet('F01'), version });
    return excel.page;
  };
  const sheet = () => excel.workbook.active;
  const texts = (): string => {
    const range = sheet().usedRange(true);
    if (!range) return '';
    const lines: string[] = [];
    for (let row = range.top; row <= range.bottom; row += 1)
      for (let column = range.left; column <= range.right; column += 1)
        lines.push(`${row},${column}: ${sheet().text(row, column)}`);
    return lines.join('\n');
  };
  const marked = () => sheet().conditionalFormats.filter(({ formula }) => isHighlightFormula(formula)).length;
  const noted = () => sheet().notes.length + sheet().comments.length;

  test.each(['1.7', '1.10', '1.20'])(
    'check, annotate, fix, insert, undo, clear in the pane (ExcelApi %s)',
    async (version) => {
      const page = await open('taskpane.html', version);
      const original = texts();
      await page.getByRole('region', { name: '审核意见' }).waitFor();

      await page.getByRole('button', { name: '写入批注' }).click();
      await page.getByText('已写入批注').waitFor();
      expect(marked()).toBeGreaterThan(0);
      expect(noted() > 0).toBe(version !== '1.7');

      await page
        .locator('[data-key^="VAL-03"][data-key*="|D10|"]')
        .getByRole('button', { name: '修改' })
        .click();
      await page.getByText('D10：=较高 → 较高').waitFor();
      expect(sheet().text(10, 4)).toBe('较高');
      const fixed = texts();

      await page.getByRole('tab', { name: '填写' }).click();
      excel.workbook.select(sheet(), parseRange('C11'));
      await page.getByRole('button', { name: /插入/ }).first().click();
      await page.getByText('已插入指标').waitFor();
      expect(texts()).not.toBe(fixed);

      const undo = page.locator('.notice').getByRole('button', { name: '撤销' });
      await undo.click();
      await page.getByText('已撤销').waitFor();
      expect(texts()).toBe(fixed);

      await page.getByRole('tab', { name: '检查' }).click();
      await page.getByRole('button', { name: '清除标记' }).click();
      await page.getByText('已清除标记').waitFor();
      expect([marked(), noted()]).toEqual([0, 0]);
      expect(texts()).toBe(original.replace('=较高', '较高'));

      expect(excel.errors).toEqual([]);
    },
    60_000,
  );

  const press = async (button: string): Promise<void> => {
    await excel.page.waitForFunction(() => window.windowsExcel.takesButtons());
    await excel.page.evaluate((name) => window.windowsExcel.press(name), button);
  };
  const dialogs = () => excel.page.evaluate(() => [...window.windowsExcel.dialogs]);
  const done = () =>
    excel.page.waitForFunction((call) => window.windowsExcel.calls.includes(call), BUTTON_DONE);
  const message = async () => {
    await excel.page.waitForFunction(() => window.windowsExcel.dialogs.length > 0);
    const [address = ''] = await dialogs();
    return { address, words: messageIn(new URL(address).hash) };
  };

  test('检查本表 says what was found, and is done once the user has read it', async () => {
    const page = await open('commands.html', '1.20');
    await press('checkActiveSheet');
    const { address, words } = await message();
    expect(words?.title).toMatch(/^检查完成：错误 \d+ 条，警告 \d+ 条，提示 \d+ 条$/);
    expect(words?.lines.at(-1)).toContain('打开窗格');
    expect(await page.evaluate(() => window.windowsExcel.calls)).not.toContain(BUTTON_DONE);
    await page.evaluate(() => window.windowsExcel.closeDialog());
    await done();
    await page.goto(address);
    await expect(page.locator('h1').textContent()).resolves.toBe(words?.title);
    expect(await page.locator('p').count()).toBe(words?.lines.length);
    expect(excel.errors).toEqual([]);
  }, 60_000);

  test('写入批注 and 清除标记 work on the sheet and say nothing more', async () => {
    await open('commands.html', '1.20');
    await press('annotateActiveSheet');
    await done();
    expect(marked()).toBeGreaterThan(0);
    expect(noted()).toBeGreaterThan(0);
    await excel.page.evaluate(() => window.windowsExcel.calls.splice(0));
    await press('clearActiveSheet');
    await done();
    expect([marked(), noted()]).toEqual([0, 0]);
    expect(await dialogs()).toEqual([]);
  }, 60_000);

  test('插入指标行 adds a blank row to the category of the selected one, and selects it', async () => {
    await open('commands.html', '1.10');
    const before = sheet().usedRange(true)?.bottom ?? 0;
    excel.workbook.select(sheet(), parseRange('C11:D11'));
    await press('insertIndicatorRow');
    await done();
    expect(sheet().usedRange(true)?.bottom).toBe(before + 1);
    const { top, left } = excel.workbook.selection;
    expect(sheet().text(top, left)).toBe('');
    expect(await dialogs()).toEqual([]);
  }, 60_000);

  test('插入指标行 asks for a row where none of an indicator is selected', async () => {
    await open('commands.html', '1.10');
    const before = texts();
    excel.workbook.select(sheet(), parseRange('A1'));
    await press('insertIndicatorRow');
    expect((await message()).words?.title).toBe('没有选中指标行');
    expect(texts()).toBe(before);
  }, 60_000);

  test('a protected sheet is left as it is, and the user hears why', async () => {
    await open('commands.html', '1.20');
    sheet().protected = true;
    await press('annotateActiveSheet');
    expect((await message()).words?.title).toBe('工作表受保护，没有写入');
    await excel.page.evaluate(() => window.windowsExcel.closeDialog());
    await done();
    expect([marked(), noted()]).toEqual([0, 0]);
  }, 60_000);

  test('opened in a browser of its own, the pane says where it belongs and nothing leaves the machine', async () => {
    const page = await (await browser.newContext()).newPage();
    const leaving: string[] = [];
    // What the policy stops never comes as far as to the network.
    await page.route(
      (url) => !url.href.startsWith(served.url),
      (route) => {
        leaving.push(route.request().url());
        return route.abort();
      },
    );
    // Office.js asks for a page of its telemetry as soon as it finds no host.
    const telemetryStopped = page.waitForEvent('console', {
      predicate: (entry) => /telemetry.*violates the following Content Security Policy/.test(entry.text()),
      timeout: 20_000,
    });
    await page.goto(`${served.url}taskpane.html`);
    await page.getByRole('heading', { name: '请在 Excel 或 WPS 中打开' }).waitFor({ timeout: 20_000 });
    await telemetryStopped;
    expect(leaving).toEqual([]);
  }, 60_000);
});
