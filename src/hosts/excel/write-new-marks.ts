import {
  applyEditsToSnapshot,
  EditRefusedError,
  formatRange,
  type ClearHighlightsEdit,
  type Edit,
  type HighlightEdit,
  type SetNoteEdit,
  type SheetSnapshot,
} from '../../sheet';
import { officeErrorCode } from './excel-error';
import { noteCollection } from './note-collection';
import { cellOf, noteText, rememberedNotes } from './read-notes';
import { readSheet, requestSheet, type SheetRequest } from './read-sheet';
import { requestsOf } from './write-edits';
import {
  deleteFormats,
  HighlightWriter,
  NO_FORMATS,
  requestFormats,
  type SheetFormats,
} from './write-highlights';
import { addNote, type NoteGround } from './write-notes';

/** Marks that overwrite nothing: notes on cells without one, and highlights in place of ours. */
export type NewMark = SetNoteEdit | HighlightEdit | ClearHighlightsEdit;

/** A sheet with no more cells than this between its first and its last is answered well within Excel's 5 MB. */
const MOST_CELLS = 20_000;

/** The edits where all are new marks, else null. Highlights that are cleared after others were set are not taken. */
export function asNewMarks(edits: readonly Edit[]): readonly NewMark[] | null {
  const highlighted = new Set<string>();
  const marks: NewMark[] = [];
  for (const edit of edits) {
    if (edit.kind === 'highlight') highlighted.add(edit.sheet);
    else if (edit.kind === 'clearHighlights') {
      if (highlighted.has(edit.sheet)) return null;
    } else if (edit.kind !== 'setNote' || edit.expected !== null) return null;
    marks.push(edit);
  }
  return marks;
}

/** Whether the marks fit the sheets as they were last seen, and one request. */
export function fitsOneTrip(
  marks: readonly NewMark[],
  known: ReadonlyMap<string, SheetSnapshot>,
  { support }: NoteGround,
): boolean {
  const names = sheetsOf(marks);
  const seen = names.flatMap((name) => known.get(name) ?? []);
  const ready = seen.every(
    // Where comments are is not answered together with what they say, so a sheet with comments takes its time.
    (sheet) => isSmall(sheet) && (support.notes !== 'comment' || sheet.notes.length === 0),
  );
  const oneRequest = requestsOf(marks).length <= 1;
  return ready && oneRequest && seen.length === names.length && accepts(marks, seen, seen) !== null;
}

/**
 * Reads the sheets anew and writes the marks, in one request: Excel carries out its actions in order, so the answer
 * says what stood there before. Excel itself refuses a note where one is, and nothing else that a user made is
 * touched, so what the answer shows to be wrong can be taken back without a trace. Highlights of ours that were there
 * before go in a second request, after everything else has proved right.
 *
 * Answers the sheets as they are now; null where Excel refused or the sheets were no longer such that the marks fit:
 * then they are as they were found.
 */
export async function writeNewMarks(
  context: Excel.RequestContext,
  marks: readonly NewMark[],
  known: ReadonlyMap<string, SheetSnapshot>,
  ground: NoteGround,
): Promise<readonly SheetSnapshot[] | null> {
  const seen = sheetsOf(marks).flatMap((name) => known.get(name) ?? []);
  const sheets = seen.map((sheet) => new MarkedSheet(context, sheet, marks, ground));
  for (const sheet of sheets) sheet.queueMarks();
  try {
    await context.sync();
  } catch (error) {
    if (officeErrorCode(error) === null) throw error;
    // What was known is all there is: whether Excel answers for what it did before it refused is for it to say.
    await takeBack(context, sheets, ground, () => null);
    return null;
  }
  const found = sheets.map((sheet) => sheet.found());
  const now = accepts(marks, found, seen);
  if (!now) {
    await takeBack(context, sheets, ground, (sheet, cell) => sheet.noteBefore(cell));
    return null;
  }
  for (const sheet of sheets) sheet.queueClearing();
  if (sheets.some((sheet) => sheet.clears)) await context.sync();
  return now;
}

/** The sheets with the marks; null where one is gone, locked or merged otherwise, or where a mark does not fit. */
function accepts(
  marks: readonly NewMark[],
  found: readonly (SheetSnapshot | null)[],
  seen: readonly SheetSnapshot[],
): readonly SheetSnapshot[] | null {
  const sheets = found.flatMap((sheet) => sheet ?? []);
  const areas = (all: readonly SheetSnapshot[]): string =>
    JSON.stringify(all.map(({ merges }) => merges.map(formatRange)));
  if (sheets.length < found.length || sheets.some((sheet) => sheet.protected)) return null;
  if (areas(sheets) !== areas(seen)) return null;
  try {
    return applyEditsToSnapshot({ sheets, properties: {} }, marks).sheets;
  } catch (error) {
    if (error instanceof EditRefusedError) return null;
    throw error;
  }
}

/** One sheet: what is asked of it first, and the marks that are put on it then. */
class MarkedSheet {
  readonly name: string;
  readonly notes: readonly SetNoteEdit[];
  readonly #marks: readonly NewMark[];
  readonly #proxy: Excel.Worksheet;
  readonly #known: SheetSnapshot;
  readonly #ground: NoteGround;
  readonly #request: SheetRequest;
  readonly #formats: () => SheetFormats;
  readonly #highlights: HighlightWriter;

