import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { FileHost, type FileApplyResult } from '../hosts/file/file-host';
import { inflateRaw } from '../hosts/file/inflate-raw';
import { ioError } from '../hosts/file/open-file';
import { PackageError } from '../hosts/file/package/package-error';
import type { WritePermissions } from '../hosts/file/package/safeguards';
import { ReadError } from '../hosts/file/read-error';
import { DEFAULT_READ_LIMITS } from '../hosts/file/read-limits';
import { fileTooLarge } from '../hosts/file/read-workbook';
import { saveWorkbookFile } from '../hosts/file/save';
import { WorkbookFile } from '../hosts/file/workbook-file';
import { HostError } from '../hosts/host';
import { SpokenError, type Edit } from '../sheet';
import type { Language, Say } from './messages';
import { UsageError } from './usage-error';

/** Opens a file for edits. Throws UsageError where it cannot be read or its format not be written. */
export async function openEditable(
  path: string,
  permissions: WritePermissions,
  say: Say,
  language: Language,
): Promise<FileHost> {
  const source = await readSource(path, say, language);
  return new FileHost(openSource(source, path, say, language), permissions);
}

async function readSource(path: string, say: Say, language: Language): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > DEFAULT_READ_LIMITS.fileBytes) throw fileTooLarge(size, DEFAULT_READ_LIMITS);
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    const error = cause instanceof ReadError ? cause : ioError(cause);
    throw new UsageError(say('readFailed', { path, detail: error.messageIn(language) }));
  }
}

function openSource(source: Uint8Array, path: string, say: Say, language: Language): WorkbookFile {
  try {
    return WorkbookFile.open(source, path, { inflateRaw });
  } catch (cause) {
    const unusable = (detail: string): UsageError => new UsageError(say('readFailed', { path, detail }));
    if (cause instanceof ReadError || cause instanceof PackageError)
      throw unusable(cause.messageIn(language));
    throw cause;
  }
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
  readonly title: string;
  readonly input: string;
  readonly output: string;
  readonly overwrite: boolean;
}

/**
 * Applies the edits and saves the file. Where another program saved it since it was opened, they are applied to what
 * that one left, or refused. Throws UsageError with the reason where nothing was written.
 */
export async function saveEdited(
  host: FileHost,
  edits: readonly Edit[],
  { title, input, output, overwrite }: SaveOptions,
  say: Say,
  language: Language,
): Promise<FileApplyResult> {
  const source = await readSource(input, say, language);
  if (!host.file.isOf(source)) host.replace(openSource(source, input, say, language));
  try {
    const result = await host.apply(edits, title);
    await saveWorkbookFile(host.file.bytes, { input, output, overwrite });
    return result;
  } catch (cause) {
    // A host speaks Chinese alone; what stopped it, a package that may not be written, speaks both.
    const error = cause instanceof HostError ? cause.cause : cause;
    if (error instanceof SpokenError) throw new UsageError(error.messageIn(language));
    throw cause;
  }
}
