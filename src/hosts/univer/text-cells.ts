import { AFTER_CELL_EDIT, type SheetInterceptorService } from '@univerjs/preset-sheets-core';
import {
  CellValueType,
  getNumfmtParseValueFilter,
  isBooleanString,
  isRealNum,
  type ICellData,
  type Nullable,
} from '@univerjs/presets';

/** A cell's content as text, whatever it begins with: never a formula, number or date. '' empties the cell. */
export function textCell(text: string): ICellData {
  if (text === '') return { v: null, t: null, f: null, si: null, p: null };
  return { v: text, t: textType(text), f: null, si: null, p: null };
}

/** Text that the grid would take for something else if it were typed is forced, which its editor shows by a `'`. */
export function textType(text: string): CellValueType {
  return readsAsOther(text) ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

function readsAsOther(text: string): boolean {
  return (
    /^['=+-]/.test(text) ||
    isRealNum(text) ||
    isBooleanString(text) ||
    getNumfmtParseValueFilter(text) !== null
  );
}

/** Before the handlers of Univer itself, whose priority is 0. */
const BEFORE_OTHERS = 100;

/**
 * What is typed over a text stays text where the text looks like a formula, as `=12个月` does in many forms. A cell
 * that held nothing, a number or a formula takes formulas as ever.
 */
export function keepsTextOnEdit(interceptors: SheetInterceptorService): void {
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: BEFORE_OTHERS,
    handler: (cell, context, next) => {
      const before = context.worksheet.getCellRaw(context.row, context.col);
      if (!cell || typeof cell.f !== 'string' || !heldText(before)) return next(cell);
      return next({ ...cell, ...textCell(cell.f) });
    },
  });
}

function heldText(cell: Nullable<ICellData>): boolean {
  return (
    cell?.t === CellValueType.FORCE_STRING && !cell.f && typeof cell.v === 'string' && cell.v.startsWith('=')
  );
}
