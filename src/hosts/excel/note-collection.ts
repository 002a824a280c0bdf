import type { OfficeClient } from './office';

/** The part of Excel.Note that the adapter uses. */
export interface NoteObject extends OfficeExtension.ClientObject {
  readonly isNullObject: boolean;
  content: string;
  readonly authorName: string;
  delete(): void;
  getLocation(): Excel.Range;
  load(properties: string): unknown;
}

/** The part of Excel.NoteCollection that the adapter uses. */
export interface NoteObjects {
  readonly items: readonly NoteObject[];
  add(cell: string, content: string): unknown;
  getItem(cell: string): NoteObject;
  getItemOrNullObject(cell: string): NoteObject;
  load(properties: string): unknown;
}

/**
 * The notes of a worksheet. Microsoft's client from its CDN has `worksheet.notes`; the newest copy that can be
 * installed from npm (1.1.110, needed where there is no internet) stops at ExcelApi 1.15, while Excel itself may know
 * notes. Requests name what they ask for, so the same two classes are declared here on the client's own base class, by
 * the names that the documentation gives them. Whether that Excel answers is seen at the first reading.
 */
export function noteCollection(client: OfficeClient, sheet: Excel.Worksheet): NoteObjects {
  return 'notes' in sheet ? (sheet.notes as NoteObjects) : declaredNotes(client, sheet);
}

type Path = unknown;
type Type = new (context: OfficeExtension.ClientRequestContext, path: Path) => OfficeExtension.ClientObject;

/** What the client's classes are made with; not in its published types. */
interface Declaring {
  readonly ClientObject: Type;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: Type,
      parent: object,
      name: string,
      collection: boolean,
      flags: number,
    ): object;
    createIndexerObject(type: Type, parent: object, given: readonly unknown[]): object;
    createMethodObject(
      type: Type,
      parent: object,
      name: string,
      operation: number,
      given: readonly unknown[],
      collection: boolean,
      invalidAfterRequest: boolean,
      getById: string | null,
      flags: number,
    ): object;
    invokeMethod(
      parent: object,
      name: string,
      operation: number,
      given: readonly unknown[],
      flags: number,
      result: number,
    ): object;
    invokeSetProperty(parent: object, name: string, value: unknown, flags: number): void;
  };
}

/** Values that the client's generated classes pass for members that write, and for those that only read. */
const WRITE = 0;
const READ = 1;
const READ_FLAGS = 4;

/** The base class's own reading of an answer; not in its published types. */
interface Answered {
  _handleResult(value: unknown): void;
}

interface DeclaredTypes {
  readonly Notes: Type;
}

const declared = new WeakMap<object, DeclaredTypes>();

function declaredNotes(client: OfficeClient, sheet: Excel.Worksheet): NoteObjects {
  const base = client.OfficeExtension as unknown as Declaring;
  const types = declared.get(client) ?? declareTypes(client, base);
  declared.set(client, types);
  return base.BatchApiHelper.createPropertyObject(
    types.Notes,
    sheet,
    'Notes',
    true,
    READ_FLAGS,
  ) as NoteObjects;
}

function declareTypes(client: OfficeClient, base: Declaring): DeclaredTypes {
  const make = base.BatchApiHelper;
  const inherited = base.ClientObject.prototype as unknown as Answered;
  const RangeType = client.Excel.Range as unknown as Type;

  class Note extends base.ClientObject {
    #content: string | null = null;
    #authorName = '';

    get content(): string {
      return this.#content ?? '';
    }
    set content(value: string) {
      this.#content = value;
      make.invokeSetProperty(this, 'Content', value, WRITE);
    }
    get authorName(): string {
      return this.#authorName;
    }
    delete(): void {
      make.invokeMethod(this, 'Delete', WRITE, [], 0, 0);
    }
    getLocation(): object {
      return make.createMethodObject(RangeType, this, 'GetLocation', READ, [], false, true, null, READ_FLAGS);
    }
    load(properties: string): void {
      this.context.load(this, properties);
    }
    _handleResult(value: unknown): void {
      inherited._handleResult.call(this, value);
      if (typeof value !== 'object' || value === null) return;
      if ('Content' in value) this.#content = String(value.Content);
      if ('AuthorName' in value) this.#authorName = String(value.AuthorName ?? '');
    }
  }

  class Notes extends base.ClientObject {
    #items: Note[] = [];

    get items(): readonly Note[] {
      return this.#items;
    }
    add(cell: string, content: string): object {
      return make.createMethodObject(Note, this, 'Add', WRITE, [cell, content], false, true, null, 0);
    }
    getItem(cell: string): object {
      return make.createIndexerObject(Note, this, [cell]);
    }
    getItemOrNullObject(cell: string): object {
      return make.createMethodObject(
        Note,
        this,
        'GetItemOrNullObject',
        READ,
        [cell],
        false,
        false,
        null,
        READ_FLAGS,
      );
    }
    load(properties: string): void {
      this.context.load(this, properties);
    }
    _handleResult(value: unknown): void {
      inherited._handleResult.call(this, value);
      if (typeof value !== 'object' || value === null || !('_Items' in value)) return;
      const list: readonly unknown[] = Array.isArray(value._Items) ? value._Items : [];
      this.#items = list.map((item, index) => {
        const path = [index];
        const note = make.createMethodObject(
          Note,
          this,
          'GetItemAt',
          READ,
          path,
          false,
          false,
          null,
          READ_FLAGS,
        );
        (note as Note)._handleResult(item);
        return note as Note;
      });
    }
  }
  return { Notes };
}
