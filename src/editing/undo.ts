import {
  EditRefusedError,
  formatRange,
  parseCell,
  parseRange,
  rangesIntersect,
  shiftRange,
  WorkbookModel,
  type Edit,
  type WorkbookSnapshot,
} from '../sheet';
import type { CellContent, Journal, JournalStep } from './journal';

export type NotRestoredReason =
  | 'changedSince'
  | 'rowsInUse'
  | 'sheetMissing'
  /** A formula or an error value: only the program itself can put it back. */
  | 'notWritable';

export interface NotRestored {
  readonly step: JournalStep;
  readonly reason: NotRestoredReason;
  /** For the user, in Chinese. */
  readonly message: string;
}

export interface UndoPlan {
  readonly edits: readonly Edit[];
  readonly notRestored: readonly NotRestored[];
}

/**
 * The edits that take an action back on the workbook as it is now. Only what is still as the action left it is
 * restored; what was changed since stays, and is reported. Inserted rows go only if they are blank by then; while
 * they stay, the merged areas around them stay too.
 */
export function undo(journal: Journal, workbook: WorkbookSnapshot): UndoPlan {
  const plan = planUndo(journal, workbook, new Set());
  const kept = new Set(
    plan.notRestored.flatMap(({ step }) => (step.kind === 'rowsInserted' ? [step.sheet] : [])),
  );
  return kept.size === 0 ? plan : planUndo(journal, workbook, kept);
}

/** `frozen`: sheets whose rows and merged areas stay as they are. */
function planUndo(journal: Journal, workbook: WorkbookSnapshot, frozen: ReadonlySet<string>): UndoPlan {
  let model = new WorkbookModel(workbook);
  const edits: Edit[] = [];
  const notRestored: NotRestored[] = [];
  for (const step of [...journal.steps].reverse()) {
    const sheet = 'sheet' in step ? step.sheet : null;
    if (sheet !== null && !model.sheet(sheet)) {
      notRestored.push(report(step, 'sheetMissing'));
      continue;
    }
    const structural = ['rowsInserted', 'rowsDeleted', 'merged', 'unmerged'].includes(step.kind);
    const answer =
      structural && sheet !== null && frozen.has(sheet)
        ? step.kind === 'rowsInserted'
          ? 'rowsInUse'
          : []
        : inverse(step, model, notRestored);
    if (typeof answer === 'string') {
      notRestored.push(report(step, answer));
      continue;
    }
    const next = applied(model, answer);
    if (next) edits.push(...answer);
    else notRestored.push(report(step, 'changedSince'));
    model = next ?? model;
  }
  return { edits, notRestored };
}

/** The model after the edits; null where one of them is refused. Several are tried on a copy: all or none. */
function applied(model: WorkbookModel, edits: readonly Edit[]): WorkbookModel | null {
  const target = edits.length > 1 ? new WorkbookModel(model.snapshot()) : model;
  try {
    for (const edit of edits) target.apply(edit);
    return target;
  } catch (error) {
    if (error instanceof EditRefusedError) return null;
    throw error;
  }
}

function inverse(
  step: JournalStep,
  model: WorkbookModel,
  notRestored: readonly NotRestored[],
): Edit[] | NotRestoredReason {
  if (step.kind === 'property') {
    if (model.property(step.name) !== step.after) return 'changedSince';
    return [{ kind: 'setProperty', name: step.name, value: step.before }];
  }
  const { sheet } = step;
  const now = model.sheet(sheet);
  if (!now) return 'sheetMissing';
  const isMerged = (range: string) => now.merges.some((merge) => formatRange(merge) === range);
  switch (step.kind) {
    case 'content':
      // The edit expects what the action wrote, so one that no longer finds it is refused.
      return restoreContent(sheet, step.cell, step.before, step.after);
    case 'note': {
      const current = now.note(step.cell)?.text ?? null;
      if (current !== step.after) return 'changedSince';
      if (step.before !== null) {
        return [{ kind: 'setNote', sheet, cell: step.cell, text: step.before, expected: current }];
      }
      return current === null ? [] : [{ kind: 'removeNote', sheet, cell: step.cell, expected: current }];
    }
    case 'rowsInserted': {
      const rows = Array.from({ length: step.count }, (_, at) => step.first + at);
      const holds = (cell: string) => rows.includes(parseCell(cell).row);
      const inUse =
        rows.some((row) => now.cellsOfRow(row).length > 0) ||
        now.notes.some((note) => holds(note.cell)) ||
        // A text of ours that could not be found again: these may be other rows by now.
        notRestored.some(
          ({ step: other }) => other.kind === 'content' && other.sheet === sheet && holds(other.cell),
        );
      return inUse ? 'rowsInUse' : [{ kind: 'deleteRows', sheet, first: step.first, count: step.count }];
    }
    case 'rowsDeleted':
      return restoreRows(step);
    case 'merged':
      return isMerged(step.range) ? [{ kind: 'unmerge', sheet, range: step.range }] : 'changedSince';
    case 'unmerged': {
      const range = parseRange(step.range);
      if (now.merges.some((merge) => rangesIntersect(merge, range))) return 'changedSince';
      return [{ kind: 'merge', sheet, range: step.range }];
    }
    case 'highlights':
      return [{ kind: 'clearHighlights', sheet }];
  }
}

