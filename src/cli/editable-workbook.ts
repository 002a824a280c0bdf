import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { toEditableWorkbook } from '../hosts/file/editable-workbook';
import { ioError } from '../hosts/file/open-file';
import { applyEdits, type PatchedWorkbook } from '../hosts/file/package/apply-edits';
import { PackageError } from '../hosts/file/package/package-error';
import type { WritePermissions } from '../hosts/file/package/safeguards';
import { ReadError } from '../hosts/file/read-error';
import { DEFAULT_READ_LIMITS } from '../hosts/file/read-limits';
import { fileTooLarge, readWorkbook } from '../hosts/file/read-workbook';
import { saveWorkbookFile, SaveError } from '../hosts/file/save';
import { EditRefusedError, type Edit, type WorkbookSnapshot } from '../sheet';
import type { Language, Say } from './messages';
import { UsageError } from './usage-error';

/** A workbook file that is read to be written again: in place of its package, or as a new .xlsx. */
export interface EditableWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** What the edits are applied to: the file's own bytes, or those of the .xlsx made of it. */
  readonly bytes: Uint8Array;
  /** It was .xls, .et, .ods or .csv: formats and the like are not carried over. */
  readonly converted: boolean;
  /** Sheets whose names .xlsx does not allow, before and after. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

/** Throws UsageError where the file cannot be read or its format not be written. */
export async function openEditable(path: string, say: Say, language: Language): Promise<EditableWorkbook> {
  const unusable = (detail: string): UsageError => new UsageError(say('readFailed', { path, detail }));
  let original: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > DEFAULT_READ_LIMITS.fileBytes) throw fileTooLarge(size, DEFAULT_READ_LIMITS);
    original = new Uint8Array(await readFile(path));
  } catch (cause) {
    throw unusable((cause instanceof ReadError ? cause : ioError(cause)).messageIn(language));
  }
  try {
    const { bytes, notice } = toEditableWorkbook(original, path);
    const snapshot = readWorkbook(bytes, { fileName: path });
    return notice === null
      ? { snapshot, bytes, converted: false, renamed: [] }
      : {
          snapshot,
          bytes,
          converted: true,
          renamed: renamedSheets(readWorkbook(original, { fileName: path }), snapshot),
        };
  } catch (cause) {
    if (cause instanceof ReadError) throw unusable(cause.messageIn(language));
    if (cause instanceof PackageError) throw unusable(cause.message);
    throw cause;
  }
}

function renamedSheets(before: WorkbookSnapshot, after: WorkbookSnapshot): EditableWorkbook['renamed'] {
  return before.sheets.flatMap(({ name }, at) => {
    const to = after.sheets[at]?.name ?? name;
    return to === name ? [] : [[name, to] as const];
  });
}

/**
 * A workbook with macros under .xlsx, or a plain one under .xlsm, is refused by Excel; so is what is converted
 * under its old extension. Throws UsageError.
 */
export function checkOutputName(input: string, output: string, say: Say): void {
  const wanted = extname(input).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  if (extname(output).toLowerCase() !== wanted) {
    throw new UsageError(say('outputExtension', { wanted, path: output }));
  }
}

export interface SaveOptions {
  readonly input: string;
  readonly output: string;
  readonly overwrite: boolean;
  readonly permissions: WritePermissions;
}

/** Applies the edits and saves the file. Throws UsageError with the reason where nothing was written. */
export async function saveEdited(
  { bytes }: EditableWorkbook,
  edits: readonly Edit[],
  { input, output, overwrite, permissions }: SaveOptions,
): Promise<Pick<PatchedWorkbook, 'warnings' | 'skipped'>> {
  try {
    const patched = applyEdits(bytes, edits, permissions);
    await saveWorkbookFile(patched.bytes, { input, output, overwrite });
    return patched;
  } catch (cause) {
    if (
      cause instanceof PackageError ||
      cause instanceof SaveError ||
      cause instanceof EditRefusedError ||
      cause instanceof ReadError
    ) {
      throw new UsageError(cause.message);
    }
    throw cause;
  }
}
