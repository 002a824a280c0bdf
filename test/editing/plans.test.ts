import fc from 'fast-check';
import { applyFix, applyFixes, moveRows, PlanError, shiftCell, splitCell } from '../../src/editing';
import type { FindingFix } from '../../src/indicator';
import {
  applyEditsToSnapshot,
  type SheetCell,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/sheet';
import { actions, SHEET } from './arbitraries';

function sheetOf(rows: readonly (readonly string[])[], merges: SheetSnapshot['merges'] = []): SheetSnapshot {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c): SheetCell[] =>
      text === ''
        ? []
        : [{ row: r + 1, column: c + 1, text, value: text, kind: 'text', formula: text.startsWith('f:') }],
    ),
  );
  return {
    name: SHEET,
    usedRange: null,
    cells,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    hidden: false,
    protected: false,
    notes: [],
  };
}

function after(sheet: SheetSnapshot, edits: Parameters<typeof applyEditsToSnapshot>[1]): string[] {
  const [changed] = applyEditsToSnapshot({ sheets: [sheet], properties: {} }, edits).sheets;
  return (changed?.cells ?? []).map((cell) => `${cell.row},${cell.column} ${cell.text}`);
}

const workbookOf = (sheet: SheetSnapshot): WorkbookSnapshot => ({ sheets: [sheet], properties: {} });
const fixOf = (...edits: [string, string][]): FindingFix => ({
  kind: 'fix',
  title: '改',
  edits: edits.map(([cell, value]) => ({ sheet: SHEET, cell, value })),
});

describe('fixes', () => {
  const sheet = sheetOf([
    ['=较高', 'f:1'],
    ['≥ 95%', ''],
  ]);

  it('write what is not there yet, expecting what the check saw', () => {
    expect(applyFix(workbookOf(sheet), fixOf(['A1', '较高'], ['A2', '≥ 95%'], ['B2', '%']))).toEqual([
      { kind: 'setText', sheet: SHEET, cell: 'A1', text: '较高', expected: '=较高' },
      { kind: 'setText', sheet: SHEET, cell: 'B2', text: '%', expected: '' },
    ]);
  });

  it('never write over a formula', () => {
    expect(() => applyFix(workbookOf(sheet), fixOf(['B1', '2']))).toThrow(PlanError);
  });

  it('wait where they touch a cell that another one changes, and are left out whole where they cannot be applied', () => {
    const [first, second, broken] = [
      fixOf(['A1', '较高']),
      fixOf(['A1', '高'], ['A2', '95%']),
      fixOf(['A2', '甲'], ['B1', '2']),
    ];
    const plan = applyFixes(workbookOf(sheet), [first, second, broken]);
    expect(plan.deferred).toEqual([second, broken]);
    expect(plan.edits).toMatchObject([{ cell: 'A1', text: '较高' }]);
  });
});

describe('moving rows', () => {
  const sheet = sheetOf([
    ['a', '1'],
    ['b', ''],
    ['c', '2'],
    ['d', '3'],
  ]);

  it('drags a column back over the blank it slipped from', () => {
    const edits = moveRows(sheet, { rows: { first: 3, last: 4 }, columns: [2], by: -1 });
    expect(after(sheet, edits)).toEqual(['1,1 a', '1,2 1', '2,1 b', '2,2 2', '3,1 c', '3,2 3', '4,1 d']);
  });

  it('loses nothing, and back is where it was', () => {
    const there = moveRows(sheet, { rows: { first: 1, last: 2 }, columns: [1, 2], by: 2 });
    const [moved] = applyEditsToSnapshot(workbookOf(sheet), there).sheets;
    if (!moved) throw new Error('no sheet');
    expect(after(sheet, there)).toEqual(['1,1 c', '1,2 2', '2,1 d', '2,2 3', '3,1 a', '3,2 1', '4,1 b']);
    expect(after(moved, moveRows(moved, { rows: { first: 3, last: 4 }, columns: [1, 2], by: -2 }))).toEqual(
      after(sheet, []),
    );
  });

  it('stops at formulas, merged areas and the top of the sheet', () => {
    const move = { rows: { first: 1, last: 1 }, columns: [1], by: 1 };
    expect(() => moveRows(sheetOf([['a'], ['f:1']]), move)).toThrow(/公式/);
    expect(() => moveRows(sheetOf([['a'], ['b']], [{ top: 2, left: 1, bottom: 3, right: 1 }]), move)).toThrow(
      /合并/,
    );
    expect(() => moveRows(sheet, { ...move, by: -1 })).toThrow(/上方/);
  });
});

describe('splitting a cell', () => {
  it('gives each part its own cell and takes a merged area apart', () => {
    const sheet = sheetOf([['培训人次≥200人次', '', '', '备注']], [{ top: 1, left: 1, bottom: 1, right: 3 }]);
    const edits = splitCell(sheet, 'A1', [
      { cell: 'A1', text: '培训人次' },
      { cell: 'C1', text: '≥200人次' },
    ]);
    expect(edits.slice(0, 2)).toEqual([
      { kind: 'unmerge', sheet: SHEET, range: 'A1:C1' },
      { kind: 'merge', sheet: SHEET, range: 'A1:B1' },
    ]);
    expect(after(sheet, edits)).toEqual(['1,1 培训人次', '1,3 ≥200人次', '1,4 备注']);
  });

  it('never writes over something else', () => {
    const sheet = sheetOf([['培训人次≥200人次', '已有']]);
    const parts = [
      { cell: 'A1', text: '培训人次' },
      { cell: 'B1', text: '≥200人次' },
    ];
    expect(() => splitCell(sheet, 'A1', parts)).toThrow(/B1/);
  });
});

it('follows a cell to where the edits move it', () => {
  fc.assert(
    fc.property(actions, ({ workbook, edits, after: result }) => {
      const [before] = workbook.sheets;
      for (const cell of before?.cells ?? []) {
        const written = edits.some((edit) => edit.kind === 'setText');
        if (written || cell.kind !== 'text') continue;
        const address = `${'ABCDE'[cell.column - 1]}${cell.row}`;
        const moved = shiftCell(SHEET, address, edits);
        const texts = (result.sheets[0]?.cells ?? []).map(
          (one) => `${'ABCDE'[one.column - 1]}${one.row} ${one.text}`,
        );
        if (moved !== null) expect(texts).toContain(`${moved} ${cell.text}`);
      }
    }),
  );
});
