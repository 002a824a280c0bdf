/** What `annotate` and `fix` say. */
export const WRITE = {
  annotateUsage: { zh: '[选项] IN', en: '[options] IN' },
  annotateDescription: {
    zh: '把审核意见写成批注和突出显示，存成新文件；--clear 清除',
    en: 'write the findings into the cells as notes and highlights; --clear takes them off',
  },
  fixDescription: {
    zh: '完成可自动修正的修改（不改变意思），存成新文件',
    en: 'apply the safe fixes, which never change the meaning, to a new file',
  },
  inputFile: {
    zh: '表格文件（.xlsx .xlsm .xls .et .ods .csv）',
    en: 'a workbook (.xlsx .xlsm .xls .et .ods .csv)',
  },
  outputWorkbook: {
    zh: '写到哪个文件（.xlsx；含宏的用 .xlsm）',
    en: 'the file to write (.xlsx; .xlsm where there are macros)',
  },
  clearOption: { zh: '清除以前写入的批注和突出显示', en: 'take off what was written earlier' },
  onlyOption: {
    zh: '只做这些规则的修正，如 TXT-01,VAL-03',
    en: 'only the fixes of these rules: TXT-01,VAL-03',
  },
  dryRunOption: { zh: '只列出修改，不写文件', en: 'list the changes, write nothing' },
  protectedOption: {
    zh: '受保护的工作表也写入（保护仍在）',
    en: 'write into protected sheets as well (they stay protected)',
  },
  signatureOption: {
    zh: '带数字签名的文件也写入（签名失效）',
    en: 'write although the digital signature will not hold',
  },
  unknownRule: {
    zh: '没有规则 {code}。用 jixiao rules 查看全部规则。',
    en: 'No rule {code}. See jixiao rules.',
  },
  outputExtension: {
    zh: '输出文件应以 {wanted} 结尾：{path}',
    en: 'The output must end in {wanted}: {path}',
  },
  converted: {
    zh: '{path} 不是 .xlsx，已转为新的 .xlsx：保留文字、数字、合并单元格和批注；原来的格式、公式和图片不带过来。',
    en: '{path} is no .xlsx and was converted: texts, figures, merges and notes are kept; formats, formulas and pictures are not.',
  },
  renamedSheet: { zh: '工作表“{from}”改名为“{to}”。', en: 'Sheet "{from}" is now "{to}".' },
  annotated: {
    zh: '{findings} 条意见写在 {cells} 个单元格：新写或更新批注 {notes} 个，清除旧批注 {removed} 个。',
    en: '{findings} findings in {cells} cells: {notes} notes written or renewed, {removed} old ones removed.',
  },
  annotatedSheet: {
    zh: '{sheet}：错误 {errors}，警告 {warnings}，提示 {infos}',
    en: '{sheet}: {errors} errors, {warnings} warnings, {infos} infos',
  },
  cleared: {
    zh: '已清除：批注 {notes} 个，突出显示 {sheets} 张工作表。',
    en: 'Cleared {notes} notes and the highlights of {sheets} sheets.',
  },
  nothingToFix: { zh: '没有可自动修正的内容。', en: 'Nothing to fix.' },
  nothingWritten: { zh: '没有写文件。', en: 'No file was written.' },
  fixed: { zh: '共修改 {cells} 个单元格。', en: '{cells} cells changed.' },
  fixSkipped: { zh: '没有改的', en: 'Left as they were' },
  blankCell: { zh: '（空）', en: '(blank)' },
  afterwards: {
    zh: '修改后：错误 {errors}，警告 {warnings}，提示 {infos}。',
    en: 'Now: {errors} errors, {warnings} warnings, {infos} infos.',
  },
  signatureBroken: {
    zh: '文件的数字签名已失效，请重新签名。',
    en: 'The digital signature no longer holds; sign the file again.',
  },
  protectedSheetWritten: {
    zh: '工作表“{sheet}”受保护，已按要求写入；保护仍在。',
    en: 'The sheet "{sheet}" is protected and was written as asked; it stays protected.',
  },
  threadLeftAlone: {
    zh: '工作表“{sheet}”的 {cell} 已有会话式批注（可回复的批注），未改动；审核意见请看报告。',
    en: '{sheet}!{cell} has a threaded comment, which was left alone; see the report for the findings.',
  },
  skippedEdits: { zh: '没有写入的', en: 'Not written' },
} as const;
