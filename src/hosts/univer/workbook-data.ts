import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/presets';
import {
  formatCell,
  type CellLook,
  type LineStyle,
  type SheetCell,
  type SheetLooks,
  type SheetSnapshot,
  type WorkbookLooks,
  type WorkbookSnapshot,
} from '../../sheet';
import { toUniverRange } from './ranges';
import { originOf } from './row-origins';
import { textType } from './text-cells';
import { PROPERTIES_KEY } from './workbook-properties';

/** Room beyond what is filled, so that a form can grow. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 14;
const DEFAULT_WIDTH = 72;
const DEFAULT_HEIGHT = 19;
/** Hidden rows and columns are noted one by one, so those past anything filled are left out. */
const HORIZONTAL: Readonly<Record<NonNullable<CellLook['horizontal']>, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Readonly<Record<CellLook['vertical'], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const LINES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

/** A workbook as Univer opens it. Notes and highlights are put in afterwards, by the host. */
export function workbookData(id: string, workbook: WorkbookSnapshot, looks: WorkbookLooks): IWorkbookData {
  const looksOf = new Map(looks.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = workbook.sheets.map((sheet, at) =>
    worksheetData(`sheet-${at + 1}`, sheet, looksOf.get(sheet.name) ?? null),
  );
  return {
    id,
    name: id,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(looks.looks.map((look, at) => [String(at), styleOf(look)])),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    custom: { [PROPERTIES_KEY]: { ...workbook.properties } },
  };
}

function worksheetData(
  id: string,
  sheet: SheetSnapshot,
  looks: SheetLooks | null,
): Partial<IWorksheetData> & { readonly id: string } {
  const lastRow = Math.max(sheet.usedRange?.bottom ?? 0, looks?.lastRow ?? 0);
  const lastColumn = Math.max(
    sheet.usedRange?.right ?? 0,
    ...(looks?.cells ?? []).map(({ column }) => column),
    0,
  );
  const frozen = looks?.frozen ?? { rows: 0, columns: 0 };
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(LEAST_ROWS, lastRow + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + SPARE_COLUMNS),
    defaultColumnWidth: looks?.defaultWidth ?? DEFAULT_WIDTH,
    defaultRowHeight: looks?.defaultHeight ?? DEFAULT_HEIGHT,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    showGridlines: looks?.gridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    mergeData: sheet.merges.map(toUniverRange),
    cellData: cellData(sheet, looks),
    rowData: rowData(sheet, looks, lastRow),
    columnData: columnData(sheet, looks, lastColumn),
    custom: { protected: sheet.protected },
  };
}

function cellData(sheet: SheetSnapshot, looks: SheetLooks | null): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, data: ICellData) => {
    const line = (cells[row - 1] ??= {});
    line[column - 1] = { ...line[column - 1], ...data };
  };
  for (const { row, column, look } of looks?.cells ?? []) if (look > 0) put(row, column, { s: String(look) });
  for (const cell of sheet.cells) put(cell.row, cell.column, contentOf(cell, looks));
  return cells;
}

function contentOf(cell: SheetCell, looks: SheetLooks | null): ICellData {
  const formula = cell.formula ? looks?.formulas.get(formatCell(cell)) : undefined;
  const computed = formula === undefined ? {} : { f: formula };
  if (typeof cell.value === 'boolean')
    return { v: cell.value ? 1 : 0, t: CellValueType.BOOLEAN, ...computed };
  if (typeof cell.value === 'number') return { v: cell.value, t: CellValueType.NUMBER, ...computed };
  if (cell.formula) return { v: cell.value, t: CellValueType.STRING, ...computed };
  return { v: cell.value, t: textType(cell.value) };
}

function rowData(
  sheet: SheetSnapshot,
  looks: SheetLooks | null,
  lastRow: number,
): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (let row = 1; row <= lastRow; row += 1) rows[row - 1] = { custom: originOf(row) };
  for (const { row, height } of looks?.rows ?? []) rows[row - 1] = { ...rows[row - 1], h: height };
  for (const { first, last } of sheet.hiddenRows) {
    for (let row = first; row <= Math.min(last, lastRow); row += 1) {
      rows[row - 1] = { ...rows[row - 1], hd: BooleanNumber.TRUE };
    }
  }
  return rows;
}

function columnData(
  sheet: SheetSnapshot,
  looks: SheetLooks | null,
  lastColumn: number,
): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  const last = lastColumn + SPARE_COLUMNS;
  for (const { first, last: end, width } of looks?.columns ?? []) {
    for (let column = first; column <= Math.min(end, last); column += 1) columns[column - 1] = { w: width };
  }
  for (const { first, last: end } of sheet.hiddenColumns) {
    for (let column = first; column <= Math.min(end, last); column += 1) {
      columns[column - 1] = { ...columns[column - 1], hd: BooleanNumber.TRUE };
    }
  }
  return columns;
}

function styleOf(look: CellLook): IStyleData {
  const on = { s: BooleanNumber.TRUE };
  return {
    ...(look.fontName === null ? {} : { ff: look.fontName }),
    ...(look.fontSize === null ? {} : { fs: look.fontSize }),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.underlined ? { ul: on } : {}),
    ...(look.struckOut ? { st: on } : {}),
    ...(look.colour === null ? {} : { cl: { rgb: `#${look.colour}` } }),
    ...(look.fill === null ? {} : { bg: { rgb: `#${look.fill}` } }),
    ...(Object.keys(look.borders).length === 0 ? {} : { bd: bordersOf(look) }),
    ...(look.horizontal === null ? {} : { ht: HORIZONTAL[look.horizontal] }),
    vt: VERTICAL[look.vertical],
    ...(look.wrapped ? { tb: WrapStrategy.WRAP } : {}),
    ...(look.numberFormat === 'General' ? {} : { n: { pattern: look.numberFormat } }),
  };
}

function bordersOf({ borders }: CellLook): IBorderData {
  const line = (side: keyof CellLook['borders']) => {
    const found = borders[side];
    return found ? { s: LINES[found.style], cl: { rgb: `#${found.colour}` } } : null;
  };
  return { t: line('top'), b: line('bottom'), l: line('left'), r: line('right') };
}
