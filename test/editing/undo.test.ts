import fc from 'fast-check';
import { journalSchema, recordJournal, undo } from '../../src/editing';
import { applyEditsToSnapshot, type Edit, type WorkbookSnapshot } from '../../src/sheet';
import { actions, SHEET, workbooks } from './arbitraries';

const ACTION = { title: '插入指标', at: '2025-01-01T00:00:00.000Z' };

/** Who wrote a note is not ours to restore: hosts give notes the user's or the program's name. */
function comparable(workbook: WorkbookSnapshot): unknown {
  return workbook.sheets.map((sheet) => ({
    cells: sheet.cells,
    merges: sheet.merges.map((merge) => Object.values(merge).join()).sort(),
    notes: sheet.notes.map(({ cell, text }) => [cell, text]),
    properties: workbook.properties,
  }));
}

describe('undo', () => {
  it('takes any action back, or says what it could not', () => {
    fc.assert(
      fc.property(actions, ({ workbook, edits, after }) => {
        const journal = recordJournal(workbook, edits, ACTION);
        expect(journalSchema.parse(JSON.parse(JSON.stringify(journal)))).toEqual(journal);
        const plan = undo(journal, after);
        const back = applyEditsToSnapshot(after, plan.edits);
        if (plan.notRestored.length === 0) expect(comparable(back)).toEqual(comparable(workbook));
        else expect(plan.notRestored.every(({ reason }) => reason !== 'sheetMissing')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes an inserted row back on any sheet', () => {
    fc.assert(
      fc.property(
        workbooks,
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 1, max: 3 }),
        (workbook, before, count) => {
          const edits: Edit[] = [
            { kind: 'insertRows', sheet: SHEET, before, count, formatFrom: before },
            { kind: 'setText', sheet: SHEET, cell: `H${before}`, text: '≥95%', expected: '' },
          ];
          const after = applyEditsToSnapshot(workbook, edits);
          const plan = undo(recordJournal(workbook, edits, ACTION), after);
          expect(plan.notRestored).toEqual([]);
          expect(comparable(applyEditsToSnapshot(after, plan.edits))).toEqual(comparable(workbook));
        },
      ),
    );
  });

  const workbook: WorkbookSnapshot = {
    sheets: [
      {
        name: SHEET,
        usedRange: null,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        hidden: false,
        protected: false,
        notes: [],
        cells: [
          { row: 1, column: 1, text: '95%', value: 0.95, kind: 'number', formula: false },
          { row: 2, column: 1, text: '乙', value: '乙', kind: 'text', formula: false },
        ],
      },
    ],
    properties: {},
  };
  const fix: Edit[] = [
    { kind: 'setText', sheet: SHEET, cell: 'A1', text: '≥95%', expected: '95%' },
    { kind: 'setText', sheet: SHEET, cell: 'A2', text: '丙', expected: '乙' },
  ];

  it('puts numbers back as numbers', () => {
    const plan = undo(recordJournal(workbook, fix, ACTION), applyEditsToSnapshot(workbook, fix));
    expect(plan.edits.at(-1)).toMatchObject({ kind: 'setValue', value: 0.95, text: '95%', expected: '≥95%' });
  });

  it('leaves what was changed since, and says so', () => {
    const since = applyEditsToSnapshot(workbook, [
      ...fix,
      { kind: 'setText', sheet: SHEET, cell: 'A2', text: '丁', expected: '丙' },
    ]);
    const plan = undo(recordJournal(workbook, fix, ACTION), since);
    expect(plan.edits).toHaveLength(1);
    expect(plan.notRestored).toMatchObject([{ reason: 'changedSince' }]);
    expect(plan.notRestored[0]?.message).toBe(`工作表「${SHEET}」的 A2：后来又改过，保留现在的内容。`);
  });

  it('keeps an inserted row, and the merged areas around it, once it is in use', () => {
    const edits: Edit[] = [
      { kind: 'insertRows', sheet: SHEET, before: 2, count: 1, formatFrom: 1 },
      { kind: 'merge', sheet: SHEET, range: 'B1:B2' },
      { kind: 'setText', sheet: SHEET, cell: 'A2', text: '新', expected: '' },
    ];
    const since = applyEditsToSnapshot(workbook, [
      ...edits,
      { kind: 'setText', sheet: SHEET, cell: 'C2', text: '用户填的', expected: '' },
    ]);
    const plan = undo(recordJournal(workbook, edits, ACTION), since);
    expect(plan.edits).toEqual([{ kind: 'setText', sheet: SHEET, cell: 'A2', text: '', expected: '新' }]);
    expect(plan.notRestored).toMatchObject([{ reason: 'rowsInUse' }]);
  });

  it('does not take other rows for ours when rows were inserted above since', () => {
    const edits: Edit[] = [
      { kind: 'insertRows', sheet: SHEET, before: 2, count: 1, formatFrom: 1 },
      { kind: 'setText', sheet: SHEET, cell: 'A2', text: '新', expected: '' },
    ];
    const since = applyEditsToSnapshot(workbook, [
      ...edits,
      { kind: 'insertRows', sheet: SHEET, before: 1, count: 1, formatFrom: 1 },
    ]);
    const plan = undo(recordJournal(workbook, edits, ACTION), since);
    expect(plan.edits).toEqual([]);
    expect(plan.notRestored.map(({ reason }) => reason)).toEqual(['changedSince', 'rowsInUse']);
  });
});
