import type { Host, Selection, SheetChange } from '../../../src/hosts/host';
import { HostError } from '../../../src/hosts/host';
import {
  EditRefusedError,
  formatCell,
  formatRange,
  NOTE_MARK,
  type Edit,
  type SheetSnapshot,
} from '../../../src/sheet';
import { CONTRACT_WORKBOOK, type ContractWorkbook } from './contract-workbook';

/** A host to be tested, and the program it stands on as its user sees it, past the adapter. */
export interface HostFixture {
  readonly host: Host;
  readonly user: HostUser;
  /** Ends whatever the fixture started. */
  close?(): Promise<void> | void;
}

export interface HostUser {
  /** Types into a cell as at the keyboard: what looks like a number or a formula becomes one. */
  type(sheet: string, cell: string, text: string): Promise<void> | void;
  select(sheet: string, range: string): Promise<void> | void;
  activate(sheet: string): Promise<void> | void;
  /** Where the selection is now. */
  selected(): Selection;
  /** The cell's own format, whatever highlights lie over it. */
  format(sheet: string, cell: string): { readonly fill: string | null; readonly numberFormat: string };
  /** Cells or merged areas that show a highlight of jixiao's own, as A1 ranges in reading order. */
  highlighted(sheet: string): readonly string[];
  /** How many conditional formats of the user's own the sheet has. */
  ownConditionalFormats(sheet: string): number;
  addConditionalFormat(sheet: string, range: string, formula: string): Promise<void> | void;
  /** Whether the cell's content is stored as text and would stay text when it is edited by hand. */
  staysText(sheet: string, cell: string): boolean;
}

export type MakeHost = (workbook: ContractWorkbook) => Promise<HostFixture> | HostFixture;

const SHEET = '绩效 目标';
const OTHER = "说明's";
const OWN_NOTE = `${NOTE_MARK}审核意见 1 条\n■ 错误 VAL-01 请改写。`;

/**
 * What every adapter must do, whatever program it stands on. Where a program lacks something, the adapter says so in
 * its capabilities, leaves such edits out with a reason, and carries out the rest.
 */
