import { annotate, clear } from '../../../src/editing';
import type { Finding } from '../../../src/indicator';
import type { Edit } from '../../../src/sheet';
import { formatCell } from '../../../src/sheet';
import { makeExcelHost, type ExcelFixture } from '../../excel-host/excel-fixture';
import type { ContractCell, ContractWorkbook } from '../contract/contract-workbook';

const SHEET = '绩效表';

/** A sheet of so many rows by four columns, all with words. */
function sheetOf(rows: number, words = '培训人次'): ContractWorkbook {
  const cells: ContractCell[] = Array.from({ length: rows * 4 }, (_, at) => ({
    cell: formatCell({ row: Math.floor(at / 4) + 1, column: (at % 4) + 1 }),
    value: `${words}${at}`,
  }));
  const merges = Array.from({ length: Math.floor(rows / 4) }, (_, at) => `C${at * 4 + 1}:D${at * 4 + 2}`);
  const plain = { hiddenRows: [2], hiddenColumns: [], notes: [], protected: false };
  return { fileName: '目标表.xlsx', sheets: [{ ...plain, name: SHEET, cells, merges }], properties: {} };
}

function findingAt(cell: string, at: number): Finding {
  const severity = (['error', 'warning', 'info'] as const)[at % 3] ?? 'info';
  return {
    code: 'VAL-01',
    rule: 'value/written',
    severity,
    sheet: SHEET,
    cell,
    form: null,
    message: `第 ${at} 条意见，请改写。`,
    basis: '惯例',
    fixes: [],
    related: [],
  };
}

const FINDINGS = Array.from({ length: 200 }, (_, at) => findingAt(`A${at + 1}`, at));

/** Runs something and tells how many requests Excel got, and how many of them wrote. */
async function requestsOf(fixture: ExcelFixture, run: () => Promise<unknown>) {
  const { requests } = fixture.application;
  const before = requests.length;
  await run();
  // The client cleans up after a run, where there is something to clean up, without anybody waiting for it.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const made = requests.slice(before);
  const writes = made.filter(({ names }) =>
    names.some((name) => /^(Add|Delete|Values|Content|Insert)$/.test(name)),
  );
  return { count: made.length, writes: writes.length, made };
}

describe('round trips to Excel', () => {
  test.each(['1.18', '1.20'])('a sheet with 200 findings (ExcelApi %s)', async (version) => {
    const fixture = makeExcelHost(sheetOf(210), { version });
    const { host, user } = fixture;
    const read = await requestsOf(fixture, () => host.readActiveSheet());
    expect(read).toMatchObject({ count: 1, writes: 0 });

    const workbook = await host.readActiveSheet();
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const plan = annotate(sheet, FINDINGS);
    expect(plan.filter((edit) => edit.kind === 'setNote').length).toBe(200);
    const written = await requestsOf(fixture, () => host.apply(plan, '写入批注'));
    // One that reads anew and writes all marks.
    expect(written).toMatchObject({ count: 1, writes: 1 });
    expect(user.highlighted(SHEET).length).toBe(200);

    // With 200 notes on it, a reading is still one: they are where they were put.
    const again = await requestsOf(fixture, () => host.readActiveSheet());
    expect(again).toMatchObject({ count: 1, writes: 0 });
    const annotated = (await host.readActiveSheet()).sheets[0];
    expect(annotated?.notes.length).toBe(200);
    if (!annotated) throw new Error('no sheet');

    // The same findings again: the notes stay, the highlights are set anew and those before them taken off.
    const repeated = await requestsOf(fixture, () => host.apply(annotate(annotated, FINDINGS), '写入批注'));
    expect(repeated).toMatchObject({ count: 2, writes: 2 });
    expect(user.highlighted(SHEET).length).toBe(200);

    // What takes notes away is checked first: Excel would delete a note whatever it says by then.
    const cleared = await requestsOf(fixture, () => host.apply(clear(annotated), '清除标记'));
    expect(cleared).toMatchObject({ count: 2, writes: 1 });
    expect((await host.readActiveSheet()).sheets).toEqual([sheet]);
    expect(user.highlighted(SHEET)).toEqual([]);
  });

  test.each([
    ['1.7', 200, 'notesUnsupported'],
    ['1.10', 0, null],
  ])('a sheet with 200 findings on an older Excel (%s)', async (version, skippedNotes, reason) => {
    const fixture = makeExcelHost(sheetOf(210), { version });
    const { host } = fixture;
    const sheet = (await host.readActiveSheet()).sheets[0];
    if (!sheet) throw new Error('no sheet');
    let skipped: readonly { readonly reason: string }[] = [];
    const written = await requestsOf(fixture, async () => {
      ({ skipped } = await host.apply(annotate(sheet, FINDINGS), '写入批注'));
    });
    expect(written).toMatchObject({ count: 1, writes: 1 });
    expect(skipped.length).toBe(skippedNotes);
    if (reason) expect(new Set(skipped.map((one) => one.reason))).toEqual(new Set([reason]));
  });

  test('notes that somebody moved cost one more trip, and are found', async () => {
    const fixture = makeExcelHost(sheetOf(20), { version: '1.20' });
    const { host, application } = fixture;
    const note: Edit = { kind: 'setNote', sheet: SHEET, cell: 'B5', text: '意见', expected: null };
    await host.readActiveSheet();
    await host.apply([note], '写入批注');
    application.workbook.active.insertRows(2, 1);
    const moved = await requestsOf(fixture, () => host.readActiveSheet());
    expect(moved).toMatchObject({ count: 2, writes: 0 });
    expect((await host.readActiveSheet()).sheets[0]?.notes).toMatchObject([{ cell: 'B6' }]);
    expect(await requestsOf(fixture, () => host.readActiveSheet())).toMatchObject({ count: 1 });
  });

  test('nothing is left behind in Excel: no object is kept', async () => {
    const fixture = makeExcelHost(sheetOf(40), { version: '1.20' });
    const sheet = (await fixture.host.readActiveSheet()).sheets[0];
    if (!sheet) throw new Error('no sheet');
    await fixture.host.apply(annotate(sheet, FINDINGS.slice(0, 40)), '写入批注');
    expect(fixture.application.keptReferences).toBe(0);
  });
});

