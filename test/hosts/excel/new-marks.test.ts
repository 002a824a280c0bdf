import { annotate } from '../../../src/editing';
import { HostError } from '../../../src/hosts/host';
import type { Finding } from '../../../src/indicator';
import { EditRefusedError, type Edit } from '../../../src/sheet';
import { makeExcelHost, type ExcelFixture } from '../../excel-host/excel-fixture';
import { CONTRACT_WORKBOOK } from '../contract/contract-workbook';

const SHEET = '绩效 目标';
const OTHER = "说明's";

function finding(cell: string): Finding {
  return {
    code: 'VAL-01',
    rule: 'value/written',
    severity: 'error',
    sheet: SHEET,
    cell,
    form: null,
    message: '请改写。',
    basis: '惯例',
    fixes: [],
    related: [],
  };
}

/** A sheet without notes that was read, and what is to be written on it: A2 to A4 and the merged C3:D4. */
async function planned(version: string) {
  const [first, ...others] = CONTRACT_WORKBOOK.sheets;
  if (!first) throw new Error('no sheet');
  const seed = { ...CONTRACT_WORKBOOK, sheets: [{ ...first, notes: [] }, ...others] };
  const fixture = makeExcelHost(seed, { version });
  const [sheet] = (await fixture.host.readActiveSheet()).sheets;
  if (!sheet) throw new Error('no sheet');
  const plan = annotate(sheet, ['A2', 'A3', 'A4', 'C3'].map(finding));
  const excel = fixture.application.workbook.active;
  return { ...fixture, plan, excel };
}

/** All of the sheet that a user could miss, as Excel has it. */
function contents({ excel }: { readonly excel: ExcelFixture['application']['workbook']['active'] }) {
  const { notes, comments, conditionalFormats } = excel;
  return JSON.stringify([notes, comments.map(({ cell, content }) => [cell, content]), conditionalFormats]);
}

async function refusal(run: Promise<unknown>): Promise<unknown> {
  return run.then(
    () => null,
    (error: unknown) => error,
  );
}

describe.each(['1.10', '1.13', '1.18', '1.20'])('marks in one round trip (ExcelApi %s)', (version) => {
  test('are one request, and are all there', async () => {
    const { host, application, plan, user, excel } = await planned(version);
    const before = application.requests.length;
    expect(await host.apply(plan, '写入批注')).toEqual({ skipped: [] });
    expect(application.requests.length - before).toBe(1);
    expect([...excel.notes, ...excel.comments].map(({ cell }) => cell)).toEqual(
      ['A2', 'A3', 'C3', 'A4'].sort(byPlace),
    );
    expect(user.highlighted(SHEET).length).toBe(4);
  });

  test("the user's note that came in between is kept to the letter, and nothing else was written", async () => {
    const fixture = await planned(version);
    if (fixture.host.capabilities.notes === 'note') fixture.excel.addNote('A4', '我的话', '张三');
    else fixture.excel.addComment('A4', '我的话', '张三');
    const before = contents(fixture);
    const outcome = await refusal(fixture.host.apply(fixture.plan, '写入批注'));
    if (fixture.host.capabilities.notes === 'note') {
      expect(outcome).toBeInstanceOf(EditRefusedError);
      expect(outcome).toMatchObject({ reason: 'noteChanged', cell: 'A4', found: '我的话' });
      expect(contents(fixture)).toBe(before);
    } else {
      // A comment of somebody else's is left alone, and the rest is written.
      expect(outcome).toBeNull();
      const texts = fixture.excel.comments.map(({ cell, content }) => [cell, content.slice(0, 4)]);
      expect(texts).toContainEqual(['A4', '我的话']);
      expect(texts.length).toBe(4);
    }
  });

  test('a row that was put in above: no mark stays on words it was not made for', async () => {
    const fixture = await planned(version);
    fixture.excel.insertRows(2, 1);
    const before = contents(fixture);
    const outcome = await refusal(fixture.host.apply(fixture.plan, '写入批注'));
    expect(outcome).toBeInstanceOf(EditRefusedError);
    expect(outcome).toMatchObject({ reason: 'valueChanged' });
    expect(contents(fixture)).toBe(before);
  });

  test("highlights of ours and the user's own formats outlive a refusal", async () => {
    const fixture = await planned(version);
    await fixture.user.addConditionalFormat(SHEET, 'A1:B9', '=$B3>100');
    await fixture.host.apply([{ kind: 'highlight', sheet: SHEET, cells: ['A5'], level: 'info' }], '标记');
    fixture.user.type(SHEET, 'A3', '改过');
    const before = contents(fixture);
    expect(await refusal(fixture.host.apply(fixture.plan, '写入批注'))).toMatchObject({
      reason: 'valueChanged',
    });
    expect(contents(fixture)).toBe(before);
  });

  test('a merged area that came in between is marked as a whole', async () => {
    const { host, plan, excel, user } = await planned(version);
    excel.merge({ top: 2, left: 1, bottom: 2, right: 2 });
    await host.apply(plan, '写入批注');
    expect(user.highlighted(SHEET)).toEqual(
      host.capabilities.merges ? ['A2:B2', 'A3', 'C3:D4', 'A4'] : ['A2', 'A3', 'C3', 'A4'],
    );
  });

  test('a sheet that was locked in between, or is gone', async () => {
    const fixture = await planned(version);
    fixture.excel.protected = true;
    const before = contents(fixture);
    const locked = await refusal(fixture.host.apply(fixture.plan, '写入批注'));
    expect(locked).toBeInstanceOf(HostError);
    expect(locked).toMatchObject({ code: 'sheetProtected' });
    fixture.excel.protected = false;
    fixture.excel.name = '改名';
    expect(await refusal(fixture.host.apply(fixture.plan, '写入批注'))).toMatchObject({
      reason: 'sheetMissing',
    });
    expect(contents(fixture)).toBe(before);
  });

  test('on two sheets, of which the second has changed: the first is as it was', async () => {
    const fixture = await planned(version);
    const other = fixture.application.workbook.sheet(OTHER);
    await fixture.host.readWorkbook();
    const mark: Edit = {
      kind: 'highlight',
      sheet: OTHER,
      cells: ['B2'],
      level: 'error',
      expected: ['填表说明'],
    };
    other?.write(2, 2, '新的说明');
    const before = contents(fixture);
    expect(await refusal(fixture.host.apply([...fixture.plan, mark], '写入批注'))).toMatchObject({
      reason: 'valueChanged',
      sheet: OTHER,
    });
    expect(contents(fixture)).toBe(before);
    expect(other?.conditionalFormats).toEqual([]);
  });

  test.each([1, 20, 45, 70, 80, 200])(
    'an Excel that stops %d actions before the end: what was written is taken back',
    async (actions) => {
      const fixture = await planned(version);
      const { host, application, plan, excel, user } = fixture;
      const stop = { actions, code: 'GeneralException' };
      const before = contents(fixture);
      application.stopBeforeEnd = stop;
      user.type(SHEET, 'A3', '改过');
      expect(await refusal(host.apply(plan, '写入批注'))).toMatchObject({ reason: 'valueChanged' });
      expect(application.requests.filter(({ error }) => error === stop.code).length).toBe(1);
      expect(contents(fixture)).toBe(before);

      // Where nothing else is wrong, the marks are then written the other way.
      user.type(SHEET, 'A3', '金额');
      await host.readActiveSheet();
      application.stopBeforeEnd = stop;
      await host.apply(plan, '写入批注');
      expect(application.requests.filter(({ error }) => error === stop.code).length).toBe(2);
      expect([...excel.notes, ...excel.comments].length).toBe(4);
      expect(user.highlighted(SHEET).length).toBe(4);
    },
  );
});

