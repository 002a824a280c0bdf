import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { applyEditsToSnapshot, type SheetSnapshot, type WorkbookSnapshot } from '../../src/sheet';
import { chromiumPath, launchChromium } from './page/browser';
import { openPane, type PaneOptions, type PanePage } from './page/pane-page';
import { servePane, type ServedPane } from './page/serve-pane';

// A step takes a fraction of a second; machines that do other things as well must not fail for it.
jest.setTimeout(30_000);

const root = join(__dirname, '..', '..');
const executable = chromiumPath();
if (!executable && process.env['CI']) throw new Error('no Chromium on this machine: set CHROMIUM_PATH');
if (!executable) console.warn('no Chromium found: the pane is not tested in a browser (set CHROMIUM_PATH)');
const inBrowser = executable ? describe : describe.skip;

const forms = readWorkbook(readFileSync(join(root, 'assets', 'samples', 'forms-24.xlsx')));
const sheetOf = (name: string): SheetSnapshot => {
  const sheet = forms.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sample form ${name}`);
  return sheet;
};
const only = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ sheets, properties: {} });
const blank = (name: string): SheetSnapshot => ({
  ...sheetOf('F01'),
  name,
  cells: [],
  merges: [],
  usedRange: null,
});

inBrowser('the pane in a browser', () => {
  let served: ServedPane;
  let browser: Browser;
  let pane: PanePage;

  beforeAll(async () => {
    served = await servePane(root);
    browser = await launchChromium(executable ?? '');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  afterEach(() => pane.close());

  const open = async (options: PaneOptions): Promise<Page> => {
    pane = await openPane(browser, served.url, options);
    return pane.page;
  };
  const ready = (page: Page): Promise<void> => page.getByRole('region', { name: '审核意见' }).waitFor();
  const cards = (page: Page) => page.locator('[data-key]');
  const card = (page: Page, code: string, cell: string) =>
    page.locator(`[data-key^="${code}|"][data-key*="|${cell}|"]`);
  const violations = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate(() =>
      // Fluent's own stops at the ends of a list of tabs: they hand the focus on and are never heard.
      (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: ['[data-tabster-dummy]'] }),
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  test('opens with the active sheet checked, and keeps to its policy', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    await expect(page.locator('h1').textContent()).resolves.toBe('安置帮教经费');
    await expect(page.locator('.header-facts').textContent()).resolves.toBe('年度金额 25万元');
    expect(await cards(page).count()).toBeGreaterThan(10);
    expect(pane.complaints).toEqual([]);
    // Styles are in force: the policy lets Fluent's in.
    const fixAll = page.getByRole('button', { name: /^全部安全修复/ });
    expect(await fixAll.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(15, 108, 189)');
  });

  test('fixes a cell, says what was changed, and takes it back', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    await card(page, 'VAL-03', 'D10').getByRole('button', { name: '修改' }).click();
    await page.getByText('D10：=较高 → 较高').waitFor();
    expect(await pane.sheet.text('F01', 'D10')).toBe('较高');
    await card(page, 'VAL-03', 'D10').waitFor({ state: 'detached' });
    await page.locator('.notice').getByRole('button', { name: '撤销' }).click();
    await card(page, 'VAL-03', 'D10').waitFor();
    expect(await pane.sheet.text('F01', 'D10')).toBe('=较高');
  });

  test('applies the safe fixes that are ticked, and no others', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    await page.getByRole('button', { name: /^全部安全修复/ }).click();
    await page.getByRole('checkbox', { name: /D10/ }).uncheck();
    await page.getByRole('button', { name: /^修复选中的/ }).click();
    await page.getByText('已安全修复').waitFor();
    expect(await pane.sheet.text('F01', 'D10')).toBe('=较高');
    expect(await pane.sheet.text('F01', 'D15')).toBe('降低');
  });

  test('sets a finding aside with a reason, and brings it back', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    const one = card(page, 'STR-05', 'B5');
    await one.getByRole('button', { name: '忽略' }).click();
    await one.getByRole('button', { name: '忽略这条' }).click();
    await one.getByText('请先写理由').waitFor();
    await one.getByLabel('忽略的理由').fill('上级已核定');
    await one.getByRole('button', { name: '忽略这条' }).click();
    await one.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '已忽略 1 条' }).click();
    await page.getByText('上级已核定').waitFor();
    await page.getByRole('button', { name: '恢复' }).click();
    await page.getByText('没有忽略过意见').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await one.waitFor();
  });

  test('writes notes and highlights, and clears its own alone', async () => {
    const workbook = applyEditsToSnapshot(forms, [
      { kind: 'setNote', sheet: 'F01', cell: 'D10', text: '领导的批注', expected: null },
    ]);
    const page = await open({ workbook });
    await ready(page);
    await page.getByRole('button', { name: '写入批注' }).click();
    await page.getByText('已写入批注').waitFor();
    const notes = await pane.sheet.notes('F01');
    expect(notes.find(({ cell }) => cell === 'D10')?.text).toMatch(/^领导的批注\n[^]*VAL-03/);
    expect(await pane.sheet.highlighted('F01')).toBeGreaterThan(5);
    await page.getByRole('button', { name: '清除标记' }).click();
    await page.getByText('已清除标记').waitFor();
    expect((await pane.sheet.notes('F01')).map(({ text }) => text)).toEqual(['领导的批注']);
    expect(await pane.sheet.highlighted('F01')).toBe(0);
  });

  test('writes as much into the sheet as the settings say', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByLabel('写入哪些意见').selectOption('error');
    await page.getByRole('tab', { name: '检查' }).click();
    await ready(page);
    await page.getByRole('button', { name: '写入批注' }).click();
    await page.getByText('已写入批注').waitFor();
    const notes = await pane.sheet.notes('F01');
    expect(notes.length).toBeGreaterThan(0);
    for (const { text } of notes) expect(text).not.toMatch(/警告|提示/);
  });

  test('filters by severity, family and text', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    const all = await cards(page).count();
    await page.getByRole('button', { name: /^警告 \d+ 条$/ }).click();
    const fewer = await cards(page).count();
    expect(fewer).toBeLessThan(all);
    await page.getByText(`显示 ${fewer} / ${all} 条`).waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByLabel('按类别筛选').selectOption('value');
    const codes = await cards(page).evaluateAll((found) => found.map((one) => one.getAttribute('data-key')));
    expect(codes.every((key) => key?.startsWith('VAL-'))).toBe(true);
    await page.getByLabel('查找意见').fill('没有这样的字');
    await page.getByText('没有符合筛选条件的意见').waitFor();
  });

  test('puts the findings of the selected cell first; a click in the pane selects and leaves the list', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    const first = () => cards(page).first().getAttribute('data-key');
    await pane.sheet.select('F01', 'D10');
    await page.getByText('选中的 D10').waitFor();
    expect(await first()).toContain('|D10|');
    await pane.sheet.select('F01', 'H40');
    await page.getByText('选中的 D10').waitFor({ state: 'detached' });
    const before = await first();
    await card(page, 'VAL-03', 'D10').getByRole('button', { name: '定位', exact: true }).click();
    await page.locator('[aria-current="location"]').first().waitFor();
    expect(await pane.sheet.selected()).toEqual({ sheet: 'F01', range: 'D10' });
    expect(await first()).toBe(before);
  });

  test('checks again after an edit in the sheet and says so, without moving the list', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    const watched = card(page, 'VAL-03', 'D15');
    await watched.scrollIntoViewIfNeeded();
    await watched.getByRole('button', { name: '为什么' }).focus();
    const top = (await watched.boundingBox())?.y;
    await pane.sheet.type('F01', 'B5', '延续性项目');
    await page.getByText('意见已更新').waitFor();
    await card(page, 'STR-05', 'B5').waitFor({ state: 'detached' });
    const moved = ((await watched.boundingBox())?.y ?? 0) - (top ?? 0);
    expect(Math.abs(moved)).toBeLessThan(2);
  });

  test('is worked by keyboard alone', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    await page.getByRole('tab', { name: '检查' }).focus();
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-card-focus') === true)) break;
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await pane.sheet.selected()).range).toBe('B7');
    const focused = card(page, 'VAL-03', 'D10');
    await focused.getByRole('button', { name: '修改' }).focus();
    await page.keyboard.press('Enter');
    await focused.waitFor({ state: 'detached' });
    // The card that had the focus is gone; the next one has it.
    const inList = await page.evaluate(() => document.activeElement?.closest('[data-key]') !== null);
    expect(inList).toBe(true);
    await page.getByRole('button', { name: '为什么' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '依据' }).waitFor();
    await page.keyboard.press('Escape');
    await ready(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('为什么');
  });

  test.each(['light', 'dark'] as const)(
    'has nothing axe-core objects to, on any tab (%s)',
    async (colorScheme) => {
      const page = await open({ workbook: only(sheetOf('F01'), sheetOf('F15')), colorScheme });
      await ready(page);
      await pane.sheet.select('F01', 'D10');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('tab', { name: '填写' }).click();
      await page.locator('.suggestion').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('tab', { name: '概览' }).click();
      await page.getByRole('button', { name: '检查整个工作簿' }).click();
      await page.locator('.heat').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('tab', { name: '设置' }).click();
      await page.getByLabel('审核配置', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
    },
    60_000,
  );

  test('nor on any page or in any state', async () => {
    const page = await open({
      workbook: only({ ...sheetOf('F01'), protected: true }, blank('空表')),
      forcedColors: 'active',
    });
    await ready(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '忽略' }).first().click();
    await page.getByLabel('忽略的理由').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^全部安全修复/ }).click();
    await page.getByRole('button', { name: /^修复选中的/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '为什么' }).first().click();
    await page.getByRole('heading', { name: '依据' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: /条规则没有检查/ }).click();
    await page.getByRole('heading', { name: '没有检查的规则' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('tab', { name: '填写' }).click();
    await page.getByRole('button', { name: '按总体目标起草指标' }).click();
    await page.getByRole('heading', { name: '起草指标' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: '检查' }).click();
    await pane.sheet.fail({ read: 'tooLarge' });
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByText('表格太大，一次读不完').waitFor();
    expect(await violations(page)).toEqual([]);
    await pane.sheet.fail(null);
    await pane.sheet.activate('空表');
    await page.getByText('这张工作表是空的').waitFor();
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  test('fills in: a standard phrasing replaces, another is inserted with the figure left blank', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    await page.getByRole('tab', { name: '填写' }).click();
    await pane.sheet.select('F01', 'C11');
    const phrase = page.locator('.suggestion').first();
    const name = (await phrase.locator('.suggestion-name').textContent()) ?? '';
    await phrase.getByRole('button', { name: /^替换 C11/ }).click();
    await page.getByText(`→ ${name}`).waitFor();
    expect(await pane.sheet.text('F01', 'C11')).toBe(name);
    await page.getByRole('button', { name: /^数量 \d/ }).click();
    await page
      .getByRole('button', { name: /^插入：在数量指标下/ })
      .first()
      .click();
    await page.getByText('已插入指标').waitFor();
    expect(await pane.sheet.text('F01', 'D10')).toMatch(/__/);
  });

  test('checks the workbook, shows it at a glance, and exports it', async () => {
    const page = await open({ workbook: forms });
    await ready(page);
    await page.getByRole('tab', { name: '概览' }).click();
    await page.getByRole('button', { name: '检查整个工作簿' }).click();
    await page.locator('.heat tbody tr').nth(23).waitFor();
    await page
      .getByRole('button', { name: /^法律援助案件补助.*方向/ })
      .first()
      .click();
    expect((await pane.sheet.selected()).sheet).toMatch(/^F/);
    await page.getByRole('button', { name: '数据（JSON）' }).click();
    await page.getByText('已导出').waitFor();
    const saved = await page.evaluate(
      () => (globalThis as unknown as { jixiaoTest: { saved: Record<string, string> } }).jixiaoTest.saved,
    );
    const [[file, text] = ['', '{}']] = Object.entries(saved);
    expect(file).toBe('绩效目标审核-2026-01-02.json');
    expect(JSON.parse(text)).toMatchObject({ schemaVersion: 1, summary: { forms: 24 } });
  });

  test('tells how far the check of a large workbook is, and stops when asked', async () => {
    const copies = Array.from({ length: 50 }, (_, at) =>
      forms.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}-${at + 1}` })),
    );
    const page = await open({ workbook: only(sheetOf('F01'), ...copies.flat()) });
    await ready(page);
    await page.getByRole('button', { name: '整本' }).click();
    await page.getByText(/已查 [1-9]\d* \/ 1201 张工作表/).waitFor();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止检查。').waitFor();
    await page.getByRole('button', { name: '重新检查' }).first().click();
    await page.getByText(/已查 [1-9]\d* \/ 1201 张工作表/).waitFor();
    await page.getByText('1201 张目标表', { exact: true }).waitFor();
    expect(pane.complaints).toEqual([]);
  });

  test('says what is the case and what to do next', async () => {
    const page = await open({
      workbook: only(blank('空表'), { ...sheetOf('F01'), protected: true }),
      notes: 'none',
    });
    await page.getByText('这张工作表是空的').waitFor();
    await pane.sheet.activate('F01');
    await ready(page);
    await page.getByText('这个版本不支持批注').waitFor();
    await page.getByText('工作表受保护：可以看意见').waitFor();
    await pane.sheet.fail({ write: 'sheetProtected' });
    await card(page, 'VAL-03', 'D10').getByRole('button', { name: '修改' }).click();
    await page.getByText('在“审阅”里撤销工作表保护后再试').waitFor();
    const top = () => cards(page).first().boundingBox();
    const before = await top();
    await pane.sheet.fail({ read: 'cellEditMode' });
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByText('单元格正在编辑，输入结束后自动检查').waitFor();
    expect(await top()).toEqual(before);
    await pane.sheet.fail({ read: 'tooLarge' });
    await page.getByText('表格太大，一次读不完').waitFor();
    await pane.sheet.fail(null);
    await page.getByRole('button', { name: '再试一次' }).click();
    await ready(page);
  });

  test('a rule that fails is told, and the others judge on', async () => {
    const page = await open({ workbook: only(sheetOf('F01')), brokenRule: 'VAL-03' });
    await ready(page);
    expect(await cards(page).count()).toBeGreaterThan(5);
    expect(await page.locator('[data-key^="VAL-03|"]').count()).toBe(0);
    await page.getByRole('button', { name: '1 条规则出错' }).click();
    await page.getByText('其他规则不受影响').waitFor();
    await page.getByRole('button', { name: /^VAL-03/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('without the library it checks all the same, and loads it when asked again', async () => {
    const missing = /\/library-/;
    const page = await open({ workbook: only(sheetOf('F01')), missing });
    await ready(page);
    await page.getByRole('tab', { name: '填写' }).click();
    await page.getByRole('heading', { name: '指标库没有加载' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute(missing);
    await page.getByRole('button', { name: '重新加载' }).click();
    await page.locator('.suggestion').first().waitFor();
  });

  test('without the rules it says so, and shows no list', async () => {
    const page = await open({ workbook: only(sheetOf('F01')), missing: /\/engine-/ });
    await page.getByRole('heading', { name: '审核规则没有加载' }).waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await cards(page).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test('where a part of the pane is missing, the rest works on', async () => {
    const missing = /\/(?:FillTab|PageView)-/;
    const page = await open({ workbook: only(sheetOf('F01')), missing });
    await ready(page);
    await page.getByRole('tab', { name: '填写' }).click();
    await page.getByRole('heading', { name: '这一部分没有加载' }).waitFor();
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByLabel('审核配置', { exact: true }).waitFor();
    await page.getByRole('tab', { name: '检查' }).click();
    await ready(page);
    await page.getByRole('button', { name: '为什么' }).first().click();
    await page.getByRole('heading', { name: '这一部分没有加载' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('shows what cells hold as text, whatever it is', async () => {
    const harm = '<img src=x onerror="document.title=1">=HYPERLINK("http://x")';
    const workbook = applyEditsToSnapshot(only(sheetOf('F01')), [
      { kind: 'setText', sheet: 'F01', cell: 'B3', text: harm, expected: '安置帮教经费' },
      { kind: 'setText', sheet: 'F01', cell: 'D10', text: `= ${harm}`, expected: '=较高' },
    ]);
    const page = await open({ workbook });
    await ready(page);
    await expect(page.locator('h1').textContent()).resolves.toBe(harm);
    await page.getByRole('tab', { name: '填写' }).click();
    await page.locator('.suggestion').first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('绩效目标助手');
    expect(pane.complaints).toEqual([]);
  });

  test('speaks English where that is chosen, and remembers it', async () => {
    const page = await open({ workbook: only(sheetOf('F01')) });
    await ready(page);
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByLabel('语言').selectOption('en');
    await page.getByRole('tab', { name: 'Check' }).waitFor();
    await page.reload();
    await page.getByRole('region', { name: 'Findings' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });
});
