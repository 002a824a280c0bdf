import { Command, Option } from 'commander';
import { FormChecker, isAtLeast } from '../assistant';
import { annotate, clear } from '../editing';
import { severitySchema, type Finding, type Severity } from '../indicator';
import { createSuggester, standardLibrary } from '../library';
import type { Edit, WorkbookSnapshot } from '../sheet';
import { chooseProfile } from './choose-profile';
import { checkOutputName, openEditable, saveEdited } from './editable-workbook';
import { EXIT } from './exit-status';
import type { Language, Say } from './messages';
import { UsageError } from './usage-error';
import { addWriteOptions, permissionsOf, type WriteOptions } from './write-options';
import { sayConverted, sayLeftOut } from './write-report';

interface AnnotateOptions extends WriteOptions {
  readonly severity: Severity;
  readonly clear?: true;
}

export function annotateCommand(say: Say, language: Language): Command {
  return addWriteOptions(new Command('annotate').description(say('annotateDescription')), say)
    .addOption(
      new Option('--severity <LEVEL>', say('severityOption')).choices(severitySchema.options).default('info'),
    )
    .addOption(new Option('--clear', say('clearOption')))
    .addHelpText('after', `\n${say('exitWritten')}`)
    .action(async (input: string, options: AnnotateOptions) => {
      process.exitCode = await run(input, options, say, language);
    });
}

async function run(input: string, options: AnnotateOptions, say: Say, language: Language): Promise<number> {
  const { output, overwrite = false } = options;
  if (output === undefined) throw new UsageError(say('missingOption', { what: '--output <OUT>' }));
  checkOutputName(input, output, say);
  const host = await openEditable(input, permissionsOf(options), say, language);
  const workbook = await host.readWorkbook();
  const { title, edits, lines, status } = options.clear
    ? planClear(workbook, say)
    : await planAnnotate(workbook, options, say, language);
  const left = await saveEdited(host, edits, { title, input, output, overwrite }, say, language);
  const told = [...sayConverted(host.file, say), ...lines, ...sayLeftOut(left, say)];
  process.stdout.write([...told, say('written', { path: output }), ''].join('\n'));
  return status;
}

interface Plan {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly lines: readonly string[];
  readonly status: number;
}

function planClear({ sheets }: WorkbookSnapshot, say: Say): Plan {
  const edits = sheets.flatMap(clear);
  const notes = edits.filter(({ kind }) => kind === 'removeNote' || kind === 'setNote').length;
  const lines = [say('cleared', { notes, sheets: sheets.length })];
  return { title: '清除标记', edits, lines, status: EXIT.clean };
}

async function planAnnotate(
  workbook: WorkbookSnapshot,
  { profile, severity }: AnnotateOptions,
  say: Say,
  language: Language,
): Promise<Plan> {
  const checker = new FormChecker({
    profile: await chooseProfile(profile, say, language),
    suggester: createSuggester(standardLibrary()),
    language,
  });
  const { findings, suppressionFault } = checker.check(workbook);
  const shown = findings.filter((finding) => isAtLeast(finding, severity));
  const edits = workbook.sheets.flatMap((sheet) => annotate(sheet, shown));
  const lines = workbook.sheets.flatMap(({ name }) => {
    const own = shown.filter(({ sheet }) => sheet === name);
    return own.length === 0 ? [] : [say('annotatedSheet', { sheet: name, ...countsOf(own) })];
  });
  const sum = say('annotated', {
    findings: shown.length,
    cells: edits.reduce((count, edit) => count + (edit.kind === 'highlight' ? edit.cells.length : 0), 0),
    notes: edits.filter(({ kind }) => kind === 'setNote').length,
    removed: edits.filter(({ kind }) => kind === 'removeNote').length,
  });
  return {
    title: '写入批注',
    edits,
    lines: [...lines, ...(suppressionFault === null ? [] : [suppressionFault]), sum],
    status: findings.some((finding) => finding.severity === 'error') ? EXIT.errorsFound : EXIT.clean,
  };
}

function countsOf(findings: readonly Finding[]): { errors: number; warnings: number; infos: number } {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
