import { basename, extname } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { openWorkbookFile } from '../hosts/file/open-file';
import { ReadError } from '../hosts/file/read-error';
import { saveWorkbookFile, SaveError } from '../hosts/file/save';
import {
  importLibrary,
  librarySchema,
  mergeLibraries,
  standardLibrary,
  type ImportedLibrary,
  type IndicatorLibrary,
} from '../library';
import { EXIT } from './exit-status';
import type { Language, Say } from './messages';
import { UsageError } from './usage-error';

interface ImportCommandOptions {
  readonly output: string;
  readonly name?: string;
  readonly merge?: true;
  readonly overwrite?: true;
}

/** More of a kind are only counted. */
const MOST_LISTED = 30;

export function libraryCommand(say: Say, language: Language): Command {
  const importing = new Command('import')
    .description(say('importDescription'))
    .usage(say('importUsage'))
    .addArgument(new Argument('<FILE>', say('importFile')))
    .addOption(new Option('--output <FILE>', say('importOutput')).makeOptionMandatory())
    .addOption(new Option('--name <NAME>', say('importName')))
    .addOption(new Option('--merge', say('importMerge')))
    .addOption(new Option('--overwrite', say('overwriteOption')))
    .addHelpText('after', `\n${say('importExit')}`)
    .action(async (path: string, options: ImportCommandOptions) => {
      process.exitCode = await run(path, options, say, language);
    });
  return new Command('library')
    .description(say('libraryDescription'))
    .usage(say('libraryUsage'))
    .helpCommand('help [COMMAND]', say('helpCommand'))
    .addCommand(importing);
}

async function run(
  path: string,
  options: ImportCommandOptions,
  say: Say,
  language: Language,
): Promise<number> {
  const name = options.name ?? basename(path, extname(path));
  const imported = importLibrary(await open(path, say, language), { libraryName: name });
  const told = describe(imported, say, language);
  if (imported.entries.length === 0) {
    process.stdout.write([...told, say('nothingImported'), ''].join('\n'));
    return EXIT.failed;
  }
  const own = librarySchema.parse({ schemaVersion: 1, name, edition: '', entries: imported.entries });
  const library: IndicatorLibrary = options.merge ? mergeLibraries(own, standardLibrary()) : own;
  await save(library, path, options, language);
  const sum = say('imported', {
    count: imported.entries.length,
    total: library.entries.length,
    path: options.output,
  });
  process.stdout.write([...told, sum, ''].join('\n'));
  return imported.complaints.some(({ severity }) => severity === 'error') ? EXIT.errorsFound : EXIT.clean;
}

async function open(
  path: string,
  say: Say,
  language: Language,
): Promise<Awaited<ReturnType<typeof openWorkbookFile>>> {
  try {
    return await openWorkbookFile(path);
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    throw new UsageError(say('readFailed', { path, detail: cause.messageIn(language) }));
  }
}

async function save(
  library: IndicatorLibrary,
  input: string,
  { output, overwrite }: ImportCommandOptions,
  language: Language,
): Promise<void> {
  try {
    const bytes = new TextEncoder().encode(`${JSON.stringify(library, null, 2)}\n`);
    await saveWorkbookFile(bytes, { input, output, overwrite: overwrite === true });
  } catch (cause) {
    if (!(cause instanceof SaveError)) throw cause;
    throw new UsageError(cause.messageIn(language));
  }
}

/** What was understood of each sheet, what was not, and what there was twice. */
function describe(
  { preview, complaints, duplicates }: ImportedLibrary,
  say: Say,
  language: Language,
): string[] {
  return [
    ...preview.flatMap((sheet) => {
      const { headerRow, columns, rows, entries, directionsInferred, subtotalRows } = sheet;
      const values = { sheet: sheet.sheet, rows, entries };
      return [
        headerRow === null
          ? say('previewNoHeader', values)
          : say('previewSheet', { ...values, row: headerRow }),
        ...(columns.length > 0
          ? [
              `  ${say('previewColumns', {
                columns: columns.map(({ column, heading }) => `${column} ${heading}`).join(', '),
              })}`,
            ]
          : []),
        ...(directionsInferred > 0 ? [`  ${say('previewInferred', { count: directionsInferred })}`] : []),
        ...(subtotalRows > 0 ? [`  ${say('previewSubtotals', { count: subtotalRows })}`] : []),
      ];
    }),
    ...listed(
      say('complaints'),
      complaints.map(({ sheet, row, cell, message, messageEn }) => {
        const place = cell ?? (row === null ? '' : say('complaintRow', { row }));
        return `${sheet} ${place} ${language === 'zh' ? message : messageEn}`;
      }),
      say,
    ),
    ...listed(
      say('duplicates'),
      duplicates.map(
        ({ sheet, row, name, level2, firstSheet, firstRow }) =>
          `${sheet} ${say('complaintRow', { row })} ${say('duplicateOf', { name, level2, sheet: firstSheet, row: firstRow })}`,
      ),
      say,
    ),
  ];
}

function listed(title: string, items: readonly string[], say: Say): string[] {
  if (items.length === 0) return [];
  const rest = items.length - MOST_LISTED;
  return [
    title,
    ...items.slice(0, MOST_LISTED).map((item) => `  · ${item}`),
    ...(rest > 0 ? [`  ${say('more', { count: rest })}`] : []),
  ];
}
