import { Command, Option } from 'commander';
import { categoriesOf, designForm, formRows, type FormHead } from '../assistant';
import { DEFAULT_PROFILE } from '../checking';
import { parseAmount } from '../indicator';
import { createSuggester, draftIndicators, standardLibrary, type DraftedForm } from '../library';
import { chooseProfile, profileNames } from './choose-profile';
import { EXIT } from './exit-status';
import type { Language, Say } from './messages';
import { readLibraryFile } from './read-library-file';
import { saveFormFile } from './save-form-file';
import { layTable } from './text-table';
import { UsageError } from './usage-error';

interface DraftOptions {
  readonly project: string;
  readonly amount?: string;
  readonly goal: string;
  readonly department: string;
  readonly unit: string;
  readonly profile: string;
  readonly library?: string;
  readonly output: string;
  readonly overwrite?: true;
}

export function draftCommand(say: Say, language: Language): Command {
  return new Command('draft')
    .description(say('draftDescription'))
    .usage(say('suggestUsage'))
    .addOption(new Option('--project <TEXT>', say('projectOption')).makeOptionMandatory())
    .addOption(new Option('--amount <AMOUNT>', say('amountOption')))
    .addOption(new Option('--goal <TEXT>', say('goalOption')).default(''))
    .addOption(new Option('--department <TEXT>', say('departmentOption')).default(''))
    .addOption(new Option('--unit <TEXT>', say('unitOption')).default(''))
    .addOption(
      new Option('--profile <NAME|FILE>', say('profileOption', { names: profileNames() })).default(
        DEFAULT_PROFILE,
      ),
    )
    .addOption(new Option('--library <FILE>', say('libraryOption')))
    .addOption(new Option('--output <FILE>', say('draftOutput')).makeOptionMandatory())
    .addOption(new Option('--overwrite', say('overwriteOption')))
    .addHelpText('after', `\n${say('exitPlain')}`)
    .action(async (options: DraftOptions) => {
      await run(options, say, language);
      process.exitCode = EXIT.clean;
    });
}

async function run(options: DraftOptions, say: Say, language: Language): Promise<void> {
  const profile = await chooseProfile(options.profile, say, language);
  const library =
    options.library === undefined ? standardLibrary() : await readLibraryFile(options.library, say, language);
  const head: FormHead = {
    projectName: options.project,
    department: options.department,
    implementingUnit: options.unit,
    amountYuan: options.amount === undefined ? null : yuanOf(options.amount, say),
    goal: options.goal,
  };
  const drafted = draftIndicators(
    {
      projectName: head.projectName,
      amountYuan: head.amountYuan,
      goal: head.goal,
      categories: categoriesOf(profile).map(({ level2 }) => level2),
    },
    createSuggester(library),
  );
  const design = designForm(profile, head, formRows(profile, drafted.indicators));
  await saveFormFile(design, options, say, language);
  process.stdout.write(
    `${[...describe(drafted, say, language), say('written', { path: options.output })].join('\n')}\n`,
  );
}

/** Throws UsageError where the amount in 元 is in doubt: nothing is guessed. */
function yuanOf(text: string, say: Say): string {
  const { yuan } = parseAmount(text, null);
  if (yuan === null) throw new UsageError(say('wrongAmount', { text }));
  return yuan;
}

function describe({ indicators, omitted, unused }: DraftedForm, say: Say, language: Language): string[] {
  const rows = indicators.map(({ level2, name, value, from }) => [
    level2,
    name,
    value,
    from === null
      ? say('openValue')
      : say(from.field === 'annualGoal' ? 'fromGoal' : 'fromAmount', { text: from.text }),
  ]);
  const open = indicators.filter(({ from }) => from === null).length;
  return [
    say('draftedIndicators', { count: indicators.length, open }),
    ...layTable(rows, [20, 30, 24, 48]).map((line) => `  ${line}`),
    ...(omitted.length > 0
      ? [
          say('omitted'),
          ...omitted.map(
            ({ level2, reason, reasonEn }) => `  · ${level2}  ${language === 'zh' ? reason : reasonEn}`,
          ),
        ]
      : []),
    ...(unused.length > 0
      ? [say('unusedFigures'), ...unused.map(({ subject, text }) => `  · ${subject}${text}`)]
      : []),
  ];
}