describe('past what Excel gives in one answer', () => {
  test('a sheet of more than 5 MB is read in pieces, with everything on it', async () => {
    const seed = sheetOf(6000, '很长的指标名称'.repeat(4));
    const fixture = makeExcelHost(seed, { version: '1.20' });
    const merges = seed.sheets[0]?.merges.slice(0, 500) ?? [];
    fixture.application.workbook.active.merges.splice(500);
    const read = await fixture.host.readActiveSheet();
    const { requests } = fixture.application;
    expect(requests[0]?.error).toBe('ResponsePayloadSizeLimitExceeded');
    expect(requests.every(({ responseBytes }) => responseBytes <= 5 * 1024 * 1024)).toBe(true);
    expect(read.sheets[0]?.cells.length).toBe(24_000);
    expect(read.sheets[0]?.merges.length).toBe(merges.length);
    expect(read.sheets[0]?.hiddenRows).toEqual([{ first: 2, last: 2 }]);
    expect(read.sheets[0]?.usedRange).toEqual({ top: 1, left: 1, bottom: 6000, right: 4 });
  });

  test('a sheet with more than 512 merged areas is read in pieces', async () => {
    const seed = sheetOf(2400);
    const { host } = makeExcelHost(seed, { version: '1.20' });
    expect((await host.readActiveSheet()).sheets[0]?.merges.length).toBe(600);
  });

  test('a sheet formatted down to its last row is read as far as it has values', async () => {
    const fixture = makeExcelHost(sheetOf(10), { version: '1.20' });
    fixture.application.workbook.active.edit(1_048_576, 3).fill = 'FFFF00';
    const { count } = await requestsOf(fixture, () => fixture.host.readActiveSheet());
    expect(count).toBe(1);
    expect(fixture.application.requests[0]?.responseBytes).toBeLessThan(20_000);
  });

  test('values at both ends of a sheet are refused, in words', async () => {
    const fixture = makeExcelHost(sheetOf(4), { version: '1.20' });
    fixture.application.workbook.active.write(1_048_576, 16, '远');
    await expect(fixture.host.readActiveSheet()).rejects.toMatchObject({
      code: 'tooLarge',
      message: expect.stringContaining('500 万'),
    });
  });

  test('writes of more than 5 MB go in as few requests as it takes', async () => {
    const fixture = makeExcelHost(sheetOf(300), { version: '1.20' });
    const edits = Array.from({ length: 300 }, (_, at): Edit => ({
      kind: 'setNote',
      sheet: SHEET,
      cell: `B${at + 1}`,
      text: '长'.repeat(8_000),
      expected: null,
    }));
    const { made, writes } = await requestsOf(fixture, () => fixture.host.apply(edits, '写入批注'));
    expect(writes).toBe(2);
    expect(made.every(({ error, requestBytes }) => error === null && requestBytes < 5 * 1024 * 1024)).toBe(
      true,
    );
    expect(fixture.application.workbook.active.notes.length).toBe(300);
  });
});
