import { realpathSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { version } from '../../package.json';
import { reportFrame } from '../assistant';
import { DEFAULT_PROFILE, type Profile } from '../checking';
import { severitySchema, type ReportFrame, type Severity } from '../indicator';
import { chooseProfile, profileNames } from './choose-profile';
import { checkOutputName } from './editable-workbook';
import { EXIT } from './exit-status';
import { findInputFiles, type InputFiles } from './input-files';
import { CheckedRun, type RunFile } from './many-files/checked-run';
import { ThisThread, type FileReader, type ReaderSettings } from './many-files/file-reader';
import { Interruption } from './many-files/interruption';
import { logFailure, openLog, type OpenedLog } from './many-files/open-log';
import { Pace } from './many-files/pace';
import { readFiles } from './many-files/read-files';
import { WorkerThreads } from './many-files/worker-threads';
import type { Language, Say } from './messages';
import { numberOption } from './number-option';
import { ProgressLine } from './progress';
import {
  REPORT_FORMATS,
  reportPieces,
  summaryBytes,
  type ReportFormat,
  type ReportSource,
} from './report-formats';
import { ShownTexts } from './shown-texts';
import { UsageError } from './usage-error';
import { outputFailure, writePieces, writePiecesTo } from './write-check-report';
import { refuseUnwritable } from './write-output';

interface CheckOptions {
  readonly format: ReportFormat;
  readonly severity: Severity;
  readonly profile: string;
  readonly output?: string;
  /** Left out: as many as there are cores. */
  readonly workers?: number;
  /** Seconds. */
  readonly timeout: number;
  readonly resume?: string;
}

/** Seconds: some twenty times what the largest file that is read may take on a slow machine. */
const USUAL_TIMEOUT = 120;

export function checkCommand(say: Say, language: Language): Command {
  return new Command('check')
    .description(say('checkDescription'))
    .usage(say('checkUsage'))
    .addArgument(new Argument('<PATH...>', say('checkPaths')))
    .addOption(new Option('--format <FORMAT>', say('formatOption')).choices(REPORT_FORMATS).default('text'))
    .addOption(new Option('--output <FILE>', say('outputOption')))
    .addOption(
      new Option('--profile <NAME|FILE>', say('profileOption', { names: profileNames() })).default(
        DEFAULT_PROFILE,
      ),
    )
    .addOption(
      new Option('--severity <LEVEL>', say('severityOption')).choices(severitySchema.options).default('info'),
    )
    .addOption(
      new Option('--workers <N>', say('workersOption')).argParser(
        numberOption('--workers', { least: 1, whole: true }, say),
      ),
    )
    .addOption(
      new Option('--timeout <SECONDS>', say('timeoutOption'))
        .argParser(numberOption('--timeout', { least: 1, whole: false }, say))
        .default(USUAL_TIMEOUT),
    )
    .addOption(new Option('--resume <FILE>', say('resumeOption')))
    .addHelpText('after', `\n${say('exitStatus')}`)
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await new CheckTask(options, say, language).run(paths);
    });
}

/** One run of `check`. */
class CheckTask {
  readonly #options: CheckOptions;
  readonly #say: Say;
  readonly #language: Language;

  constructor(options: CheckOptions, say: Say, language: Language) {
    this.#options = options;
    this.#say = say;
    this.#language = language;
  }

