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
}

const TAG =
  /<(\/?)table:(table|table-row|table-column|table-cell|covered-table-cell)(?=[\s/>])([^>]*?)(\/?)>|<style:style\b([^>]*)>|<style:table-properties\b([^>]*)>/g;

interface OpenTable {
  hidden: boolean;
  protected: boolean;
  hiddenRows: Span[];
  hiddenColumns: Span[];
  merges: RangeAddress[];
}

/** Walks content.xml once, before anything is built from it. */
export function surveyOds(content: string): OdsStructure {
  const hiddenStyles = new Set<string>();
  const tables: OpenTable[] = [];
  let table: OpenTable | undefined;
  let style = '';
  let row = 1;
  let column = 1;
  let repeatedRows = 1;
  let filledCells = 0;
  for (const match of content.matchAll(TAG)) {
    const [, closing, element, attributes = '', empty, styleAttributes, tableProperties] = match;
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
  return { tables, filledCells };
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

function count(attributes: string, name: string): number {
  const written = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(written) && written > 0 ? written : 1;
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
