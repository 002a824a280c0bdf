import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type BookType } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { writeWorkbook } from '../../src/hosts/file/write-workbook';
import { NOTE_MARK, type SheetCell, type WorkbookSnapshot } from '../../src/sheet';
import { outsideRequests } from '../network/outside-requests';
import { thirdPartyFaults } from '../packaging/third-party-faults';
import { drop, goTo, openWorkbench, save, shows, WorkbenchServer } from './workbench-page';

jest.setTimeout(40_000);

const ASSETS = join(__dirname, '../../assets/samples');
const SAMPLE = readFileSync(join(ASSETS, 'forms-24-merged.xlsx'));

function textAt(workbook: WorkbookSnapshot, sheet: string, row: number, column: number): string {
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
}

/** A small form with a cost written ≥, as another program saves it. */
function otherFormat(bookType: BookType): Uint8Array {
  const rows = [
    ['部门项目支出预算绩效目标表'],
    ['项目名称', '下岗职工安置', '主管部门', '101-某局'],
    ['项目年度金额', '25万元', '年度总体绩效目标', '安置下岗职工200人，发放补助25万元。'],
    ['一级指标', '二级指标', '三级指标', '绩效值'],
    ['产出指标', '数量指标', '安置下岗职工人数', '≥200人'],
    ['产出指标', '成本指标', '安置补助总成本', '≥25万元'],
    ['效益指标', '社会效益指标', '下岗职工再就业率', '≥60%'],
    ['满意度指标', '服务对象满意度指标', '下岗职工满意度', '≥90%'],
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '安置');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('the workbench in a browser', () => {
  let server: WorkbenchServer;
  beforeAll(async () => {
    server = await WorkbenchServer.start();
  }, 240_000);
  afterEach(() => expect(outsideRequests(server.browser)).toEqual([]));
  afterAll(() => server.close());

  test('opens on the sample forms, checked', async () => {
    const { page, faults } = await openWorkbench(server.browser, server.url);
    for (const name of ['F01', 'F02', 'F11']) await page.getByText(name, { exact: true }).first().waitFor();
    await shows(page, 'B5');
    await page.locator('.workbench__pane').getByText('整本').first().click();
    await shows(page, 'F24');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('annotates, takes new rows, and saves all that beside what was there', async () => {
    const { page, faults } = await openWorkbench(server.browser, server.url);
    await page.getByRole('button', { name: '写入批注' }).first().click();
    await page.getByText(/处改动未保存/).waitFor();
    await goTo(page, 'D13');
    await page.keyboard.type('≥90万元');
    await page.keyboard.press('Enter');
    await goTo(page, 'D9');
    await page.keyboard.type('=2家公司');
    await page.keyboard.press('Enter');
    const saved = await save(page);
    await page.getByText(/已生成/).waitFor();
    await expect(page.getByText(/处改动未保存/).count()).resolves.toBe(0);

    const workbook = readWorkbook(saved);
    expect(workbook.sheets.length).toBe(24);
    expect(textAt(workbook, 'F01', 13, 4)).toBe('≥90万元');
    expect(textAt(workbook, 'F01', 9, 4)).toBe('=2家公司');
    const notes = workbook.sheets[0]?.notes ?? [];
    expect(notes.length).toBeGreaterThan(5);
    expect(notes.every(({ text }) => text.includes(NOTE_MARK))).toBe(true);
    const [before, after] = [unzipSync(new Uint8Array(SAMPLE)), unzipSync(saved)];
    for (const part of ['xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet24.xml'])
      expect(Buffer.compare(after[part] as Uint8Array, before[part] as Uint8Array)).toBe(0);

    // Opened again, the marks are there, and go.
    await drop(page, '批注后.xlsx', saved);
    await page.getByText('批注后.xlsx', { exact: true }).waitFor();
    await shows(page, '安置帮教经费');
    await page.getByRole('button', { name: '清除标记' }).first().click();
    await page.getByText(/处改动未保存/).waitFor();
    const cleared = readWorkbook(await save(page));
    expect(cleared.sheets.flatMap(({ notes: left }) => left)).toEqual([]);
    expect(textAt(cleared, 'F01', 13, 4)).toBe('≥90万元');
    expect(faults).toEqual([]);
    await page.close();
  });

  test("the pane's safe fixes and the grid's new rows are saved, and undone one action at a time", async () => {
    const { page } = await openWorkbench(server.browser, server.url);
    await page
      .getByRole('button', { name: /全部安全修复/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /应用|修复/ })
      .last()
      .click();
    await page.getByText(/处改动未保存/).waitFor();
    const fixed = readWorkbook(await save(page));
    expect(fixed.sheets[0]?.cells).not.toEqual(readWorkbook(SAMPLE).sheets[0]?.cells);

    await goTo(page, 'C10');
    const grid = await page.locator('.workbench__univer').boundingBox();
    await page.mouse.click((grid?.x ?? 0) + 470, (grid?.y ?? 0) + 410, { button: 'right' });
    await page.getByText('插入', { exact: true }).last().hover();
    await page
      .getByText('在上方插入')
      .last()
      .click({ position: { x: 12, y: 10 } });
    await page.getByText(/处改动未保存/).waitFor();
    const longer = readWorkbook(await save(page));
    expect(textAt(longer, 'F01', 10, 3)).toBe('');
    expect(textAt(longer, 'F01', 11, 3)).toBe(textAt(fixed, 'F01', 10, 3));
    expect(longer.sheets[0]?.merges).toContainEqual({ top: 9, left: 1, bottom: 13, right: 1 });

    await goTo(page, 'A1');
    await page.keyboard.press('Control+z');
    await page.getByText(/处改动未保存/).waitFor();
    expect(readWorkbook(await save(page)).sheets).toEqual(fixed.sheets);
    await goTo(page, 'A1');
    await page.keyboard.press('Control+z');
    await page.getByText(/处改动未保存/).waitFor();
    expect(readWorkbook(await save(page)).sheets).toEqual(readWorkbook(SAMPLE).sheets);
    await page.close();
  });

  test('opens other kinds of files by drop, with hostile cells as text', async () => {
    const { page, faults } = await openWorkbench(server.browser, server.url);
    const hostile = '<img src=x onerror="document.title=1">';
    const cells: SheetCell[] = [
      { row: 1, column: 1, text: hostile, value: hostile, kind: 'text', formula: false },
      { row: 2, column: 1, text: '=1+1', value: '=1+1', kind: 'text', formula: false },
    ];
    const sheet = {
      name: '表<b>',
      usedRange: { top: 1, left: 1, bottom: 2, right: 1 },
      cells,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      hidden: false,
      protected: false,
      notes: [],
    };
    await drop(page, '敌意.xlsx', writeWorkbook({ sheets: [sheet], properties: {} }));
    await page.getByText('敌意.xlsx', { exact: true }).waitFor();
    await page.getByText('表<b>').first().waitFor();
    expect(await page.title()).toContain('工作台');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await goTo(page, 'B5');
    await page.keyboard.type('改');
    await page.keyboard.press('Enter');
    await page.getByText(/处改动未保存/).waitFor();
    const saved = readWorkbook(await save(page));
    expect(textAt(saved, '表<b>', 1, 1)).toBe(hostile);
    expect(saved.sheets[0]?.cells.find(({ row }) => row === 2)).toMatchObject({
      text: '=1+1',
      formula: false,
    });

    await drop(page, '名单.csv', new TextEncoder().encode('项目名称,培训\n'));
    await page.getByText(/已转为新的 \.xlsx/).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([
    ['xls', 'biff8'],
    ['et', 'biff8'],
    ['ods', 'ods'],
  ] as const)('opens an .%s file and checks its form', async (extension, bookType) => {
    const { page, faults } = await openWorkbench(server.browser, server.url);
    const name = `安置费.${extension}`;
    await drop(page, name, otherFormat(bookType));
    await page.getByText(/已转为新的 \.xlsx/).waitFor();
    await shows(page, '下岗职工安置');
    await shows(page, 'DIR-01');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('says why a file cannot be opened, keeps the one that is open, and asks before changes are lost', async () => {
    const { page } = await openWorkbench(server.browser, server.url);
    await drop(page, '坏.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    await page.getByText(/坏\.xlsx.*损坏/).waitFor();
    await shows(page, '安置帮教经费');
    await goTo(page, 'D13');
    await page.keyboard.type('≥90万元');
    await page.keyboard.press('Enter');
    await page.getByText(/处改动未保存/).waitFor();
    await drop(page, '名单.csv', new TextEncoder().encode('项目名称,培训\n'));
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByText('样表24张.xlsx').waitFor();
    await page.keyboard.press('Control+b');
    await page.close();
  });

  test('works from a folder, without a server', async () => {
    const file = `file://${join(__dirname, '../../dist/workbench/index.html')}`;
    const { page, faults } = await openWorkbench(server.browser, file);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('says what it contains of others, with their licences', async () => {
    const folder = join(__dirname, '../../dist/workbench');
    const bill = readFileSync(join(folder, 'sbom.cdx.json'), 'utf8');
    const notices = await (await fetch(`${server.url}THIRD-PARTY-NOTICES.txt`)).text();
    expect(thirdPartyFaults(bill, notices)).toEqual([]);
    for (const name of ['@univerjs/core', 'react-dom', '@e965/xlsx']) expect(notices).toContain(`\n${name} `);
  });

  test('answers this machine alone, and for its own files alone', async () => {
    const status = async (path: string, init?: RequestInit) => (await fetch(server.url + path, init)).status;
    expect(await status('')).toBe(200);
    expect(await status('workbench.js')).toBe(200);
    expect(await status('..%2f..%2fpackage.json')).toBe(404);
    expect(await status('package.json')).toBe(404);
    expect(await status('', { method: 'POST' })).toBe(405);
    const page = await fetch(server.url);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(await page.text()).toContain("default-src 'none'; script-src 'self'");
  });
});
