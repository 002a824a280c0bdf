import {
  parse_zip,
  type Container,
  type ContainerEntry,
  type ParsingOptions,
  type WorkBook,
} from '@e965/xlsx';
import type { WorkbookSnapshot } from '../../sheet';
import { ReadError } from './read-error';
import type { ReadLimits } from './read-limits';
import { withChineseNumberFormats } from './read-number-formats';
import { PlainSheetReader, type PlainSheet } from './read-plain-sheet';
import { surveySheetXml, type SheetXml, type WorkbookTally } from './read-sheet-xml';
import { snapshotWorkbook } from './read-snapshot';
import type { ZipContainer } from './read-zip';

/** Parts that say what a person sees. Pictures, macros, printer settings and the like are never inflated. */
const PARTS =
  /^(\[content_types\]\.xml|_rels\/\.rels|docprops\/custom\.xml|xl\/[^/]+\.xml|xl\/_rels\/.*|xl\/(worksheets|chartsheets|dialogsheets|macrosheets)\/.*|xl\/(comments|threadedcomments|persons)\/.*)$/;
const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const TAKEN_AS_BYTES = /^(docprops\/custom\.xml|xl\/threadedcomments\/.*|xl\/persons\/.*)$/;
const OF_SHEETS = /^xl\/(worksheets\/|comments|threadedcomments\/)/;
const STYLES = /^xl\/styles\.xml$/;

/** Options for every format: only cells that hold something, with their displayed text. */
export const PARSING_OPTIONS: ParsingOptions = {
  dense: true,
  sheetStubs: false,
  cellNF: true,
  cellText: true,
  cellHTML: false,
  cellFormula: true,
  cellDates: false,
  dateNF: 'yyyy/m/d',
};

/**
 * .xlsx and .xlsm. The library reads the workbook, its strings and styles; of the sheets, those that hold more than
 * strings and figures. Throws ReadError: damaged and whatever a limit says.
 */
export function readOoxml(zip: ZipContainer, limits: ReadLimits): WorkbookSnapshot {
  const tally: WorkbookTally = { cells: 0, merges: 0 };
  const frame = readParts(zip, (key) => !OF_SHEETS.test(key));
  const outline = parse(frame, { sheets: [] });
  const parts = worksheetParts(zip);
  const partOf = (index: number): string => parts.get(relationOf(outline, index)) ?? '';
  const plain = readPlainSheets(zip, outline, partOf, tally);
  if (tally.cells > limits.cells) throw new ReadError('tooManyCells', { values: { limit: limits.cells } });
  if (tally.merges > limits.merges)
    throw new ReadError('tooManyMerges', { values: { limit: limits.merges } });
  if (outline.SheetNames.every((_, index) => plain.has(partOf(index)))) {
    return snapshotWorkbook(outline, limits, (index) => plain.get(partOf(index)) ?? {});
  }
  const surveys = new Map<string, SheetXml>();
  const survey = (key: string, part: Uint8Array): Uint8Array => {
    const surveyed = surveySheetXml(part, tally, limits);
    surveys.set(key, surveyed);
    return surveyed.part;
  };
  const rest = readParts(zip, (key) => OF_SHEETS.test(key) && !plain.has(key), survey);
  const workbook = parse({
    FullPaths: [...frame.FullPaths, ...rest.FullPaths],
    FileIndex: [...frame.FileIndex, ...rest.FileIndex],
  });
  return snapshotWorkbook(workbook, limits, (index) => {
    const own = plain.get(partOf(index));
    if (own) return own;
    const surveyed = surveys.get(partOf(index));
    if (!surveyed) return {};
    const { hiddenRows, hiddenColumns } = surveyed;
    return { protected: surveyed.protected, hiddenRows, hiddenColumns };
  });
}

/** The parts of these keys as the library wants them; worksheets go through `survey`. */
function readParts(
  zip: ZipContainer,
  wanted: (key: string) => boolean,
  survey: (key: string, part: Uint8Array) => Uint8Array = (_key, part) => part,
): Container {
  const container: Container = { FullPaths: [], FileIndex: [] };
  for (const [key, { name }] of zip.entries) {
    if (!PARTS.test(key) || !wanted(key)) continue;
    const part = zip.read(name);
    if (!part) continue;
    let content = part;
    if (WORKSHEET.test(key)) content = survey(key, part);
    else if (key.endsWith('.rels')) content = withTransitionalTypes(part);
    else if (TAKEN_AS_BYTES.test(key)) content = withCharacterReferences(part);
    else if (STYLES.test(key))
      content = new TextEncoder().encode(withChineseNumberFormats(new TextDecoder().decode(part)));
    addEntry(container, name, content);
  }
  return container;
}

/** By part, the sheets of the workbook that hold strings and figures alone, and no notes. */
function readPlainSheets(
  zip: ZipContainer,
  outline: WorkBook,
  partOf: (index: number) => string,
  tally: WorkbookTally,
): Map<string, PlainSheet> {
  const reader = new PlainSheetReader(outline);
  const sheets = new Map<string, PlainSheet>();
  outline.SheetNames.forEach((_, index) => {
    const key = partOf(index);
    if (!WORKSHEET.test(key) || sheets.has(key) || hasNotes(zip, key)) return;
    const part = zip.read(key);
    const sheet = part && reader.read(part);
    if (!sheet) return;
    sheets.set(key, sheet);
    tally.cells += sheet.cells.length;
    tally.merges += sheet.merges.length;
  });
  return sheets;
}

function hasNotes(zip: ZipContainer, key: string): boolean {
  const relations = zip.readText(key.replace(/([^/]+)$/, '_rels/$1.rels'));
  return relations !== null && /comment/i.test(relations);
}

const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
const TRANSITIONAL_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The library knows notes by the transitional name of their relationship only; a strict file writes another. */
function withTransitionalTypes(part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part);
  if (!text.includes(STRICT_RELATIONSHIPS)) return part;
  return new TextEncoder().encode(text.replaceAll(STRICT_RELATIONSHIPS, TRANSITIONAL_RELATIONSHIPS));
}

/** The library takes the bytes of these parts for characters; references say the same in ASCII. */
function withCharacterReferences(part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part);
  const units = text.replace(/[^\t\n\r -~]/g, (unit) => `&#x${unit.charCodeAt(0).toString(16)};`);
  return new TextEncoder().encode(units);
}

function parse(container: Container, options: ParsingOptions = {}): WorkBook {
  try {
    return parse_zip(container, { ...PARSING_OPTIONS, ...options });
  } catch (cause) {
    throw new ReadError('damaged', { cause });
  }
}

/** A container entry as the library wants it. In Node a Buffer, whose text the library decodes several times faster. */
export function addEntry(container: Container, name: string, content: Uint8Array): void {
  const bytes =
    typeof Buffer === 'undefined'
      ? content
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const entry: ContainerEntry = { name, type: 2, content: bytes, size: bytes.length };
  container.FullPaths.push(name);
  container.FileIndex.push(entry);
}

function relationOf(workbook: WorkBook, index: number): string {
  const sheet: object | undefined = workbook.Workbook?.Sheets?.[index];
  return sheet && 'id' in sheet ? String(sheet.id) : '';
}

/** Relation id → path of the worksheet part, in lower case. */
function worksheetParts(zip: ZipContainer): Map<string, string> {
  const relations = zip.readText('xl/_rels/workbook.xml.rels') ?? '';
  const parts = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const id = /\bId\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (id === undefined || target === undefined) continue;
    parts.set(id, (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase());
  }
  return parts;
}
