import { quoteSheetName, type RemoveNoteEdit, type SetNoteEdit } from '../../sheet';
import { noteCollection } from './note-collection';
import type { OfficeClient } from './office';
import type { ExcelSupport } from './support';

export interface NoteGround {
  readonly client: OfficeClient;
  readonly support: ExcelSupport;
}

/** Puts a note, or a comment where this Excel has no notes, on a cell without one. Excel refuses where one is. */
export function addNote(
  sheet: Excel.Worksheet,
  { sheet: name, cell, text }: SetNoteEdit,
  { client, support }: NoteGround,
): void {
  if (support.notes === 'comment') sheet.comments.add(fullAddress(name, cell), text);
  else noteCollection(client, sheet).add(cell, text);
}

/** Gives the note or comment of a cell another text. */
export function rewriteNote(
  sheet: Excel.Worksheet,
  { sheet: name, cell, text }: SetNoteEdit,
  { client, support }: NoteGround,
): void {
  if (support.notes === 'comment') sheet.comments.getItemByCell(fullAddress(name, cell)).content = text;
  else noteCollection(client, sheet).getItem(cell).content = text;
}

export function removeNote(
  sheet: Excel.Worksheet,
  { sheet: name, cell }: RemoveNoteEdit,
  { client, support }: NoteGround,
): void {
  if (support.notes === 'comment') sheet.comments.getItemByCell(fullAddress(name, cell)).delete();
  else noteCollection(client, sheet).getItem(cell).delete();
}

/** Comments are found by their full address only, says the documentation. */
function fullAddress(sheet: string, cell: string): string {
  return `${quoteSheetName(sheet)}!${cell}`;
}
