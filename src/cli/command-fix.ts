import { Command, Option } from 'commander';
import { FormChecker, repairForms, type CellChange, type RepairedForms } from '../assistant';
import { ALL_RULES } from '../checking';
import { createSuggester, standardLibrary } from '../library';
import { chooseProfile } from './choose-profile';
import { checkOutputName, openEditable, saveEdited } from './editable-workbook';
import { EXIT } from './exit-status';
import type { Language, Say } from './messages';
import { layTable } from './text-table';
import { UsageError } from './usage-error';
import { addWriteOptions, permissionsOf, type WriteOptions } from './write-options';
import { sayConverted, sayLeftOut } from './write-report';

interface FixOptions extends WriteOptions {
  readonly only?: string;
  readonly dryRun?: true;
}

const CELL_WIDTH = 24;
const TEXT_WIDTH = 40;

export function fixCommand(say: Say, language: Language): Command {
  return addWriteOptions(new Command('fix').description(say('fixDescription')), say)
    .addOption(new Option('--only <CODE,...>', say('onlyOption')))
    .addOption(new Option('--dry-run', say('dryRunOption')))
    .addHelpText('after', `\n${say('exitWritten')}`)
    .action(async (input: string, options: FixOptions) => {
      process.exitCode = await run(input, options, say, language);
    });
}

async function run(input: string, options: FixOptions, say: Say, language: Language): Promise<number> {
  const only = options.only === undefined ? null : codesOf(options.only, say);
  const { output, overwrite = false } = options;
  if (output === undefined && !options.dryRun) {
    throw new UsageError(say('missingOption', { what: '--output <OUT>' }));
  }
  if (output !== undefined) checkOutputName(input, output, say);
  const host = await openEditable(input, permissionsOf(options), say, language);
  const checker = new FormChecker({
    profile: await chooseProfile(options.profile, say, language),
    suggester: createSuggester(standardLibrary()),
    language,
  });
  const repaired = repairForms(await host.readWorkbook(), checker, (code) => only === null || only.has(code));
  const lines = [...sayConverted(host.file, say), ...sayRepaired(repaired, say, language)];
  if (output === undefined || options.dryRun) {
    lines.push(say('nothingWritten'));
  } else {
    const target = { title: '安全修复', input, output, overwrite };
    const left = await saveEdited(host, repaired.edits, target, say, language);
    lines.push(...sayLeftOut(left, say), say('written', { path: output }));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return repaired.findings.some(({ severity }) => severity === 'error') ? EXIT.errorsFound : EXIT.clean;
}

/** Throws UsageError for a code that is none. */
function codesOf(list: string, say: Say): ReadonlySet<string> {
  const known = new Set(ALL_RULES.map(({ code }) => code));
  const codes = list
    .split(/[,，、\s]+/)
    .filter((code) => code !== '')
    .map((code) => code.toUpperCase());
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) throw new UsageError(say('unknownRule', { code: unknown }));
  if (codes.length === 0) throw new UsageError(say('missingOptionValue', { what: '--only <CODE,...>' }));
  return new Set(codes);
}

function sayRepaired({ changes, refused, findings }: RepairedForms, say: Say, language: Language): string[] {
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  const shown = (text: string): string => (text === '' ? say('blankCell') : text);
  const rows = changes.map(({ sheet, cell, before, after, codes }: CellChange) => [
    `${sheet}!${cell}`,
    shown(before),
    '→',
    shown(after),
    codes.join(' '),
  ]);
  return [
    ...layTable(rows, [CELL_WIDTH, TEXT_WIDTH, 2, TEXT_WIDTH, CELL_WIDTH]),
    ...(refused.length > 0
      ? [
          say('fixSkipped'),
          ...refused.map(
            ({ sheet, cell, code, reason }) => `  · ${sheet}!${cell} ${code}  ${reason[language]}`,
          ),
        ]
      : []),
    changes.length === 0 ? say('nothingToFix') : say('fixed', { cells: changes.length }),
    say('afterwards', { errors: count('error'), warnings: count('warning'), infos: count('info') }),
  ];
}
