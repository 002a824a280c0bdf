import { toEditableWorkbook } from '../../hosts/file/editable-workbook';
import { readLooks } from '../../hosts/file/looks/read-looks';
import { PackageError } from '../../hosts/file/package/package-error';
import { ReadError } from '../../hosts/file/read-error';
import { readWorkbook } from '../../hosts/file/read-workbook';
import type { WorkbookLooks, WorkbookSnapshot } from '../../sheet';

/** A file as it was opened. It stays so: what is saved is this with the changes made since. */
export interface OpenedDocument {
  readonly name: string;
  /** An .xlsx or .xlsm: the file itself, or what it was converted to. */
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  readonly looks: WorkbookLooks;
  /** For the user, in Chinese, where the file had to be converted; null where it is patched in place. */
  readonly notice: string | null;
}

/** A file that cannot be opened. `message` is for the user, in Chinese. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
}

/** Throws OpenError and nothing else. */
export function openDocument(name: string, file: Uint8Array): OpenedDocument {
  try {
    // Refuses what is no workbook at all with the sentence that fits best.
    readWorkbook(file, { fileName: name });
    const { bytes, notice } = toEditableWorkbook(file, name);
    return { name, bytes, notice, workbook: readWorkbook(bytes), looks: readLooks(bytes) };
  } catch (cause) {
    const known = cause instanceof ReadError || cause instanceof PackageError;
    throw new OpenError(known ? cause.message : '打不开这个文件。请在 Excel 或 WPS 中另存为 .xlsx 后再试。', {
      cause,
    });
  }
}
