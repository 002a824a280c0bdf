import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, clear } from '../../../../src/editing';
import { applyEdits } from '../../../../src/hosts/file/package/apply-edits';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import type { Finding } from '../../../../src/indicator';
import type { Edit, SheetSnapshot, WorkbookSnapshot } from '../../../../src/sheet';
import { formWorkbooks } from './form-workbooks';
import { finding } from './findings';
import { unzip } from './workbook-files';
import { MAKERS } from './workbook-makers';

const ELSEWHERE = join(__dirname, '../../../forms/elsewhere');
const FILES = readdirSync(ELSEWHERE).filter((file) => file.endsWith('.xlsx'));

const WORKBOOKS: Readonly<Record<string, () => Uint8Array>> = {
  ...MAKERS,
  ...formWorkbooks(),
  ...Object.fromEntries(
    FILES.map((file) => [file, () => new Uint8Array(readFileSync(join(ELSEWHERE, file)))]),
  ),
};

/** Findings of all severities all over a sheet: on every third cell, twice on some, and on a blank one. */
function findingsFor(sheet: SheetSnapshot): Finding[] {
  const severities = ['error', 'warning', 'info'] as const;
  const found = sheet.cells
    .filter((_, at) => at % 3 === 0)
    .flatMap((cell, at) => {
      const severity = severities[at % 3] ?? 'info';
      const first = finding(sheet.name, cell, severity, 'VAL-03');
      return at % 4 === 0 ? [first, finding(sheet.name, cell, 'error', 'DIR-01')] : [first];
    });
  return [...found, finding(sheet.name, { row: 3, column: 7 }, 'warning', 'STR-01')];
}

function annotateAll(snapshot: WorkbookSnapshot): Edit[] {
  return snapshot.sheets.flatMap((sheet) => annotate(sheet, findingsFor(sheet)));
}

function differingParts(a: Uint8Array, b: Uint8Array): string[] {
  const [before, after] = [unzip(a), unzip(b)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter(
    (name) => Buffer.compare(before[name] ?? Buffer.alloc(0), after[name] ?? Buffer.alloc(0)) !== 0,
  );
}

describe.each(Object.keys(WORKBOOKS))('%s', (name) => {
  const bytes = (WORKBOOKS[name] as () => Uint8Array)();
  const original = readWorkbook(bytes);
  const annotated = applyEdits(bytes, annotateAll(original));
  const shown = readWorkbook(annotated.bytes);

  it('touches only the sheet, its notes, relationships, content types and styles', () => {
    const allowed =
      /^(\[Content_Types\]\.xml|xl\/(worksheets\/|_rels\/|styles\.xml|comments|drawings\/(vmlDrawing|_rels\/vml)))/;
    expect(differingParts(bytes, annotated.bytes).filter((part) => !allowed.test(part))).toEqual([]);
  });

  it('shows our notes beside the values as they were', () => {
    expect(shown.sheets.map((sheet) => sheet.cells)).toEqual(original.sheets.map((sheet) => sheet.cells));
    expect(shown.sheets.map((sheet) => sheet.merges)).toEqual(original.sheets.map((sheet) => sheet.merges));
    const ours = shown.sheets[0]?.notes.filter((note) => note.text.includes('【绩效目标助手】')) ?? [];
    expect(ours.length).toBeGreaterThan(3);
    for (const note of original.sheets[0]?.notes ?? []) {
      expect(shown.sheets[0]?.notes.find(({ cell }) => cell === note.cell)?.text.startsWith(note.text)).toBe(
        true,
      );
    }
  });

  it('gives everything back when cleared', () => {
    const cleared = applyEdits(annotated.bytes, shown.sheets.flatMap(clear));
    expect(readWorkbook(cleared.bytes)).toEqual(original);
    // A workbook without styles keeps the plain styles that a highlight needs.
    expect(differingParts(bytes, cleared.bytes)).toEqual(
      name === 'noStyles' ? ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'] : [],
    );
  });

  it('is the same annotated twice as once', () => {
    const again = applyEdits(annotated.bytes, annotateAll(shown));
    expect(Buffer.compare(again.bytes, annotated.bytes)).toBe(0);
  });
});
