import { parseCell, shiftRow, type RowShift } from '../../../sheet';
import type { SheetPart } from './sheet-part';
import { CONTENT_TYPE, DOCUMENT_RELATIONSHIPS } from './vocabulary';
import { isTrue } from './workbook-part';
import { createElement } from './xml';

/**
 * The yellow boxes of notes live in a VML drawing. VML that applications write is not always well-formed XML (an
 * unclosed <br> is common), so it is patched as text, a shape at a time. Shapes of form controls stay untouched.
 */
const SHAPE = /<(?:\w+:)?shape\b[\s\S]*?<\/(?:\w+:)?shape>/g;
const NOTE = /<(?:\w+:)?ClientData\b[^>]*ObjectType\s*=\s*["']Note["']/;
const ROW = /(<(?:\w+:)?Row>\s*)(\d+)(\s*<\/(?:\w+:)?Row>)/;
const COLUMN = /<(?:\w+:)?Column>\s*(\d+)\s*<\/(?:\w+:)?Column>/;
const ANCHOR = /(<(?:\w+:)?Anchor>)([\d\s,-]+)(<\/(?:\w+:)?Anchor>)/;
const END = /<\/(?:\w+:)?xml>\s*$/;

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Adds the box of a note that shows `text`; makes the drawing where the sheet has none. */
export function addNoteShape(sheet: SheetPart, cell: string, text: string): void {
  const partName = drawingOf(sheet) ?? createDrawing(sheet);
  const drawing = sheet.opc.text(partName);
  const shapeType = drawing.includes('"_x0000_t202"') ? '' : SHAPE_TYPE;
  const shape = noteShape(sheet, cell, text, freeShapeNumber(drawing));
  sheet.opc.setText(
    partName,
    drawing.replace(END, (end) => shapeType + shape + end),
  );
}

/** Removes the box of the cell's note, and the drawing with its last shape. */
export function removeNoteShape(sheet: SheetPart, cell: string): void {
  const partName = drawingOf(sheet);
  if (partName === null) return;
  const { row, column } = parseCell(cell);
  const isOfCell = (shape: string) =>
    NOTE.test(shape) &&
    Number(ROW.exec(shape)?.[2]) === row - 1 &&
    Number(COLUMN.exec(shape)?.[1]) === column - 1;
  let drawing = sheet.opc.text(partName).replace(SHAPE, (shape) => (isOfCell(shape) ? '' : shape));
  const shapes = drawing.match(SHAPE) ?? [];
  if (!shapes.some((shape) => shape.includes('#_x0000_t202'))) drawing = drawing.replace(SHAPE_TYPE, '');
  sheet.opc.setText(partName, drawing);
  if (shapes.length === 0) removeDrawing(sheet, partName);
}

/** Moves boxes with the rows they belong to; those of deleted rows go. */
export function shiftShapes(sheet: SheetPart, shift: RowShift): void {
  const partName = drawingOf(sheet);
  if (partName === null) return;
  const drawing = sheet.opc.text(partName).replace(SHAPE, (shape) => {
    const row = ROW.exec(shape)?.[2];
    if (row !== undefined && NOTE.test(shape)) {
      const moved = shiftRow(Number(row) + 1, shift);
      if (moved === null) return '';
      const distance = moved - Number(row) - 1;
      return moveAnchor(shape, distance).replace(ROW, (_, open, __, close) => `${open}${moved - 1}${close}`);
    }
    const top = Number(ANCHOR.exec(shape)?.[2]?.split(',')[2] ?? 0) + 1;
    return moveAnchor(shape, (shiftRow(top, shift) ?? shift.at) - top);
  });
  sheet.opc.setText(partName, drawing);
}

function moveAnchor(shape: string, rows: number): string {
  if (rows === 0) return shape;
  return shape.replace(ANCHOR, (_, open: string, numbers: string, close: string) => {
    const moved = numbers
      .split(',')
      .map((number, at) => (at === 2 || at === 6 ? ` ${Math.max(0, Number(number) + rows)}` : number));
    return open + moved.join(',') + close;
  });
}

/** The part that `legacyDrawing` leads to; the one of headers and footers is another. */
function drawingOf(sheet: SheetPart): string | null {
  const id = sheet.child('legacyDrawing')?.attributeNS(DOCUMENT_RELATIONSHIPS, 'id');
  if (!id) return null;
  const drawings = sheet.opc.relationships(sheet.partName).of('vmlDrawing');
  return drawings.find((drawing) => drawing.id === id)?.target ?? null;
}

function createDrawing(sheet: SheetPart): string {
  const partName = sheet.opc.freeName('xl/drawings/vmlDrawing', '.vml');
  // Each drawing of a workbook numbers its shapes in a block of 1,024 of its own.
  const block = Number(/(\d+)\.vml$/.exec(partName)?.[1] ?? 1);
  sheet.opc.addText(
    partName,
    CONTENT_TYPE.vmlDrawing,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
      'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout></xml>`,
  );
  const id = sheet.opc.relationships(sheet.partName).add('vmlDrawing', partName, sheet.workbook.strict);
  const stale = sheet.child('legacyDrawing');
  if (stale) sheet.root.remove(stale);
  const element = createElement(sheet.root, '<legacyDrawing/>');
  sheet.insertChild(element);
  sheet.setRelationshipId(element, id);
  return partName;
}

function removeDrawing(sheet: SheetPart, partName: string): void {
  const element = sheet.child('legacyDrawing');
  const id = element?.attributeNS(DOCUMENT_RELATIONSHIPS, 'id');
  if (element) sheet.root.remove(element);
  if (id) sheet.opc.relationships(sheet.partName).remove(id);
  sheet.opc.remove(partName);
}

function freeShapeNumber(drawing: string): number {
  const used = [...drawing.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const block = Number(/<(?:\w+:)?idmap\b[^>]*data\s*=\s*["'](\d+)/.exec(drawing)?.[1] ?? 1);
  return Math.max(block * 1024, ...used) + 1;
}

/** Size of a note's box and the room that its text takes, in pixels at 96 dpi. */
const BOX_WIDTH = 320;
const LINE_HEIGHT = 16;
const FULL_WIDTH_CHARACTER = 13;
const PADDING = 12;

function noteShape(sheet: SheetPart, cell: string, text: string, number: number): string {
  const { row, column } = parseCell(cell);
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((line.length * FULL_WIDTH_CHARACTER) / (BOX_WIDTH - PADDING))));
  const height = lines.reduce((sum, line) => sum + line, 0) * LINE_HEIGHT + PADDING;
  const right = reach(BOX_WIDTH, column + 1, (at) => columnWidth(sheet, at));
  const top = Math.max(1, row - 1);
  const bottom = reach(height, top, (at) => rowHeight(sheet, at));
  const anchor = [column, 12, top - 1, 4, right.index - 1, right.rest, bottom.index - 1, bottom.rest].join(
    ', ',
  );
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" ` +
    `style="position:absolute;width:${BOX_WIDTH * 0.75}pt;height:${height * 0.75}pt;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** Walks from `first` on until the sizes add up to `distance`; how far into the last one it gets. */
function reach(
  distance: number,
  first: number,
  sizeOf: (index: number) => number,
): { index: number; rest: number } {
  let index = first;
  let rest = distance;
  for (let size = sizeOf(index); rest > size; size = sizeOf(index)) {
    rest -= size;
    index += 1;
  }
  return { index, rest: Math.round(rest) };
}

/** Pixels. A width is counted in digits of the standard font, 7 pixels each and 5 between. */
function columnWidth(sheet: SheetPart, column: number): number {
  const own = sheet
    .child('cols')
    ?.childrenNamed('col')
    .find((col) => Number(col.attribute('min')) <= column && column <= Number(col.attribute('max')));
  if (isTrue(own?.attribute('hidden') ?? null)) return 1;
  const format = sheet.child('sheetFormatPr');
  const width = Number(own?.attribute('width') ?? format?.attribute('defaultColWidth') ?? 8.43);
  return Math.max(1, width * 7 + 5);
}

/** Pixels; row heights are kept in points. */
function rowHeight(sheet: SheetPart, row: number): number {
  const element = sheet.rows.row(row);
  if (isTrue(element?.attribute('hidden') ?? null)) return 1;
  const format = sheet.child('sheetFormatPr');
  const points = Number(element?.attribute('ht') ?? format?.attribute('defaultRowHeight') ?? 15);
  return Math.max(1, (points * 4) / 3);
}
