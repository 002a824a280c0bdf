import fc from 'fast-check';
import { applyEdits } from '../../../../src/hosts/file/package/apply-edits';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import { writeWorkbook } from '../../../../src/hosts/file/write-workbook';
import { applyEditsToSnapshot, type WorkbookSnapshot } from '../../../../src/sheet';
import { recordJournal, undo } from '../../../../src/editing';
import { actions } from '../../../editing/arbitraries';
import { unzip } from './workbook-files';

/** A note's author is the host's to say. */
function comparable(workbook: WorkbookSnapshot): unknown {
  return {
    properties: workbook.properties,
    sheets: workbook.sheets.map((sheet) => ({
      cells: sheet.cells,
      merges: sheet.merges.map((merge) => Object.values(merge).join()).sort(),
      notes: sheet.notes.map(({ cell, text }) => [cell, text]),
    })),
  };
}

describe('a patched file', () => {
  it('reads as the pure model of the same edits says', () => {
    fc.assert(
      fc.property(actions, ({ workbook, edits }) => {
        const bytes = writeWorkbook(workbook);
        const patched = applyEdits(bytes, edits);
        const expected = applyEditsToSnapshot(readWorkbook(bytes), edits);
        expect(comparable(readWorkbook(patched.bytes))).toEqual(comparable(expected));
      }),
      { numRuns: 150 },
    );
  });

  it('is what it was after undo, values, notes, merges and parts', () => {
    fc.assert(
      fc.property(actions, ({ workbook, edits }) => {
        fc.pre(!edits.some((edit) => edit.kind === 'deleteRows'));
        const bytes = writeWorkbook(workbook);
        const before = readWorkbook(bytes);
        const patched = applyEdits(bytes, edits).bytes;
        const journal = recordJournal(before, edits, { title: '', at: '' });
        const plan = undo(journal, readWorkbook(patched));
        fc.pre(plan.notRestored.length === 0);
        const back = applyEdits(patched, plan.edits).bytes;
        expect(comparable(readWorkbook(back))).toEqual(comparable(before));
        expect(Object.keys(unzip(back)).sort()).toEqual(Object.keys(unzip(bytes)).sort());
      }),
      { numRuns: 100 },
    );
  });
});
