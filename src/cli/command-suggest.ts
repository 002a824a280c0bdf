import { Command, InvalidArgumentError, Option } from 'commander';
import { LEVEL2_NAMES, recogniseLevel2 } from '../indicator';
import { createSuggester, standardLibrary, type Suggestion } from '../library';
import { EXIT } from './exit-status';
import type { Language, Say } from './messages';
import { readLibraryFile } from './read-library-file';
import { wrapText } from './text-table';
import { UsageError } from './usage-error';

interface SuggestOptions {
  readonly category?: string;
  readonly text: string;
  readonly project: string;
  readonly goal: string;
  readonly limit: number;
  readonly library?: string;
  readonly format: 'text' | 'json';
}

const USUAL_LIMIT = 5;
const MOST = 50;
const WIDTH = 90;

export function suggestCommand(say: Say, language: Language): Command {
  const limit = (text: string): number => {
    const count = Number(text);
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      throw new InvalidArgumentError(say('wrongLimit'));
    return count;
  };
  return new Command('suggest')
    .description(say('suggestDescription'))
    .usage(say('suggestUsage'))
    .addOption(new Option('--category <LEVEL2>', say('categoryOption')))
    .addOption(new Option('--text <TEXT>', say('textOption')).default(''))
    .addOption(new Option('--project <TEXT>', say('projectOption')).default(''))
    .addOption(new Option('--goal <TEXT>', say('goalOption')).default(''))
    .addOption(new Option('--limit <N>', say('limitOption')).argParser(limit).default(USUAL_LIMIT))
    .addOption(new Option('--library <FILE>', say('libraryOption')))
    .addOption(new Option('--format <FORMAT>', say('rulesFormat')).choices(['text', 'json']).default('text'))
    .addHelpText('after', `\n${say('exitPlain')}`)
    .action(async (options: SuggestOptions) => {
      process.stdout.write(await run(options, say, language));
      process.exitCode = EXIT.clean;
    });
}

async function run(options: SuggestOptions, say: Say, language: Language): Promise<string> {
  const { category, text, project, goal, limit, library, format } = options;
  if (category !== undefined && recogniseLevel2(category) === null) {
    throw new UsageError(say('wrongCategory', { text: category, names: LEVEL2_NAMES.join('、') }));
  }
  const entries = library === undefined ? standardLibrary() : await readLibraryFile(library, say, language);
  const suggestions = createSuggester(entries).suggest({
    ...(category === undefined ? {} : { category }),
    text,
    projectName: project,
    goal,
    limit,
  });
  return format === 'json'
    ? `${JSON.stringify({ suggestions: suggestions.map(asData) }, null, 2)}\n`
    : asText(suggestions, say);
}

function asData({ name, level2, unit, operator, example, score, source }: Suggestion): object {
  return { name, level2, unit, operator, example, score, source };
}

function asText(suggestions: readonly Suggestion[], say: Say): string {
  if (suggestions.length === 0) return `${say('noSuggestion')}\n`;
  const lines = suggestions.flatMap(({ name, level2, pattern, because, source }, at) => [
    `${at + 1}. ${name}（${level2}）`,
    ...indented(say('suggestionExample'), pattern),
    ...(because.length > 0 ? indented(say('suggestionWhy'), because.join('；')) : []),
    ...indented(say('suggestionSource'), source),
  ]);
  return `${lines.join('\n')}\n`;
}

function indented(label: string, text: string): string[] {
  const [first = '', ...rest] = wrapText(text, WIDTH);
  return [`   ${label}  ${first}`, ...rest.map((line) => `         ${line}`)];
}
