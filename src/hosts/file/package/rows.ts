import { columnLetters, parseRange, type RowShift } from '../../../sheet';
import { isOwnRule } from './highlights';
import { shiftNotes } from './notes';
import { PackageError } from './package-error';
import { parseReferenceList, printReferenceList, shiftReferenceList } from './reference-list';
import { shiftAnchors, shiftSheetReferences } from './sheet-references';
import type { SheetPart } from './sheet-part';
import type { WorkbookPart } from './workbook-part';
import { shiftFormulas } from './workbook-formulas';
import { createElement, type XmlElement } from './xml';

/** Inserts rows that look like row `formatFrom` (its number before the insertion) and hold nothing. */
export function insertRows(
  workbook: WorkbookPart,
  sheet: SheetPart,
  {
    before,
    count,
    formatFrom,
  }: { readonly before: number; readonly count: number; readonly formatFrom: number },
): void {
  const shift = { at: before, count };
  refuseTornStructures(sheet, shift);
  const model = sheet.rows.row(formatFrom);
  const modelCells = sheet.rows.cells(formatFrom).map(({ column, element }) => ({
    column,
    style: element.attribute('s'),
  }));
  shiftEverything(workbook, sheet, shift);
  if (model) {
    for (let number = before; number < before + count; number += 1) {
      sheet.rows.insertRow(blankRow(sheet, model, modelCells, number), number);
    }
  }
  extendFormats(sheet, shift, formatFrom);
}

export function deleteRows(
  workbook: WorkbookPart,
  sheet: SheetPart,
  { first, count }: { readonly first: number; readonly count: number },
): void {
  const shift = { at: first, count: -count };
  refuseTornStructures(sheet, shift);
  shiftEverything(workbook, sheet, shift);
}

function shiftEverything(workbook: WorkbookPart, sheet: SheetPart, shift: RowShift): void {
  shiftFormulas(workbook, sheet, shift);
  const deletedLast = shift.at - shift.count - 1;
  sheet.rows.renumber(shift.at, (row) => (shift.count < 0 && row <= deletedLast ? null : row + shift.count));
  shiftSheetReferences(sheet, shift);
  shiftNotes(sheet, shift);
  shiftAnchors(sheet, shift);
  shiftTables(sheet, shift);
  dropCalculationChain(workbook);
}

/** A row with the model's height and formats and no content. A hidden model does not make a hidden row. */
function blankRow(
  sheet: SheetPart,
  model: XmlElement,
  cells: readonly { readonly column: number; readonly style: string | null }[],
  number: number,
): XmlElement {
  const row = model.clone();
  row.clear();
  row.setAttribute('r', String(number));
  for (const name of ['hidden', 'collapsed']) row.setAttribute(name, null);
  for (const { column, style } of cells) {
    const cell = createElement(sheet.root, `<c r="${columnLetters(column)}${number}"/>`);
    if (style !== null) cell.setAttribute('s', style);
    row.append(cell);
  }
  return row;
}

/**
 * Validations and conditional formats of the model row hold in the new rows too. Rows put in the middle of their
 * range are inside it already; at its edge the range is widened.
 */
function extendFormats(sheet: SheetPart, { at, count }: RowShift, formatFrom: number): void {
  const model = formatFrom >= at ? formatFrom + count : formatFrom;
  const validations = sheet.child('dataValidations')?.childrenNamed('dataValidation') ?? [];
  const formats = sheet.root
    .childrenNamed('conditionalFormatting')
    .filter((block) => !block.childrenNamed('cfRule').some(isOwnRule));
  for (const element of [...validations, ...formats]) {
    const ranges = parseReferenceList(element.attribute('sqref') ?? '');
    const wider = ranges.map((range) => {
      if (model < range.top || model > range.bottom) return range;
      if (range.bottom === at - 1) return { ...range, bottom: at + count - 1 };
      return range.top === at + count ? { ...range, top: at } : range;
    });
    if (wider.some((range, index) => range !== ranges[index])) {
      element.setAttribute('sqref', printReferenceList(wider));
    }
  }
}

/** Throws PackageError where the spreadsheet program would refuse as well. */
function refuseTornStructures(sheet: SheetPart, { at, count }: RowShift): void {
  const tears = (reference: string) => {
    const { top, bottom } = parseRange(reference);
    if (count > 0) return top < at && at <= bottom;
    const last = at - count - 1;
    return at <= bottom && top <= last && !(at <= top && bottom <= last);
  };
  for (const { number } of sheet.rows.rows()) {
    for (const { element } of sheet.rows.cells(number)) {
      const formula = element.child('f');
      const reference = formula?.attribute('t') === 'array' ? formula.attribute('ref') : null;
      if (reference && tears(reference)) {
        throw new PackageError('cutsArray', { sheet: sheet.name, cell: reference });
      }
    }
  }
  const relationships = sheet.opc.relationships(sheet.partName);
  for (const { target } of relationships.of('pivotTable')) {
    const reference = sheet.opc.xml(target).child('location')?.attribute('ref');
    if (reference && tears(reference)) {
      throw new PackageError('cutsPivot', { sheet: sheet.name, cell: reference });
    }
  }
  if (count > 0) return;
  for (const { target } of relationships.of('table')) {
    const reference = sheet.opc.xml(target).attribute('ref');
    const top = reference ? parseRange(reference).top : 0;
    if (reference && at <= top && top < at - count) {
      throw new PackageError('cutsTable', { sheet: sheet.name, cell: reference });
    }
  }
}

function shiftTables(sheet: SheetPart, shift: RowShift): void {
  const relationships = sheet.opc.relationships(sheet.partName);
  const parts = [...relationships.of('table'), ...relationships.of('pivotTable')];
  for (const { target } of parts) {
    for (const element of sheet.opc.xml(target).descendants()) {
      if (!['table', 'autoFilter', 'sortState', 'sortCondition', 'location'].includes(element.local))
        continue;
      const reference = element.attribute('ref');
      const moved = reference === null ? null : shiftReferenceList(reference, shift);
      if (moved !== null && moved !== reference) element.setAttribute('ref', moved);
    }
  }
}

/**
 * The calculation chain lists formula cells by address and is optional: the program builds it anew on opening. An
 * entry that leads to a cell without a formula would make it offer a repair.
 */
function dropCalculationChain(workbook: WorkbookPart): void {
  const relationships = workbook.opc.relationships(workbook.name);
  for (const { id, target } of relationships.of('calcChain')) {
    relationships.remove(id);
    workbook.opc.remove(target);
  }
}