  /** Resolves to the exit status. Throws UsageError. */
  async run(paths: readonly string[]): Promise<number> {
    const { format, output } = this.#options;
    if (format === 'xlsx') {
      if (output === undefined) throw new UsageError(this.#say('xlsxNeedsOutput'));
      checkOutputName('', output, this.#say);
    }
    const profile = await chooseProfile(this.#options.profile, this.#say, this.#language);
    const input = await findInputFiles(paths);
    this.#refuseTargets(input.files);
    for (const path of input.lockFiles) process.stderr.write(`${this.#say('lockFileSkipped', { path })}\n`);
    for (const path of input.links) process.stderr.write(`${this.#say('linkSkipped', { path })}\n`);
    for (const path of input.emptyFolders) process.stderr.write(`${this.#say('noFiles', { path })}\n`);

    const { resume } = this.#options;
    const settings: ReaderSettings = {
      profile,
      language: this.#language,
      // A file of --resume may be reported in any format later.
      texts: format === 'html' || format === 'xlsx' || resume !== undefined,
    };
    const opened = await openLog(input.files, resume, { profile, say: this.#say, language: this.#language });
    const interruption = new Interruption(() => process.stderr.write(`\n${this.#say('stopping')}\n`));
    // A file alone has nothing to be reported when it is stopped: the process may end at once.
    if (input.files.length > 1) interruption.listen();
    try {
      const { files, notReached } = await this.#read(input, opened, settings, interruption);
      interruption.readingDone();
      const run = new CheckedRun(files, settings);
      const written = await this.#report(run, notReached, profile);
      if (notReached.length > 0) return EXIT.interrupted;
      const unreadable = files.some((file) => 'message' in file) || input.emptyFolders.length > 0;
      if (!written || unreadable) return EXIT.failed;
      return run.errorsFound ? EXIT.errorsFound : EXIT.clean;
    } finally {
      interruption.dispose();
      opened.log?.close();
    }
  }

  /** What is written must not take the place of a file that is to be checked. Throws UsageError. */
  #refuseTargets(files: readonly string[]): void {
    const { output, resume } = this.#options;
    const places = new Set(output === undefined && resume === undefined ? [] : files.map(placeOf));
    for (const target of [output, resume]) {
      if (target !== undefined && places.has(placeOf(target)))
        throw new UsageError(this.#say('isInput', { path: target }));
    }
    if (output === undefined) return;
    try {
      // Told at once, not after hours of work.
      refuseUnwritable(output);
    } catch (cause) {
      throw new UsageError(outputFailure(cause, output, this.#say, this.#language));
    }
  }

  async #read(
    input: InputFiles,
    { log, known }: OpenedLog,
    settings: ReaderSettings,
    interruption: Interruption,
  ): Promise<{ readonly files: readonly RunFile[]; readonly notReached: readonly string[] }> {
    const paths = input.files;
    const reader = this.#readerFor(paths.length - known.size, settings);
    const progress = new ProgressLine(process.stderr);
    const pace = new Pace(paths.length, () => performance.now());
    const onDone = (path: string, again: boolean): void => {
      pace.step(again);
      progress.show(() => `${pace.words(this.#say)}  ${path}`);
    };
    try {
      const done = await readFiles(paths, { reader, log, known, stop: interruption.signal, onDone });
      const files = paths.flatMap((path, at): RunFile[] => {
        const file = done[at];
        return file ? [{ path, ...file }] : [];
      });
      const notReached = paths.filter((_, at) => !done[at]);
      const faults = input.failures.map(({ path, error }) => ({
        path,
        message: error.messageIn(this.#language),
      }));
      if (notReached.length > 0) this.#sayStopped(files.length, notReached.length);
      return { files: [...files, ...faults], notReached };
    } catch (cause) {
      reader.stop();
      throw logFailure(cause, this.#options.resume ?? tmpdir(), this.#say, this.#language);
    } finally {
      progress.clear();
      await reader.close();
    }
  }

  #readerFor(count: number, settings: ReaderSettings): FileReader {
    const { workers, timeout } = this.#options;
    // A worker takes longer to start than most single files to be checked.
    if (count < 2 || workers === 1) return new ThisThread(settings);
    return new WorkerThreads(Math.min(workers ?? availableParallelism(), count), timeout, settings);
  }

  #sayStopped(done: number, left: number): void {
    const key = this.#options.resume === undefined ? 'stopped' : 'stoppedResume';
    process.stderr.write(`${this.#say(key, { done, left })}\n`);
  }

  /** Resolves to whether it could be written. */
  async #report(run: CheckedRun, notReached: readonly string[], profile: Profile): Promise<boolean> {
    const { format, output, severity } = this.#options;
    const frame: ReportFrame = {
      ...reportFrame({ version, profile: profile.name }),
      ...(notReached.length > 0 ? { interrupted: { notReached: [...notReached] } } : {}),
    };
    // Only these show what cells hold.
    const texts = format === 'html' || format === 'xlsx' ? new ShownTexts() : null;
    const source: ReportSource = {
      frame,
      list: run.files.map((file) => ({ path: file.path, fault: 'message' in file ? file.message : null })),
      files: run.reported({ leastSeverity: severity, texts }),
    };
    const toTerminal = output === undefined && process.stdout.isTTY;
    const shown = { language: this.#language, profile, texts };
    if (output === undefined) {
      if (format === 'xlsx') throw new UsageError(this.#say('xlsxNeedsOutput'));
      await writePieces(reportPieces(format, source, { ...shown, toTerminal }));
      return true;
    }
    try {
      await writePiecesTo(
        output,
        format === 'xlsx'
          ? [summaryBytes(source, { ...shown, output })]
          : reportPieces(format, source, { ...shown, toTerminal }),
      );
      return true;
    } catch (cause) {
      process.stderr.write(`${outputFailure(cause, output, this.#say, this.#language)}\n`);
      return false;
    }
  }
}

/** The file itself, behind any links of the file system. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
