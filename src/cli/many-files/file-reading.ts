import type { FormChecker, ReadWorkbook } from '../../assistant';
import { openWorkbookFile } from '../../hosts/file/open-file';
import { ReadError } from '../../hosts/file/read-error';
import { speak, type Language } from '../messages';
import { cellTexts, type CellTexts } from './cell-texts';

/** A file that was read and checked by itself. Plain data. */
export interface FileReading {
  readonly read: ReadWorkbook;
  /** Empty where no report will show them. */
  readonly texts: CellTexts;
}

/** Why a file could not be read, in the language of the user. */
export interface FileFault {
  readonly message: string;
}

/** Reads and checks one file. Whatever goes wrong with it is its fault alone: never throws. */
export async function readFile(
  checker: FormChecker,
  path: string,
  { language, texts }: { readonly language: Language; readonly texts: boolean },
): Promise<FileReading | FileFault> {
  try {
    const workbook = await openWorkbookFile(path);
    const read = checker.read(workbook, path);
    return { read, texts: texts ? cellTexts(workbook, read.result) : [] };
  } catch (cause) {
    if (cause instanceof ReadError) return { message: cause.messageIn(language) };
    // A fault of ours in one file must not cost the others their check.
    return { message: speak(language)('unexpected', { detail: String(cause) }) };
  }
}
