import {
  columnLetters,
  highlightLevel,
  isHighlightFormula,
  MAX_COLUMN,
  MAX_ROW,
  parseRange,
  type SheetLooks,
  type UnseenThing,
  type WorkbookLooks,
} from '../../../sheet';
import { withAddressesChecked } from '../package/bad-addresses';
import { translateFormula } from '../package/formula-references';
import { OpcPackage } from '../package/opc-package';
import type { SheetPart } from '../package/sheet-part';
import { WorkbookPart } from '../package/workbook-part';
import type { XmlElement } from '../package/xml';
import { cellLooks } from './cell-looks';

/** Pixels of a digit of the standard font at 96 dots an inch: what a column's width counts. */
const DIGIT = 7;
const PADDING = 5;
const PIXELS_PER_POINT = 96 / 72;

/**
 * How an .xlsx or .xlsm looks: fonts, fills, borders, alignment, sizes, frozen panes, formulas and jixiao's own marks.
 * Throws PackageError where it is not one or is damaged.
 */
export function readLooks(bytes: Uint8Array): WorkbookLooks {
  const opc = new OpcPackage(bytes);
  const workbook = new WorkbookPart(opc);
  return withAddressesChecked(() => ({
    looks: cellLooks(opc, workbook),
    sheets: workbook.sheets.map(sheetLooks),
    unseen: unseenThings(opc, workbook),
  }));
}

function sheetLooks(sheet: SheetPart): SheetLooks {
  const cells: SheetLooks['cells'][number][] = [];
  const rows: SheetLooks['rows'][number][] = [];
  const formulas = new Map<string, string>();
  const shared = new Map<string, { row: number; column: number; text: string }>();
  let lastRow = 0;
  for (const { number: row, element } of sheet.rows.rows()) {
    lastRow = Math.max(lastRow, row);
    const height = Number(element.attribute('ht') ?? NaN);
    if (Number.isFinite(height)) rows.push({ row, height: Math.round(height * PIXELS_PER_POINT) });
    for (const { column, element: cell } of sheet.rows.cells(row)) {
      cells.push({ row, column, look: Number(cell.attribute('s') ?? 0) });
      const formula = formulaOf(cell, { row, column }, shared);
      if (formula !== null) formulas.set(`${columnLetters(column)}${row}`, `=${formula}`);
    }
  }
  const format = sheet.child('sheetFormatPr');
  const width = Number(format?.attribute('defaultColWidth') ?? NaN);
  const height = Number(format?.attribute('defaultRowHeight') ?? NaN);
  const view = sheet.child('sheetViews')?.child('sheetView');
  return {
    name: sheet.name,
    cells,
    formulas,
    columns: columnWidths(sheet),
    rows,
    defaultWidth: Number.isFinite(width) ? pixelsOf(width) : null,
    defaultHeight: Number.isFinite(height) ? Math.round(height * PIXELS_PER_POINT) : null,
    frozen: frozenPanes(view ?? null),
    gridLines: view?.attribute('showGridLines') !== '0',
    lastRow,
    highlights: ownHighlights(sheet),
  };
}

/** The formula without its `=`; of a shared one what it means in this cell. Array formulas are shown by their result. */
function formulaOf(
  cell: XmlElement,
  at: { readonly row: number; readonly column: number },
  shared: Map<string, { row: number; column: number; text: string }>,
): string | null {
  const element = cell.child('f');
  const kind = element?.attribute('t') ?? 'normal';
  if (!element || kind === 'array' || kind === 'dataTable') return null;
  const text = element.text();
  if (kind !== 'shared') return text === '' ? null : text;
  const group = element.attribute('si') ?? '';
  if (text !== '') {
    shared.set(group, { ...at, text });
    return text;
  }
  const master = shared.get(group);
  return master ? translateFormula(master.text, at.row - master.row, at.column - master.column) : null;
}

function columnWidths(sheet: SheetPart): SheetLooks['columns'] {
  return (sheet.child('cols')?.childrenNamed('col') ?? []).flatMap((column) => {
    const [first, last, width] = ['min', 'max', 'width'].map((name) => Number(column.attribute(name) ?? NaN));
    if (!first || !last || width === undefined || !Number.isFinite(width)) return [];
    return [{ first, last: Math.min(last, MAX_COLUMN), width: pixelsOf(width) }];
  });
}

function pixelsOf(width: number): number {
  return Math.round(width * DIGIT + (width > 0 ? PADDING : 0));
}

function frozenPanes(view: XmlElement | null): SheetLooks['frozen'] {
  const pane = view?.child('pane') ?? null;
  if (pane === null || !(pane.attribute('state') ?? '').startsWith('frozen')) return { rows: 0, columns: 0 };
  const rows = Number(pane.attribute('ySplit') ?? 0);
  const columns = Number(pane.attribute('xSplit') ?? 0);
  return { rows: Math.min(rows, MAX_ROW - 1), columns: Math.min(columns, MAX_COLUMN - 1) };
}

function ownHighlights(sheet: SheetPart): SheetLooks['highlights'] {
  return sheet.root.childrenNamed('conditionalFormatting').flatMap((block) => {
    const areas = (block.attribute('sqref') ?? '').split(/\s+/).filter(Boolean).map(parseRange);
    return block.childrenNamed('cfRule').flatMap((rule) => {
      const level = highlightLevel(rule.child('formula')?.text() ?? '');
      return level === null ? [] : [{ level, areas }];
    });
  });
}

function unseenThings(opc: OpcPackage, workbook: WorkbookPart): UnseenThing[] {
  const someSheet = (holds: (sheet: SheetPart) => boolean) => workbook.sheets.some(holds);
  const foreignRule = (rule: XmlElement) =>
    rule.local === 'cfRule' && !isHighlightFormula(rule.child('formula')?.text() ?? '');
  const found: Record<UnseenThing, boolean> = {
    drawings: someSheet((sheet) => sheet.child('drawing') !== null),
    conditionalFormats: someSheet((sheet) =>
      sheet.root
        .childrenNamed('conditionalFormatting')
        .some((block) => block.elements().some((rule) => foreignRule(rule))),
    ),
    dataValidations: someSheet((sheet) => sheet.child('dataValidations') !== null),
    tables: someSheet((sheet) => sheet.child('tableParts') !== null),
    macros: opc.names().some((name) => /vbaProject\.bin$/i.test(name)),
  };
  return (Object.keys(found) as UnseenThing[]).filter((thing) => found[thing]);
}
