import { formatRange, WorkbookModel, type Edit, type WorkbookSnapshot } from '../../sheet';
import { writeProperty } from './document-properties';
import type { EtApplication, EtWorkbook, EtWorksheet } from './et';
import { requireSheet } from './workbook-pin';
import { merge, unmerge, writeText, writeValue } from './write-cells';
import { addHighlights, clearHighlights } from './write-highlights';
import { removeNote, writeNote } from './write-notes';
import { deleteRows, insertRows } from './write-rows';

export interface WriteGround {
  readonly application: EtApplication;
  readonly workbook: EtWorkbook;
  /** The sheets as they were read when the edits were checked. */
  readonly snapshot: WorkbookSnapshot;
}

/** Carries out edits that were checked before, each at once, as the program does. Throws HostError. */
export function writeEdits(edits: readonly Edit[], ground: WriteGround): void {
  const model = new WorkbookModel(ground.snapshot);
  const sheets = new Map<string, EtWorksheet>();
  for (const edit of edits) {
    if (edit.kind === 'setProperty') {
      writeProperty(ground.workbook, edit.name, edit.value);
      continue;
    }
    const sheet = sheets.get(edit.sheet) ?? requireSheet(ground.workbook, edit.sheet);
    sheets.set(edit.sheet, sheet);
    writeOne(ground.application, sheet, edit, model);
    model.apply(edit);
  }
}

function writeOne(
  application: EtApplication,
  sheet: EtWorksheet,
  edit: Exclude<Edit, { kind: 'setProperty' }>,
  model: WorkbookModel,
): void {
  const merges = model.sheet(edit.sheet)?.merges ?? [];
  const isMerged = (address: string) => merges.some((area) => formatRange(area) === address);
  switch (edit.kind) {
    case 'setText':
      return writeText(sheet, edit.cell, edit.text);
    case 'setValue':
      return writeValue(sheet, edit.cell, edit.value);
    case 'insertRows':
      return insertRows(application, sheet, edit, merges);
    case 'deleteRows':
      return deleteRows(sheet, edit.first, edit.count);
    case 'setNote':
      return writeNote(sheet, edit.cell, edit.text);
    case 'removeNote':
      return removeNote(sheet, edit.cell);
    case 'highlight':
      return addHighlights(sheet, edit, merges);
    case 'clearHighlights':
      return clearHighlights(sheet);
    case 'merge':
      return isMerged(edit.range) ? undefined : merge(sheet, edit.range);
    case 'unmerge':
      // Exactly this one: the program would take apart every merged area that the range touches.
      return isMerged(edit.range) ? unmerge(sheet, edit.range) : undefined;
  }
}
