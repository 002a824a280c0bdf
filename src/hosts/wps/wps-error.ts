import { EditRefusedError } from '../../sheet';
import { HostError } from '../host';

/** Whatever the program throws as an error of the port, with the whole of it as cause; errors of ours as they are. */
export function hostErrorOf(error: unknown): unknown {
  if (error instanceof HostError || error instanceof EditRefusedError) return error;
  return new HostError(
    'unknown',
    'WPS 报告了一个错误，操作没有完成。如果正在编辑单元格，请按回车或 Esc 结束编辑，再试一次；仍不行时，复制详细信息给技术人员。',
    { cause: error },
  );
}

export function sheetMissing(name: string): HostError {
  return new HostError('sheetMissing', `找不到工作表「${name}」，可能刚被删除或改名。请重新检查。`);
}

export function sheetProtected(name: string): HostError {
  return new HostError(
    'sheetProtected',
    `工作表「${name}」受保护，没有写入。请先撤消保护（审阅 › 撤消工作表保护）。`,
  );
}

export function noWorkbook(): HostError {
  return new HostError('noWorkbook', '没有打开的表格。请先打开要检查的文件。');
}

export function workbookGone(): HostError {
  return new HostError('noWorkbook', '检查过的工作簿已经关闭，没有写入。请重新检查。');
}

/** The program took a write and holds something else. */
export function notKept(sheet: string, cell: string): HostError {
  return new HostError(
    'unknown',
    `工作表「${sheet}」的 ${cell} 写入后与要写的内容不一致，已停止。请按 Ctrl+Z 撤销后重试。`,
  );
}
