import { ReadError } from './read-error';
import { MAX_COLUMN, MAX_ROW, type RangeAddress, type Span } from '../../sheet';

/** What the library leaves out of an OpenDocument table, or takes only from cells that hold something (merges). */
export interface OdsTable {
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly merges: readonly RangeAddress[];
}

export interface OdsStructure {
  readonly tables: readonly OdsTable[];
  /** Cells that hold something, repetition counted: one element can stand for a thousand million cells. */
  readonly filledCells: number;
  /** Blanks that are written as a number: one element can stand for any number of them. */
  readonly blanks: number;
}

const TAG =
  /<(\/?)table:(table|table-row|table-column|table-cell|covered-table-cell)(?=[\s/>])([^>]*?)(\/?)>|<style:style\b([^>]*)>|<style:table-properties\b([^>]*)>/g;

/** Written in a name that is not ours to know, it would not be counted. */
const ANY_REPETITION = /-repeated\s*=/g;
const OWN_REPETITION = /\btable:number-(?:rows|columns)-repeated\s*=/g;
const BLANKS = /text:c\s*=\s*["'](\d+)/g;
/** Paragraphs; the library takes a text apart once for every paragraph that it lies in. */
const PARAGRAPH = /<(\/?)(?:[^\s<>:"/]*:)?(?:p|文本串)(?=[\s/>])[^<>]*?(\/?)>/g;
const MOST_PARAGRAPH_DEPTH = 8;

interface OpenTable {
  hidden: boolean;
  protected: boolean;
  hiddenRows: Span[];
  hiddenColumns: Span[];
  merges: RangeAddress[];
}

/** Walks content.xml, without its comments, before anything is built from it. Throws ReadError damaged. */
export function surveyOds(content: string): OdsStructure {
  const hiddenStyles = new Set<string>();
  const tables: OpenTable[] = [];
  let table: OpenTable | undefined;
  let style = '';
  let row = 1;
  let column = 1;
  let repeatedRows = 1;
  let filledCells = 0;
  let repetitions = 0;
  for (const match of content.matchAll(TAG)) {
    const [, closing, element, attributes = '', empty, styleAttributes, tableProperties] = match;
    repetitions += occurrences(attributes, OWN_REPETITION);
    if (styleAttributes !== undefined) style = attribute(styleAttributes, 'style:name') ?? '';
    else if (tableProperties !== undefined) {
      if (attribute(tableProperties, 'table:display') === 'false') hiddenStyles.add(style);
    } else if (closing === '/') {
      if (element === 'table-row') row += repeatedRows;
    } else if (element === 'table') {
      table = {
        hidden: hiddenStyles.has(attribute(attributes, 'table:style-name') ?? ''),
        protected: attribute(attributes, 'table:protected') === 'true',
        hiddenRows: [],
        hiddenColumns: [],
        merges: [],
      };
      tables.push(table);
      row = 1;
      column = 1;
    } else if (element === 'table-row') {
      repeatedRows = count(attributes, 'table:number-rows-repeated');
      if (isHidden(attributes)) addSpan(table?.hiddenRows, row, repeatedRows, MAX_ROW);
      if (empty === '/') row += repeatedRows;
      column = 1;
    } else {
      const repeated = count(attributes, 'table:number-columns-repeated');
      if (element === 'table-column') {
        if (isHidden(attributes)) addSpan(table?.hiddenColumns, column, repeated, MAX_COLUMN);
      } else if (element === 'table-cell') {
        if (empty !== '/') filledCells += repeatedRows * repeated;
        const bottom = row + count(attributes, 'table:number-rows-spanned') - 1;
        const right = column + count(attributes, 'table:number-columns-spanned') - 1;
        if (bottom > row || right > column) table?.merges.push({ top: row, left: column, bottom, right });
      }
      column += repeated;
    }
  }
  if (repetitions !== occurrences(content, ANY_REPETITION))
    throw new ReadError('damaged', { cause: 'repetitions of something else' });
  refuseNestedParagraphs(content);
  return { tables, filledCells, blanks: blanksOf(content) };
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

/** As large as any reading of the text: the library takes `9x` for 9 in one place and `9e9` for a figure in another. */
function count(attributes: string, name: string): number {
  const written = attribute(attributes, name) ?? '1';
  return Math.max(1, ...[Number(written), Number.parseInt(written, 10)].filter((reading) => reading > 1));
}

function occurrences(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function blanksOf(content: string): number {
  let blanks = 0;
  for (const [, number] of content.matchAll(BLANKS)) blanks += Number(number);
  return blanks;
}

function refuseNestedParagraphs(content: string): void {
  let depth = 0;
  for (const [, closing, empty] of content.matchAll(PARAGRAPH)) {
    if (closing === '/') depth = Math.max(0, depth - 1);
    else if (empty !== '/' && (depth += 1) > MOST_PARAGRAPH_DEPTH)
      throw new ReadError('damaged', { cause: 'paragraphs within paragraphs' });
  }
}

function isHidden(attributes: string): boolean {
  const visibility = attribute(attributes, 'table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function addSpan(spans: Span[] | undefined, first: number, length: number, most: number): void {
  if (!spans || first > most) return;
  const last = Math.min(most, first + length - 1);
  const before = spans.at(-1);
  if (before && before.last === first - 1) spans[spans.length - 1] = { first: before.first, last };
  else spans.push({ first, last });
}