function restoreContent(
  sheet: string,
  cell: string,
  before: CellContent | null,
  expected: string,
): Edit[] | 'notWritable' {
  if (before === null) return [{ kind: 'setText', sheet, cell, text: '', expected }];
  const { text, value, kind } = before;
  if (before.formula || kind === 'error') return 'notWritable';
  if (kind === 'text' || typeof value === 'string') {
    return [{ kind: 'setText', sheet, cell, text, expected }];
  }
  return [{ kind: 'setValue', sheet, cell, value, valueKind: kind, text, expected }];
}

/** Deleted rows come back with their contents, notes and merged areas, and look like the row above them. */
function restoreRows(step: Extract<JournalStep, { kind: 'rowsDeleted' }>): Edit[] | 'notWritable' {
  const { sheet, first, count } = step;
  const contents = step.cells.map(({ cell, content }) => restoreContent(sheet, cell, content, ''));
  if (contents.includes('notWritable')) return 'notWritable';
  const merges = step.merges.flatMap((text): Edit[] => {
    const range = parseRange(text);
    const left = shiftRange(range, { at: first, count: -count });
    const back = left && shiftRange(left, { at: first, count });
    if (back && formatRange(back) === text) return [];
    const stillMerged = back && (back.top < back.bottom || back.left < back.right);
    return [
      ...(stillMerged ? [{ kind: 'unmerge', sheet, range: formatRange(back) } as const] : []),
      { kind: 'merge', sheet, range: text },
    ];
  });
  return [
    { kind: 'insertRows', sheet, before: first, count, formatFrom: Math.max(1, first - 1) },
    ...merges,
    ...contents.flatMap((edits) => (edits === 'notWritable' ? [] : edits)),
    ...step.notes.map(({ cell, text }): Edit => ({ kind: 'setNote', sheet, cell, text, expected: null })),
  ];
}

function report(step: JournalStep, reason: NotRestoredReason): NotRestored {
  return { step, reason, message: `${placeOf(step)}：${BECAUSE[reason]}` };
}

const BECAUSE: Readonly<Record<NotRestoredReason, string>> = {
  changedSince: '后来又改过，保留现在的内容。',
  rowsInUse: '已填入其他内容，没有删除。',
  sheetMissing: '所在的工作表已不在，没有恢复。',
  notWritable: '原来是公式或错误值，请用 Excel 或 WPS 的撤销恢复。',
};

function placeOf(step: JournalStep): string {
  switch (step.kind) {
    case 'content':
      return `工作表「${step.sheet}」的 ${step.cell}`;
    case 'note':
      return `工作表「${step.sheet}」的 ${step.cell} 的批注`;
    case 'rowsInserted':
    case 'rowsDeleted':
      return `工作表「${step.sheet}」的第 ${step.first}–${step.first + step.count - 1} 行`;
    case 'merged':
    case 'unmerged':
      return `工作表「${step.sheet}」的合并单元格 ${step.range}`;
    case 'highlights':
      return `工作表「${step.sheet}」的标记`;
    case 'property':
      return `文件属性「${step.name}」`;
  }
}
