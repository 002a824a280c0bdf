import { SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import {
  MAX_COLUMN,
  MAX_ROW,
  formatCell,
  joinProperties,
  rangeUnion,
  type CellKind,
  type CellNote,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
  type Span,
  type WorkbookSnapshot,
} from '../../sheet';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';
import { safeMerges } from './read-merges';

/** What is known of a sheet beside what the library tells; each goes before the library's word. */
export type SheetFacts = Partial<
  Pick<SheetSnapshot, 'cells' | 'hidden' | 'protected' | 'hiddenRows' | 'hiddenColumns' | 'merges'>
>;
type SheetFrame = Omit<Required<SheetFacts>, 'cells'>;

/** The library's workbook as plain data. Throws ReadError: tooManySheets, tooManyCells, tooManyMerges, textTooLong. */
export function snapshotWorkbook(
  workbook: WorkBook,
  limits: ReadLimits,
  factsOf: (index: number) => SheetFacts = () => ({}),
): WorkbookSnapshot {
  const names = workbook.SheetNames;
  if (names.length > limits.sheets) {
    throw new ReadError('tooManySheets', { values: { count: names.length, limit: limits.sheets } });
  }
  const sheets: SheetSnapshot[] = [];
  const left = { cells: limits.cells, merges: limits.merges };
  names.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    const { cells, ...facts } = factsOf(index);
    // A chart or macro sheet holds no cells of its own.
    if (!cells && (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet'))) return;
    const frame: SheetFrame = {
      hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
      protected: Boolean(sheet?.['!protect']),
      hiddenRows: hiddenSpans(sheet?.['!rows'], MAX_ROW),
      hiddenColumns: hiddenSpans(sheet?.['!cols'], MAX_COLUMN),
      merges: mergesOf(sheet),
      ...facts,
    };
    const content = cells ? { cells, notes: [] } : cellsAndNotes(sheet);
    const snapshot = snapshotSheet(name, content, limits, frame);
    if ((left.cells -= snapshot.cells.length) < 0) {
      throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
    }
    if ((left.merges -= snapshot.merges.length) < 0) {
      throw new ReadError('tooManyMerges', { values: { limit: limits.merges } });
    }
    sheets.push(snapshot);
  });
  return { sheets, properties: ownProperties(workbook.Custprops) };
}

function snapshotSheet(
  name: string,
  { cells, notes }: Pick<SheetSnapshot, 'cells' | 'notes'>,
  limits: ReadLimits,
  frame: SheetFrame,
): SheetSnapshot {
  let usedRange: RangeAddress | null = null;
  for (const { row, column, text } of cells) {
    if (text.length > limits.textLength) {
      const values = {
        sheet: name,
        cell: formatCell({ row, column }),
        count: text.length,
        limit: limits.textLength,
      };
      throw new ReadError('textTooLong', { values });
    }
    usedRange = extend(usedRange, { top: row, left: column, bottom: row, right: column });
  }
  const merges = safeMerges(frame.merges);
  for (const merge of merges) if (usedRange) usedRange = extend(usedRange, merge);
  return { ...frame, name, usedRange, cells, merges, notes };
}

function cellsAndNotes(sheet: WorkSheet | undefined): Pick<SheetSnapshot, 'cells' | 'notes'> {
  const cells: SheetCell[] = [];
  const notes: CellNote[] = [];
  const rows: readonly (CellObject[] | undefined)[] = sheet?.['!data'] ?? [];
  for (const rowIndex of presentIndexes(rows, MAX_ROW)) {
    const row = rows[rowIndex] ?? [];
    for (const columnIndex of presentIndexes(row, MAX_COLUMN)) {
      const source = row[columnIndex];
      if (!source) continue;
      const address = { row: rowIndex + 1, column: columnIndex + 1 };
      if (source.c) addNote(notes, source, formatCell(address));
      const content = contentOf(source);
      if (content) cells.push({ ...address, ...content });
    }
  }
  return { cells, notes };
}

function mergesOf(sheet: WorkSheet | undefined): RangeAddress[] {
  return (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
}

/** Text, value and kind of a cell as a person sees it; null where it shows nothing. */
function contentOf(source: CellObject): Pick<SheetCell, 'text' | 'value' | 'kind' | 'formula'> | null {
  const formula = source.f !== undefined || source.F !== undefined;
  switch (source.t) {
    case 's': {
      const text = normaliseLineBreaks(String(source.v ?? ''));
      return text === '' ? null : { text, value: text, kind: 'text', formula };
    }
    case 'n': {
      const value = Number(source.v);
      const text = displayedNumber(source, value);
      if (text === '') return null;
      const kind: CellKind = isDateFormat(source.z) ? 'date' : 'number';
      return { text, value, kind, formula };
    }
    case 'b':
      return { text: source.v ? 'TRUE' : 'FALSE', value: Boolean(source.v), kind: 'boolean', formula };
    case 'e': {
      const text = source.w ?? '#VALUE!';
      return { text, value: text, kind: 'error', formula };
    }
    default:
      return null;
  }
}

/** The formatted figure. The blanks that accounting formats pad it with align it in its column; they are not text. */
function displayedNumber(source: CellObject, value: number): string {
  if (source.w !== undefined) return source.w.trim();
  return Number.isFinite(value) ? String(SSF.format('General', value)) : '';
}

export function isDateFormat(format: unknown): boolean {
  return typeof format === 'string' && Boolean(SSF.is_date(format));
}

function addNote(notes: CellNote[], source: CellObject, cell: string): void {
  const entries = source.c ?? [];
  const text = normaliseLineBreaks(entries.map((entry) => entry.t ?? '').join('\n'));
  if (text.trim() !== '') notes.push({ cell, text, author: authorOf(entries[0]?.a) });
}

/** What the library puts where a note names nobody. */
const NOBODY = 'sheetjsghost';

/**
 * The name of a note's author. The library leaves the names in .xlsx comments as UTF-8 bytes, one character each;
 * a name that is no valid UTF-8 that way was decoded already.
 */
function authorOf(name: string | undefined): string | null {
  if (!name || name === NOBODY) return null;
  const codes = Array.from(name, (character) => character.charCodeAt(0));
  if (codes.some((code) => code > 0xff)) return name;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return name;
  }
}

/** Line breaks of Windows and old Mac files as \n. */
export function normaliseLineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function ownProperties(properties: object | undefined): Record<string, string> {
  return joinProperties(
    Object.entries(properties ?? {}).map(([name, value]) => [name, String(value)] as const),
  );
}

function hiddenSpans(
  entries: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  most: number,
): Span[] {
  const spans: { first: number; last: number }[] = [];
  if (!entries) return spans;
  for (const index of presentIndexes(entries, most)) {
    if (!entries[index]?.hidden) continue;
    const last = spans.at(-1);
    if (last && last.last === index) last.last = index + 1;
    else spans.push({ first: index + 1, last: index + 1 });
  }
  return spans;
}

/** Past this length an array is likely to be sparse, and asking for its keys is cheaper than walking it. */
const WALKED_LENGTH = 1024;

/** Indexes that an array really has, below the limit, in order: a sparse array of a million places is not walked. */
function presentIndexes(entries: readonly unknown[], most: number): readonly number[] {
  const indexes: number[] = [];
  if (entries.length <= WALKED_LENGTH) {
    for (let index = 0; index < entries.length; index += 1)
      if (entries[index] !== undefined) indexes.push(index);
    return indexes;
  }
  for (const key of Object.keys(entries)) {
    const index = Number(key);
    if (index < most) indexes.push(index);
  }
  return indexes;
}

function extend(range: RangeAddress | null, other: RangeAddress): RangeAddress {
  return range ? rangeUnion(range, other) : other;
}
