export type PackageErrorCode =
  | 'notPackage'
  | 'encrypted'
  | 'damaged'
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

/** An .xlsx file that cannot be patched as asked. Nothing was written. `message` is for the user, in Chinese. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly code: PackageErrorCode;
  /** Name of the part concerned inside the file; null where it is none in particular. */
  readonly part: string | null;
  readonly sheet: string | null;

  constructor(code: PackageErrorCode, details: PackageErrorDetails = {}) {
    super(messageOf(code, details), { cause: details.cause });
    this.code = code;
    this.part = details.part ?? null;
    this.sheet = details.sheet ?? null;
  }
}

function messageOf(code: PackageErrorCode, { part, sheet, cell }: PackageErrorDetails): string {
  switch (code) {
    case 'notPackage':
      return '这不是 .xlsx 或 .xlsm 文件。请先在 Excel 或 WPS 中另存为 .xlsx。';
    case 'encrypted':
      return '文件设有打开密码，不能写入。请先在 Excel 或 WPS 中取消密码。';
    case 'damaged':
      return `文件已损坏${part ? `（${part}）` : ''}，没有写入。请在 Excel 或 WPS 中打开并另存后再试。`;
    case 'notWorkbook':
      return '文件里没有工作簿，没有写入。';
    case 'signed':
      return '文件带有数字签名，写入后签名失效。确认要写入，请加上允许的选项。';
    case 'protectedSheet':
      return `工作表「${sheet}」受保护，没有写入。确认要写入，请先撤销保护，或加上允许的选项。`;
    case 'protectedStructure':
      return '工作簿结构受保护，没有写入。请先撤销保护，或加上允许的选项。';
    case 'cutsArray':
      return `工作表「${sheet}」的 ${cell} 是跨行的数组公式，不能在其中插入或删除行。`;
    case 'cutsTable':
      return `工作表「${sheet}」的 ${cell} 是表格的标题行或汇总行，不能删除。`;
    case 'cutsPivot':
      return `工作表「${sheet}」的 ${cell} 是数据透视表，不能在其中插入或删除行。`;
  }
}
