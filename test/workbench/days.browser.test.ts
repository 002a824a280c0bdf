import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';
import { readLooks } from '../../src/hosts/file/looks/read-looks';
import { applyEdits } from '../../src/hosts/file/package/apply-edits';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { reportSchema } from '../../src/indicator';
import { NOTE_MARK, type WorkbookSnapshot } from '../../src/sheet';
import { outsideRequests, watchRequests } from '../network/outside-requests';
import { drop, openWorkbench, save, shows, WorkbenchServer } from './workbench-page';

jest.setTimeout(120_000);

const SAMPLES = join(__dirname, '../../assets/samples');
const FORMS = readFileSync(join(SAMPLES, 'forms-24-merged.xlsx'));

function textsOf(workbook: WorkbookSnapshot, sheet = 'F01'): Map<string, string> {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return new Map(cells.map(({ row, column, text }) => [`${row}:${column}`, text]));
}

function notesOf(workbook: WorkbookSnapshot): Map<string, string> {
  return new Map(
    workbook.sheets.flatMap(({ name, notes }) => notes.map(({ cell, text }) => [`${name}!${cell}`, text])),
  );
}

function highlightCount(bytes: Uint8Array): number {
  return readLooks(bytes).sheets.reduce((sum, { highlights }) => sum + highlights.length, 0);
}

async function pick(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByText(name, { exact: true }).waitFor();
}

async function contentOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

