import { FormChecker, reportFile, type FileResult, type ReportedFile } from '../../assistant';
import type { Severity } from '../../indicator';
import type { ShownTexts } from '../shown-texts';
import type { ReaderSettings } from './file-reader';
import type { FileAside } from './read-files';
import type { FileFault } from './file-reading';

/** A file of a run, put aside; or why it was not read. */
export type RunFile = { readonly path: string } & (FileAside | FileFault);

export interface ReportingOptions {
  readonly leastSeverity: Severity;
  /** Takes the texts of each file as it passes; null where no one asks for them. */
  readonly texts: ShownTexts | null;
}

/** All files of a run, each read by itself; the rules across forms and the settling are still to come. */
export class CheckedRun {
  readonly files: readonly RunFile[];
  readonly #settings: ReaderSettings;
  #errors = false;

  constructor(files: readonly RunFile[], settings: ReaderSettings) {
    this.files = files;
    this.#settings = settings;
  }

  /** Whether a finding of the files reported so far is an error, of whatever severity are listed. */
  get errorsFound(): boolean {
    return this.#errors;
  }

  /**
   * Runs the rules across the forms of all files, then settles file by file as they are asked for, in their order:
   * only one is held at a time.
   */
  *reported({ leastSeverity, texts }: ReportingOptions): Generator<ReportedFile> {
    const { profile, language } = this.#settings;
    const checker = new FormChecker({ profile, suggester: null, language });
    const across = checker.checkAcross(this.files.flatMap((file) => ('load' in file ? file.digests : [])));
    for (const file of this.files) {
      let result: FileResult;
      if ('load' in file) {
        const reading = file.load();
        texts?.keep(file.path, reading.texts);
        const checked = checker.settleOne(reading.read, across);
        this.#errors ||= checked.findings.some(({ severity }) => severity === 'error');
        result = { path: file.path, checked };
      } else result = { path: file.path, message: file.message };
      yield { result, file: reportFile(result, { leastSeverity, language }) };
    }
  }
}
