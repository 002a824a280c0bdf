import { FileHost } from '../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { WorkbookFile } from '../../../src/hosts/file/workbook-file';
import { HostError } from '../../../src/hosts/host';
import type { Edit } from '../../../src/sheet';
import {
  formulaSheet,
  partsOf,
  partText,
  SHEET,
  SHEET_PART,
  zip,
  type Parts,
} from './package/workbook-files';

const SECOND = '说明';
const SECOND_PART = 'xl/worksheets/sheet2.xml';
const EDIT: Edit = { kind: 'setText', sheet: SHEET, cell: 'D7', text: '较高', expected: '=较高' };

function open(parts: Parts, permissions = {}): FileHost {
  return new FileHost(WorkbookFile.open(zip(parts), '/报送/目标表.xlsx'), permissions);
}

function twoSheets(workbook = '', view = '<sheetView workbookViewId="0" tabSelected="1"/>'): Parts {
  const second = formulaSheet(['1+1']);
  const parts = partsOf({
    second: { name: SECOND, xml: second },
    extras: { views: `<sheetViews>${view}</sheetViews>` },
  });
  const text = String(parts['xl/workbook.xml']);
  return {
    ...parts,
    'xl/workbook.xml': workbook === '' ? text : text.replace('<sheets>', `${workbook}<sheets>`),
  };
}

const active = async (host: FileHost) => (await host.readActiveSheet()).sheets[0]?.name;

describe('the sheet in front', () => {
  test.each([
    ['where the workbook does not say', '', SHEET],
    ['as the workbook says', '<bookViews><workbookView activeTab="1"/></bookViews>', SECOND],
    [
      'where the workbook names a sheet that is not there',
      '<bookViews><workbookView activeTab="9"/></bookViews>',
      SHEET,
    ],
  ])('%s', async (_, workbook, sheet) => {
    expect(await active(open(twoSheets(workbook)))).toBe(sheet);
  });

  test('is never a hidden one, nor can one be brought there', async () => {
    const parts = twoSheets('<bookViews><workbookView activeTab="1"/></bookViews>');
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(
      'sheetId="2"',
      'sheetId="2" state="hidden"',
    );
    const host = open(parts);
    expect(await active(host)).toBe(SHEET);
    await expect(host.select(SECOND, 'A1')).rejects.toMatchObject({ name: 'HostError', code: 'unsupported' });
  });

  test('stays in front while edits are applied, and no edit touches what the file opens on', async () => {
    const host = open(twoSheets('<bookViews><workbookView activeTab="1"/></bookViews>'));
    const before = host.file.bytes;
    await host.apply([EDIT], '修改');
    expect(await active(host)).toBe(SECOND);
    for (const part of ['xl/workbook.xml', SECOND_PART])
      expect(partText(host.file.bytes, part)).toBe(partText(before, part));
  });
});

describe('showing a cell', () => {
  test('makes the file open on it: one sheet selected, the cell in sight', async () => {
    const host = open(twoSheets());
    await host.select(SECOND, 'J120');
    expect(partText(host.file.bytes, 'xl/workbook.xml')).toContain(
      '<bookViews><workbookView activeTab="1"/></bookViews><sheets>',
    );
    expect(partText(host.file.bytes, SECOND_PART)).toContain(
      '<sheetViews><sheetView workbookViewId="0" tabSelected="1" topLeftCell="I116"><selection activeCell="J120" sqref="J120"/>',
    );
    expect(partText(host.file.bytes, SHEET_PART)).not.toContain('tabSelected');
    expect(await active(host)).toBe(SECOND);
    await host.select(SHEET, 'B3');
    expect(host.file.view).toEqual({ sheet: SHEET, range: 'B3' });
    expect(partText(host.file.bytes, SHEET_PART)).not.toContain('topLeftCell');
  });

  test('under frozen rows: the part below them scrolls, the cursor is where it was', async () => {
    const pane = '<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>';
    const selection = '<selection pane="bottomLeft" activeCell="A6" sqref="A6"/>';
    const host = open(twoSheets('', `<sheetView workbookViewId="0">${pane}${selection}</sheetView>`));
    expect(host.file.view).toEqual({ sheet: SHEET, range: 'A6' });
    await host.select(SHEET, 'D90');
    expect(partText(host.file.bytes, SHEET_PART)).toContain(
      '<pane ySplit="5" topLeftCell="A86" activePane="bottomLeft" state="frozen"/>' +
        '<selection pane="bottomLeft" activeCell="D90" sqref="D90"/>',
    );
    await host.select(SHEET, 'C2');
    expect(partText(host.file.bytes, SHEET_PART)).toContain('topLeftCell="A86"');
    expect(host.file.view.range).toBe('C2');
  });
});

describe('a file that another program saves', () => {
  test('is gone on with, and what is written is written into it', async () => {
    const host = open(partsOf());
    const heard: unknown[] = [];
    host.onSheetChanged((change) => heard.push(change));
    const newer = new FileHost(host.file);
    await newer.apply(
      [{ kind: 'setText', sheet: SHEET, cell: 'B3', text: '社区矫正经费', expected: '安置帮教经费' }],
      '',
    );
    host.replace(WorkbookFile.open(newer.file.bytes, host.file.path));
    expect(heard).toEqual([{ sheet: SHEET, range: 'B3' }]);
    await host.apply([EDIT], '修改');
    expect(heard).toEqual([
      { sheet: SHEET, range: 'B3' },
      { sheet: SHEET, range: 'D7' },
    ]);
    const texts = readWorkbook(host.file.bytes).sheets[0]?.cells.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['社区矫正经费', '较高']));
  });

  test('one nobody listens to is not compared', async () => {
    const host = open(partsOf());
    const stop = host.onSheetChanged(() => {
      throw new Error('nobody listens any more');
    });
    stop();
    await expect(host.apply([EDIT], '修改')).resolves.toEqual({ skipped: [], warnings: [] });
  });
});

describe('a file that may not be written', () => {
  const signed = (): Parts => ({ ...partsOf(), '_xmlsignatures/sig1.xml': '<Signature/>' });
  const locked = (): Parts => partsOf({ extras: { protection: '<sheetProtection sheet="1"/>' } });

  test.each([
    ['a signed one', signed, 'readOnly', 'signed', { breakSignature: true }, 'signatureBroken'],
    [
      'a locked sheet',
      locked,
      'sheetProtected',
      'protectedSheet',
      { writeProtectedSheets: true },
      'protectedSheetWritten',
    ],
  ])('%s is refused, unless it is permitted', async (_, parts, code, cause, permissions, warning) => {
    const host = open(parts());
    const before = host.file;
    const error: unknown = await host.apply([EDIT], '修改').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code, cause: { code: cause } });
    expect(host.file).toBe(before);
    const { warnings } = await open(parts(), permissions).apply([EDIT], '修改');
    expect(warnings).toMatchObject([{ code: warning }]);
  });
});