describe('a day with the workbench', () => {
  let server: WorkbenchServer;
  beforeAll(async () => {
    server = await WorkbenchServer.start();
  }, 240_000);
  afterEach(() => expect(outsideRequests(server.browser)).toEqual([]));
  afterAll(() => server.close());

  test("a clerk's: fix, insert, set aside, annotate, save, open again, clear", async () => {
    const { page, faults } = await openWorkbench(server.browser, server.url);
    const pane = page.locator('.workbench__pane');
    const button = (name: string | RegExp): Locator => pane.getByRole('button', { name }).first();
    const card = (code: string, cell: string) =>
      pane.locator(`[data-key^="${code}|"][data-key*="|${cell}|"]`).first();

    // The clerk's own file: a form with a note of his head of office.
    const note = { kind: 'setNote', sheet: 'F01', cell: 'D10', text: '领导的批注', expected: null } as const;
    const own = applyEdits(new Uint8Array(FORMS), [note]).bytes;
    const original = readWorkbook(own);
    await drop(page, '安置帮教.xlsx', own);
    await page.getByText('安置帮教.xlsx', { exact: true }).waitFor();
    await shows(page, '年度金额 25万元');

    await card('VAL-03', 'D10').getByRole('button', { name: '修改' }).click();
    await pane.getByText('D10：=较高 → 较高').waitFor();

    for (const category of [/^数量 \d/, /^质量 \d/]) {
      await pane.getByRole('tab', { name: '填写' }).click();
      await button(category).click();
      await button(/^插入：在/).click();
      await pane.getByText('已插入指标').waitFor();
      await pane.locator('.notice').getByRole('button', { name: '关闭' }).click();
    }

    await pane.getByRole('tab', { name: '检查' }).click();
    const aside = card('STR-05', 'B5');
    await aside.getByRole('button', { name: '忽略' }).click();
    await aside.getByLabel('忽略的理由').fill('上级已核定');
    await aside.getByRole('button', { name: '忽略这条' }).click();
    await aside.waitFor({ state: 'detached' });

    await button('写入批注').click();
    await pane.getByText('已写入批注').waitFor();
    await page.getByText(/处改动未保存/).waitFor();
    const annotated = await save(page);
    await page.getByText(/已生成「安置帮教-修改\.xlsx」/).waitFor();

    const saved = readWorkbook(annotated);
    const lines = [...textsOf(saved).values()];
    expect(lines).toContain('较高');
    expect(lines).not.toContain('=较高');
    const rowsOf = (workbook: WorkbookSnapshot) => workbook.sheets[0]?.usedRange?.bottom ?? 0;
    expect(rowsOf(saved)).toBe(rowsOf(original) + 2);
    const notes = [...notesOf(saved).values()];
    expect(notes.filter((text) => text.includes(NOTE_MARK)).length).toBeGreaterThan(5);
    expect(notes.filter((text) => text.includes('领导的批注')).length).toBe(1);
    expect(highlightCount(annotated)).toBeGreaterThan(0);
    expect(JSON.stringify(saved.properties)).toContain('上级已核定');

    // Another day, another browser.
    await page.context().close();
    const later = await openWorkbench(server.browser, server.url);
    await pick(later.page, '安置帮教-修改.xlsx', annotated);
    const laterPane = later.page.locator('.workbench__pane');
    await laterPane.getByRole('button', { name: '已忽略 1 条' }).click();
    await laterPane.getByText('上级已核定').waitFor();
    await laterPane.getByRole('button', { name: '返回' }).click();
    await laterPane.getByRole('region', { name: '审核意见' }).waitFor();
    expect(await laterPane.locator('[data-key^="STR-05|"][data-key*="|B5|"]').count()).toBe(0);
    expect(readWorkbook(await save(later.page))).toEqual(saved);

    await laterPane.getByRole('button', { name: '清除标记' }).first().click();
    await laterPane.getByText('已清除标记').waitFor();
    await later.page.getByText(/处改动未保存/).waitFor();
    const cleared = await save(later.page);
    const left = readWorkbook(cleared);
    expect([...notesOf(left).values()]).toEqual(['领导的批注']);
    expect(highlightCount(cleared)).toBe(0);
    // What he wrote stays, and so does what he set aside.
    expect(textsOf(left)).toEqual(textsOf(saved));
    expect(left.properties).toEqual(saved.properties);
    for (const name of ['F02', 'F24']) expect(textsOf(left, name)).toEqual(textsOf(original, name));
    expect([...faults, ...later.faults]).toEqual([]);
    await later.page.close();
  });

  test("a reviewer's: overview of 24 forms, annotate all, export, take the file in again", async () => {
    const { page, faults } = await openWorkbench(server.browser, server.url);
    const pane = page.locator('.workbench__pane');
    const button = (name: string | RegExp): Locator => pane.getByRole('button', { name }).first();

    await pane.getByRole('tab', { name: '概览' }).click();
    await button('检查整个工作簿').click();
    await pane.locator('.heat tbody tr').nth(23).waitFor();
    expect(await pane.locator('.heat tbody tr').count()).toBe(24);

    const exported = async (name: RegExp): Promise<{ name: string; bytes: Uint8Array }> => {
      const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
      return { name: download.suggestedFilename(), bytes: await contentOf(download) };
    };
    const json = await exported(/^数据（JSON）/);
    const report = reportSchema.parse(JSON.parse(new TextDecoder().decode(json.bytes)));
    expect(json.name).toMatch(/^样表24张-审核意见-\d{4}-\d\d-\d\d\.json$/);
    expect(report.summary.forms).toBe(24);
    expect(report.files.map(({ path }) => path)).toEqual(['样表24张.xlsx']);
    const findings = report.files.flatMap((file) => file.findings);
    const { errors, warnings, infos } = report.summary;
    expect(findings.length).toBe(errors + warnings + infos);
    expect(findings.length).toBeGreaterThan(300);

    const html = await exported(/^审核报告/);
    const folder = mkdtempSync(join(tmpdir(), 'jixiao-report-'));
    writeFileSync(join(folder, html.name), html.bytes);
    const reader = await server.browser.newPage();
    const reportAddress = pathToFileURL(join(folder, html.name)).href;
    watchRequests(reader.context(), reportAddress);
    await reader.goto(reportAddress);
    const told = (await reader.locator('body').textContent()) ?? '';
    const forms = report.files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.forms));
    for (const { fields } of forms) expect(told).toContain(fields.projectName?.text ?? '');
    for (const { message } of findings) expect(told).toContain(message);
    expect(await reader.locator('script').count()).toBe(0);
    await reader.close();
    rmSync(folder, { recursive: true });

    const summary = await exported(/^汇总表/);
    const sheets = readWorkbook(summary.bytes).sheets;
    expect(sheets.length).toBe(2);
    const summaryTexts = sheets.flatMap(({ cells }) => cells.map(({ text }) => text));
    for (const { message } of findings) expect(summaryTexts).toContain(message);
    // Each link leads into the file that was checked, which lies beside the summary.
    const parts = unzipSync(summary.bytes);
    const links = Object.entries(parts)
      .filter(([path]) => path.startsWith('xl/worksheets/_rels/'))
      .map(([, part]) => new TextDecoder().decode(part))
      .join('');
    expect(links).toContain('TargetMode="External"');
    const targets = [...links.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)].map(([, to]) => to);
    expect(new Set(targets.map((to) => to?.split('#')[0]))).toEqual(new Set(['样表24张.xlsx']));

    await pane.getByRole('tab', { name: '检查' }).click();
    await pane.getByText('整本').first().click();
    await shows(page, 'F24');
    await button('写入批注').click();
    await pane.getByText('已写入批注').waitFor({ timeout: 60_000 });
    await page.getByText(/处改动未保存/).waitFor();
    const annotated = await save(page);
    const marked = readWorkbook(annotated);
    expect(marked.sheets.filter(({ notes }) => notes.length > 0).length).toBe(24);
    const cells = new Set(findings.map(({ sheet, cell }) => `${sheet}!${cell}`));
    for (const cell of notesOf(marked).keys()) expect(cells).toContain(cell);

    // Sent back and taken in again: the same forms, the same findings, and the marks go without a trace.
    await pick(page, '样表24张-修改.xlsx', annotated);
    await pane.getByRole('tab', { name: '概览' }).click();
    await button('检查整个工作簿').click();
    await pane.locator('.heat tbody tr').nth(23).waitFor();
    const again = reportSchema.parse(
      JSON.parse(new TextDecoder().decode((await exported(/^数据（JSON）/)).bytes)),
    );
    expect(again.summary).toEqual(report.summary);
    expect(again.files[0]?.findings).toEqual(report.files[0]?.findings);
    await pane.getByRole('tab', { name: '检查' }).click();
    await pane.getByText('整本').first().click();
    await shows(page, 'F24');
    await button('清除标记').click();
    await pane.getByText('已清除标记').waitFor({ timeout: 60_000 });
    await page.getByText(/处改动未保存/).waitFor();
    const [before, after] = [unzipSync(new Uint8Array(FORMS)), unzipSync(await save(page))];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    // A list of formats that is empty is what a file without the list may be left with.
    const textOf = (part: Uint8Array | undefined) =>
      Buffer.from(part ?? [])
        .toString('latin1')
        .replace('<dxfs count="0"/>', '');
    for (const [path, part] of Object.entries(before))
      expect([path, textOf(after[path]) === textOf(part)]).toEqual([path, true]);
    expect(faults).toEqual([]);
    await page.close();
  });
});
