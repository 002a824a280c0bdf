import { Argument, Command, Option } from 'commander';
import {
  ALL_RULES,
  FAMILIES,
  FAMILY_TITLES,
  type AnyRule,
  type BadExample,
  type Family,
  type FormSketch,
  type GoodExample,
} from '../checking';
import { EXIT } from './exit-status';
import type { Language, MessageKey, Say } from './messages';
import { SEVERITY_WORDS } from './severity-words';
import { layTable, wrapText } from './text-table';
import { UsageError } from './usage-error';

const REMEDIES = {
  fix: 'remedyFix',
  suggestion: 'remedySuggestion',
  manual: 'remedyManual',
} as const satisfies Record<AnyRule['remedy'], MessageKey>;
const WIDTH = 90;
const INDENT = '  ';

export function rulesCommand(say: Say, language: Language): Command {
  return new Command('rules')
    .description(say('rulesDescription'))
    .usage(say('rulesUsage'))
    .addArgument(new Argument('[CODE]', say('rulesCode')))
    .addOption(new Option('--format <FORMAT>', say('rulesFormat')).choices(['text', 'json']).default('text'))
    .action((code: string | undefined, { format }: { format: 'text' | 'json' }) => {
      const chosen = code === undefined ? null : ruleOf(code, say);
      const text =
        format === 'json'
          ? `${JSON.stringify(chosen ? pageData(chosen) : { rules: ALL_RULES.map(listData) }, null, 2)}\n`
          : chosen
            ? page(chosen, say, language)
            : list(say, language);
      process.stdout.write(text);
      process.exitCode = EXIT.clean;
    });
}

/** Codes are matched whatever their case. Throws UsageError. */
function ruleOf(code: string, say: Say): AnyRule {
  const rule = ALL_RULES.find((one) => one.code === code.toUpperCase() || one.id === code);
  if (!rule) throw new UsageError(say('unknownRule', { code }));
  return rule;
}

function list(say: Say, language: Language): string {
  const families = (Object.keys(FAMILIES) as Family[]).map((family) => {
    const rows = ALL_RULES.filter((rule) => rule.family === family).map((rule) => [
      rule.code,
      say(SEVERITY_WORDS[rule.severity]),
      rule.title[language],
      say(REMEDIES[rule.remedy]),
    ]);
    const lines = layTable(rows, [8, 8, 56, 24]).map((line) => INDENT + line);
    return rows.length === 0 ? [] : [familyTitle(family, language), ...lines, ''];
  });
  return [...families.flat(), say('ruleCount', { count: ALL_RULES.length }), ''].join('\n');
}

function familyTitle(family: Family, language: Language): string {
  return language === 'zh' ? `${FAMILIES[family]} ${FAMILY_TITLES[family]}` : `${FAMILIES[family]} ${family}`;
}

function page(rule: AnyRule, say: Say, language: Language): string {
  const settings = Object.entries(rule.settings).map(([name, value]) => `${name} = ${value}`);
  const facts = [
    [say('ruleId'), rule.id],
    [say('ruleFamily'), familyTitle(rule.family, language)],
    [say('ruleSeverity'), say(SEVERITY_WORDS[rule.severity])],
    [say('ruleRemedy'), say(REMEDIES[rule.remedy])],
    [say('ruleBasis'), rule.basis],
    ...(settings.length > 0 ? [[say('ruleSettings'), settings.join(', ')]] : []),
  ];
  const indented = (lines: readonly string[]): string[] => lines.map((line) => INDENT + line);
  return [
    `${rule.code}  ${rule.title[language]}`,
    '',
    ...indented(layTable(facts, [12, WIDTH - 16])),
    '',
    say('ruleWhy'),
    ...indented(wrapText(rule.why[language], WIDTH)),
    '',
    ...examples(say('ruleBad'), rule.examples.bad, say),
    ...examples(say('ruleGood'), rule.examples.good, say),
  ].join('\n');
}

function examples(title: string, all: readonly (BadExample | GoodExample)[], say: Say): string[] {
  return [
    title,
    ...all.flatMap((example) => {
      const [first = '', ...rest] = exampleLines(example, say);
      return [`${INDENT}· ${first}`, ...rest.map((line) => `${INDENT}  ${line}`)];
    }),
    '',
  ];
}

function exampleLines(example: BadExample | GoodExample, say: Say): string[] {
  if ('form' in example) return sketchLines(example.form, say);
  if ('forms' in example) {
    return example.forms.flatMap((form, at) => [
      say('ruleForm', { number: at + 1 }),
      ...sketchLines(form, say).map((line) => INDENT + line),
    ]);
  }
  return example.sheet.replaceAll('\t', ' | ').split('\n');
}

function sketchLines({ fields = {}, indicators = [] }: FormSketch, say: Say): string[] {
  const blank = (text: string): string => (text === '' ? say('blankCell') : text.replace(/\s*\n\s*/g, ' '));
  return [
    ...Object.entries(fields).map(([name, text]) => `${name}: ${blank(text)}`),
    ...indicators.map(([level2, name, value]) => `${level2} | ${blank(name)} | ${blank(value)}`),
  ].flatMap((line) => wrapText(line, WIDTH));
}

function listData({ code, id, family, severity, title, basis, remedy, scope }: AnyRule): object {
  return { code, rule: id, family, severity, title, basis, remedy, scope };
}

function pageData(rule: AnyRule): object {
  const { why, settings, examples: both } = rule;
  return { ...listData(rule), why, settings, examples: both };
}