describe('marks that take the checked way', () => {
  test('a sheet that was seen to be locked is not tried', async () => {
    const { host, application, plan, excel } = await planned('1.20');
    excel.protected = true;
    await host.readActiveSheet();
    expect(await refusal(host.apply(plan, '写入批注'))).toMatchObject({ code: 'sheetProtected' });
    expect(application.requests.flatMap(({ names }) => names)).not.toContain('Add');
  });

  test('highlights that are set and then cleared are not there', async () => {
    const { host, user } = await planned('1.20');
    const mark: Edit = { kind: 'highlight', sheet: SHEET, cells: ['A5'], level: 'info' };
    await host.apply([mark, { kind: 'clearHighlights', sheet: SHEET }], '标记');
    expect(user.highlighted(SHEET)).toEqual([]);
  });

  test('a thread in the cell is left alone, and the rest is written', async () => {
    const { host, plan, excel } = await planned('1.20');
    excel.addComment('A3', '讨论', '王五');
    const { skipped } = await host.apply(plan, '写入批注');
    expect(skipped).toMatchObject([{ edit: { cell: 'A3' }, reason: 'threadedComment' }]);
    expect(excel.notes.map(({ cell }) => cell)).toEqual(['A2', 'C3', 'A4']);
    expect(excel.comments.length).toBe(1);
  });

  test('an Excel that would put a note in the place of another gets the other one back', async () => {
    const fixture = await planned('1.20');
    fixture.excel.notesReplaceOthers = true;
    fixture.excel.addNote('A4', '我的话', '张三');
    expect(await refusal(fixture.host.apply(fixture.plan, '写入批注'))).toMatchObject({
      reason: 'noteChanged',
    });
    expect(fixture.excel.notes).toMatchObject([{ cell: 'A4', content: '我的话' }]);
  });

  test('a note of ours that the user wrote into is not overwritten, nor deleted', async () => {
    const fixture = await planned('1.20');
    await fixture.host.apply(fixture.plan, '写入批注');
    const [annotated] = (await fixture.host.readActiveSheet()).sheets;
    const note = annotated?.notes.find(({ cell }) => cell === 'A3');
    const own = fixture.excel.notes.find(({ cell }) => cell === 'A3');
    if (!note || !own) throw new Error('no note');
    own.content += '\n已改';
    const before = contents(fixture);
    const removal: Edit = { kind: 'removeNote', sheet: SHEET, cell: 'A3', expected: note.text };
    const rewriting: Edit = { kind: 'setNote', sheet: SHEET, cell: 'A3', text: '新', expected: note.text };
    const mark: Edit = { kind: 'highlight', sheet: SHEET, cells: ['A5'], level: 'info' };
    for (const edit of [removal, rewriting])
      expect(await refusal(fixture.host.apply([mark, edit], '清除标记'))).toMatchObject({
        reason: 'noteChanged',
      });
    expect(contents(fixture)).toBe(before);
  });
});

function byPlace(a: string, b: string): number {
  return a.slice(1).localeCompare(b.slice(1)) || a.localeCompare(b);
}
