import { readLooks } from '../../hosts/file/looks/read-looks';
import { PackageError } from '../../hosts/file/package/package-error';
import { ReadError } from '../../hosts/file/read-error';
import { WorkbookFile } from '../../hosts/file/workbook-file';
import type { WorkbookLooks, WorkbookSnapshot } from '../../sheet';

/** A file as it was opened. It stays so: what is saved is this with the changes made since. */
export interface OpenedDocument {
  readonly name: string;
  readonly file: WorkbookFile;
  readonly workbook: WorkbookSnapshot;
  readonly looks: WorkbookLooks;
}

/** A file that cannot be opened. `message` is for the user, in Chinese. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
}

/** Throws OpenError and nothing else. */
export function openDocument(name: string, bytes: Uint8Array): OpenedDocument {
  try {
    const file = WorkbookFile.open(bytes, name);
    return { name, file, workbook: file.snapshot, looks: readLooks(file.bytes) };
  } catch (cause) {
    const known = cause instanceof ReadError || cause instanceof PackageError;
    throw new OpenError(known ? cause.message : '打不开这个文件。请在 Excel 或 WPS 中另存为 .xlsx 后再试。', {
      cause,
    });
  }
}
