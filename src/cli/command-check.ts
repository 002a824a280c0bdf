import { Argument, Command, Option } from 'commander';
import { version } from '../../package.json';
import { buildReport, FormChecker, type FileResult, type ReadWorkbook } from '../assistant';
import { builtInProfile, DEFAULT_PROFILE } from '../checking';
import { ioError, openWorkbookFile } from '../hosts/file/open-file';
import { ReadError } from '../hosts/file/read-error';
import { severitySchema, type Report, type Severity } from '../indicator';
import { createSuggester, standardLibrary } from '../library';
import { findInputFiles } from './input-files';
import type { Language, Say } from './messages';
import { ProgressLine } from './progress';
import { textReport } from './text-report';
import { writeWhole } from './write-output';

interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly severity: Severity;
  readonly output?: string;
}

/** Exit statuses of every command. */
const EXIT = { clean: 0, errorsFound: 1, failed: 2 };

const NARROWEST = 60;
const USUAL_WIDTH = 100;

export function checkCommand(say: Say, language: Language): Command {
  return new Command('check')
    .description(say('checkDescription'))
    .usage(say('checkUsage'))
    .addArgument(new Argument('<PATH...>', say('checkPaths')))
    .addOption(new Option('--format <FORMAT>', say('formatOption')).choices(['text', 'json']).default('text'))
    .addOption(new Option('--output <FILE>', say('outputOption')))
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
  const input = await findInputFiles(paths);
  const progress = new ProgressLine(process.stderr);
  const checker = new FormChecker({
    profile: builtInProfile(DEFAULT_PROFILE),
    suggester: createSuggester(standardLibrary()),
    language,
  });
  const read: FileReading[] = [];
  for (const [index, path] of input.files.entries()) {
    progress.show(say('progress', { index: index + 1, total: input.files.length, path }));
    read.push(await readFile(checker, path, say, language));
  }
  progress.clear();
  const results = settle(checker, read);
  for (const { path, error } of input.failures) results.push({ path, message: error.messageIn(language) });
  for (const path of input.lockFiles) process.stderr.write(`${say('lockFileSkipped', { path })}\n`);
  for (const path of input.emptyFolders) process.stderr.write(`${say('noFiles', { path })}\n`);

  const report = buildReport(results, { version, profile: DEFAULT_PROFILE, leastSeverity: options.severity });
  const written = writeReport(results, report, options, say, language);
  const unreadable =
    report.files.some((file) => file.status === 'unreadable') || input.emptyFolders.length > 0;
  if (!written || unreadable) return EXIT.failed;
  return hasErrors(results) ? EXIT.errorsFound : EXIT.clean;
}

type FileReading =
  | { readonly path: string; readonly read: ReadWorkbook }
  | { readonly path: string; readonly message: string };

async function readFile(
  checker: FormChecker,
  path: string,
  say: Say,
  language: Language,
): Promise<FileReading> {
  try {
    return { path, read: checker.read(await openWorkbookFile(path), path) };
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

function writeReport(
  results: readonly FileResult[],
  report: Report,
  { format, output }: CheckOptions,
  say: Say,
  language: Language,
): boolean {
  const toTerminal = output === undefined && process.stdout.isTTY;
  const width = toTerminal ? Math.max(NARROWEST, process.stdout.columns) : USUAL_WIDTH;
  const colour = toTerminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const text =
    format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : textReport(results, report, { language, colour, width });
  if (output === undefined) {
    process.stdout.write(text);
    return true;
  }
  try {
    writeWhole(output, text);
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
