import { formatRange, MAX_CELL_TEXT } from '../../src/sheet';
import { ApiObject, type ApiDefinition } from './api-object';
import { rangeOf } from './api-range';
import { ExcelApiError } from './excel-error';
import { parseAddress, type ExcelComment, type ExcelNote, type ExcelSheet } from './excel-sheet';
import type { ExcelWorkbook } from './excel-workbook';

interface NoteRef<Note extends ExcelNote> {
  readonly workbook: ExcelWorkbook;
  readonly sheet: ExcelSheet;
  readonly note: Note;
}

interface NotesRef {
  readonly workbook: ExcelWorkbook;
  readonly sheet: ExcelSheet;
}

const NOTE: ApiDefinition<NoteRef<ExcelNote>> = {
  type: 'Note',
  properties: {
    Content: { get: ({ note }) => note.content, set: rewrite },
    AuthorName: { get: ({ note }) => note.author },
  },
  methods: {
    GetLocation: { run: location },
    Delete: {
      run: ({ sheet, note }: NoteRef<ExcelNote>) => {
        if (sheet.protected) throw new ExcelApiError('AccessDenied');
        sheet.notes = sheet.notes.filter((other) => other !== note);
      },
    },
  },
};

const NOTES: ApiDefinition<NotesRef> = {
  type: 'NoteCollection',
  items: (ref) => ref.sheet.notes.map((note) => ApiObject.of(NOTE, { ...ref, note })),
  item: (ref, key) => noteAt(ref, key) ?? notFound(),
  methods: {
    Add: {
      run: (ref: NotesRef, cell: string, content: string) => {
        const note = ref.sheet.addNote(singleCell(cell), limited(content), ref.workbook.userName);
        return ApiObject.of(NOTE, { ...ref, note });
      },
    },
    GetCount: { run: ({ sheet }: NotesRef) => sheet.notes.length },
    GetItemAt: {
      run: (ref: NotesRef, index: number) => {
        const note = ref.sheet.notes[index];
        if (!note) throw new ExcelApiError('InvalidArgument');
        return ApiObject.of(NOTE, { ...ref, note });
      },
    },
    GetItemOrNullObject: {
      run: (ref: NotesRef, key: string) => noteAt(ref, key) ?? ApiObject.nothing('Note'),
    },
  },
};

const COMMENT: ApiDefinition<NoteRef<ExcelComment>> = {
  type: 'Comment',
  identity: ({ note }) => ({ Id: note.id }),
  properties: {
    Id: { get: ({ note }) => note.id },
    Content: { get: ({ note }) => note.content, set: rewrite },
    AuthorName: { get: ({ note }) => note.author },
  },
  methods: {
    GetLocation: { run: location },
    Delete: {
      run: ({ sheet, note }: NoteRef<ExcelComment>) => {
        if (sheet.protected) throw new ExcelApiError('AccessDenied');
        sheet.comments = sheet.comments.filter((other) => other !== note);
      },
    },
  },
};

const COMMENTS: ApiDefinition<NotesRef> = {
  type: 'CommentCollection',
  items: (ref) => ref.sheet.comments.map((note) => ApiObject.of(COMMENT, { ...ref, note })),
  item: (ref, id) => {
    const note = ref.sheet.comments.find((one) => one.id === id);
    return note ? ApiObject.of(COMMENT, { ...ref, note }) : notFound();
  },
  methods: {
    Add: {
      run: (ref: NotesRef, cell: string, content: string) => {
        const note = ref.sheet.addComment(fullCell(ref, cell), limited(content), ref.workbook.userName);
        return ApiObject.of(COMMENT, { ...ref, note });
      },
    },
    GetCount: { run: ({ sheet }: NotesRef) => sheet.comments.length },
    GetItemByCell: {
      run: (ref: NotesRef, cell: string) => {
        const at = fullCell(ref, cell);
        const note = ref.sheet.comments.find((one) => one.cell === at);
        return note ? ApiObject.of(COMMENT, { ...ref, note }) : notFound();
      },
    },
  },
};

export function notesOf(workbook: ExcelWorkbook, sheet: ExcelSheet): ApiObject {
  return ApiObject.of(NOTES, { workbook, sheet });
}

export function commentsOf(workbook: ExcelWorkbook, sheet: ExcelSheet): ApiObject {
  return ApiObject.of(COMMENTS, { workbook, sheet });
}

function noteAt(ref: NotesRef, key: string): ApiObject | null {
  const cell = singleCell(key);
  const note = ref.sheet.notes.find((one) => one.cell === cell);
  return note ? ApiObject.of(NOTE, { ...ref, note }) : null;
}

function notFound(): never {
  throw new ExcelApiError('ItemNotFound');
}

function location({ workbook, sheet, note }: NoteRef<ExcelNote>): ApiObject {
  return rangeOf(workbook, sheet, parseAddress(note.cell));
}

function rewrite({ sheet, note }: NoteRef<ExcelNote>, content: string): void {
  if (sheet.protected) throw new ExcelApiError('AccessDenied');
  note.content = limited(content);
}

function limited(content: string): string {
  if (content.length > MAX_CELL_TEXT) throw new ExcelApiError('InvalidArgument');
  return content;
}

/** Comments want the full address, with the sheet's name. */
function fullCell({ sheet }: NotesRef, address: string): string {
  const name = address.slice(0, address.lastIndexOf('!') + 1);
  if (name !== `${sheet.name}!` && name !== `'${sheet.name.replaceAll("'", "''")}'!`)
    throw new ExcelApiError('InvalidArgument');
  return singleCell(address);
}

function singleCell(address: string): string {
  const range = parseAddress(address);
  if (range.top !== range.bottom || range.left !== range.right) throw new ExcelApiError('InvalidArgument');
  return formatRange(range);
}
