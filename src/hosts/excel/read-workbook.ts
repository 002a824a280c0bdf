import { joinProperties, type CellNote, type RangeAddress } from '../../sheet';
import { HostError } from '../host';
import { isTooMuchAtOnce } from './excel-error';
import type { OfficeClient } from './office';
import { rememberedNotes, requestLocations } from './read-notes';
import {
  extentOf,
  readSheet,
  requestRows,
  requestSheet,
  type ReadSheet,
  type RowsRequest,
  type SheetRequest,
} from './read-sheet';
import type { ExcelSupport } from './support';

/** Excel's limit of cells a reading; a sheet with more between its first and its last is no form. */
const MAX_CELLS = 5_000_000;
/** Cells in one piece of a sheet that is too large to be read at once: about 2 MB. */
const PIECE_CELLS = 20_000;

export interface ReadOptions {
  readonly client: OfficeClient;
  readonly support: ExcelSupport;
  /** Where the notes of the n-th sheet were seen last. */
  readonly remembered: (index: number) => readonly string[];
}

export interface ReadSheets {
  readonly sheets: readonly ReadSheet[];
  /** All custom properties of the workbook, as Excel keeps them. */
  readonly properties: ReadonlyMap<string, string>;
  /** Null where this Excel does not tell it. */
  readonly name: string | null;
}

/**
 * Reads those of the worksheets that exist, and the workbook's name and properties in one round trip; `alongside` may ask for more in
 * the same. A second trip is needed where notes are not where they were seen last; and where the sheets are too large for one answer, one
 * that asks how large they are and one for each piece.
 */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  options: ReadOptions,
  alongside: () => void = () => undefined,
): Promise<ReadSheets> {
  const request = (content: 'whole' | 'extent') =>
    sheets.map((sheet, at) =>
      requestSheet(sheet, { ...options, content, remembered: options.remembered(at) }),
    );
  let properties = requestProperties(context, options.support);
  let name = requestName(context, options.support);
  alongside();
  let requests = request('whole');
  let pieces: readonly (readonly RowsRequest[])[] | null = null;
  try {
    await context.sync();
  } catch (error) {
    if (!isTooMuchAtOnce(error)) throw error;
    requests = request('extent');
    properties = requestProperties(context, options.support);
    name = requestName(context, options.support);
    alongside();
    await context.sync();
    requests = requests.filter(({ sheet }) => !sheet.isNullObject);
    pieces = await inPieces(context, requests, options.support);
  }
  requests = requests.filter(({ sheet }) => !sheet.isNullObject);
  const notes = await locateNotes(context, requests);
  const read = requests.map((one, at) => readSheet(one, notes[at] ?? [], pieces?.[at] ?? null));
  return { sheets: read, properties: properties(), name: name() };
}

/** The properties that jixiao keeps among all of the workbook's. */
export function keptProperties(properties: ReadonlyMap<string, string>): Record<string, string> {
  return joinProperties(properties);
}

function requestProperties(
  context: Excel.RequestContext,
  support: ExcelSupport,
): () => ReadonlyMap<string, string> {
  if (!support.customProperties) return () => new Map();
  const custom = context.workbook.properties.custom;
  custom.load('items/key,items/value');
  return () => new Map(custom.items.map(({ key, value }) => [key, String(value)]));
}

function requestName({ workbook }: Excel.RequestContext, support: ExcelSupport): () => string | null {
  if (!support.workbookName) return () => null;
  workbook.load('name');
  return () => workbook.name;
}

async function locateNotes(
  context: Excel.RequestContext,
  requests: readonly SheetRequest[],
): Promise<readonly (readonly CellNote[])[]> {
  const known = requests.map(({ notes }) => rememberedNotes(notes));
  if (!known.includes(null)) return known.map((notes) => notes ?? []);
  const located = requests.map(({ notes }, at) =>
    notes && known[at] === null ? requestLocations(notes) : () => known[at] ?? [],
  );
  await context.sync();
  return located.map((notes) => notes());
}

async function inPieces(
  context: Excel.RequestContext,
  requests: readonly SheetRequest[],
  support: ExcelSupport,
): Promise<readonly (readonly RowsRequest[])[]> {
  const [first, ...others] = requests;
  if (!first) return [];
  const extent = extentOf(first);
  const rows = extent ? await readPieces(context, first.sheet, piecesOf(extent), support) : [];
  return [rows, ...(await inPieces(context, others, support))];
}

function piecesOf(extent: RangeAddress): RangeAddress[] {
  const columns = extent.right - extent.left + 1;
  if (columns * (extent.bottom - extent.top + 1) > MAX_CELLS) {
    throw new HostError(
      'tooLarge',
      '工作表太大（超过 500 万个单元格），没有读取。请删去表格以外的内容后再试。',
    );
  }
  const height = Math.max(1, Math.floor(PIECE_CELLS / columns));
  const pieces: RangeAddress[] = [];
  for (let top = extent.top; top <= extent.bottom; top += height)
    pieces.push({ ...extent, top, bottom: Math.min(extent.bottom, top + height - 1) });
  return pieces;
}

/** One after the other; a piece that is still too large is halved, down to a single row. */
async function readPieces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pieces: readonly RangeAddress[],
  support: ExcelSupport,
): Promise<RowsRequest[]> {
  const read: RowsRequest[] = [];
  for (const piece of pieces) read.push(...(await readPiece(context, sheet, piece, support)));
  return read;
}

async function readPiece(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  piece: RangeAddress,
  support: ExcelSupport,
): Promise<RowsRequest[]> {
  const request = requestRows(sheet, piece, support);
  try {
    await context.sync();
    return [request];
  } catch (error) {
    if (!isTooMuchAtOnce(error) || piece.top === piece.bottom) throw error;
    const middle = Math.floor((piece.top + piece.bottom) / 2);
    const halves = [
      { ...piece, bottom: middle },
      { ...piece, top: middle + 1 },
    ];
    return readPieces(context, sheet, halves, support);
  }
}
