import { shiftRow, type RowShift } from '../../../sheet';
import { recount } from './merges';
import { shiftReferenceList } from './reference-list';
import type { SheetPart } from './sheet-part';
import { EXCEL_MAIN, SHEET_DRAWING } from './vocabulary';
import { outsideRows } from './workbook-formulas';
import type { XmlElement } from './xml';

/** Where a worksheet names its own cells outside its rows: the element and its attribute. */
const REFERENCE_ATTRIBUTES: Readonly<Record<string, string>> = {
  dimension: 'ref',
  mergeCell: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  hyperlink: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  cellWatch: 'r',
  inputCells: 'r',
};

/** Moves merges, conditional formats, validations, links, page breaks and whatever else a sheet pins to its rows. */
export function shiftSheetReferences(sheet: SheetPart, shift: RowShift): void {
  for (const element of [...outsideRows(sheet)]) {
    const attribute = REFERENCE_ATTRIBUTES[element.local];
    if (attribute !== undefined && element.uri === sheet.root.uri)
      shiftAttribute(sheet, element, attribute, shift);
    if (element.local === 'sqref' && element.uri === EXCEL_MAIN) shiftExtension(sheet, element, shift);
    if (element.local === 'brk' && element.parent?.local === 'rowBreaks') shiftBreak(sheet, element, shift);
  }
  recount(sheet);
  for (const [container, child] of [
    ['dataValidations', 'dataValidation'],
    ['rowBreaks', 'brk'],
  ] as const) {
    const element = sheet.child(container);
    if (element?.attribute('count')) {
      const count = String(element.childrenNamed(child).length);
      if (element.attribute('count') !== count) element.setAttribute('count', count);
    }
  }
  // Array formulas and data tables name the cells that they fill.
  for (const { number } of sheet.rows.rows()) {
    for (const { element: cell } of sheet.rows.cells(number)) {
      const formula = cell.child('f');
      for (const name of ['ref', 'r1', 'r2']) {
        const reference = formula?.attribute(name) ?? null;
        const moved = reference === null ? null : shiftReferenceList(reference, shift);
        if (moved !== null && moved !== reference) formula?.setAttribute(name, moved);
      }
    }
  }
}

function shiftAttribute(sheet: SheetPart, element: XmlElement, attribute: string, shift: RowShift): void {
  const reference = element.attribute(attribute);
  if (reference === null) return;
  const moved = shiftReferenceList(reference, shift);
  if (moved === reference) return;
  if (moved !== null && (element.local !== 'mergeCell' || moved.includes(':'))) {
    element.setAttribute(attribute, moved);
  } else if (element.local === 'dimension') {
    element.setAttribute(attribute, 'A1');
  } else {
    removeWithEmptyParents(sheet, element);
  }
}

function shiftExtension(sheet: SheetPart, element: XmlElement, shift: RowShift): void {
  const reference = element.text();
  const moved = shiftReferenceList(reference, shift);
  if (moved === reference) return;
  if (moved !== null) element.setText(moved);
  else if (element.parent) removeWithEmptyParents(sheet, element.parent);
}

/** A break's number is that of the row above it. */
function shiftBreak(sheet: SheetPart, element: XmlElement, shift: RowShift): void {
  const row = Number(element.attribute('id'));
  const moved = shiftRow(row, shift);
  if (moved === row) return;
  if (moved === null) removeWithEmptyParents(sheet, element);
  else element.setAttribute('id', String(moved));
}

function removeWithEmptyParents(sheet: SheetPart, element: XmlElement): void {
  const { parent } = element;
  parent?.remove(element);
  if (parent && parent !== sheet.root && parent.elements().length === 0)
    removeWithEmptyParents(sheet, parent);
}

/** Moves pictures, charts and shapes, wherever their anchors stand, with the rows below them. */
export function shiftAnchors(sheet: SheetPart, shift: RowShift): void {
  const drawings = sheet.opc.relationships(sheet.partName).of('drawing');
  for (const { target } of drawings) shiftAnchorsIn(sheet.opc.xml(target), shift);
  for (const local of ['oleObjects', 'controls'] as const) {
    const element = sheet.child(local);
    if (element) shiftAnchorsIn(element, shift);
  }
}

function shiftAnchorsIn(root: XmlElement, shift: RowShift): void {
  for (const anchor of [...root.descendants()]) {
    const marks = anchor.elements().filter((child) => child.local === 'from' || child.local === 'to');
    if (marks.length === 0 || anchor.attribute('editAs') === 'absolute') continue;
    const rows = marks.flatMap((mark) =>
      mark.elements().filter((child) => child.local === 'row' && isDrawing(child)),
    );
    const [from, to] = rows;
    if (!from) continue;
    const start = Number(from.text());
    const moved = (row: number) => (shiftRow(row + 1, shift) ?? shift.at) - 1;
    if (to) {
      const end = Number(to.text());
      // Moved but not resized: the lower edge keeps its distance from the upper one.
      const newEnd = anchor.attribute('editAs') === 'oneCell' ? end + moved(start) - start : moved(end);
      if (newEnd !== end) to.setText(String(newEnd));
    }
    if (moved(start) !== start) from.setText(String(moved(start)));
  }
}

function isDrawing(element: XmlElement): boolean {
  return (SHEET_DRAWING as readonly string[]).includes(element.uri);
}
