import { safeMerges } from '../src/hosts/file/read-merges';
import {
  parseRange,
  type RangeAddress,
  type SheetCell,
  type SheetSnapshot,
  type Span,
  type WorkbookSnapshot,
} from '../src/sheet';

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;
const MOST_CELLS = 3000;

/**
 * A workbook out of text: sheets parted by a form feed, cells by tabs, ¶ for a line break inside a cell, {…} for a
 * computed cell. Lines that begin with ! tell what is not in the cells: `!name …`, `!merge A1:B2 …`, `!rows 2-3 …`
 * and `!columns 2-3 …` for hidden ones, `!note A1 …`, `!property …` for the kept suppressions.
 */
export function workbookFromText(text: string): WorkbookSnapshot {
  const properties: Record<string, string> = {};
  const sheets = text
    .split('\f')
    .slice(0, 6)
    .map((part, index) => sheetFrom(part, `表${index + 1}`, properties));
  const names = new Set<string>();
  return { sheets: sheets.filter(({ name }) => !names.has(name) && names.add(name)), properties };
}

function sheetFrom(part: string, usualName: string, properties: Record<string, string>): SheetSnapshot {
  let name = usualName;
  const cells: SheetCell[] = [];
  const merges: RangeAddress[] = [];
  const hiddenRows: Span[] = [];
  const hiddenColumns: Span[] = [];
  const notes: { cell: string; text: string; author: null }[] = [];
  let row = 0;
  for (const line of part.split('\n')) {
    const [, order, rest = ''] = /^!(name|merge|rows|columns|note|property) (.*)$/.exec(line) ?? [];
    if (order === undefined) {
      row += 1;
      line.split('\t').forEach((field, index) => {
        if (field !== '' && cells.length < MOST_CELLS) cells.push(cellFrom(field, row, index + 1));
      });
    } else if (order === 'name') name = rest || usualName;
    else if (order === 'merge') merges.push(...rest.split(' ').flatMap(rangeOrNothing));
    else if (order === 'rows') hiddenRows.push(...spans(rest));
    else if (order === 'columns') hiddenColumns.push(...spans(rest));
    else if (order === 'property') properties['jixiao.suppressions'] = rest;
    else {
      const [, cell, words = ''] = /^([A-Z]{1,2}[1-9]\d{0,3}) (.+)$/.exec(rest) ?? [];
      if (cell !== undefined && !notes.some((note) => note.cell === cell))
        notes.push({ cell, text: words.replaceAll('¶', '\n'), author: null });
    }
  }
  return {
    name,
    usedRange: null,
    cells,
    merges: safeMerges(merges),
    hiddenRows,
    hiddenColumns,
    hidden: false,
    protected: false,
    notes,
  };
}

function cellFrom(field: string, row: number, column: number): SheetCell {
  const formula = /^\{.+\}$/s.test(field);
  const text = (formula ? field.slice(1, -1) : field).replaceAll('¶', '\n');
  return NUMBER.test(text)
    ? { row, column, text, value: Number(text), kind: 'number', formula }
    : { row, column, text, value: text, kind: 'text', formula };
}

function rangeOrNothing(text: string): RangeAddress[] {
  try {
    return [parseRange(text)];
  } catch {
    return [];
  }
}

function spans(text: string): Span[] {
  return text.split(' ').flatMap((word) => {
    const [, first, last] = /^(\d{1,4})-(\d{1,4})$/.exec(word) ?? [];
    return first !== undefined && Number(last) >= Number(first)
      ? [{ first: Number(first), last: Number(last) }]
      : [];
  });
}
