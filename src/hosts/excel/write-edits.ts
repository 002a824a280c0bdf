import {
  formatRange,
  pieceNames,
  propertyPieces,
  WorkbookModel,
  type Edit,
  type SetPropertyEdit,
  type WorkbookSnapshot,
} from '../../sheet';
import type { OfficeClient } from './office';
import type { ReadSheet } from './read-sheet';
import type { ExcelSupport } from './support';
import { guarded, TextCells } from './text-guard';
import { HighlightWriter, type SheetFormats } from './write-highlights';
import { addNote, removeNote, rewriteNote } from './write-notes';
import { deleteRows, insertRows, mergeRange, unmergeRange } from './write-rows';

/** What the writer was told by the reading that checked the edits. */
export interface WriteGround {
  readonly client: OfficeClient;
  readonly support: ExcelSupport;
  readonly workbook: WorkbookSnapshot;
  readonly sheets: ReadonlyMap<string, WriteSheet>;
  readonly properties: ReadonlyMap<string, string>;
}

export interface WriteSheet {
  readonly proxy: Excel.Worksheet;
  readonly read: ReadSheet;
  readonly formats: SheetFormats;
}

type SheetEdit = Exclude<Edit, SetPropertyEdit>;

/** Excel on the web takes 5 MB a request; an edit's text takes at most three bytes a character, its actions some more. */
const REQUEST_BYTES = 4_000_000;
const EDIT_BYTES = 1_200;

/**
 * Queues the edits and sends them: in one request, or past the size that Excel takes, in as few as it allows.
 * They were checked before; here nothing is refused any more. Answers the workbook as it is now.
 */
export async function writeEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  ground: WriteGround,
): Promise<WorkbookModel> {
  const writer = new EditWriter(context, ground);
  await writeFrom(context, writer, requestsOf(edits));
  return writer.model;
}

async function writeFrom(
  context: Excel.RequestContext,
  writer: EditWriter,
  requests: readonly (readonly Edit[])[],
): Promise<void> {
  const [first, ...others] = requests;
  if (!first) return;
  for (const edit of first) writer.queue(edit);
  await context.sync();
  await writeFrom(context, writer, others);
}

/** The edits in as many requests as their size takes. */
export function requestsOf(edits: readonly Edit[]): Edit[][] {
  const requests: Edit[][] = [];
  let room = 0;
  for (const edit of edits) {
    const size = EDIT_BYTES + 3 * lengthOf(edit);
    if (size > room) {
      requests.push([]);
      room = REQUEST_BYTES;
    }
    room -= size;
    requests.at(-1)?.push(edit);
  }
  return requests;
}

function lengthOf(edit: Edit): number {
  if ('text' in edit) return edit.text.length;
  if (edit.kind === 'setProperty') return (edit.value?.length ?? 0) * 2;
  return edit.kind === 'highlight' ? edit.cells.length * 400 : 0;
}

class EditWriter {
  readonly model: WorkbookModel;
  readonly #context: Excel.RequestContext;
  readonly #ground: WriteGround;
  readonly #highlights = new Map<string, HighlightWriter>();
  readonly #textCells = new Map<string, TextCells>();
  readonly #properties: Set<string>;

  constructor(context: Excel.RequestContext, ground: WriteGround) {
    this.#context = context;
    this.#ground = ground;
    this.model = new WorkbookModel(ground.workbook);
    this.#properties = new Set(ground.properties.keys());
    for (const [name, { proxy, read, formats }] of ground.sheets) {
      this.#highlights.set(name, new HighlightWriter(proxy, ground.support, formats));
      this.#textCells.set(name, new TextCells(read.textFormatted));
    }
  }

  queue(edit: Edit): void {
    if (edit.kind === 'setProperty') this.#setProperty(edit);
    else this.#queueOnSheet(edit);
  }

  #queueOnSheet(edit: SheetEdit): void {
    const { sheet: name } = edit;
    const sheet = this.#ground.sheets.get(name);
    const textCells = this.#textCells.get(name);
    if (!sheet || !textCells) return;
    const hadNote = 'cell' in edit && this.model.sheet(name)?.note(edit.cell) !== undefined;
    const before = this.model.sheet(name)?.merges ?? [];
    this.model.apply(edit);
    const merges = this.model.sheet(name)?.merges ?? [];
    switch (edit.kind) {
      case 'setText':
        return setValue(sheet.proxy, edit.cell, guarded(edit.text, textCells.has(edit.cell)));
      case 'setValue':
        return setValue(sheet.proxy, edit.cell, edit.value);
      case 'insertRows': {
        const { count, formatFrom } = edit;
        insertRows(sheet.proxy, edit, merges, {
          support: this.#ground.support,
          lastColumn: sheet.read.lastColumn,
        });
        this.#highlights.get(name)?.keepOff(`${edit.before}:${edit.before + count - 1}`);
        textCells.shift({ at: edit.before, count });
        return textCells.copyRow(
          formatFrom < edit.before ? formatFrom : formatFrom + count,
          edit.before,
          count,
        );
      }
      case 'deleteRows':
        deleteRows(sheet.proxy, edit.first, edit.count);
        return textCells.shift({ at: edit.first, count: -edit.count });
      case 'setNote':
        return hadNote
          ? rewriteNote(sheet.proxy, edit, this.#ground)
          : addNote(sheet.proxy, edit, this.#ground);
      case 'removeNote':
        return removeNote(sheet.proxy, edit, this.#ground);
      case 'highlight':
        return this.#highlights.get(name)?.add(edit, merges);
      case 'clearHighlights':
        return this.#highlights.get(name)?.clear();
      case 'merge':
        return mergeRange(sheet.proxy, edit.range);
      case 'unmerge':
        // Exactly this one: Excel would take apart every merged area that the range touches.
        if (before.some((merge) => formatRange(merge) === edit.range)) unmergeRange(sheet.proxy, edit.range);
    }
  }

  #setProperty(edit: SetPropertyEdit): void {
    const custom = this.#context.workbook.properties.custom;
    const pieces = edit.value === null ? [] : propertyPieces(edit.name, edit.value);
    const kept = new Set(pieces.map(([name]) => name));
    for (const name of pieceNames(edit.name, this.#properties)) {
      if (kept.has(name)) continue;
      custom.getItem(name).delete();
      this.#properties.delete(name);
    }
    for (const [name, value] of pieces) {
      custom.add(name, value);
      this.#properties.add(name);
    }
    this.model.apply(edit);
  }
}

function setValue(sheet: Excel.Worksheet, cell: string, value: string | number | boolean): void {
  const range = sheet.getRange(cell);
  range.values = [[value]];
  range.untrack();
}
