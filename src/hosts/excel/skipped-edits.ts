import { NOTE_MARK, type Edit } from '../../sheet';
import type { SkippedEdit, SkipReason } from '../host';
import type { ExcelSupport } from './support';

/** Cells of a sheet that hold a threaded comment, and what it says first. */
export type Threads = ReadonlyMap<string, string>;

/**
 * Takes out of a list what this Excel cannot keep, and what would put words into other people's comments: a cell takes
 * a note or a thread, never both, and a thread speaks in its author's name.
 */
export function withoutSkipped(
  edits: readonly Edit[],
  support: ExcelSupport,
  threadsOf: (sheet: string) => Threads,
): { readonly kept: readonly Edit[]; readonly skipped: readonly SkippedEdit[] } {
  const kept: Edit[] = [];
  const skipped: SkippedEdit[] = [];
  for (const edit of edits) {
    const reason = skipReason(edit, support, threadsOf);
    if (reason) skipped.push({ edit, reason, message: MESSAGES[reason](edit) });
    else kept.push(edit);
  }
  return { kept, skipped };
}

function skipReason(
  edit: Edit,
  support: ExcelSupport,
  threadsOf: (sheet: string) => Threads,
): SkipReason | null {
  switch (edit.kind) {
    case 'setNote':
    case 'removeNote': {
      if (support.notes === 'none') return 'notesUnsupported';
      const thread = threadsOf(edit.sheet).get(edit.cell);
      if (thread === undefined) return null;
      const own = support.notes === 'comment' && thread.startsWith(NOTE_MARK);
      return own ? null : 'threadedComment';
    }
    case 'highlight':
    case 'clearHighlights':
      return support.conditionalFormats ? null : 'highlightsUnsupported';
    case 'setProperty':
      return support.customProperties ? null : 'propertiesUnsupported';
    default:
      return null;
  }
}

const MESSAGES: Readonly<Record<SkipReason, (edit: Edit) => string>> = {
  threadedComment: (edit) =>
    `${placeOf(edit)} 已有会话式批注（可回复的批注），未改动；审核意见请看任务窗格。`,
  notesUnsupported: (edit) =>
    `${placeOf(edit)} 没有写批注：当前的 Excel 版本不支持由加载项写批注，审核意见请看任务窗格。`,
  highlightsUnsupported: (edit) => `${placeOf(edit)} 没有标记：当前的 Excel 版本不支持。`,
  propertiesUnsupported: () => '当前的 Excel 版本不能随文件保存设置。',
};

function placeOf(edit: Edit): string {
  if (edit.kind === 'setProperty') return '文件';
  return 'cell' in edit ? `工作表「${edit.sheet}」的 ${edit.cell}` : `工作表「${edit.sheet}」`;
}
