import { SSF } from '@e965/xlsx';
import { formatCell, MAX_CELL_TEXT, type SheetCell, type SheetSnapshot, type Span } from '../../sheet';
import { encodeCellText, readsAsOther } from './package/cell-writer';

/** Widths in digits of the standard font. A Chinese character takes two. */
const LEAST_WIDTH = 8;
const GREATEST_WIDTH = 48;

/** Columns as wide as their longest line, within bounds; hidden ones hidden. Text over merged areas does not count. */
export function columnsXml(sheet: SheetSnapshot): string {
  const right = sheet.usedRange?.right ?? 0;
  const widths = new Map<number, number>();
  const wide = new Set(
    sheet.merges.filter((merge) => merge.left < merge.right).map((merge) => `${merge.top},${merge.left}`),
  );
  for (const cell of sheet.cells) {
    if (wide.has(`${cell.row},${cell.column}`)) continue;
    const width = Math.max(...cell.text.split('\n').map(textWidth)) + 2;
    widths.set(cell.column, Math.max(widths.get(cell.column) ?? LEAST_WIDTH, width));
  }
  const columns = Array.from({ length: right }, (_, at) => at + 1).map((column) => {
    const width = Math.min(GREATEST_WIDTH, widths.get(column) ?? LEAST_WIDTH);
    const hidden = within(sheet.hiddenColumns, column) ? ' hidden="1"' : '';
    return `<col min="${column}" max="${column}" width="${width}" customWidth="1"${hidden}/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

export function sheetDataXml(sheet: SheetSnapshot): string {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  for (const span of sheet.hiddenRows) {
    const last = Math.min(span.last, sheet.usedRange?.bottom ?? 0);
    for (let row = span.first; row <= last; row += 1) if (!rows.has(row)) rows.set(row, []);
  }
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const hidden = within(sheet.hiddenRows, row) ? ' hidden="1"' : '';
      return `<row r="${row}"${hidden}>${cells.map(cellXml).join('')}</row>`;
    });
  return `<sheetData>${written.join('')}</sheetData>`;
}

/** A figure stays one where it shows the same digits without a number format; everything else is what it shows. */
function cellXml(cell: SheetCell): string {
  const address = formatCell(cell);
  if (
    cell.kind === 'number' &&
    typeof cell.value === 'number' &&
    SSF.format('General', cell.value) === cell.text
  ) {
    return `<c r="${address}" s="1"><v>${cell.value}</v></c>`;
  }
  if (cell.kind === 'boolean')
    return `<c r="${address}" s="1" t="b"><v>${cell.value === true ? 1 : 0}</v></c>`;
  const text = encodeCellText(cell.text.slice(0, MAX_CELL_TEXT));
  const format = readsAsOther(cell.text) ? 2 : 1;
  return `<c r="${address}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function textWidth(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

function within(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => span.first <= index && index <= span.last);
}
