import { readFile, stat } from 'node:fs/promises';
import type { WorkbookSnapshot } from '../../sheet';
import { inflateRaw } from './inflate-raw';
import { ReadError } from './read-error';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits';
import { fileTooLarge, readWorkbook } from './read-workbook';

/** Reads a workbook from disk (Node). Its size is looked at before it is loaded. Throws ReadError and nothing else. */
export async function openWorkbookFile(
  path: string,
  limits: Partial<ReadLimits> = {},
): Promise<WorkbookSnapshot> {
  const bounds: ReadLimits = { ...DEFAULT_READ_LIMITS, ...limits };
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > bounds.fileBytes) throw fileTooLarge(size, bounds);
    bytes = await readFile(path);
  } catch (cause) {
    throw cause instanceof ReadError ? cause : ioError(cause);
  }
  return readWorkbook(bytes, { fileName: path, limits: bounds, inflateRaw });
}

/** What the operating system answered, as a sentence for people. */
export function ioError(cause: unknown): ReadError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ReadError('notFound', { cause });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY')
    return new ReadError('noPermission', { cause });
  return new ReadError('ioFailed', { values: { detail: code || String(cause) }, cause });
}
