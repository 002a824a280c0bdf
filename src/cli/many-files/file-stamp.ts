import { stat } from 'node:fs/promises';

/** What tells that a file has not changed since it was read. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions where the file system has them. */
  readonly modified: number;
}

/** Null where the file cannot be looked at: whoever opens it says why. */
export async function fileStamp(path: string): Promise<FileStamp | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, modified: mtimeMs };
  } catch {
    return null;
  }
}

export function sameStamp(a: FileStamp, b: FileStamp | null): boolean {
  return b !== null && a.size === b.size && a.modified === b.modified;
}