export function describeHostContract(name: string, makeHost: MakeHost): void {
  describe(`host contract: ${name}`, () => {
    let fixture: HostFixture | null = null;
    let host: Host;
    let user: HostUser;

    beforeEach(async () => {
      fixture = await makeHost(CONTRACT_WORKBOOK);
      ({ host, user } = fixture);
    });
    afterEach(() => fixture?.close?.());

    const activeSheet = async (): Promise<SheetSnapshot> => {
      const { sheets } = await host.readActiveSheet();
      expect(sheets.length).toBe(1);
      return sheets[0] as SheetSnapshot;
    };
    const cellIn = (sheet: SheetSnapshot, cell: string) =>
      sheet.cells.find((one) => formatCell(one) === cell) ?? null;
    const textIn = (sheet: SheetSnapshot, cell: string) => cellIn(sheet, cell)?.text ?? '';
    const noteIn = (sheet: SheetSnapshot, cell: string) =>
      sheet.notes.find((note) => note.cell === cell)?.text ?? null;
    const apply = (...edits: Edit[]) => host.apply(edits, '测试');
    const setText = (cell: string, text: string, expected: string, sheet = SHEET): Edit => ({
      kind: 'setText',
      sheet,
      cell,
      text,
      expected,
    });
    const setNote = (cell: string, text: string, expected: string | null): Edit => ({
      kind: 'setNote',
      sheet: SHEET,
      cell,
      text,
      expected,
    });

    describe('reading', () => {
      test('the sheet in front of the user', async () => {
        expect((await activeSheet()).name).toBe(SHEET);
        await user.activate(OTHER);
        const other = await activeSheet();
        expect(other.name).toBe(OTHER);
        expect(other.cells).toEqual([
          { row: 2, column: 2, text: '填表说明', value: '填表说明', kind: 'text', formula: false },
        ]);
        expect(other.usedRange && formatRange(other.usedRange)).toBe('B2');
      });

      test('values, displayed texts and kinds', async () => {
        const sheet = await activeSheet();
        expect(cellIn(sheet, 'B3')).toMatchObject({ text: '250,000.00', value: 250000, kind: 'number' });
        expect(cellIn(sheet, 'B4')).toMatchObject({ text: '2025/1/1', value: 45658, kind: 'date' });
        expect(cellIn(sheet, 'B7')).toMatchObject({ text: 'TRUE', value: true, kind: 'boolean' });
        expect(cellIn(sheet, 'B9')).toMatchObject({ text: '95%', value: 0.95, kind: 'number' });
        expect(cellIn(sheet, 'C9')).toMatchObject({ text: 'a\nb', value: 'a\nb', kind: 'text' });
        expect(cellIn(sheet, 'D10')).toMatchObject({ text: '文本', kind: 'text' });
      });

      test('a formula is told from a text that looks like one', async () => {
        const sheet = await activeSheet();
        expect(cellIn(sheet, 'B5')).toMatchObject({ text: '500000', value: 500000, formula: true });
        expect(cellIn(sheet, 'B6')).toMatchObject({ text: '=12个月', kind: 'text', formula: false });
      });

      test('blank cells are absent, the others in reading order', async () => {
        const sheet = await activeSheet();
        const filled = CONTRACT_WORKBOOK.sheets[0]?.cells.map(({ cell }) => cell);
        expect(sheet.cells.map(formatCell)).toEqual(filled);
        expect(sheet.usedRange && formatRange(sheet.usedRange)).toBe('A1:E10');
      });

      test('an empty sheet', async () => {
        await user.activate('空表');
        expect(await activeSheet()).toMatchObject({
          name: '空表',
          usedRange: null,
          cells: [],
          merges: [],
          notes: [],
        });
      });

      test('merged areas, hidden rows and columns, protection', async () => {
        const sheet = await activeSheet();
        const merges = host.capabilities.merges ? ['A1:D1', 'C3:D4'] : [];
        expect(sheet.merges.map(formatRange)).toEqual(merges);
        expect(sheet.hiddenRows).toEqual([{ first: 8, last: 8 }]);
        expect(sheet.hiddenColumns).toEqual([{ first: 5, last: 5 }]);
        expect(sheet).toMatchObject({ hidden: false, protected: false });
        await user.activate('受保护');
        expect((await activeSheet()).protected).toBe(true);
      });

      test("the user's notes", async () => {
        const { notes } = await activeSheet();
        if (host.capabilities.notes === 'none') expect(notes).toEqual([]);
        else expect(notes).toMatchObject([{ cell: 'B2', text: '请核对\n第二行' }]);
      });

      test("the name of the workbook's file", async () => {
        await host.readActiveSheet();
        expect(host.fileName).toBe(CONTRACT_WORKBOOK.fileName);
      });

      test("the whole workbook, with jixiao's properties and no others", async () => {
        const workbook = await host.readWorkbook();
        expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([SHEET, OTHER, '受保护', '空表']);
        expect(workbook.sheets[0]).toEqual(await activeSheet());
        const kept = host.capabilities.properties ? { 'jixiao.suppressions': '[{"code":"DIR-01"}]' } : {};
        expect(workbook.properties).toEqual(kept);
        expect((await host.readActiveSheet()).properties).toEqual(kept);
      });
    });

    describe('writing texts', () => {
      test.each([
        '=12个月',
        '≥95%',
        '+5',
        '-3',
        '@某人',
        '95%',
        '2025-01-01',
        '1/2',
        '12',
        '3E5',
        'TRUE',
        "'引",
      ])('%s is stored as text and stays text', async (text) => {
        expect((await apply(setText('B2', text, '培训'))).skipped).toEqual([]);
        const sheet = await activeSheet();
        expect(cellIn(sheet, 'B2')).toMatchObject({ text, value: text, kind: 'text', formula: false });
        expect(user.staysText(SHEET, 'B2')).toBe(true);
      });

      test('into a blank cell, into a cell kept as text, and blank again', async () => {
        await apply(setText('D6', '第一行\n第二行', ''), setText('D10', '=1+1', '文本'));
        let sheet = await activeSheet();
        expect(textIn(sheet, 'D6')).toBe('第一行\n第二行');
        expect(cellIn(sheet, 'D10')).toMatchObject({ text: '=1+1', kind: 'text', formula: false });
        await apply(setText('D6', '', '第一行\n第二行'), setText('D10', '', '=1+1'));
        sheet = await activeSheet();
        expect(cellIn(sheet, 'D6')).toBeNull();
        expect(cellIn(sheet, 'D10')).toBeNull();
      });

      test('over a number, whose format stays; the number comes back by setValue', async () => {
        await apply(setText('B3', '25万元', '250,000.00'));
        expect(user.format(SHEET, 'B3')).toEqual({ fill: 'FFFF00', numberFormat: '#,##0.00' });
        const back = {
          kind: 'setValue',
          sheet: SHEET,
          cell: 'B3',
          value: 250000,
          valueKind: 'number',
        } as const;
        await apply({ ...back, text: '250,000.00', expected: '25万元' });
        const sheet = await activeSheet();
        expect(cellIn(sheet, 'B3')).toMatchObject({ text: '250,000.00', value: 250000, kind: 'number' });
        expect(user.format(SHEET, 'B3')).toEqual({ fill: 'FFFF00', numberFormat: '#,##0.00' });
      });

      test('dates and truth values come back by setValue', async () => {
        const place = { sheet: SHEET, expected: '' } as const;
        await apply(
          setText('B4', '明年', '2025/1/1'),
          setText('B7', '', 'TRUE'),
          {
            kind: 'setValue',
            ...place,
            cell: 'B4',
            value: 45658,
            valueKind: 'date',
            text: '2025/1/1',
            expected: '明年',
          },
          { kind: 'setValue', ...place, cell: 'B7', value: true, valueKind: 'boolean', text: 'TRUE' },
        );
        const sheet = await activeSheet();
        expect(cellIn(sheet, 'B4')).toMatchObject({ text: '2025/1/1', value: 45658, kind: 'date' });
        expect(cellIn(sheet, 'B7')).toMatchObject({ text: 'TRUE', value: true, kind: 'boolean' });
      });

      test('on a sheet that is not in front', async () => {
        await apply(setText('B2', '新的说明', '填表说明', OTHER));
        await user.activate(OTHER);
        expect(textIn(await activeSheet(), 'B2')).toBe('新的说明');
      });

      test('one after the other, each on what the one before left', async () => {
        await apply(setText('B2', '甲', '培训'), setText('B2', '乙', '甲'));
        expect(textIn(await activeSheet(), 'B2')).toBe('乙');
      });
    });

    describe('refusing', () => {
      /** The list is refused for `reason`, and nothing at all was written. */
      const expectRefused = async (reason: string, ...edits: Edit[]) => {
        const before = await host.readWorkbook();
        const highlights: Edit = { kind: 'highlight', sheet: SHEET, cells: ['A2'], level: 'error' };
        const error: unknown = await apply(setText('A2', '写了一半', '项目名称'), highlights, ...edits).catch(
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(EditRefusedError);
        expect(error).toMatchObject({ reason });
        expect(await host.readWorkbook()).toEqual(before);
        expect(user.highlighted(SHEET)).toEqual([]);
      };

      test('a cell that was changed since', async () => {
        await user.type(SHEET, 'B2', '别的培训');
        await expectRefused('valueChanged', setText('B2', '新培训', '培训'));
      });

      test('a formula', () => expectRefused('formulaCell', setText('B5', '1', '500000')));

      test('a sheet that is not there', () => expectRefused('sheetMissing', setText('A1', '1', '', '没有')));

      test('a text that is too long', () =>
        expectRefused('textTooLong', setText('B2', '长'.repeat(32_768), '培训')));

      test('the inside of a merged cell', async () => {
        if (host.capabilities.merges) await expectRefused('insideMerge', setText('D4', '看不见', ''));
      });

      test('a merged area across another', async () => {
        if (host.capabilities.merges)
          await expectRefused('mergeOverlaps', { kind: 'merge', sheet: SHEET, range: 'B3:C3' });
      });

      test('a note that was changed since', async () => {
        if (host.capabilities.notes === 'none') return;
        await apply(setNote('B3', OWN_NOTE, null));
        await expectRefused('noteChanged', setNote('B3', '新的', '别的'));
        await expectRefused('noteChanged', setNote('B3', '新的', null));
        await expectRefused('noteChanged', setNote('A3', OWN_NOTE, '有过'));
      });

      test('a mark on a cell that was changed since, or that moved', async () => {
        if (!host.capabilities.highlights) return;
        const mark = (cells: string[], expected: (string | null)[]): Edit => ({
          kind: 'highlight',
          sheet: SHEET,
          cells,
          level: 'error',
          expected,
        });
        await expectRefused('valueChanged', mark(['B2', 'A4'], ['培训', '金额']));
        await expectRefused('valueChanged', mark(['C2'], ['从前有字']));
        await apply(mark(['B2', 'C2', 'B5'], ['培训', '', null]));
        expect(user.highlighted(SHEET)).toEqual(['B2', 'C2', 'B5']);
      });

      test('a protected sheet, by a HostError', async () => {
        const edits = [setText('A2', '写了一半', '项目名称'), setText('A1', '改', '锁定', '受保护')];
        const error: unknown = await apply(...edits).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(HostError);
        expect(error).toMatchObject({ code: 'sheetProtected' });
        expect(textIn(await activeSheet(), 'A2')).toBe('项目名称');
      });
    });

    describe('notes', () => {
      test('are set, changed and removed; one a cell', async () => {
        const { skipped } = await apply(setNote('B3', OWN_NOTE, null), setText('B2', '新培训', '培训'));
        if (host.capabilities.notes === 'none') {
          expect(skipped).toMatchObject([{ edit: { cell: 'B3' }, reason: 'notesUnsupported' }]);
          expect(textIn(await activeSheet(), 'B2')).toBe('新培训');
          return;
        }
        expect(skipped).toEqual([]);
        expect(noteIn(await activeSheet(), 'B3')).toBe(OWN_NOTE);
        const changed = `${NOTE_MARK}审核意见 0 条`;
        await apply(setNote('B3', changed, OWN_NOTE));
        const sheet = await activeSheet();
        expect(sheet.notes.map((note) => [note.cell, note.text])).toEqual([
          ['B2', '请核对\n第二行'],
          ['B3', changed],
        ]);
        await apply({ kind: 'removeNote', sheet: SHEET, cell: 'B3', expected: changed });
        expect((await activeSheet()).notes.map((note) => note.cell)).toEqual(['B2']);
      });

      test("the user's own keep their words, ours come and go beneath them", async () => {
        if (host.capabilities.notes === 'none') return;
        const before = '请核对\n第二行';
        const both = `${before}\n${OWN_NOTE}`;
        const { skipped } = await apply(setNote('B2', both, before));
        if (host.capabilities.notes === 'comment') {
          // A comment speaks in its author's name, so it is left as it is.
          expect(skipped).toMatchObject([{ edit: { cell: 'B2' }, reason: 'threadedComment' }]);
          expect(noteIn(await activeSheet(), 'B2')).toBe(before);
          return;
        }
        expect(noteIn(await activeSheet(), 'B2')).toBe(both);
        await apply(setNote('B2', before, both));
        expect(noteIn(await activeSheet(), 'B2')).toBe(before);
      });
    });

    describe('highlights', () => {
      const marks: Edit[] = [
        { kind: 'highlight', sheet: SHEET, cells: ['B3', 'A2'], level: 'error' },
        { kind: 'highlight', sheet: SHEET, cells: ['C3'], level: 'info' },
      ];

      test("lie over the user's formats, mark merged cells as a whole, and go without a trace", async () => {
        await user.addConditionalFormat(SHEET, 'B3:B9', '=$B3>100');
        const { skipped } = await apply(...marks);
        if (!host.capabilities.highlights) {
          expect(skipped.map(({ reason }) => reason)).toEqual(marks.map(() => 'highlightsUnsupported'));
          return;
        }
        expect(skipped).toEqual([]);
        expect(user.highlighted(SHEET)).toEqual(['A2', 'B3', host.capabilities.merges ? 'C3:D4' : 'C3']);
        expect(user.format(SHEET, 'B3')).toEqual({ fill: 'FFFF00', numberFormat: '#,##0.00' });
        expect(user.ownConditionalFormats(SHEET)).toBe(1);
        await apply({ kind: 'clearHighlights', sheet: SHEET });
        expect(user.highlighted(SHEET)).toEqual([]);
        expect(user.format(SHEET, 'B3')).toEqual({ fill: 'FFFF00', numberFormat: '#,##0.00' });
        expect(user.ownConditionalFormats(SHEET)).toBe(1);
      });

      test('cleared and set again in one list are there once', async () => {
        if (!host.capabilities.highlights) return;
        await apply(...marks);
        await apply({ kind: 'clearHighlights', sheet: SHEET }, ...marks.slice(0, 1));
        expect(user.highlighted(SHEET)).toEqual(['A2', 'B3']);
      });
    });

    describe('rows', () => {
      test('are inserted with a format, and shift cells, merged areas, notes and hidden rows', async () => {
        const { skipped } = await apply(
          { kind: 'insertRows', sheet: SHEET, before: 3, count: 2, formatFrom: 2 },
          setText('A3', '新的一行', ''),
        );
        if (!host.capabilities.insertRows) {
          expect(skipped.length).toBeGreaterThan(0);
          return;
        }
        const sheet = await activeSheet();
        expect(textIn(sheet, 'A3')).toBe('新的一行');
        expect(cellIn(sheet, 'A4')).toBeNull();
        expect(cellIn(sheet, 'B5')).toMatchObject({ text: '250,000.00', kind: 'number' });
        expect(cellIn(sheet, 'B7')).toMatchObject({ text: '500000', formula: true });
        expect(user.format(SHEET, 'B5').fill).toBe('FFFF00');
        if (host.capabilities.merges) expect(sheet.merges.map(formatRange)).toEqual(['A1:D1', 'C5:D6']);
        expect(sheet.hiddenRows).toEqual([{ first: 10, last: 10 }]);
      });

      test('look like the row given, also where that is the row below', async () => {
        if (!host.capabilities.insertRows || !host.capabilities.merges) return;
        await apply({ kind: 'insertRows', sheet: SHEET, before: 3, count: 1, formatFrom: 3 });
        expect(user.format(SHEET, 'B3')).toEqual({ fill: 'FFFF00', numberFormat: '#,##0.00' });
        expect((await activeSheet()).merges.map(formatRange)).toEqual(['A1:D1', 'C4:D5']);
      });

      test('do not take over merged areas or highlights of the row they look like', async () => {
        if (!host.capabilities.insertRows || !host.capabilities.merges || !host.capabilities.highlights)
          return;
        await apply({ kind: 'highlight', sheet: SHEET, cells: ['A1'], level: 'error' });
        await apply({ kind: 'insertRows', sheet: SHEET, before: 2, count: 2, formatFrom: 1 });
        expect((await activeSheet()).merges.map(formatRange)).toEqual(['A1:D1', 'C5:D6']);
        expect(user.highlighted(SHEET)).toEqual(['A1:D1']);
      });

      test('inserted inside a merged area widen it', async () => {
        if (!host.capabilities.insertRows || !host.capabilities.merges) return;
        await apply({ kind: 'insertRows', sheet: SHEET, before: 4, count: 1, formatFrom: 3 });
        expect((await activeSheet()).merges.map(formatRange)).toEqual(['A1:D1', 'C3:D5']);
      });

      test('take notes and highlights with them', async () => {
        if (!host.capabilities.insertRows) return;
        await apply({ kind: 'highlight', sheet: SHEET, cells: ['A2'], level: 'error' });
        await apply({ kind: 'insertRows', sheet: SHEET, before: 2, count: 1, formatFrom: 1 });
        const { notes } = await activeSheet();
        expect(notes.map((note) => note.cell)).toEqual(host.capabilities.notes === 'none' ? [] : ['B3']);
        if (host.capabilities.highlights) expect(user.highlighted(SHEET)).toEqual(['A3']);
      });

      test('deleted again leave the sheet as it was', async () => {
        if (!host.capabilities.insertRows) return;
        const before = await activeSheet();
        await apply({ kind: 'insertRows', sheet: SHEET, before: 3, count: 2, formatFrom: 2 });
        await apply({ kind: 'deleteRows', sheet: SHEET, first: 3, count: 2 });
        expect(await activeSheet()).toEqual(before);
      });
    });

    describe('merged areas', () => {
      test('are made and taken apart, exactly those', async () => {
        if (!host.capabilities.merges) return;
        await apply({ kind: 'merge', sheet: SHEET, range: 'C6:D7' });
        expect((await activeSheet()).merges.map(formatRange)).toEqual(['A1:D1', 'C3:D4', 'C6:D7']);
        await apply({ kind: 'merge', sheet: SHEET, range: 'C6:D7' });
        await apply(
          { kind: 'unmerge', sheet: SHEET, range: 'C6:D7' },
          { kind: 'unmerge', sheet: SHEET, range: 'C3:D3' },
        );
        expect((await activeSheet()).merges.map(formatRange)).toEqual(['A1:D1', 'C3:D4']);
      });
    });

    describe('properties', () => {
      test('of any length are kept and removed, and others left alone', async () => {
        const long = '长文😀'.repeat(400);
        const { skipped } = await apply({ kind: 'setProperty', name: 'jixiao.profile', value: long });
        if (!host.capabilities.properties) {
          expect(skipped).toMatchObject([{ reason: 'propertiesUnsupported' }]);
          return;
        }
        expect((await host.readWorkbook()).properties).toEqual({
          ...{ 'jixiao.suppressions': '[{"code":"DIR-01"}]' },
          ...{ 'jixiao.profile': long },
        });
        await apply(
          { kind: 'setProperty', name: 'jixiao.profile', value: '短' },
          { kind: 'setProperty', name: 'jixiao.suppressions', value: null },
        );
        expect((await host.readWorkbook()).properties).toEqual({ 'jixiao.profile': '短' });
      });
    });

    describe('the user', () => {
      test('is shown a cell', async () => {
        await host.select(OTHER, 'B2');
        expect(user.selected()).toEqual({ sheet: OTHER, range: 'B2' });
        const error: unknown = await host.select('没有', 'A1').catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(HostError);
        expect(error).toMatchObject({ code: 'sheetMissing' });
      });

      test('selects, types and changes sheets, and whoever listens hears it until he stops', async () => {
        const selections: Selection[] = [];
        const changes: SheetChange[] = [];
        let activations = 0;
        const stops = [
          host.onSelectionChanged((selection) => selections.push(selection)),
          host.onSheetChanged((change) => changes.push(change)),
          host.onActivated(() => (activations += 1)),
        ];
        await settled();
        await user.select(SHEET, 'A2:B3');
        await user.type(SHEET, 'B2', '别的培训');
        await settled();
        expect(selections.at(-1)).toEqual({ sheet: SHEET, range: 'A2:B3' });
        expect(changes.at(-1)?.sheet).toBe(SHEET);
        expect([null, 'B2']).toContain(changes.at(-1)?.range);
        await user.activate(OTHER);
        await settled();
        expect(activations).toBeGreaterThan(0);
        await user.type(OTHER, 'B2', '改了');
        await settled();
        expect(changes.at(-1)?.sheet).toBe(OTHER);

        for (const stop of [...stops, ...stops]) stop();
        await settled();
        const heard = [selections.length, changes.length, activations];
        await user.activate(SHEET);
        await user.select(SHEET, 'A5');
        await user.type(SHEET, 'B2', '再改');
        await settled();
        expect([selections.length, changes.length, activations]).toEqual(heard);
      });
    });
  });
}

/** Adapters may gather events for a moment; the longest any of them may take is 300 ms. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 350));
}
