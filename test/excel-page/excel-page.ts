import type { Browser, Page } from 'playwright-core';
import { formatCell, formatRange, type SheetSnapshot } from '../../src/sheet';
import { ExcelApplication } from '../excel-host/excel-application';
import { openWorkbook, type ExcelWorkbook } from '../excel-host/excel-workbook';
import { watchRequests } from '../network/outside-requests';
import { installWindowsExcel } from './windows-excel';

/** A page of the add-in inside of Excel on Windows, as far as the page can tell. */
export interface ExcelPage {
  readonly page: Page;
  readonly workbook: ExcelWorkbook;
  readonly application: ExcelApplication;
  readonly errors: readonly string[];
}

/** Opens a page over a workbook of this sheet, in an Excel that has these requirement sets. */
export async function openInExcel(
  browser: Browser,
  address: string,
  { sheet, version }: { readonly sheet: SheetSnapshot; readonly version: string },
): Promise<ExcelPage> {
  const threads = Number(version.split('.')[1]) < 18;
  const workbook = openWorkbook(
    {
      fileName: '目标表.xlsx',
      properties: {},
      sheets: [
        {
          name: sheet.name,
          cells: sheet.cells.map((cell) => ({ cell: formatCell(cell), value: cell.value })),
          merges: sheet.merges.map(formatRange),
          hiddenRows: [],
          hiddenColumns: [],
          notes: [],
          protected: false,
        },
      ],
    },
    threads ? 'threads' : 'notes',
  );
  const application = new ExcelApplication(workbook, { version });
  const context = await browser.newContext({ viewport: { width: 380, height: 900 } });
  watchRequests(context, new URL('.', address).href);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  await page.exposeFunction('sendToExcel', (text: string) => application.bridge.sendMessageToHost(text));
  application.bridge.onMessageFromHost = (text) => {
    void page
      .evaluate((message) => {
        const { _richApiNativeBridge: bridge } = window as unknown as {
          _richApiNativeBridge: { onMessageFromHost?: (answer: string) => void };
        };
        bridge.onMessageFromHost?.(message);
      }, text)
      .catch(() => undefined);
  };
  await page.addInitScript(installWindowsExcel, { ExcelApi: version, DialogApi: '1.1' });
  await page.goto(`${address}?_host_Info=Excel$Win32$16.01$zh-CN`);
  return { page, workbook, application, errors };
}
