/** What `check` says. */
export const CHECK = {
  checkUsage: { zh: '[选项] PATH...', en: '[options] PATH...' },
  checkDescription: {
    zh: '读取并检查文件或文件夹中的绩效目标表',
    en: 'read and check the forms in files or folders',
  },
  checkPaths: {
    zh: '文件（.xlsx .xlsm .xls .et .ods .csv）或文件夹',
    en: 'files (.xlsx .xlsm .xls .et .ods .csv) or folders',
  },
  formatOption: {
    zh: '输出格式：text（默认）、json、ndjson（每个文件一行）、sarif、html（可打印、可回送）或 xlsx（汇总表，链接到单元格）',
    en: 'output format: text (default), json, ndjson (a line a file), sarif, html (to print or send back) or xlsx (summary with links to the cells)',
  },
  outputOption: { zh: '写入文件，不写屏幕', en: 'write to a file instead of the screen' },
  xlsxNeedsOutput: {
    zh: '--format xlsx 要用 --output 写明文件名，如 --output 汇总.xlsx。',
    en: '--format xlsx needs a file: --output summary.xlsx.',
  },
  isInput: {
    zh: '“{path}”是要检查的文件，不能写在它上面。请换一个文件名，或写到别的文件夹。',
    en: '"{path}" is one of the files to check. Write to another file or folder.',
  },
  workersOption: {
    zh: '同时检查几个文件，默认为处理器核数；1 表示逐个检查，不另开线程',
    en: 'files checked at a time (default: the number of cores); 1: one after another, without threads',
  },
  timeoutOption: {
    zh: '一个文件最多检查多少秒，默认 120；超过的列为读不了，其余照常（多个文件时有效）',
    en: 'seconds a file may take (default: 120); one that takes longer is unreadable, the others go on (where there are several files)',
  },
  resumeOption: {
    zh: '把每个文件的检查结果记入进度文件 FILE；再次运行时，没有改动过的文件不再检查',
    en: 'keep what each file came to in FILE; in the next run, files that have not changed are not checked again',
  },
  notANumber: {
    zh: '选项 {option} 要写{least}以上的数字。',
    en: 'Option {option} takes a number of {least} or more.',
  },
  notALog: {
    zh: '“{path}”不是本工具的进度文件，没有动它。请给 --resume 换一个文件名。',
    en: '"{path}" was not written by --resume and is left as it is. Give --resume another file.',
  },
  logOutdated: {
    zh: '进度文件 {path} 是用别的版本或审核配置记下的，全部重新检查。',
    en: '{path} was made by another version or profile: all files are checked again.',
  },
  logFailed: { zh: '进度写不了（{path}）：{detail}。', en: 'Cannot write the progress ({path}): {detail}.' },
  tookTooLong: {
    zh: '检查用时超过 {seconds} 秒，已跳过。文件可能异常；如确需检查，请加大 --timeout 单独检查。',
    en: 'Took longer than {seconds} seconds and was left out. Something may be wrong with the file; check it alone with a higher --timeout if need be.',
  },
  outOfMemory: {
    zh: '检查这个文件所需的内存超过上限，已跳过。请拆分后再查，或用 --workers 1 单独检查。',
    en: 'Needs more memory than a file may take, and was left out. Split it, or check it alone with --workers 1.',
  },
  stopping: {
    zh: '正在停止，写出已检查部分的报告……再按一次 Ctrl-C 立即退出。',
    en: 'Stopping; the report of what was checked follows. Press Ctrl-C again to leave at once.',
  },
  stopped: {
    zh: '已停止：检查了 {done} 个文件，还有 {left} 个没有检查。',
    en: 'Stopped: {done} files were checked, {left} were not.',
  },
  stoppedResume: {
    zh: '已停止：检查了 {done} 个文件，还有 {left} 个没有检查。用同样的命令再次运行即可接着检查。',
    en: 'Stopped: {done} files were checked, {left} were not. Run the same command again to go on.',
  },
  noFiles: { zh: '“{path}”中没有表格文件。', en: 'No workbook in "{path}".' },
  linkSkipped: {
    zh: '已跳过文件夹中的链接 {path}。要检查它，请直接写出它的路径。',
    en: 'Skipped {path}: it is a link in a folder. Give its path to have it checked.',
  },
  lockFileSkipped: { zh: '已跳过临时文件 {path}。', en: 'Skipped the lock file {path}.' },
  progress: { zh: '[{index}/{total}]', en: '[{index}/{total}]' },
  progressRate: { zh: '，每秒 {rate} 个', en: ', {rate} a second' },
  secondsLeft: { zh: '，约剩 {count} 秒', en: ', about {count} seconds left' },
  minutesLeft: { zh: '，约剩 {count} 分钟', en: ', about {count} minutes left' },
  hoursLeft: { zh: '，约剩 {hours} 小时 {minutes} 分钟', en: ', about {hours} h {minutes} min left' },
} as const;
