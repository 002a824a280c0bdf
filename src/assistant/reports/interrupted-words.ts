import type { Language } from '../../checking';

/** That the run was stopped, and what the reader must not take for checked. */
export function interruptedWords(notReached: number, language: Language): string {
  return language === 'zh'
    ? `检查中途停止：另有 ${notReached} 个文件没有检查，跨表的意见也只比较了已检查的文件。本报告不完整。`
    : `The run was stopped: ${notReached} more files were not checked, and forms were compared among the checked files only. This report is not complete.`;
}
