import { applyEditsToSnapshot, EditRefusedError, type Edit, type WorkbookSnapshot } from '../../../sheet';
import type { SkippedEdit } from '../../host';
import { readWorkbook } from '../read-workbook';
import { withAddressesChecked } from './bad-addresses';
import { writeText, writeValue } from './cell-writer';
import { setCustomProperty } from './custom-properties';
import { addHighlight, clearHighlights, dropUnusedFormats } from './highlights';
import { merge, unmerge } from './merges';
import { hasThreadedComment, noteText, removeNote, setNote } from './notes';
import { OpcPackage } from './opc-package';
import { deleteRows, insertRows } from './rows';
import { checkPermissions, type WritePermissions, type WriteWarning } from './safeguards';
import type { SheetPart } from './sheet-part';
import { StylesPart } from './styles-part';
import { WorkbookPart } from './workbook-part';

export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  readonly warnings: readonly WriteWarning[];
  readonly skipped: readonly SkippedEdit[];
}

/**
 * Patches an .xlsx or .xlsm file in place: parts that no edit concerns keep their bytes, a part that one concerns
 * differs only where it must, and the same edits to the same file always give the same bytes. All or nothing.
 * `read`: what readWorkbook says of these very bytes, where that is known; else it is asked.
 *
 * Throws EditRefusedError where the file is no longer what the edits were decided on, PackageError where the file
 * cannot be patched or may not be without permission, and ReadError where it cannot be read at all.
 */
export function applyEdits(
  bytes: Uint8Array,
  edits: readonly Edit[],
  permissions: WritePermissions = {},
  read: WorkbookSnapshot | null = null,
): PatchedWorkbook {
  const opc = new OpcPackage(bytes);
  const workbook = new WorkbookPart(opc);
  if (edits.length === 0) return { bytes, warnings: [], skipped: [] };
  const warnings = checkPermissions(workbook, edits, permissions);
  // The same reader gave the texts that the edits expect, so it is the judge of whether they still stand.
  applyEditsToSnapshot(read ?? readWorkbook(bytes), edits);
  return withAddressesChecked(() => {
    const styles = new StylesPart(workbook);
    const skipped = edits.flatMap((edit) => applyEdit(workbook, styles, edit) ?? []);
    if (edits.some((edit) => edit.kind === 'clearHighlights')) dropUnusedFormats(workbook, styles);
    return { bytes: opc.toBytes(), warnings, skipped };
  });
}

function applyEdit(workbook: WorkbookPart, styles: StylesPart, edit: Edit): SkippedEdit | null {
  if (edit.kind === 'setProperty') {
    setCustomProperty(workbook.opc, edit.name, edit.value, workbook.strict);
    return null;
  }
  const sheet = sheetNamed(workbook, edit.sheet);
  switch (edit.kind) {
    case 'setText':
      writeText(sheet, edit.cell, edit.text, styles);
      return null;
    case 'setValue':
      writeValue(sheet, edit.cell, edit.value);
      return null;
    case 'insertRows':
      insertRows(workbook, sheet, edit);
      return null;
    case 'deleteRows':
      deleteRows(workbook, sheet, edit);
      return null;
    case 'setNote':
    case 'removeNote':
      if (hasThreadedComment(sheet, edit.cell)) return threadedComment(edit);
      refuseUnseenNote(sheet, edit);
      if (edit.kind === 'setNote') setNote(sheet, edit.cell, edit.text);
      else removeNote(sheet, edit.cell);
      return null;
    case 'highlight':
      addHighlight(sheet, edit.cells, edit.level, styles);
      return null;
    case 'clearHighlights':
      clearHighlights(sheet);
      return null;
    case 'merge':
      merge(sheet, edit.range);
      return null;
    case 'unmerge':
      unmerge(sheet, edit.range);
      return null;
  }
}

/** A note that the reader did not show must not be overwritten, whatever the reason it was not shown. */
function refuseUnseenNote(sheet: SheetPart, edit: Extract<Edit, { kind: 'setNote' | 'removeNote' }>): void {
  const found = noteText(sheet, edit.cell);
  if (edit.expected !== null || found === null || found.trim() === '') return;
  throw new EditRefusedError('noteChanged', edit, { expected: edit.expected, found });
}

function sheetNamed(workbook: WorkbookPart, name: string): SheetPart {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new EditRefusedError('sheetMissing', { sheet: name, cell: '' });
  return sheet;
}

function threadedComment(edit: Extract<Edit, { kind: 'setNote' | 'removeNote' }>): SkippedEdit {
  return {
    edit,
    reason: 'threadedComment',
    message: `工作表「${edit.sheet}」的 ${edit.cell} 已有会话式批注（可回复的批注），未改动；审核意见请看报告。`,
  };
}
