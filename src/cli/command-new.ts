import { Command, Option } from 'commander';
import { designForm, formRows } from '../assistant';
import { DEFAULT_PROFILE } from '../checking';
import { chooseProfile, profileNames } from './choose-profile';
import { EXIT } from './exit-status';
import type { Language, Say } from './messages';
import { saveFormFile } from './save-form-file';

interface NewOptions {
  readonly profile: string;
  readonly output: string;
  readonly overwrite?: true;
}

const BLANK_HEAD = { projectName: '', department: '', implementingUnit: '', amountYuan: null, goal: '' };

export function newCommand(say: Say, language: Language): Command {
  return new Command('new')
    .description(say('newDescription'))
    .usage(say('suggestUsage'))
    .addOption(
      new Option('--profile <NAME|FILE>', say('profileOption', { names: profileNames() })).default(
        DEFAULT_PROFILE,
      ),
    )
    .addOption(new Option('--output <FILE>', say('draftOutput')).makeOptionMandatory())
    .addOption(new Option('--overwrite', say('overwriteOption')))
    .addHelpText('after', `\n${say('exitPlain')}`)
    .action(async (options: NewOptions) => {
      const profile = await chooseProfile(options.profile, say, language);
      await saveFormFile(designForm(profile, BLANK_HEAD, formRows(profile, [])), options, say, language);
      process.stdout.write(`${say('written', { path: options.output })}\n`);
      process.exitCode = EXIT.clean;
    });
}
