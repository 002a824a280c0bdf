import { parseCell, type CellLook, type WorkbookLooks } from '../../../src/sheet';
import type { ContractWorkbook } from '../contract/contract-workbook';

const PLAIN: CellLook = {
  fontName: null,
  fontSize: null,
  bold: false,
  italic: false,
  underlined: false,
  struckOut: false,
  colour: null,
  fill: null,
  borders: {},
  horizontal: null,
  vertical: 'bottom',
  wrapped: false,
  numberFormat: 'General',
};

/** How the contract's workbook looks, as if it had been read from a file. */
export function looksOf(workbook: ContractWorkbook): WorkbookLooks {
  const looks: CellLook[] = [PLAIN];
  return {
    looks,
    unseen: [],
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: sheet.cells.flatMap(({ cell, fill, numberFormat }) => {
        if (fill === undefined && numberFormat === undefined) return [];
        looks.push({ ...PLAIN, fill: fill ?? null, numberFormat: numberFormat ?? 'General' });
        return [{ ...parseCell(cell), look: looks.length - 1 }];
      }),
      formulas: new Map(
        sheet.cells.flatMap(({ cell, formula }) => (formula === undefined ? [] : [[cell, formula]])),
      ),
      columns: [],
      rows: [],
      defaultWidth: null,
      defaultHeight: null,
      frozen: { rows: 0, columns: 0 },
      gridLines: true,
      lastRow: 0,
      highlights: [],
    })),
  };
}
