import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotate } from '../../../../src/editing';
import { applyEdits } from '../../../../src/hosts/file/package/apply-edits';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import type { SheetSnapshot } from '../../../../src/sheet';
import { changedWorkbooks } from './changed-workbooks';
import { finding } from './findings';
import { formWorkbooks } from './form-workbooks';
import { unzip } from './workbook-files';

/**
 * Another program's view of what we write: it opens every file and shows our notes, texts, merges and formats.
 * LibreOffice takes seconds to start, so it converts all files in one go. On a developer's machine without it the
 * test says so; in CI it must be there.
 */
const soffice = findSoffice();
const suite = soffice === null && process.env['CI'] === undefined ? describeMissing : describe;

function describeMissing(name: string): void {
  describe(`${name} (LibreOffice is not installed: not checked here)`, () => {
    it('needs soffice on the path', () => {
      process.stderr.write(
        'LibreOffice is not installed: files written by the package writer were not opened.\n',
      );
    });
  });
}

function findSoffice(): string | null {
  const candidates = ['soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return candidates.find((path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

function filesToOpen(): Record<string, Uint8Array> {
  const forms = Object.entries(formWorkbooks()).map(([name, make]) => {
    const bytes = make();
    const edits = readWorkbook(bytes).sheets.flatMap((sheet) =>
      annotate(sheet, sheet.cells.map((cell) => finding(sheet.name, cell, 'error', 'VAL-03')).slice(0, 9)),
    );
    return [name.replace(' ', '-'), applyEdits(bytes, edits).bytes] as const;
  });
  return { ...changedWorkbooks(), ...Object.fromEntries(forms) };
}

function convert(folder: string, names: readonly string[], format: 'xlsx' | 'ods'): void {
  const out = join(folder, format);
  mkdirSync(out);
  execFileSync(
    soffice ?? 'soffice',
    [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--convert-to',
      format,
      '--outdir',
      out,
      ...names.map((name) => join(folder, `${name}.xlsx`)),
    ],
    { stdio: 'ignore' },
  );
}

/**
 * What both programs must agree on. A program may close notes with a line end of its own; of a threaded comment
 * LibreOffice shows the stand-in.
 */
function seen(sheet: SheetSnapshot | undefined, threaded: string | null) {
  return {
    texts: sheet?.cells.map((cell) => [cell.row, cell.column, cell.text]),
    formulas: sheet?.cells.filter((cell) => cell.formula).length,
    merges: sheet?.merges.map((merge) => Object.values(merge).join()).sort(),
    notes: sheet?.notes.filter(({ cell }) => cell !== threaded).map((note) => [note.cell, note.text.trim()]),
  };
}

suite('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-office-'));
  const files = filesToOpen();
  const names = Object.keys(files);

  beforeAll(() => {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    convert(folder, names, 'xlsx');
    convert(folder, names, 'ods');
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(names)('opens %s and shows what we wrote', (name) => {
    const ours = readWorkbook(files[name] ?? new Uint8Array());
    for (const format of ['xlsx', 'ods']) {
      const path = join(folder, format, `${name}.${format}`);
      expect(existsSync(path)).toBe(true);
      const bytes = new Uint8Array(readFileSync(path));
      const threaded = name === 'threaded' ? 'D6' : null;
      expect(seen(readWorkbook(bytes).sheets[0], threaded)).toEqual(seen(ours.sheets[0], threaded));
      const content = Object.entries(unzip(bytes))
        .filter(([part]) => /sheet1\.xml$|content\.xml$/.test(part))
        .map(([, part]) => new TextDecoder().decode(part))
        .join('');
      expect(content).toMatch(/N\((?:"|&quot;)jixiao:error(?:"|&quot;)\)=0/);
    }
  });
});
