/** What is wrong with an imported library, to the cell. All texts of the import stand here. */
export interface ImportComplaint {
  readonly sheet: string;
  /** 1-based sheet row; null for what concerns the whole sheet. */
  readonly row: number | null;
  /** A1 address; null for what concerns a row or the sheet. */
  readonly cell: string | null;
  /** error: the row was left out; warning: it was taken, with what is said. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly messageEn: string;
}

type Texts = Pick<ImportComplaint, 'severity' | 'message' | 'messageEn'>;

export const complaintTexts = {
  noHeader: (): Texts => ({
    severity: 'warning',
    message: '没有找到表头（要有“三级指标”或“指标名称”一列），整张表没有读。',
    messageEn: 'No header with a 三级指标 or 指标名称 column; the sheet was not read.',
  }),
  tooManyRows: (limit: number): Texts => ({
    severity: 'error',
    message: `行数超过 ${limit} 行，后面的没有读。`,
    messageEn: `More than ${limit} rows; the rest was not read.`,
  }),
  tooManySheets: (limit: number): Texts => ({
    severity: 'error',
    message: `工作表超过 ${limit} 张，后面的没有读。`,
    messageEn: `More than ${limit} sheets; the rest was not read.`,
  }),
  noName: (): Texts => ({
    severity: 'error',
    message: '有类别，没有三级指标名称，这一行没有导入。',
    messageEn: 'A category without an indicator name; the row was left out.',
  }),
  noCategory: (): Texts => ({
    severity: 'error',
    message: '看不出属于哪个二级指标，这一行没有导入。',
    messageEn: 'No level-2 category; the row was left out.',
  }),
  unknownCategory: (text: string): Texts => ({
    severity: 'error',
    message: `不认识的二级指标“${text}”，这一行没有导入。`,
    messageEn: `Unknown level-2 category “${text}”; the row was left out.`,
  }),
  nameTooLong: (limit: number): Texts => ({
    severity: 'error',
    message: `三级指标名称超过 ${limit} 字，像是一段说明，这一行没有导入。`,
    messageEn: `The name is longer than ${limit} characters; the row was left out.`,
  }),
  textCut: (limit: number): Texts => ({
    severity: 'warning',
    message: `文字超过 ${limit} 字，只取了前面的部分。`,
    messageEn: `The text is longer than ${limit} characters and was cut.`,
  }),
  unknownOperator: (text: string): Texts => ({
    severity: 'warning',
    message: `看不懂指标性质“${text}”，已按名称推断，请核对。`,
    messageEn: `Unknown operator “${text}”; inferred from the name, please check.`,
  }),
} as const;
