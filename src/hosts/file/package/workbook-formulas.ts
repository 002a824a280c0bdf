import type { RowShift } from '../../../sheet';
import { shiftFormula } from './formula-references';
import { shiftReferenceList } from './reference-list';
import { writeOutTornGroups, type FormulaCell } from './shared-formulas';
import type { SheetPart } from './sheet-part';
import { EXCEL_MAIN } from './vocabulary';
import type { WorkbookPart } from './workbook-part';
import type { XmlElement } from './xml';

/** Elements of a worksheet whose text is a formula. */
const SHEET_FORMULAS = new Set(['formula', 'formula1', 'formula2']);
const TABLE_FORMULAS = new Set(['calculatedColumnFormula', 'totalsRowFormula']);

/** Moves what formulas anywhere in the workbook refer to on the shifted sheet. */
export function shiftFormulas(workbook: WorkbookPart, sheet: SheetPart, shift: RowShift): void {
  for (const other of workbook.sheets) {
    // An address on another sheet is always written with an exclamation mark.
    if (other !== sheet && !workbook.opc.peek(other.partName).includes('!')) continue;
    shiftSheetFormulas(other, sheet.name, shift);
  }
  shiftDefinedNames(workbook, sheet.name, shift);
  for (const name of workbook.opc.names()) {
    if (!/\.xml$/i.test(name)) continue;
    if (/\/charts\//i.test(name))
      shiftTexts(workbook, name, (element) => element.local === 'f', sheet.name, shift);
    if (/\/tables\//i.test(name)) {
      shiftTexts(workbook, name, (element) => TABLE_FORMULAS.has(element.local), sheet.name, shift);
    }
    if (/\/pivotcache\/pivotcachedefinition/i.test(name)) shiftPivotSource(workbook, name, sheet.name, shift);
  }
}

function shiftSheetFormulas(sheet: SheetPart, shiftedSheet: string, shift: RowShift): void {
  const formulas: FormulaCell[] = sheet.rows.rows().flatMap(({ number }) =>
    sheet.rows.cells(number).flatMap(({ column, element }) => {
      const formula = element.child('f');
      return formula ? [{ address: { row: number, column }, element: formula }] : [];
    }),
  );
  writeOutTornGroups(formulas, sheet.name, shiftedSheet, shift);
  for (const { element } of formulas) shiftText(element, sheet.name, shiftedSheet, shift);
  for (const element of outsideRows(sheet)) {
    if (SHEET_FORMULAS.has(element.local) || (element.local === 'f' && element.uri === EXCEL_MAIN)) {
      shiftText(element, sheet.name, shiftedSheet, shift);
    }
    const location = element.local === 'hyperlink' ? element.attribute('location') : null;
    if (location !== null) {
      const moved = shiftFormula(location, sheet.name, shiftedSheet, shift);
      if (moved !== location) element.setAttribute('location', moved);
    }
  }
}

/** Everything of a sheet but its rows. */
export function* outsideRows(sheet: SheetPart): Generator<XmlElement> {
  for (const child of sheet.root.elements()) {
    if (child.local !== 'sheetData') yield* child.descendants();
  }
}

function shiftText(
  element: XmlElement,
  ownSheet: string | null,
  shiftedSheet: string,
  shift: RowShift,
): void {
  const formula = element.text();
  const moved = shiftFormula(formula, ownSheet, shiftedSheet, shift);
  if (moved !== formula) element.setText(moved);
}

function shiftTexts(
  workbook: WorkbookPart,
  partName: string,
  isFormula: (element: XmlElement) => boolean,
  shiftedSheet: string,
  shift: RowShift,
): void {
  if (!workbook.opc.peek(partName).includes('!')) return;
  for (const element of workbook.opc.xml(partName).descendants()) {
    if (isFormula(element)) shiftText(element, null, shiftedSheet, shift);
  }
}

function shiftDefinedNames(workbook: WorkbookPart, shiftedSheet: string, shift: RowShift): void {
  for (const element of workbook.definedNames()) {
    const index = element.attribute('localSheetId');
    const own = index === null ? null : (workbook.sheetNames[Number(index)] ?? null);
    shiftText(element, own, shiftedSheet, shift);
    // A print area or filter that lost its last row: a broken built-in name makes Excel offer a repair.
    if (element.attribute('name')?.startsWith('_xlnm.') && element.text().includes('#REF!')) {
      const container = element.parent;
      container?.remove(element);
      if (container?.isBlank()) container.parent?.remove(container);
    }
  }
}

function shiftPivotSource(
  workbook: WorkbookPart,
  partName: string,
  shiftedSheet: string,
  shift: RowShift,
): void {
  for (const element of workbook.opc.xml(partName).descendants()) {
    if (element.local !== 'worksheetSource' || element.attribute('sheet') !== shiftedSheet) continue;
    const reference = element.attribute('ref');
    const moved = reference === null ? null : shiftReferenceList(reference, shift);
    if (moved !== null && moved !== reference) element.setAttribute('ref', moved);
  }
}
