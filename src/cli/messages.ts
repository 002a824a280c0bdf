/** Every text of the command line, in both languages. `{…}` are filled in. */
const MESSAGES = {
  programDescription: {
    zh: '读取、检查部门项目支出预算绩效目标表，全程离线',
    en: 'Read and check budget performance-target forms, offline',
  },
  programUsage: { zh: '[选项] 命令', en: '[options] command' },
  checkUsage: { zh: '[选项] PATH...', en: '[options] PATH...' },
  usage: { zh: '用法：', en: 'Usage:' },
  options: { zh: '选项：', en: 'Options:' },
  commands: { zh: '命令：', en: 'Commands:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  helpOption: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show help for a command' },
  versionOption: { zh: '显示版本', en: 'show the version' },
  languageOption: { zh: '界面语言：zh（默认）或 en', en: 'language of messages: zh (default) or en' },
  checkDescription: {
    zh: '读取并检查文件或文件夹中的绩效目标表',
    en: 'read and check the forms in files or folders',
  },
  checkPaths: {
    zh: '文件（.xlsx .xlsm .xls .et .ods .csv）或文件夹',
    en: 'files (.xlsx .xlsm .xls .et .ods .csv) or folders',
  },
  formatOption: { zh: '输出格式：text（默认）或 json', en: 'output format: text (default) or json' },
  outputOption: { zh: '写入文件，不写屏幕', en: 'write to a file instead of the screen' },
  severityOption: {
    zh: '最低列出级别：error、warning 或 info（默认）',
    en: 'least severity to list: error, warning or info (default)',
  },
  exitStatus: {
    zh: '退出状态：0 没有错误级意见；1 有错误级意见；2 用法不对，或有文件读不了（其余文件照常检查）。',
    en: 'Exit status: 0 no error-level finding; 1 at least one; 2 wrong usage or an unreadable file (the others are still checked).',
  },
  seeHelp: { zh: '用 jixiao --help 查看用法。', en: 'See jixiao --help.' },
  unknownOption: { zh: '没有这个选项：{what}。', en: 'Unknown option: {what}.' },
  unknownCommand: { zh: '没有这个命令：{what}。', en: 'Unknown command: {what}.' },
  missingArgument: { zh: '请给出文件或文件夹。', en: 'Name at least one file or folder.' },
  missingOptionValue: { zh: '选项缺少取值：{what}。', en: 'The option needs a value: {what}.' },
  invalidChoice: { zh: '选项 {what} 只能取 {choices}。', en: 'The option {what} takes {choices}.' },
  wrongUsage: { zh: '用法不对：{what}', en: 'Wrong usage: {what}' },
  noFiles: { zh: '“{path}”中没有表格文件。', en: 'No workbook in "{path}".' },
  lockFileSkipped: { zh: '已跳过临时文件 {path}。', en: 'Skipped the lock file {path}.' },
  unexpected: {
    zh: '检查此文件时程序出错（{detail}）。请把文件发给维护者。',
    en: 'An internal error while checking this file ({detail}). Send it to the maintainers.',
  },
  outputFailed: { zh: '写不了 {path}：{detail}。', en: 'Cannot write {path}: {detail}.' },
  progress: { zh: '[{index}/{total}] {path}', en: '[{index}/{total}] {path}' },
} as const;

export type Language = 'zh' | 'en';
export type MessageKey = keyof typeof MESSAGES;
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

export function speak(language: Language): Say {
  return (key, values = {}) =>
    MESSAGES[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The language asked for anywhere on the command line; it must be known before help or an error is worded. */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const value = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice(7) : args[at + 1];
  return value === 'en' ? 'en' : 'zh';
}
