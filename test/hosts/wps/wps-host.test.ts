import { HostError } from '../../../src/hosts/host';
import { findApplication } from '../../../src/hosts/wps/et';
import { formatCell, type Edit, type SheetCell } from '../../../src/sheet';
import { pageOf } from '../../wps-host/et-application';
import { EtProgram } from '../../wps-host/et-program';
import { CURRENT_WPS, OLD_WPS } from '../../wps-host/et-version';
import { sheetState } from '../../wps-host/sheet-state';
import { makeWpsHost } from '../../wps-host/wps-fixture';
import {
  CONTRACT_WORKBOOK,
  type ContractCell,
  type ContractSheet,
  type ContractWorkbook,
} from '../contract/contract-workbook';

const SHEET = '绩效 目标';
const plain = { merges: [], hiddenRows: [], hiddenColumns: [], notes: [], protected: false };

function workbookWith(cells: readonly ContractCell[], rest: Partial<ContractSheet> = {}): ContractWorkbook {
  return { fileName: '目标表.xlsx', sheets: [{ ...plain, name: SHEET, cells, ...rest }], properties: {} };
}

const setText = (cell: string, text: string, expected: string): Edit => ({
  kind: 'setText',
  sheet: SHEET,
  cell,
  text,
  expected,
});

describe('the entry', () => {
  test('is found under either name, and is not taken from elsewhere', () => {
    for (const version of [OLD_WPS, CURRENT_WPS])
      expect(findApplication(pageOf(new EtProgram(version, CONTRACT_WORKBOOK)))).not.toBeNull();
    expect(findApplication({})).toBeNull();
    expect(findApplication({ Application: {} })).toBeNull();
    expect(findApplication({ wps: () => ({}) })).toBeNull();
  });
});

describe.each([OLD_WPS, CURRENT_WPS])('$name', (version) => {
  const cellsOf = async (workbook: ContractWorkbook): Promise<readonly SheetCell[]> => {
    const { host } = makeWpsHost(workbook, version);
    return (await host.readActiveSheet()).sheets[0]?.cells ?? [];
  };

  test('reads a single cell, a single row and a single column', async () => {
    const oneCell = await cellsOf(workbookWith([{ cell: 'C3', value: '唯一' }]));
    expect(oneCell).toMatchObject([{ row: 3, column: 3, text: '唯一' }]);
    const row = ['B2', 'C2', 'E2'].map((cell) => ({ cell, value: cell }));
    expect((await cellsOf(workbookWith(row))).map(formatCell)).toEqual(['B2', 'C2', 'E2']);
    const column = ['B2', 'B3', 'B5'].map((cell) => ({ cell, value: cell }));
    expect((await cellsOf(workbookWith(column))).map(formatCell)).toEqual(['B2', 'B3', 'B5']);
  });

  test('errors have their names, and numbers that look like their codes stay numbers', async () => {
    const cells = await cellsOf(
      workbookWith([
        { cell: 'A1', value: '#DIV/0!', formula: '=1/0' },
        { cell: 'A2', value: -2146826281 },
      ]),
    );
    expect(cells).toMatchObject([
      { text: '#DIV/0!', value: '#DIV/0!', kind: 'error', formula: true },
      { value: -2146826281, kind: 'number', formula: false },
    ]);
  });

  test('merged areas without content and next to each other are read', async () => {
    const merges = ['A1:D1', 'A2:A4', 'B2:D2', 'B3:B4', 'C3:D4'];
    const { host } = makeWpsHost(
      workbookWith(
        [
          { cell: 'A1', value: '项目支出绩效目标表' },
          { cell: 'A2', value: '年度目标' },
          { cell: 'B3', value: '其中' },
        ],
        { merges },
      ),
      version,
    );
    const sheet = (await host.readActiveSheet()).sheets[0];
    expect(sheet?.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual([
      [1, 1, 1, 4],
      [2, 1, 4, 1],
      [2, 2, 2, 4],
      [3, 2, 4, 2],
      [3, 3, 4, 4],
    ]);
  });

  test('screen and questions are as before, after a write and after a failure', async () => {
    const { host, program } = makeWpsHost(CONTRACT_WORKBOOK, version);
    program.screenUpdating = false;
    await host.apply([setText('B2', '新培训', '培训')], '改写');
    expect([program.screenUpdating, program.displayAlerts]).toEqual([false, true]);
    program.screenUpdating = true;
    const failing = program.workbook?.sheets[0];
    Object.defineProperty(failing, 'merges', {
      get: () => [],
      set: () => {
        throw new Error('the program fails');
      },
    });
    const error: unknown = await host
      .apply([setText('A2', '半途', '项目名称'), { kind: 'merge', sheet: SHEET, range: 'C6:D7' }], '合并')
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: 'unknown', cause: expect.any(Error) as Error });
    expect([program.screenUpdating, program.displayAlerts]).toEqual([true, true]);
  });

  test('writes to the workbook that was read, whichever is in front', async () => {
    const { host, program } = makeWpsHost(CONTRACT_WORKBOOK, version);
    await host.readActiveSheet();
    program.workbooks.push({
      fullName: 'D:\\绩效\\另一张.xlsx',
      window: 777,
      sheets: CONTRACT_WORKBOOK.sheets.map(sheetState),
      properties: [],
    });
    program.activeWorkbook = 1;
    await host.apply([setText('B2', '新培训', '培训')], '改写');
    const values = program.workbooks.map(({ sheets }) => sheets[0]?.cells.get('2:2')?.value);
    expect(values).toEqual(['新培训', '培训']);

    program.workbooks.shift();
    program.activeWorkbook = 0;
    await expect(host.apply([setText('B2', '又改', '新培训')], '改写')).rejects.toMatchObject({
      code: 'noWorkbook',
    });
    expect(program.workbook?.sheets[0]?.cells.get('2:2')?.value).toBe('培训');
  });

  test('says so where no workbook is open', async () => {
    const { host, program } = makeWpsHost(CONTRACT_WORKBOOK, version);
    program.workbooks = [];
    await expect(host.readActiveSheet()).rejects.toMatchObject({ code: 'noWorkbook' });
  });

  test('whoever stops listening is gone from the program', () => {
    const { host, program } = makeWpsHost(CONTRACT_WORKBOOK, version);
    const stops = [host.onSheetChanged(() => undefined), host.onActivated(() => undefined)];
    const registered = () => [...program.listeners.values()].reduce((sum, { size }) => sum + size, 0);
    expect(registered() > 0).toBe(version.apiEvent);
    for (const stop of stops) stop();
    expect(registered()).toBe(0);
  });

  test('many areas are marked by few conditional formats', async () => {
    const { host, program, user } = makeWpsHost(CONTRACT_WORKBOOK, version);
    const cells = Array.from({ length: 200 }, (_, at) => `F${at + 1}`);
    await host.apply([{ kind: 'highlight', sheet: SHEET, cells, level: 'warning' }], '标记');
    expect(user.highlighted(SHEET)).toHaveLength(200);
    expect(program.workbook?.sheets[0]?.conditions.length).toBeLessThan(10);
    // FFEB9C as blue, green, red.
    expect(program.workbook?.sheets[0]?.conditions[0]?.fill).toBe(0x9cebff);
  });

  test('rows take the looks of a row further off, not its merged areas', async () => {
    const { host, user } = makeWpsHost(
      workbookWith(
        [
          { cell: 'A1', value: '数量指标', fill: 'FFFF00' },
          { cell: 'A2', value: '质量指标' },
          { cell: 'A3', value: '时效指标' },
        ],
        { merges: ['A1:B1'] },
      ),
      version,
    );
    await host.apply([{ kind: 'insertRows', sheet: SHEET, before: 3, count: 2, formatFrom: 1 }], '插入');
    expect(user.format(SHEET, 'A4').fill).toBe('FFFF00');
    const sheet = (await host.readActiveSheet()).sheets[0];
    expect(sheet?.merges).toHaveLength(1);
    expect(sheet?.cells.map(formatCell)).toEqual(['A1', 'A2', 'A5']);
  });
});

