import type { RowOrigin } from '../../../src/hosts/univer/row-origins';
import { formatCell, formatRange, parseCell, type Edit, type SheetSnapshot } from '../../../src/sheet';
import { CONTRACT_WORKBOOK } from '../contract/contract-workbook';
import { describeHostContract } from '../contract/host-contract';
import type { RowCommand } from './protocol';
import { UniverPage } from './univer-page';

jest.setTimeout(20_000);

const SHEET = '绩效 目标';

/** Each note with where it is. */
function placesOf(sheet: SheetSnapshot | undefined): string[] {
  return (sheet?.notes ?? []).map(({ cell, text }) => `${text} → ${cell}`);
}

/** The same where every note went with its row. */
function placesWithTheirRows(sheet: SheetSnapshot | undefined, rows: readonly RowOrigin[]): string[] {
  return (sheet?.notes ?? []).flatMap(({ cell, text }) => {
    const { row, column } = parseCell(cell);
    const now = rows.findIndex(({ origin }) => origin === row) + 1;
    return now === 0 ? [] : [`${text} → ${formatCell({ row: now, column })}`];
  });
}

describe('Univer in a browser', () => {
  let univer: UniverPage;
  beforeAll(async () => {
    univer = await UniverPage.start();
  }, 60_000);
  afterAll(() => univer.close());

  describeHostContract('univer', (workbook) => univer.makeHost(workbook));

  const everything: Edit[] = [
    { kind: 'setText', sheet: SHEET, cell: 'B2', text: '=12个月', expected: '培训' },
    { kind: 'insertRows', sheet: SHEET, before: 4, count: 2, formatFrom: 3 },
    { kind: 'setText', sheet: SHEET, cell: 'A4', text: '新行', expected: '' },
    { kind: 'merge', sheet: SHEET, range: 'A4:B4' },
    { kind: 'unmerge', sheet: SHEET, range: 'A1:D1' },
    { kind: 'setNote', sheet: SHEET, cell: 'A2', text: '意见', expected: null },
    { kind: 'removeNote', sheet: SHEET, cell: 'B2', expected: '请核对\n第二行' },
    { kind: 'highlight', sheet: SHEET, cells: ['A2'], level: 'error' },
    { kind: 'deleteRows', sheet: SHEET, first: 8, count: 1 },
    { kind: 'setProperty', name: 'jixiao.suppressions', value: null },
  ];

  test('one action is one step of undo, whatever is in it', async () => {
    const { host, user } = await univer.makeHost(CONTRACT_WORKBOOK);
    const before = await host.readWorkbook();
    await host.apply(everything, '测试');
    expect(await host.readWorkbook()).not.toEqual(before);
    await univer.undo();
    expect(await host.readWorkbook()).toEqual(before);
    await univer.look();
    expect(user.highlighted(SHEET)).toEqual([]);
  });

  test('merged areas follow their rows also in a sheet that is not in front', async () => {
    const { host, user } = await univer.makeHost(CONTRACT_WORKBOOK);
    await user.activate("说明's");
    await host.apply([{ kind: 'insertRows', sheet: SHEET, before: 4, count: 1, formatFrom: 3 }], '插入');
    const [sheet] = (await host.readWorkbook()).sheets;
    expect(sheet?.merges.map(formatRange)).toEqual(['A1:D1', 'C3:D5']);
  });

  describe('rows that the user inserts and deletes beside merged areas', () => {
    const sheet = CONTRACT_WORKBOOK.sheets[0];
    if (!sheet) throw new Error('the contract has a sheet');
    // Areas right beneath each other, one beside them, and one that reaches past both.
    const merges = ['A1:D1', 'A3:A4', 'A5:A7', 'C3:D4', 'C5:D6', 'F4:F6'];
    const notes = ['A2', 'B2', 'B3', 'B4', 'B5', 'B6', 'B9', 'C9'].map((cell) => ({
      cell,
      text: `在 ${cell}`,
      author: '张三',
    }));
    const workbook = { ...CONTRACT_WORKBOOK, sheets: [{ ...sheet, merges, notes }] };
    const everywhere: [string, RowCommand, number, string[]][] = [
      ['A2', 'insert-row-before', 1, ['A1:D1', 'A4:A5', 'A6:A8', 'C4:D5', 'C6:D7', 'F5:F7']],
      ['A3', 'insert-row-before', 1, ['A1:D1', 'A4:A5', 'A6:A8', 'C4:D5', 'C6:D7', 'F5:F7']],
      ['B4', 'insert-row-before', 1, ['A1:D1', 'A3:A5', 'C3:D5', 'F5:F7', 'A6:A8', 'C6:D7']],
      ['B4', 'insert-row-before', 3, ['A1:D1', 'A3:A7', 'C3:D7', 'F7:F9', 'A8:A10', 'C8:D9']],
      ['B4', 'insert-row-after', 1, ['A1:D1', 'A3:A4', 'C3:D4', 'F4:F7', 'A6:A8', 'C6:D7']],
      ['B5', 'insert-row-before', 2, ['A1:D1', 'A3:A4', 'C3:D4', 'F4:F8', 'A7:A9', 'C7:D8']],
      ['B7', 'insert-row-before', 1, ['A1:D1', 'A3:A4', 'C3:D4', 'F4:F6', 'A5:A8', 'C5:D6']],
      ['B9', 'insert-row-before', 1, ['A1:D1', 'A3:A4', 'C3:D4', 'F4:F6', 'A5:A7', 'C5:D6']],
      ['B2', 'remove-row', 1, ['A1:D1', 'A2:A3', 'C2:D3', 'F3:F5', 'A4:A6', 'C4:D5']],
      ['B3', 'remove-row', 1, ['A1:D1', 'C3:D3', 'F3:F5', 'A4:A6', 'C4:D5']],
      ['B4', 'remove-row', 1, ['A1:D1', 'C3:D3', 'F4:F5', 'A4:A6', 'C4:D5']],
      ['B4:B5', 'remove-row', 1, ['A1:D1', 'C3:D3', 'A4:A5', 'C4:D4']],
      ['B3:B4', 'remove-row', 1, ['A1:D1', 'F3:F4', 'A3:A5', 'C3:D4']],
      ['B6', 'remove-row', 1, ['A1:D1', 'A3:A4', 'C3:D4', 'F4:F5', 'A5:A6', 'C5:D5']],
      ['B9', 'remove-row', 1, ['A1:D1', 'A3:A4', 'C3:D4', 'F4:F6', 'A5:A7', 'C5:D6']],
    ];
    const sorted = (names: readonly string[]) => [...names].sort();

    test.each(everywhere)('%s, %s × %i', async (range, command, count, expected) => {
      const { host, user } = await univer.makeHost(workbook);
      const state = async () => ({ ...(await host.readWorkbook()), rows: await univer.rows(SHEET) });
      const before = await state();
      await user.select(SHEET, 'A1');
      await univer.byMenu(SHEET, range, command, count);
      const after = await state();
      expect(sorted(after.sheets[0]?.merges.map(formatRange) ?? [])).toEqual(sorted(expected));
      expect(placesOf(after.sheets[0])).toEqual(placesWithTheirRows(before.sheets[0], after.rows));
      await univer.undo();
      expect(await state()).toEqual(before);
      await univer.redo();
      expect(await state()).toEqual(after);
      await univer.undo();
      expect(await state()).toEqual(before);
    });

    test("the pane's own rows, likewise", async () => {
      const { host } = await univer.makeHost(workbook);
      for (let before = 2; before <= 9; before += 1) {
        const was = await host.readWorkbook();
        await host.apply(
          [{ kind: 'insertRows', sheet: SHEET, before, count: 2, formatFrom: before - 1 }],
          '插入',
        );
        await univer.undo();
        expect(await host.readWorkbook()).toEqual(was);
        await host.apply([{ kind: 'deleteRows', sheet: SHEET, first: before, count: 2 }], '删除');
        await univer.undo();
        expect(await host.readWorkbook()).toEqual(was);
      }
    });
  });

  test('what is typed over a text like =12个月 stays text, and over a number may be a formula', async () => {
    const { host, user } = await univer.makeHost(CONTRACT_WORKBOOK);
    await univer.reenter(SHEET, 'B6');
    const again = (await host.readActiveSheet()).sheets[0]?.cells ?? [];
    expect(again.find(({ row, column }) => row === 6 && column === 2)).toMatchObject({ text: '=12个月' });
    await user.type(SHEET, 'B6', '=13个月');
    await user.type(SHEET, 'B3', '=B9*100');
    const cells = (await host.readActiveSheet()).sheets[0]?.cells ?? [];
    expect(cells.find(({ row, column }) => row === 6 && column === 2)).toMatchObject({
      text: '=13个月',
      formula: false,
    });
    expect(cells.find(({ row, column }) => row === 3 && column === 2)).toMatchObject({
      value: 95,
      formula: true,
    });
  });
});
