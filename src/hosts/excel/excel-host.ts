import { applyEditsToSnapshot, type Edit, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet';
import {
  HostError,
  savedFileName,
  type ApplyResult,
  type Host,
  type HostCapabilities,
  type Selection,
  type SheetChange,
  type Unsubscribe,
} from '../host';
import { hostErrorOf, officeErrorCode } from './excel-error';
import { ExcelEvents } from './excel-events';
import type { OfficeClient } from './office';
import { cellOf } from './read-notes';
import { keptProperties, readSheets, type ReadSheets } from './read-workbook';
import { withoutSkipped, type Threads } from './skipped-edits';
import { capabilitiesOf, probeSupport, type ExcelSupport } from './support';
import { writeEdits, type WriteSheet } from './write-edits';
import { NO_FORMATS, requestFormats, type SheetFormats } from './write-highlights';
import { asNewMarks, fitsOneTrip, writeNewMarks } from './write-new-marks';

/**
 * Excel through Office.js. A sheet is read in one round trip, and any number of new marks (notes on cells without one,
 * highlights) is written in one, which reads the sheet anew on its way. Everything else that apply() does takes two,
 * whatever the number of edits: one that reads anew and checks every expectation, and one that writes, so that nothing
 * is overwritten that was not looked at. Past Excel's limits (5 MB a message, 512 merged areas a list) it takes as many
 * as needed; where notes or comments are not where they were last seen, one more.
 *
 * Excel carries out a request action by action and keeps what was done before an error. New marks that turn out not to
 * fit are taken back. An error in the middle of any other write (the user locks the sheet at that very moment) may
 * leave part of it; everything foreseeable is checked before.
 */
export class ExcelHost implements Host {
  readonly kind = 'excel';
  readonly #client: OfficeClient;
  readonly #events: ExcelEvents;
  #support: ExcelSupport;
  /** By name, sheets as they were read or written last. */
  readonly #known = new Map<string, SheetSnapshot>();
  #activeSheet = '';
  #fileName: string | null = null;

  constructor(client: OfficeClient) {
    this.#client = client;
    this.#support = probeSupport(client);
    this.#events = new ExcelEvents(client, this.#support.since19);
  }

  /** May lessen after the first reading: an Excel that says it has notes but does not answer to them. */
  get capabilities(): HostCapabilities {
    return capabilitiesOf(this.#support);
  }

  get fileName(): string | null {
    return this.#fileName;
  }

  async readActiveSheet(): Promise<WorkbookSnapshot> {
    const { sheets, properties } = await this.#run((context) =>
      this.#read(context, () => [context.workbook.worksheets.getActiveWorksheet()], [this.#activeSheet]),
    );
    this.#activeSheet = sheets[0]?.snapshot.name ?? '';
    return { sheets: sheets.map(({ snapshot }) => snapshot), properties: keptProperties(properties) };
  }

  /** Two round trips: which sheets there are, and what they hold. */
  async readWorkbook(): Promise<WorkbookSnapshot> {
    const { sheets, properties } = await this.#run(async (context) => {
      const worksheets = context.workbook.worksheets;
      worksheets.load('items/name');
      await context.sync();
      const names = worksheets.items.map(({ name }) => name);
      return this.#read(context, () => names.map((name) => worksheets.getItem(name)), names);
    });
    return { sheets: sheets.map(({ snapshot }) => snapshot), properties: keptProperties(properties) };
  }

  async apply(edits: readonly Edit[], _title: string): Promise<ApplyResult> {
    if (edits.length === 0) return { skipped: [] };
    return this.#run((context) => this.#apply(context, edits), { undoGroup: true });
  }

  async select(sheetName: string, cell: string): Promise<void> {
    await this.#run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.activate();
      const range = sheet.getRange(cell);
      range.select();
      range.untrack();
      await context.sync();
    });
  }

  onSelectionChanged(listener: (selection: Selection) => void): Unsubscribe {
    return this.#events.onSelectionChanged(listener);
  }

  onSheetChanged(listener: (change: SheetChange) => void): Unsubscribe {
    return this.#events.onSheetChanged(listener);
  }

  onActivated(listener: () => void): Unsubscribe {
    return this.#events.onActivated(listener);
  }

  async #run<Result>(
    batch: (context: Excel.RequestContext) => Promise<Result>,
    { undoGroup = false } = {},
  ): Promise<Result> {
    const options: Excel.RunOptions = { delayForCellEdit: true };
    if (undoGroup && this.#support.mergeUndoGroup) options.mergeUndoGroup = true;
    try {
      return await this.#client.Excel.run(options, batch);
    } catch (error) {
      throw hostErrorOf(error);
    }
  }

  /** Reads sheets; where Excel has no notes although it said so, once more with comments in their place. */
  async #read(
    context: Excel.RequestContext,
    sheetsOf: () => readonly Excel.Worksheet[],
    names: readonly string[],
    alongside?: () => void,
  ): Promise<ReadSheets> {
    const read = () =>
      readSheets(
        context,
        sheetsOf(),
        {
          client: this.#client,
          support: this.#support,
          remembered: (at) => this.#known.get(names[at] ?? '')?.notes.map(({ cell }) => cell) ?? [],
        },
        alongside,
      );
    const result = await read().catch((error: unknown) => {
      if (this.#support.notes !== 'note' || officeErrorCode(error) !== 'ApiNotFound') throw error;
      this.#support = { ...this.#support, notes: 'comment' };
      return read();
    });
    for (const { snapshot } of result.sheets) this.#known.set(snapshot.name, snapshot);
    this.#fileName = result.name === null ? null : savedFileName(result.name);
    return result;
  }

  async #apply(context: Excel.RequestContext, edits: readonly Edit[]): Promise<ApplyResult> {
    return (await this.#applyAtOnce(context, edits)) ?? this.#applyChecked(context, edits);
  }

  /** Null where the edits are not of a kind to be written unlooked, or did not fit; then nothing was changed. */
  async #applyAtOnce(context: Excel.RequestContext, edits: readonly Edit[]): Promise<ApplyResult | null> {
    // Where there is a thread in the way Excel refuses, and the sheets are looked at.
    const { kept, skipped } = withoutSkipped(edits, this.#support, () => new Map());
    const marks = asNewMarks(kept);
    const ground = { client: this.#client, support: this.#support };
    if (!marks || !fitsOneTrip(marks, this.#known, ground)) return null;
    const written = await writeNewMarks(context, marks, this.#known, ground);
    for (const sheet of written ?? []) this.#known.set(sheet.name, sheet);
    return written && { skipped };
  }

  async #applyChecked(context: Excel.RequestContext, edits: readonly Edit[]): Promise<ApplyResult> {
    const names = [...new Set(edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])))];
    const worksheets = context.workbook.worksheets;
    const proxies = names.map((name) => worksheets.getItemOrNullObject(name));
    let formats: readonly (() => SheetFormats)[] = [];
    let comments: readonly (Excel.CommentCollection | null)[] = [];
    const { sheets: read, properties } = await this.#read(
      context,
      () => proxies,
      names,
      () => {
        formats = proxies.map((sheet, at) => this.#requestFormats(sheet, names[at], edits));
        comments = proxies.map((sheet, at) => this.#requestComments(sheet, names[at], edits));
      },
    );
    const workbook = {
      sheets: read.map(({ snapshot }) => snapshot),
      properties: keptProperties(properties),
    };
    const threads = await this.#threads(context, names, comments, workbook);
    const { kept, skipped } = withoutSkipped(edits, this.#support, (name) => threads.get(name) ?? new Map());
    applyEditsToSnapshot(workbook, kept);
    refuseProtected(workbook, kept);
    const sheets = new Map(
      read.map((sheet): [string, WriteSheet] => {
        const at = names.indexOf(sheet.snapshot.name);
        const proxy = worksheets.getItem(sheet.snapshot.name);
        return [sheet.snapshot.name, { proxy, read: sheet, formats: formats[at]?.() ?? NO_FORMATS }];
      }),
    );
    const ground = { client: this.#client, support: this.#support, workbook, sheets, properties };
    const written = await writeEdits(context, kept, ground);
    for (const sheet of written.snapshot().sheets) this.#known.set(sheet.name, sheet);
    return { skipped };
  }

  /** Asked for where an edit takes highlights away, or could spread them. */
  #requestFormats(
    sheet: Excel.Worksheet,
    name: string | undefined,
    edits: readonly Edit[],
  ): () => SheetFormats {
    const concerned = edits.some(
      (edit) => (edit.kind === 'clearHighlights' || edit.kind === 'insertRows') && edit.sheet === name,
    );
    return concerned && this.#support.conditionalFormats ? requestFormats(sheet) : () => NO_FORMATS;
  }

  /** Where there are notes, threaded comments may stand in their way. */
  #requestComments(
    sheet: Excel.Worksheet,
    name: string | undefined,
    edits: readonly Edit[],
  ): Excel.CommentCollection | null {
    const concerned = edits.some(
      (edit) => (edit.kind === 'setNote' || edit.kind === 'removeNote') && edit.sheet === name,
    );
    if (!concerned || this.#support.notes !== 'note') return null;
    sheet.comments.load('items/content');
    return sheet.comments;
  }

  /** By name of the sheet, the cells that hold a threaded comment. Takes a round trip only where there are some. */
  async #threads(
    context: Excel.RequestContext,
    names: readonly string[],
    comments: readonly (Excel.CommentCollection | null)[],
    workbook: WorkbookSnapshot,
  ): Promise<ReadonlyMap<string, Threads>> {
    if (this.#support.notes === 'comment') {
      return new Map(
        workbook.sheets.map(({ name, notes }) => [
          name,
          new Map(notes.map(({ cell, text }) => [cell, text])),
        ]),
      );
    }
    const located = comments.map((collection) =>
      (collection?.items ?? []).map((comment) => {
        const range = comment.getLocation();
        range.load('address');
        range.untrack();
        return { comment, range };
      }),
    );
    if (located.flat().length > 0) await context.sync();
    return new Map(
      located.map((list, at) => [
        names[at] ?? '',
        new Map(list.map(({ comment, range }) => [cellOf(range.address), comment.content])),
      ]),
    );
  }
}

function refuseProtected(workbook: WorkbookSnapshot, edits: readonly Edit[]): void {
  const touched = new Set(edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])));
  const locked = workbook.sheets.find((sheet) => sheet.protected && touched.has(sheet.name));
  if (!locked) return;
  throw new HostError(
    'sheetProtected',
    `工作表「${locked.name}」受保护，没有写入。请先撤销保护（审阅 › 撤消工作表保护）。`,
  );
}