describe('undo', () => {
  test('one apply is one step, named by its title, where the version can', async () => {
    const { host, program } = makeWpsHost(CONTRACT_WORKBOOK, CURRENT_WPS);
    const before = await host.readActiveSheet();
    await host.apply(
      [
        setText('B2', '新培训', '培训'),
        { kind: 'setNote', sheet: SHEET, cell: 'B3', text: '意见', expected: null },
        { kind: 'insertRows', sheet: SHEET, before: 3, count: 1, formatFrom: 2 },
      ],
      '写入审核意见',
    );
    expect(program.undoList.map(({ title }) => title)).toEqual(['写入审核意见']);
    program.undo();
    expect(await host.readActiveSheet()).toEqual(before);
    expect(host.capabilities.singleUndoStep).toBe(true);
    expect(makeWpsHost(CONTRACT_WORKBOOK, OLD_WPS).host.capabilities.singleUndoStep).toBe(false);
  });

  test('a failure in the middle takes back what was written', async () => {
    const { host, program, user } = makeWpsHost(CONTRACT_WORKBOOK, CURRENT_WPS);
    const sheet = program.workbook?.sheets[0];
    const note: Edit = { kind: 'setNote', sheet: SHEET, cell: 'B3', text: '意见', expected: null };
    const before = sheet?.cells.get('2:2')?.value;
    if (sheet)
      sheet.notes.push = () => {
        throw new Error('the program fails');
      };
    await expect(host.apply([setText('B2', '新培训', '培训'), note], '写入')).rejects.toThrow(HostError);
    expect(sheet?.cells.get('2:2')?.value).toBe(before);
    expect(program.undoList).toEqual([]);
    expect(user.highlighted(SHEET)).toEqual([]);
  });
});

describe('calls', () => {
  /** A form of 18 rows and 4 columns, with merged labels, repeated down the sheet. */
  const forms = (count: number): ContractWorkbook => {
    const cells: ContractCell[] = [];
    const merges: string[] = [];
    for (let form = 0; form < count; form += 1) {
      const top = form * 20 + 1;
      cells.push({ cell: `A${top}`, value: '项目支出绩效目标表' });
      merges.push(`A${top}:D${top}`);
      for (let row = top + 1; row < top + 18; row += 1)
        for (const column of 'ABCD') cells.push({ cell: `${column}${row}`, value: `${column}${row} 文字` });
      cells.push({ cell: `D${top + 2}`, value: 250000, numberFormat: '#,##0.00' });
    }
    return workbookWith(cells, { merges });
  };
  const callsFor = async (count: number, version: typeof CURRENT_WPS) => {
    const { host, program } = makeWpsHost(forms(count), version);
    await host.readActiveSheet();
    program.calls = 0;
    await host.readActiveSheet();
    return program.calls;
  };

  test('a form of 69 filled cells is read in fewer calls than it has cells', async () => {
    expect(await callsFor(1, CURRENT_WPS)).toBeLessThan(70);
  });

  test.each([OLD_WPS, CURRENT_WPS])('grow no faster than the forms: $name', async (version) => {
    const [ten, hundred] = [await callsFor(10, version), await callsFor(100, version)];
    expect(hundred).toBeLessThan(11 * ten);
  });
});
