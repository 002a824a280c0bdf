import { z } from 'zod';
import {
  formatCell,
  formatRange,
  isCellAddress,
  isRangeAddress,
  parseCell,
  rangesIntersect,
  WorkbookModel,
  type Edit,
  type SheetCell,
  type SheetModel,
  type WorkbookSnapshot,
} from '../sheet';

/** Saved with the workbook or the program's own store, so its shape is a contract: raise it with every change. */
export const JOURNAL_VERSION = 1;

/** A place that is none, from a store that others can write to, would stop the undo half-way. */
const cellSchema = z.string().refine(isCellAddress);
const rangeSchema = z.string().refine(isRangeAddress);

const contentSchema = z.object({
  text: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  kind: z.enum(['text', 'number', 'boolean', 'date', 'error']),
  formula: z.boolean(),
});
export type CellContent = z.infer<typeof contentSchema>;

const cellContentSchema = z.object({ cell: cellSchema, content: contentSchema });
const cellNoteSchema = z.object({ cell: cellSchema, text: z.string() });

/** What one edit changed, by kind of state, with what is needed to put it back and to tell whether it is still ours. */
export const journalStepSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('content'),
    sheet: z.string(),
    cell: cellSchema,
    /** Null for a blank cell. */
    before: contentSchema.nullable(),
    /** The displayed text that was written; '' for blank. */
    after: z.string(),
  }),
  z.object({
    kind: z.literal('note'),
    sheet: z.string(),
    cell: cellSchema,
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('rowsInserted'),
    sheet: z.string(),
    first: z.number().int().positive(),
    count: z.number().int().positive(),
  }),
  z.object({
    kind: z.literal('rowsDeleted'),
    sheet: z.string(),
    first: z.number().int().positive(),
    count: z.number().int().positive(),
    cells: z.array(cellContentSchema),
    notes: z.array(cellNoteSchema),
    /** Merged areas that reached into the rows, as they were before. */
    merges: z.array(rangeSchema),
  }),
  z.object({ kind: z.literal('merged'), sheet: z.string(), range: rangeSchema }),
  z.object({ kind: z.literal('unmerged'), sheet: z.string(), range: rangeSchema }),
  z.object({ kind: z.literal('highlights'), sheet: z.string() }),
  z.object({
    kind: z.literal('property'),
    name: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
]);
export type JournalStep = z.infer<typeof journalStepSchema>;

export const journalSchema = z.object({
  version: z.literal(JOURNAL_VERSION),
  /** What the user was told the action does. */
  title: z.string(),
  /** ISO 8601, given by the caller. */
  at: z.string(),
  /** In the order they were carried out. */
  steps: z.array(journalStepSchema),
});
export type Journal = z.infer<typeof journalSchema>;

/**
 * What carrying out `edits` on `workbook` changes, for undoing it later. Edits that the host skipped must be left
 * out by the caller. Throws EditRefusedError where an edit does not fit the workbook.
 */
export function recordJournal(
  workbook: WorkbookSnapshot,
  edits: readonly Edit[],
  action: { readonly title: string; readonly at: string },
): Journal {
  const model = new WorkbookModel(workbook);
  const steps = edits.flatMap((edit) => {
    const step = stepOf(model, edit);
    model.apply(edit);
    return step ?? [];
  });
  return { version: JOURNAL_VERSION, ...action, steps: withoutRepeatedHighlights(steps) };
}

function stepOf(model: WorkbookModel, edit: Edit): JournalStep | null {
  if (edit.kind === 'setProperty') {
    return { kind: 'property', name: edit.name, before: model.property(edit.name), after: edit.value };
  }
  const sheet = model.sheet(edit.sheet);
  if (!sheet) return null;
  const place = { sheet: edit.sheet };
  switch (edit.kind) {
    case 'setText':
    case 'setValue': {
      const { row, column } = parseCell(edit.cell);
      return {
        kind: 'content',
        ...place,
        cell: edit.cell,
        before: contentOf(sheet.cell(row, column)),
        after: edit.text,
      };
    }
    case 'setNote':
    case 'removeNote': {
      const before = sheet.note(edit.cell)?.text ?? null;
      return {
        kind: 'note',
        ...place,
        cell: edit.cell,
        before,
        after: edit.kind === 'setNote' ? edit.text : null,
      };
    }
    case 'insertRows':
      return { kind: 'rowsInserted', ...place, first: edit.before, count: edit.count };
    case 'deleteRows':
      return { kind: 'rowsDeleted', ...place, first: edit.first, count: edit.count, ...rowsOf(sheet, edit) };
    case 'merge': {
      const merged = sheet.merges.some((merge) => formatRange(merge) === edit.range);
      return merged ? null : { kind: 'merged', ...place, range: edit.range };
    }
    case 'unmerge': {
      const merged = sheet.merges.some((merge) => formatRange(merge) === edit.range);
      return merged ? { kind: 'unmerged', ...place, range: edit.range } : null;
    }
    case 'highlight':
    case 'clearHighlights':
      return { kind: 'highlights', ...place };
  }
}

function contentOf(cell: SheetCell | undefined): CellContent | null {
  return cell ? { text: cell.text, value: cell.value, kind: cell.kind, formula: cell.formula } : null;
}

function rowsOf(
  sheet: SheetModel,
  { first, count }: { readonly first: number; readonly count: number },
): Pick<Extract<JournalStep, { kind: 'rowsDeleted' }>, 'cells' | 'notes' | 'merges'> {
  const last = first + count - 1;
  const rows = Array.from({ length: count }, (_, at) => first + at);
  const area = { top: first, bottom: last, left: 1, right: Number.MAX_SAFE_INTEGER };
  return {
    cells: rows
      .flatMap((row) => sheet.cellsOfRow(row))
      .flatMap((cell) => {
        const content = contentOf(cell);
        return content ? [{ cell: formatCell(cell), content }] : [];
      }),
    notes: sheet.notes
      .filter((note) => rows.includes(parseCell(note.cell).row))
      .map(({ cell, text }) => ({ cell, text })),
    merges: sheet.merges.filter((merge) => rangesIntersect(merge, area)).map(formatRange),
  };
}

/** One step a sheet says that highlights were changed. */
function withoutRepeatedHighlights(steps: readonly JournalStep[]): JournalStep[] {
  const seen = new Set<string>();
  return steps.filter((step) => {
    if (step.kind !== 'highlights') return true;
    const first = !seen.has(step.sheet);
    seen.add(step.sheet);
    return first;
  });
}
