import { SpokenError, type Sentence } from '../../../sheet';

export type PackageErrorCode =
  | 'notPackage'
  | 'encrypted'
  | 'damaged'
  | 'inflatesTooMuch'
  | 'notWorkbook'
  | 'signed'
  | 'protectedSheet'
  | 'protectedStructure'
  | 'cutsArray'
  | 'cutsTable'
  | 'cutsPivot';

interface PackageErrorDetails {
  readonly part?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly cause?: unknown;
}

/** An .xlsx file that cannot be patched as asked. Nothing was written. */
export class PackageError extends SpokenError {
  override readonly name = 'PackageError';
  readonly code: PackageErrorCode;
  /** Name of the part concerned inside the file; null where it is none in particular. */
  readonly part: string | null;
  readonly sheet: string | null;

  constructor(code: PackageErrorCode, details: PackageErrorDetails = {}) {
    super(sentenceOf(code, details), { cause: details.cause });
    this.code = code;
    this.part = details.part ?? null;
    this.sheet = details.sheet ?? null;
  }
}

function sentenceOf(code: PackageErrorCode, { part, sheet, cell }: PackageErrorDetails): Sentence {
  const where = { zh: `工作表「${sheet}」的 ${cell} `, en: `${sheet}!${cell} is ` };
  switch (code) {
    case 'notPackage':
      return {
        zh: '这不是 .xlsx 或 .xlsm 文件。请先在 Excel 或 WPS 中另存为 .xlsx。',
        en: 'This is no .xlsx or .xlsm file. Save it as .xlsx in Excel or WPS first.',
      };
    case 'encrypted':
      return {
        zh: '文件设有打开密码，不能写入。请先在 Excel 或 WPS 中取消密码。',
        en: 'The file needs a password to open and cannot be written. Take the password off in Excel or WPS first.',
      };
    case 'damaged':
      return {
        zh: `文件已损坏${part ? `（${part}）` : ''}，没有写入。请在 Excel 或 WPS 中打开并另存后再试。`,
        en: `The file is damaged${part ? ` (${part})` : ''}; nothing was written. Open it in Excel or WPS, save it as another file and try again.`,
      };
    case 'inflatesTooMuch':
      return {
        zh: '文件解压后异常庞大，可能是压缩炸弹，没有写入。如确为正常表格，请另存为新的 .xlsx 再试。',
        en: 'The file inflates to an abnormal size and may be a zip bomb; nothing was written. If it is a real workbook, save it as a new .xlsx and try again.',
      };
    case 'notWorkbook':
      return {
        zh: '文件里没有工作簿，没有写入。',
        en: 'There is no workbook in the file; nothing was written.',
      };
    case 'signed':
      return {
        zh: '文件带有数字签名，写入后签名失效。确认要写入，请加上允许的选项。',
        en: 'The file carries a digital signature that would no longer hold. To write all the same, give the option that allows it.',
      };
    case 'protectedSheet':
      return {
        zh: `工作表「${sheet}」受保护，没有写入。确认要写入，请先撤销保护，或加上允许的选项。`,
        en: `The sheet "${sheet}" is protected; nothing was written. To write all the same, unprotect it or give the option that allows it.`,
      };
    case 'protectedStructure':
      return {
        zh: '工作簿结构受保护，没有写入。请先撤销保护，或加上允许的选项。',
        en: 'The structure of the workbook is protected; nothing was written. Unprotect it, or give the option that allows it.',
      };
    case 'cutsArray':
      return {
        zh: `${where.zh}是跨行的数组公式，不能在其中插入或删除行。`,
        en: `${where.en}an array formula over several rows; no row can be inserted or deleted in it.`,
      };
    case 'cutsTable':
      return {
        zh: `${where.zh}是表格的标题行或汇总行，不能删除。`,
        en: `${where.en}the header or totals row of a table, which cannot be deleted.`,
      };
    case 'cutsPivot':
      return {
        zh: `${where.zh}是数据透视表，不能在其中插入或删除行。`,
        en: `${where.en}a pivot table; no row can be inserted or deleted in it.`,
      };
  }
}
