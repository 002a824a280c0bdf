import { formatRange, type Edit } from '../../../src/sheet';
import { CONTRACT_WORKBOOK } from '../contract/contract-workbook';
import { describeHostContract } from '../contract/host-contract';
import { UniverPage } from './univer-page';

jest.setTimeout(20_000);

const SHEET = '绩效 目标';

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
