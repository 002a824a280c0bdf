import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { version } from '../../package.json';
import { buildReport, FormChecker, type FileResult, type ReadWorkbook } from '../assistant';
import { DEFAULT_PROFILE, type Profile } from '../checking';
import { ioError, openWorkbookFile } from '../hosts/file/open-file';
import { ReadError } from '../hosts/file/read-error';
import { severitySchema, type Severity } from '../indicator';
import { createSuggester, standardLibrary } from '../library';
import { chooseProfile, profileNames } from './choose-profile';
import { checkOutputName } from './editable-workbook';
import { EXIT } from './exit-status';
import { findInputFiles } from './input-files';
import type { Language, Say } from './messages';
import { ProgressLine } from './progress';
import { REPORT_FORMATS, reportText, summaryBytes, type ReportFormat } from './report-formats';
import { ShownTexts } from './shown-texts';
import { UsageError } from './usage-error';
import { writeWhole } from './write-output';

interface CheckOptions {
  readonly format: ReportFormat;
  readonly severity: Severity;
  readonly profile: string;
  readonly output?: string;
}

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
    .addHelpText('after', `\n${say('exitStatus')}`)
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await check(paths, options, say, language);
    });
}

async function check(
  paths: readonly string[],
  options: CheckOptions,
  say: Say,
  language: Language,
): Promise<number> {
  if (options.format === 'xlsx') {
    if (options.output === undefined) throw new UsageError(say('xlsxNeedsOutput'));
    checkOutputName('', options.output, say);
  }
  const profile = await chooseProfile(options.profile, say, language);
  const input = await findInputFiles(paths);
  if (options.format === 'xlsx') refuseInput(input.files, options.output, say);
  const progress = new ProgressLine(process.stderr);
  const checker = new FormChecker({ profile, suggester: createSuggester(standardLibrary()), language });
  // Only these show what cells hold now; for a folder of any size the others need not keep it.
  const texts = options.format === 'html' || options.format === 'xlsx' ? new ShownTexts() : null;
  const read: FileReading[] = [];
  for (const [index, path] of input.files.entries()) {
    progress.show(say('progress', { index: index + 1, total: input.files.length, path }));
    read.push(await readFile(checker, path, texts, say, language));
  }
  progress.clear();
  const results = settle(checker, read);
  for (const { path, error } of input.failures) results.push({ path, message: error.messageIn(language) });
  for (const path of input.lockFiles) process.stderr.write(`${say('lockFileSkipped', { path })}\n`);
  for (const path of input.emptyFolders) process.stderr.write(`${say('noFiles', { path })}\n`);

  const written = writeReport(results, options, { profile, texts, say, language });
  const unreadable = results.some((result) => 'message' in result) || input.emptyFolders.length > 0;
  if (!written || unreadable) return EXIT.failed;
  return hasErrors(results) ? EXIT.errorsFound : EXIT.clean;
}

/** A summary must not take the place of a workbook that was to be checked. Throws UsageError. */
function refuseInput(files: readonly string[], output: string | undefined, say: Say): void {
  if (output === undefined) return;
  const target = placeOf(output);
  if (files.some((path) => placeOf(path) === target))
    throw new UsageError(say('xlsxIsInput', { path: output }));
}

/** The file itself, behind any links of the file system. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

type FileReading =
  | { readonly path: string; readonly read: ReadWorkbook }
  | { readonly path: string; readonly message: string };

async function readFile(
  checker: FormChecker,
  path: string,
  texts: ShownTexts | null,
  say: Say,
  language: Language,
): Promise<FileReading> {
  try {
    const workbook = await openWorkbookFile(path);
    texts?.keep(path, workbook);
    return { path, read: checker.read(workbook, path) };
  } catch (cause) {
    if (cause instanceof ReadError) return { path, message: cause.messageIn(language) };
    // A fault of ours in one file must not cost the others their check.
    return { path, message: say('unexpected', { detail: String(cause) }) };
  }
}

/** The rules across forms see all files of the run at once. */
function settle(checker: FormChecker, files: readonly FileReading[]): FileResult[] {
  const checked = checker.settle(files.flatMap((file) => ('read' in file ? [file.read] : [])));
  let next = 0;
  return files.flatMap((file): FileResult[] => {
    if (!('read' in file)) return [file];
    const workbook = checked[next];
    next += 1;
    return workbook ? [{ path: file.path, checked: workbook }] : [];
  });
}

interface WriteContext {
  readonly profile: Profile;
  readonly texts: ShownTexts | null;
  readonly say: Say;
  readonly language: Language;
}

function writeReport(
  results: readonly FileResult[],
  { format, output, severity }: CheckOptions,
  { profile, texts, say, language }: WriteContext,
): boolean {
  const report = buildReport(results, { version, profile: profile.name, leastSeverity: severity, language });
  const toTerminal = output === undefined && process.stdout.isTTY;
  const shown = { language, profile, texts };
  if (output === undefined) {
    if (format === 'xlsx') throw new UsageError(say('xlsxNeedsOutput'));
    for (const chunk of reportText(format, results, report, { ...shown, toTerminal })) {
      process.stdout.write(chunk);
    }
    return true;
  }
  try {
    writeWhole(
      output,
      format === 'xlsx'
        ? summaryBytes(results, report, { ...shown, output })
        : [...reportText(format, results, report, { ...shown, toTerminal })].join(''),
    );
    return true;
  } catch (cause) {
    const detail = ioError(cause).messageIn(language);
    process.stderr.write(`${say('outputFailed', { path: output, detail: detail.replace(/[。.]$/, '') })}\n`);
    return false;
  }
}

/** Counted over all findings, whatever severity is listed. */
function hasErrors(results: readonly FileResult[]): boolean {
  return results.some(
    (result) => 'checked' in result && result.checked.findings.some(({ severity }) => severity === 'error'),
  );
}
