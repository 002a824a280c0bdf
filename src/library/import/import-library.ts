import { columnLetters, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet';
import { foldText } from '../../indicator';
import { categoryOfEntry, type LibraryEntry, libraryEntrySchema } from '../schema';
import { complaintTexts, type ImportComplaint } from './complaints';
import { entryFromRow } from './entry-from-row';
import type { ColumnMeaning } from './header';
import { type ListedSheet, readSheetRows } from './sheet-rows';

export interface ImportOptions {
  /** Shown as 出自 where the list itself names no source: the file's or the library's name. */
  readonly libraryName: string;
  /** The most rows that are read, over all sheets; 20,000 unless told. */
  readonly mostRows?: number;
}

/** What was understood of a sheet. */
export interface SheetPreview {
  readonly sheet: string;
  readonly understood: boolean;
  /** 1-based; null where the sheet has no header. */
  readonly headerRow: number | null;
  readonly columns: readonly {
    readonly column: string;
    readonly heading: string;
    readonly meaning: ColumnMeaning;
  }[];
  readonly rows: number;
  readonly entries: number;
  readonly subtotalRows: number;
  readonly repeatedHeaderRows: number;
  /** Entries whose list gives no sign: the usual one was put. */
  readonly directionsInferred: number;
}

/** An indicator that the list has more than once; the first one counts. */
export interface DuplicateEntry {
  readonly name: string;
  readonly level2: string;
  readonly sheet: string;
  readonly row: number;
  readonly firstSheet: string;
  readonly firstRow: number;
}

export interface ImportedLibrary {
  readonly entries: readonly LibraryEntry[];
  readonly preview: readonly SheetPreview[];
  readonly complaints: readonly ImportComplaint[];
  readonly duplicates: readonly DuplicateEntry[];
}

const USUAL_MOST_ROWS = 20_000;
const MOST_SHEETS = 50;
const MOST_COMPLAINTS = 1_000;

/**
 * Reads a bureau's 指标库 in any of the usual structures: levels merged or carried down, sign and unit in columns
 * of their own, in one cell or behind the name, several sheets, lists by category without header. Takes nothing
 * on trust: rows that cannot be read are left out with a complaint. Complaints stop after 1,000.
 */
export function importLibrary(workbook: WorkbookSnapshot, options: ImportOptions): ImportedLibrary {
  const entries: LibraryEntry[] = [];
  const preview: SheetPreview[] = [];
  const complaints: ImportComplaint[] = [];
  const duplicates: DuplicateEntry[] = [];
  const seen = new Map<string, { sheet: string; row: number }>();
  let rowsLeft = options.mostRows ?? USUAL_MOST_ROWS;
  const complain = (complaint: ImportComplaint) => {
    if (complaints.length < MOST_COMPLAINTS) complaints.push(complaint);
  };
  const sheets = workbook.sheets.filter((sheet) => sheet.cells.length > 0);
  for (const sheet of sheets.slice(0, MOST_SHEETS)) {
    const listed = readSheetRows(sheet, rowsLeft);
    if (listed.cut) {
      complain({ sheet: sheet.name, row: null, cell: null, ...complaintTexts.tooManyRows(USUAL_MOST_ROWS) });
    }
    const before = entries.length;
    let directionsInferred = 0;
    for (const row of listed.rows) {
      const reading = entryFromRow(sheet.name, row, options.libraryName);
      for (const complaint of reading.complaints) complain(complaint);
      const entry = libraryEntrySchema.safeParse(reading.entry);
      if (!entry.success) continue;
      const key = keyOfEntry(entry.data);
      const first = seen.get(key);
      if (first) {
        duplicates.push({
          name: entry.data.name,
          level2: categoryOfEntry(entry.data),
          sheet: sheet.name,
          row: row.row,
          firstSheet: first.sheet,
          firstRow: first.row,
        });
        continue;
      }
      seen.set(key, { sheet: sheet.name, row: row.row });
      entries.push(entry.data);
      if (reading.directionInferred) directionsInferred += 1;
    }
    rowsLeft -= listed.rows.length;
    preview.push(previewOf(sheet, listed, entries.length - before, directionsInferred));
    if (listed.header === null && listed.rows.length === 0) {
      complain({ sheet: sheet.name, row: null, cell: null, ...complaintTexts.noHeader() });
    }
  }
  const tooMany = sheets[MOST_SHEETS];
  if (tooMany) {
    complain({ sheet: tooMany.name, row: null, cell: null, ...complaintTexts.tooManySheets(MOST_SHEETS) });
  }
  return { entries: withOwnIds(entries), preview, complaints, duplicates };
}

/** What makes two entries one: category and name in comparison form. */
export function keyOfEntry(entry: LibraryEntry): string {
  return `${categoryOfEntry(entry)}\n${foldText(entry.name).toLowerCase()}`;
}

function previewOf(
  sheet: SheetSnapshot,
  listed: ListedSheet,
  entries: number,
  directionsInferred: number,
): SheetPreview {
  return {
    sheet: sheet.name,
    understood: listed.header !== null || listed.rows.length > 0,
    headerRow: listed.header?.first ?? null,
    columns: (listed.header?.columns ?? []).map(({ column, heading, meaning }) => ({
      column: columnLetters(column),
      heading,
      meaning,
    })),
    rows: listed.rows.length,
    entries,
    subtotalRows: listed.subtotalRows,
    repeatedHeaderRows: listed.repeatedHeaderRows,
    directionsInferred,
  };
}

/** A list's own codes may repeat; an id must not. */
function withOwnIds(entries: readonly LibraryEntry[]): LibraryEntry[] {
  const used = new Map<string, number>();
  return entries.map((entry) => {
    const count = used.get(entry.id) ?? 0;
    used.set(entry.id, count + 1);
    return count === 0 ? entry : { ...entry, id: `${entry.id.slice(0, 70)}~${count + 1}` };
  });
}
