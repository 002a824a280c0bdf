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
  xlsxIsInput: {
    zh: '“{path}”是要检查的文件，汇总表不能写在它上面。请换一个文件名，或写到别的文件夹。',
    en: '"{path}" is one of the files to check. Write the summary to another file or folder.',
  },
  noFiles: { zh: '“{path}”中没有表格文件。', en: 'No workbook in "{path}".' },
  lockFileSkipped: { zh: '已跳过临时文件 {path}。', en: 'Skipped the lock file {path}.' },
  progress: { zh: '[{index}/{total}] {path}', en: '[{index}/{total}] {path}' },
} as const;
