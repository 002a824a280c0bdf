import type { CommanderError } from 'commander';
import { Command, Option } from 'commander';
import { version } from '../../package.json';
import { annotateCommand } from './command-annotate';
import { checkCommand } from './command-check';
import { draftCommand } from './command-draft';
import { fixCommand } from './command-fix';
import { libraryCommand } from './command-library';
import { newCommand } from './command-new';
import { rulesCommand } from './command-rules';
import { suggestCommand } from './command-suggest';
import type { Language, MessageKey, Say } from './messages';

/** The command line with all its commands. Wrong usage is thrown as CommanderError, never printed by the library. */
export function buildProgram(say: Say, language: Language): Command {
  const program = new Command('jixiao')
    .description(say('programDescription'))
    .usage(say('programUsage'))
    .version(version, '-V, --version', say('versionOption'))
    .addOption(new Option('--lang <LANG>', say('languageOption')).choices(['zh', 'en']))
    .helpCommand('help [COMMAND]', say('helpCommand'))
    .addCommand(checkCommand(say, language))
    .addCommand(annotateCommand(say, language))
    .addCommand(fixCommand(say, language))
    .addCommand(suggestCommand(say, language))
    .addCommand(libraryCommand(say, language))
    .addCommand(draftCommand(say, language))
    .addCommand(newCommand(say, language))
    .addCommand(rulesCommand(say, language));
  wordInOurLanguage(program, say);
  return program;
}

const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'usage',
  'Options:': 'options',
  'Global Options:': 'options',
  'Commands:': 'commands',
  'Arguments:': 'arguments',
};

function wordInOurLanguage(command: Command, say: Say): void {
  command
    .exitOverride()
    .helpOption('-h, --help', say('helpOption'))
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => (TITLES[title] ? say(TITLES[title]) : title),
      subcommandTerm: (subcommand) => subcommand.name(),
      // Choices and defaults stand in the descriptions, in the language of the user.
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    });
  for (const subcommand of command.commands) {
    // --lang may stand after the command as well.
    subcommand.addOption(new Option('--lang <LANG>', say('languageOption')).choices(['zh', 'en']));
    wordInOurLanguage(subcommand, say);
  }
}

/** Wrong usage in the user's words; null where help or the version was shown instead. */
export function usageMessage(error: CommanderError, say: Say): string | null {
  if (error.exitCode === 0 || error.code === 'commander.help') return null;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return say('unknownOption', { what: quoted });
    case 'commander.unknownCommand':
      return say('unknownCommand', { what: quoted });
    case 'commander.missingArgument':
      return say('missingArgument');
    case 'commander.excessArguments':
      return say('tooManyArguments');
    case 'commander.missingMandatoryOptionValue':
      return say('missingOption', { what: quoted });
    case 'commander.optionMissingArgument':
      return say('missingOptionValue', { what: quoted });
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*?)\.$/.exec(error.message)?.[1];
      const what = /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
      return choices ? say('invalidChoice', { what, choices }) : say('wrongUsage', { what: error.message });
    }
    default:
      return say('wrongUsage', { what: error.message });
  }
}
