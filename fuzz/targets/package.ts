import { annotate, clear } from '../../src/editing';
import { applyEdits } from '../../src/hosts/file/package/apply-edits';
import { PackageError } from '../../src/hosts/file/package/package-error';
import { ReadError } from '../../src/hosts/file/read-error';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { WorkbookFile } from '../../src/hosts/file/workbook-file';
import type { Finding } from '../../src/indicator';
import {
  applyEditsToSnapshot,
  EditRefusedError,
  formatCell,
  NOTE_MARK,
  type Edit,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/sheet';
import { featureWorkbooks } from '../feature-workbooks';
import { mutateZip } from '../mutate-zip';
import { orRefused, promise, same } from '../promises';
import type { Target } from '../target';

const MOST_SHEETS = 40;
const REFUSALS = [ReadError, PackageError, EditRefusedError] as const;

/** Writing into .xlsx packages: what was not asked for stays, and what was written is read. */
export const target: Target = {
  seeds: featureWorkbooks,
  mutate: mutateZip,
  run(input) {
    const before = orRefused(REFUSALS, () => {
      const { bytes, snapshot } = WorkbookFile.open(input, 'a.xlsx');
      return { bytes, workbook: snapshot };
    });
    if (!before) return;
    const { bytes, workbook } = before;
    // Linear in the sheets, and every sheet is the same again.
    if (workbook.sheets.length > MOST_SHEETS) return;
    const sheet = workbook.sheets[input.length % Math.max(1, workbook.sheets.length)];
    if (sheet) edited(bytes, workbook, editsOf(sheet, input.length));
    annotated(bytes, workbook);
  },
};

/** Some edits of every kind, on cells that are there and on blank ones. */
function editsOf(sheet: SheetSnapshot, choice: number): Edit[] {
  const name = sheet.name;
  const first = sheet.cells[choice % Math.max(1, sheet.cells.length)];
  const place = first ? formatCell(first) : 'B2';
  const text: Edit = {
    kind: 'setText',
    sheet: name,
    cell: place,
    text: '=较高<&>"\n',
    expected: first?.text ?? '',
  };
  const before = Math.min(first?.row ?? 1, 1_000_000);
  const rows: Edit = {
    kind: 'insertRows',
    sheet: name,
    before: before + 1,
    count: 1 + (choice % 2),
    formatFrom: before,
  };
  const note: Edit = {
    kind: 'setNote',
    sheet: name,
    cell: place,
    text: '请核对',
    expected: sheet.notes.find(({ cell }) => cell === place)?.text ?? null,
  };
  const highlight: Edit = { kind: 'highlight', sheet: name, cells: [place, 'Z99'], level: 'warning' };
  const property: Edit = {
    kind: 'setProperty',
    name: 'jixiao.suppressions',
    value: '{"version":1,"suppressions":[]}',
  };
  const chosen: readonly (readonly Edit[])[] = [
    [text],
    [rows],
    [note],
    [highlight],
    [property],
    [text, note, highlight],
    [rows, { kind: 'deleteRows', sheet: name, first: before + 1, count: 1 }],
    [{ kind: 'merge', sheet: name, range: 'Y90:Z91' }, property],
  ];
  return [...(chosen[choice % chosen.length] ?? [])];
}

function edited(bytes: Uint8Array, workbook: WorkbookSnapshot, edits: readonly Edit[]): void {
  const patched = orRefused(REFUSALS, () =>
    applyEdits(bytes, edits, { breakSignature: true, writeProtectedSheets: true }),
  );
  if (!patched) return;
  const again = readWorkbook(patched.bytes);
  const expected = applyEditsToSnapshot(
    workbook,
    edits.filter((edit) => !patched.skipped.some((skipped) => skipped.edit === edit)),
  );
  same(plain(again), plain(expected), `after ${edits.map(({ kind }) => kind).join(', ')}`);
  promise(
    sameBytes(
      applyEdits(bytes, edits, { breakSignature: true, writeProtectedSheets: true }).bytes,
      patched.bytes,
    ),
    'the same edits give the same bytes',
  );
}

/** Notes and highlights come and go: the parts are those of the file before. */
function annotated(bytes: Uint8Array, workbook: WorkbookSnapshot): void {
  if (workbook.sheets.some(({ notes }) => notes.some(({ text }) => text.includes(NOTE_MARK)))) return;
  const findings = workbook.sheets.flatMap(({ name, cells }) =>
    cells.slice(0, 4).map((cell) => findingIn(name, formatCell(cell))),
  );
  const permissions = { breakSignature: true, writeProtectedSheets: true };
  const written = orRefused(REFUSALS, () =>
    applyEdits(
      bytes,
      workbook.sheets.flatMap((sheet) => annotate(sheet, findings)),
      permissions,
    ),
  );
  if (!written || written.skipped.length > 0) return;
  const marked = readWorkbook(written.bytes);
  const cleared = applyEdits(written.bytes, marked.sheets.flatMap(clear), permissions);
  same(plain(readWorkbook(cleared.bytes)), plain(workbook), 'written and cleared');
}

function findingIn(sheet: string, cell: string): Finding {
  return {
    code: 'DIR-01',
    rule: 'direction/cost-floor',
    severity: 'error',
    sheet,
    cell,
    form: null,
    message: '成本应以“≤”为界。',
    basis: '惯例',
    fixes: [],
    related: [],
  };
}

function plain({ sheets, properties }: WorkbookSnapshot): unknown {
  return {
    properties: Object.entries(properties).sort(),
    sheets: sheets.map(({ name, cells, merges, notes, hidden }) => ({
      name,
      cells,
      merges: merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort(),
      notes: notes.map(({ cell, text }) => `${cell} ${text}`).sort(),
      hidden,
    })),
  };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
