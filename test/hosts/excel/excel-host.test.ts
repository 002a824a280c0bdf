import { HostError } from '../../../src/hosts/host';
import type { Edit } from '../../../src/sheet';
import { makeExcelHost } from '../../excel-host/excel-fixture';
import { CONTRACT_WORKBOOK } from '../contract/contract-workbook';

const SHEET = '绩效 目标';
const NOTE: Edit = { kind: 'setNote', sheet: SHEET, cell: 'A2', text: '意见', expected: null };

describe('what only Excel does', () => {
  test.each([
    ['AccessDenied', 'sheetProtected', '保护'],
    ['InactiveWorkbook', 'noWorkbook', '最前面'],
    ['InsertDeleteConflict', 'unsupported', '冲突'],
    ['UndoNotSupported', 'unsupported', '撤销'],
    ['SomethingNew', 'unknown', 'SomethingNew'],
  ])('%s is said in Chinese, with the whole error as cause', async (code, hostCode, words) => {
    const { host, application } = makeExcelHost(CONTRACT_WORKBOOK, { version: '1.20' });
    application.failNext = code;
    const error: unknown = await host.apply([NOTE], '写入批注').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: hostCode, cause: { code } });
    expect((error as HostError).message).toContain(words);
  });

  test('a user who is typing is waited for', async () => {
    const { host, application } = makeExcelHost(CONTRACT_WORKBOOK, { version: '1.20' });
    application.workbook.editing = true;
    let done = false;
    const reading = host.readActiveSheet().then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(done).toBe(false);
    application.endEditing();
    await reading;
    expect(done).toBe(true);
  });

  test('where Excel cannot wait, the user is told', async () => {
    const { host, application } = makeExcelHost(CONTRACT_WORKBOOK, { version: '1.20' });
    application.supports = () => false;
    application.workbook.editing = true;
    await expect(host.readActiveSheet()).rejects.toMatchObject({
      code: 'cellEditMode',
      message: expect.stringContaining('正在编辑单元格'),
    });
  });

  test('an Excel that names 1.18 and has no notes gets comments', async () => {
    const { host, application } = makeExcelHost(CONTRACT_WORKBOOK, { version: '1.17' });
    const supports = application.supports.bind(application);
    application.supports = (set, version) => supports(set, version) || version === '1.18';
    const { host: wrong } = { host };
    expect((await wrong.readActiveSheet()).sheets[0]?.notes).toMatchObject([{ cell: 'B2' }]);
    expect(wrong.capabilities.notes).toBe('comment');
  });

  test('a cell with a threaded comment keeps it, and the rest is written', async () => {
    const { host, application } = makeExcelHost(CONTRACT_WORKBOOK, { version: '1.20' });
    application.workbook.active.addComment('A2', '讨论', '王五');
    const other: Edit = { kind: 'setNote', sheet: SHEET, cell: 'A3', text: '意见', expected: null };
    const { skipped } = await host.apply([NOTE, other], '写入批注');
    expect(skipped).toMatchObject([{ edit: NOTE, reason: 'threadedComment' }]);
    expect(application.workbook.active.notes.map(({ cell }) => cell)).toEqual(['B2', 'A3']);
  });

  test("the user's own conditional formats go before our highlights", async () => {
    const { host, application, user } = makeExcelHost(CONTRACT_WORKBOOK, { version: '1.20' });
    await user.addConditionalFormat(SHEET, 'A1:B9', '=$B3>100');
    await host.apply([{ kind: 'highlight', sheet: SHEET, cells: ['A2', 'B3'], level: 'error' }], '标记');
    const { conditionalFormats } = application.workbook.active;
    expect(conditionalFormats.map(({ formula }) => formula)).toEqual(['=$B3>100', '=N("jixiao:error")=0']);
    const own = conditionalFormats[1];
    expect(own).toMatchObject({ fill: '#FFC7CE', font: { Bold: true, Color: '#9C0006' } });
    expect([...(own?.borders.values() ?? [])].map(({ Style }) => Style)).toEqual(Array(4).fill('Continuous'));
  });

  test('nobody listens any more: Excel is asked for no events', async () => {
    const { host, application } = makeExcelHost(CONTRACT_WORKBOOK, { version: '1.7' });
    const stops = [
      host.onActivated(() => undefined),
      host.onSheetChanged(() => undefined),
      host.onSelectionChanged(() => undefined),
    ];
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(application.subscriptions.length).toBe(3);
    for (const stop of stops) stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(application.subscriptions).toEqual([]);
  });
});
