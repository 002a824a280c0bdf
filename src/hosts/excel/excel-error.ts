import { HostError, type HostErrorCode } from '../host';

/** What Excel answers, as far as a user can do something about it; the rest goes to the detail. */
const SENTENCES: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  InvalidOperationInCellEditMode: [
    'cellEditMode',
    '正在编辑单元格，Excel 暂时不能读写。请按回车或 Esc 结束编辑，再试一次。',
  ],
  AccessDenied: ['sheetProtected', '工作表或工作簿受保护，没有写入。请先撤销保护（审阅 › 撤消工作表保护）。'],
  AccessDeniedEditing: ['readOnly', '工作簿是只读的，没有写入。请另存一份再改。'],
  InactiveWorkbook: ['noWorkbook', '工作簿不在最前面。请点一下要检查的工作簿，再试一次。'],
  ItemNotFound: ['sheetMissing', '找不到要处理的工作表或内容，可能刚被删除或改名。请重新检查。'],
  RequestPayloadSizeLimitExceeded: ['tooLarge', '一次写入的内容太多，超过了 Excel 的上限。请分几次写入。'],
  ResponsePayloadSizeLimitExceeded: ['tooLarge', '表格太大，超过了 Excel 一次能给出的上限。'],
  RangeExceedsLimit: ['tooLarge', '表格太大，超过了 Excel 一次能给出的上限。'],
  InsertDeleteConflict: [
    'unsupported',
    '插入或删除行与表格中的其他内容（如合并单元格、超级表）冲突，没有完成。请手工调整后再试。',
  ],
  MergedRangeConflict: ['unsupported', '与合并单元格冲突，没有完成。请先取消相关的合并单元格。'],
  NonBlankCellOffSheet: ['unsupported', '插入行会把最后的内容挤出工作表，没有插入。'],
  FilteredRangeConflict: ['unsupported', '表格正在筛选，没有写入。请先清除筛选。'],
  ApiNotFound: ['unsupported', '当前的 Excel 版本不支持这项操作。'],
  NotImplemented: ['unsupported', '当前的 Excel 版本不支持这项操作。'],
  UndoNotSupported: ['unsupported', '当前的 Excel 不能把这项操作合并成一步撤销，没有完成。'],
  ServiceNotAvailable: ['unknown', 'Excel 暂时没有响应。请稍后再试。'],
  Conflict: ['unknown', '别人正在改同一处，没有写入。请重新检查后再试。'],
};

/** The code of an error that Office.js throws; null of any other. Not `instanceof`: the client may be another realm's. */
export function officeErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** An error of Office.js as one of the port's, with the whole of it as cause; any other error as it is. */
export function hostErrorOf(error: unknown): unknown {
  const code = officeErrorCode(error);
  if (code === null || error instanceof HostError) return error;
  const [hostCode, sentence] = SENTENCES[code] ?? [
    'unknown',
    `Excel 报告了一个错误（${code}），操作没有完成。请重试；仍不行时，复制详细信息给技术人员。`,
  ];
  return new HostError(hostCode, sentence, { cause: error });
}

/** Whether the answer was too large, or held more than Excel lists at once: worth asking again in smaller pieces. */
export function isTooMuchAtOnce(error: unknown): boolean {
  return [
    'ResponsePayloadSizeLimitExceeded',
    'RangeExceedsLimit',
    // What Excel answers for more than 512 merged areas is not documented.
    'GeneralException',
  ].includes(officeErrorCode(error) ?? '');
}
