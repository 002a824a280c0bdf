import { compareCells, parseCell, type CellNote } from '../../sheet';
import { noteCollection, type NoteObject } from './note-collection';
import type { OfficeClient } from './office';
import type { ExcelSupport } from './support';

/**
 * Notes as Excel lists them. It does not say where they are: that has to be asked of each, in a second round trip. So
 * notes are also looked up where they were seen last, in the first trip; when that finds all of them, it was enough.
 */
export interface NotesRequest {
  readonly items: () => readonly LocatableNote[];
  readonly remembered: readonly { readonly cell: string; readonly note: NoteObject }[];
}

interface LocatableNote {
  readonly content: string;
  readonly authorName: string;
  getLocation(): Excel.Range;
}

export function requestNotes(
  client: OfficeClient,
  sheet: Excel.Worksheet,
  support: ExcelSupport,
  remembered: readonly string[],
): NotesRequest | null {
  if (support.notes === 'none') return null;
  if (support.notes === 'comment') {
    const comments = sheet.comments;
    comments.load('items/content,items/authorName');
    return { items: () => comments.items, remembered: [] };
  }
  const notes = noteCollection(client, sheet);
  notes.load('items/content,items/authorName');
  return {
    items: () => notes.items,
    remembered: remembered.map((cell) => {
      const note = notes.getItemOrNullObject(cell);
      note.load('content,authorName');
      return { cell, note };
    }),
  };
}

/** The notes, once the request was answered, if they are all where they were last; else null. */
export function rememberedNotes(request: NotesRequest | null): readonly CellNote[] | null {
  if (!request) return [];
  const found = request.remembered.filter(({ note }) => !note.isNullObject);
  if (found.length !== request.items().length) return null;
  return inOrder(found.map(({ cell, note }) => cellNote(cell, note)));
}

/** Asks each note where it is. Call the answer after the next sync. */
export function requestLocations(request: NotesRequest): () => readonly CellNote[] {
  const located = request.items().map((note) => {
    const range = note.getLocation();
    range.load('address');
    range.untrack();
    return { note, range };
  });
  return () => inOrder(located.map(({ note, range }) => cellNote(cellOf(range.address), note)));
}

/** `'a sheet'!B2` → `B2`. */
export function cellOf(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
}

function cellNote(cell: string, note: { readonly content: string; readonly authorName: string }): CellNote {
  return { cell, text: noteText(note), author: note.authorName || null };
}

/** What a note says, its lines ending as everywhere in snapshots. */
export function noteText(note: { readonly content: string }): string {
  return note.content.replace(/\r\n?/g, '\n');
}

/** Notes without words are nothing to read, as in files. */
function inOrder(notes: readonly CellNote[]): readonly CellNote[] {
  return notes
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => compareCells(parseCell(a.cell), parseCell(b.cell)));
}