  /** Queues the reading. */
  constructor(
    context: Excel.RequestContext,
    known: SheetSnapshot,
    marks: readonly NewMark[],
    ground: NoteGround,
  ) {
    this.name = known.name;
    this.#known = known;
    this.#ground = ground;
    this.#marks = marks.filter(({ sheet }) => sheet === known.name);
    this.notes = this.#marks.filter((mark) => mark.kind === 'setNote');
    const { worksheets } = context.workbook;
    const remembered = [...new Set([...known.notes, ...this.notes].map(({ cell }) => cell))];
    const reading = worksheets.getItemOrNullObject(known.name);
    this.#request = requestSheet(reading, { ...ground, remembered, content: 'whole' });
    const clears = this.#marks.some(({ kind }) => kind === 'clearHighlights');
    this.#formats = clears ? requestFormats(reading) : () => NO_FORMATS;
    this.#proxy = worksheets.getItem(known.name);
    this.#highlights = new HighlightWriter(this.#proxy, ground.support, NO_FORMATS);
  }

  queueMarks(): void {
    for (const note of this.notes) addNote(this.#proxy, note, this.#ground);
    for (const mark of this.#marks)
      if (mark.kind === 'highlight') this.#highlights.add(mark, this.#known.merges);
  }

  /** The sheet as it was before the marks; null where it is gone, or notes are not where they were last. */
  found(): SheetSnapshot | null {
    if (this.#request.sheet.isNullObject) return null;
    const notes = rememberedNotes(this.#request.notes);
    return notes && readSheet(this.#request, notes, null).snapshot;
  }

  /** What the note of a cell said before the marks; null where there was none. */
  noteBefore(cell: string): string | null {
    const asked = this.#request.notes?.remembered.find((one) => one.cell === cell);
    return asked && !asked.note.isNullObject ? noteText(asked.note) : null;
  }

  /** Whether highlights of ours were there before. */
  get clears(): boolean {
    return this.#formats().own.length > 0;
  }

  queueClearing(): void {
    deleteFormats(this.#proxy, this.#formats().own);
  }

  addedHighlights(): string[] {
    return this.#highlights.addedIds();
  }
}

/** Takes off what a request put there before Excel refused, or before it was seen not to fit. */
async function takeBack(
  context: Excel.RequestContext,
  marked: readonly MarkedSheet[],
  ground: NoteGround,
  noteBefore: (sheet: MarkedSheet, cell: string) => string | null,
): Promise<void> {
  const looked = marked.map((sheet) => {
    const proxy = context.workbook.worksheets.getItemOrNullObject(sheet.name);
    proxy.load('name');
    return { sheet, proxy };
  });
  await context.sync();
  const present = looked.flatMap(({ sheet, proxy }) => (proxy.isNullObject ? [] : [sheet]));
  const written = ground.support.notes === 'comment' ? writtenComments : writtenNotes;
  for (const { sheet, cell, note } of await written(context, present, ground)) {
    const before = noteBefore(sheet, cell);
    if (before === null) note.delete();
    // No Excel is known to put a note in the place of another; should one, the other's words come back.
    else note.content = before;
  }
  for (const sheet of present)
    deleteFormats(context.workbook.worksheets.getItem(sheet.name), sheet.addedHighlights());
  await context.sync();
}

interface WrittenNote {
  readonly sheet: MarkedSheet;
  readonly cell: string;
  readonly note: { content: string; delete(): void };
}

/** The notes that say what was to be written, where it was to be written. */
async function writtenNotes(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  { client, support }: NoteGround,
): Promise<WrittenNote[]> {
  if (support.notes === 'none') return [];
  const asked = sheets.flatMap((sheet) => {
    const notes = noteCollection(client, context.workbook.worksheets.getItem(sheet.name));
    return sheet.notes.map(({ cell, text }) => {
      const note = notes.getItemOrNullObject(cell);
      note.load('content');
      return { sheet, cell, text, note };
    });
  });
  await context.sync();
  return asked.filter(({ note, text }) => !note.isNullObject && noteText(note) === text);
}

async function writtenComments(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
): Promise<WrittenNote[]> {
  const lists = sheets.map((sheet) => {
    const { comments } = context.workbook.worksheets.getItem(sheet.name);
    comments.load('items/content');
    return { sheet, comments };
  });
  await context.sync();
  const located = lists.flatMap(({ sheet, comments }) =>
    comments.items.map((note) => {
      const range = note.getLocation();
      range.load('address');
      range.untrack();
      return { sheet, note, range };
    }),
  );
  await context.sync();
  return located
    .map(({ sheet, note, range }) => ({ sheet, note, cell: cellOf(range.address) }))
    .filter(({ sheet, note, cell }) =>
      sheet.notes.some((edit) => edit.cell === cell && edit.text === noteText(note)),
    );
}

function sheetsOf(marks: readonly NewMark[]): string[] {
  return [...new Set(marks.map(({ sheet }) => sheet))];
}

function isSmall({ usedRange }: SheetSnapshot): boolean {
  if (!usedRange) return true;
  const { top, left, bottom, right } = usedRange;
  return (bottom - top + 1) * (right - left + 1) <= MOST_CELLS;
}
