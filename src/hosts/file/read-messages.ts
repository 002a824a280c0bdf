/** What a person is told when a file cannot be read, and what to do next. `{…}` are filled in from the error's details. */
export const READ_MESSAGES = {
  empty: {
    zh: '文件是空的（0 字节）。请重新导出或复制后再试。',
    en: 'The file is empty (0 bytes). Export or copy it again.',
  },
  fileTooLarge: {
    zh: '文件过大（{size} MB，上限 {limit} MB）。请删去图片和无关工作表，或拆成几个文件。',
    en: 'The file is too large ({size} MB; the limit is {limit} MB). Remove pictures and unrelated sheets, or split it.',
  },
  inflatesTooMuch: {
    zh: '文件解压后异常庞大，可能是压缩炸弹，已停止读取。如确为正常表格，请另存为新的 .xlsx 再试。',
    en: 'The file inflates to an abnormal size and may be a zip bomb. If it is a real workbook, save it as a new .xlsx.',
  },
  tooManySheets: {
    zh: '工作表过多（{count} 张，上限 {limit} 张）。请拆成几个文件。',
    en: 'Too many sheets ({count}; the limit is {limit}). Split the workbook.',
  },
  tooManyCells: {
    zh: '有内容的单元格过多（上限 {limit} 个）。请只保留绩效目标表后再试。',
    en: 'Too many filled cells (the limit is {limit}). Keep the performance forms only.',
  },
  tooManyMerges: {
    zh: '合并单元格过多（上限 {limit} 处）。请只保留绩效目标表后再试。',
    en: 'Too many merged areas (the limit is {limit}). Keep the performance forms only.',
  },
  textTooLong: {
    zh: '工作表“{sheet}”的 {cell} 文字过长（{count} 字，上限 {limit} 字）。请删减后再试。',
    en: 'Cell {cell} of sheet "{sheet}" is too long ({count} characters; the limit is {limit}). Shorten it.',
  },
  encrypted: {
    zh: '文件已加密。请先在 Excel 或 WPS 中取消打开密码，保存后再试。',
    en: 'The file is encrypted. Remove its password in Excel or WPS, save, and try again.',
  },
  damaged: {
    zh: '文件已损坏，无法读取。请在 Excel 或 WPS 中打开并另存为 .xlsx，或重新索取文件。',
    en: 'The file is damaged. Open it in Excel or WPS and save it as .xlsx, or ask for it again.',
  },
  unsupported: {
    zh: '这是{what}，不是表格文件。请另存为 .xlsx、.xls、.et、.ods 或 .csv。',
    en: 'This is {what}, not a workbook. Save it as .xlsx, .xls, .et, .ods or .csv.',
  },
  unsupportedWorkbook: {
    zh: '暂不支持{what}。请在 Excel 或 WPS 中另存为 .xlsx。',
    en: '{what} cannot be read. Save it as .xlsx in Excel or WPS.',
  },
  extensionMismatch: {
    zh: '扩展名是 {extension}，内容却是普通文本。请核对文件；若是逗号或制表符分隔的数据，请改名为 .csv。',
    en: 'The extension is {extension}, but the content is plain text. Check the file; rename it to .csv if it holds separated values.',
  },
  notFound: {
    zh: '找不到文件或文件夹。请核对路径。',
    en: 'No such file or folder. Check the path.',
  },
  noPermission: {
    zh: '没有读取权限，或文件正被占用。请关闭打开它的程序，或检查权限。',
    en: 'Permission denied, or the file is in use. Close the program that has it open, or check its permissions.',
  },
  ioFailed: {
    zh: '读取文件时出错（{detail}）。请检查磁盘或网络后再试。',
    en: 'Reading the file failed ({detail}). Check the disk or the network.',
  },
} as const;

export type ReadErrorCode = keyof typeof READ_MESSAGES;

/** Names of the formats people rename by mistake. */
export const FORMAT_NAMES = {
  word: { zh: ' Word 文档', en: 'a Word document' },
  powerpoint: { zh: '演示文稿', en: 'a presentation' },
  pdf: { zh: ' PDF 文件', en: 'a PDF file' },
  ofd: { zh: ' OFD 版式文件', en: 'an OFD file' },
  image: { zh: '图片', en: 'a picture' },
  archive: { zh: '压缩包', en: 'an archive' },
  rtf: { zh: ' RTF 文档', en: 'an RTF document' },
  openDocument: { zh: '其他 OpenDocument 文档', en: 'another kind of OpenDocument file' },
  binary: { zh: '无法识别的文件', en: 'a file of unknown kind' },
  olderExcel: { zh: ' Excel 95 及更早的 .xls 文件', en: 'An .xls file of Excel 95 or older' },
  xlsb: { zh: '二进制工作簿（.xlsb）', en: 'A binary workbook (.xlsb)' },
  numbers: { zh: ' Numbers 表格', en: 'A Numbers spreadsheet' },
} as const;

export type FormatName = keyof typeof FORMAT_NAMES;
