import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLooks } from '../../src/hosts/file/looks/read-looks';
import { applyEdits } from '../../src/hosts/file/package/apply-edits';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import type { SheetState } from '../../src/hosts/univer/univer-host';
import { applyEditsToSnapshot, parseCell, type Edit, type WorkbookSnapshot } from '../../src/sheet';
import { openDocument, type OpenedDocument } from '../../src/workbench/document/open-document';
import { unsavedChanges } from '../../src/workbench/document/unsaved-changes';

const SAMPLE = readFileSync(join(__dirname, '../../assets/samples/forms-24-merged.xlsx'));

/** The states of sheets whose rows nobody moved. */
function still(document: OpenedDocument): SheetState[] {
  return document.workbook.sheets.map((sheet, at) => {
    const looks = document.looks.sheets[at];
    return {
      name: sheet.name,
      rows: Array.from({ length: looks?.lastRow ?? 0 }, (_, row) => ({ origin: row + 1, like: null })),
      highlights: looks?.highlights ?? [],
      formulas: looks?.formulas ?? new Map<string, string>(),
    };
  });
}

function withRows(states: readonly SheetState[], name: string, rows: SheetState['rows']): SheetState[] {
  return states.map((state) => (state.name === name ? { ...state, rows } : state));
}

describe('unsaved changes', () => {
  const document = openDocument('样表.xlsx', SAMPLE);

  test('are none where nothing was changed', () => {
    const grid = { workbook: document.workbook, sheets: still(document) };
    expect(unsavedChanges(document, grid)).toEqual({ edits: [], leftOut: [] });
  });

  test('make the file hold what the grid shows: texts, notes, merged areas, properties, rows', () => {
    const made: Edit[] = [
      { kind: 'insertRows', sheet: 'F01', before: 10, count: 2, formatFrom: 9 },
      { kind: 'setText', sheet: 'F01', cell: 'C10', text: '=新的指标', expected: '' },
      { kind: 'deleteRows', sheet: 'F01', first: 2, count: 1 },
      { kind: 'setNote', sheet: 'F01', cell: 'A3', text: '请核对', expected: null },
      { kind: 'merge', sheet: 'F02', range: 'F30:G31' },
      { kind: 'setProperty', name: 'jixiao.suppressions', value: '[]' },
    ];
    const now = applyEditsToSnapshot(document.workbook, made);
    const count = document.looks.sheets[0]?.lastRow ?? 0;
    const origins = Array.from({ length: count }, (_, at) => ({ origin: at + 1, like: null }));
    const inserted = { origin: null, like: 9 };
    const rows = [...origins.slice(0, 1), ...origins.slice(2, 9), inserted, inserted, ...origins.slice(9)];
    const { edits, leftOut } = unsavedChanges(document, {
      workbook: now,
      sheets: withRows(still(document), 'F01', rows),
    });
    expect(leftOut).toEqual([]);
    expect(applyEditsToSnapshot(document.workbook, edits)).toEqual(now);
    const saved = readWorkbook(applyEdits(document.file.bytes, edits).bytes);
    const bare = (workbook: WorkbookSnapshot) =>
      workbook.sheets.map(({ cells, merges, notes }) => ({
        cells,
        merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
        notes: notes.map(({ cell, text }) => ({ cell, text })),
      }));
    expect(bare(saved)).toEqual(bare(now));
  });

  test('of highlights are written anew as a whole, and cleared where there were any', () => {
    const highlight: Edit = { kind: 'highlight', sheet: 'F01', cells: ['C9', 'B3'], level: 'error' };
    const marked = openDocument('样表.xlsx', applyEdits(document.file.bytes, [highlight]).bytes);
    expect(readLooks(marked.file.bytes).sheets[0]?.highlights).toMatchObject([{ level: 'error' }]);
    const sheets = still(marked);
    expect(unsavedChanges(marked, { workbook: marked.workbook, sheets }).edits).toEqual([]);
    const areas = [{ ...cellArea('D9') }];
    const others = sheets.map((state) =>
      state.name === 'F01' ? { ...state, highlights: [{ level: 'info' as const, areas }] } : state,
    );
    expect(unsavedChanges(marked, { workbook: marked.workbook, sheets: others }).edits).toEqual([
      { kind: 'clearHighlights', sheet: 'F01' },
      { kind: 'highlight', sheet: 'F01', cells: ['D9'], level: 'info' },
    ]);
  });

  test('say what no file of edits can hold', () => {
    const [first, ...rest] = document.workbook.sheets;
    if (!first) throw new Error('the samples hold a sheet');
    const cell = { row: 3, column: 4, text: '7', value: 7, kind: 'number', formula: true } as const;
    const sheet = {
      ...first,
      cells: [...first.cells.filter((one) => one.row !== 3 || one.column !== 4), cell],
    };
    const extra = { ...first, name: '新表' };
    const { edits, leftOut } = unsavedChanges(document, {
      workbook: { ...document.workbook, sheets: [sheet, ...rest.slice(1), extra] },
      sheets: still(document),
    });
    expect(leftOut).toEqual([
      '工作表「F01」的 D3 新写的公式存为结果「7」。',
      '工作表「F02」已删除或改名，另存的文件里仍是原样。',
      '新工作表「新表」不会存入文件。',
    ]);
    // The sample's cells are formatted as text, so a figure is shown and saved as it stands.
    expect(edits).toMatchObject([{ cell: 'D3', text: '7' }]);
  });
});

function cellArea(cell: string) {
  const { row, column } = parseCell(cell);
  return { top: row, left: column, bottom: row, right: column };
}
