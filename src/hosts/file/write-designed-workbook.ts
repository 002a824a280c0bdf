import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  CELL_STYLES,
  columnLetters,
  formatRange,
  type DesignedCell,
  type EntryHelp,
  type SheetDesign,
} from '../../sheet';
import { encodeCellText } from './package/cell-writer';
import { encodeAttribute } from './package/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The earliest time a zip can hold: with it the same cells always give the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/**
 * An .xlsx whose bytes depend on its cells alone. Every cell is text, whatever it begins with.
 * The libraries at hand either write no styles or write the time of day into the file.
 */
export function writeDesignedWorkbook(sheets: readonly SheetDesign[]): Uint8Array {
  const strings = new SharedStrings();
  const files: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = worksheetXml(sheet, strings);
  });
  files['xl/sharedStrings.xml'] = strings.xml();
  files['xl/styles.xml'] = STYLES;
  files['xl/workbook.xml'] = workbookXml(sheets);
  files['xl/_rels/workbook.xml.rels'] = workbookRelations(sheets.length);
  files['_rels/.rels'] = relations([['officeDocument', 'xl/workbook.xml']]);
  files['[Content_Types].xml'] = contentTypes(sheets.length);
  const zip: Zippable = {};
  for (const [name, text] of Object.entries(files).reverse()) zip[name] = strToU8(HEADER + text);
  return zipSync(zip, { level: 9, mtime: EPOCH });
}

class SharedStrings {
  readonly #indexes = new Map<string, number>();

  index(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  xml(): string {
    const items = [...this.#indexes.keys()].map(
      (text) => `<si><t xml:space="preserve">${encodeCellText(text)}</t></si>`,
    );
    return `<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function worksheetXml(sheet: SheetDesign, strings: SharedStrings): string {
  const rows = new Map<number, DesignedCell[]>();
  for (const cell of sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const columns = sheet.columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = [...rows].map(([row, cells]) => {
    const height = sheet.rowHeights[row - 1];
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${row}"${size}>${cells.map((cell) => cellXml(cell, strings)).join('')}</row>`;
  });
  const merges = sheet.merges.map((range) => `<mergeCell ref="${formatRange(range)}"/>`);
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    validationsXml(sheet.entryHelp),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/></worksheet>',
  ].join('');
}

function cellXml(cell: DesignedCell, strings: SharedStrings): string {
  const reference = `${columnLetters(cell.column)}${cell.row}`;
  const style = CELL_STYLES.indexOf(cell.style);
  if (cell.text === '') return `<c r="${reference}" s="${style}"/>`;
  return `<c r="${reference}" s="${style}" t="s"><v>${strings.index(cell.text)}</v></c>`;
}

/** A list warns of another entry and takes it: forms differ, and a person may have a reason. */
function validationsXml(help: readonly EntryHelp[]): string {
  if (help.length === 0) return '';
  const items = help.map(({ range, choices, title, advice }) => {
    const prompt = `promptTitle="${encodeAttribute(title)}" prompt="${encodeAttribute(advice)}"`;
    const common = `allowBlank="1" showInputMessage="1" ${prompt} sqref="${formatRange(range)}"`;
    if (choices === null) return `<dataValidation ${common}/>`;
    const list = encodeAttribute(`"${choices.join(',')}"`);
    return `<dataValidation type="list" errorStyle="warning" showErrorMessage="1" ${common}><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function workbookXml(sheets: readonly SheetDesign[]): string {
  const list = sheets.map(
    ({ name }, index) =>
      `<sheet name="${encodeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function workbookRelations(sheetCount: number): string {
  const sheets = Array.from({ length: sheetCount }, (_, index): [string, string] => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return relations([...sheets, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]);
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('workbook.xml', 'sheet.main'),
    ...Array.from({ length: sheetCount }, (_, index) =>
      override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
    ),
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

const EDGE = (side: string): string => `<${side} style="thin"><color rgb="FF595959"/></${side}>`;

/** Number format 49 is text: what is typed over a cell stays text as well. */
const xf = (font: number, fill: number, border: number, alignment: string): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`;

const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="3"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>',
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF7D6"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${EDGE('left')}${EDGE('right')}${EDGE('top')}${EDGE('bottom')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${CELL_STYLES.length}">`,
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf(1, 0, 0, 'horizontal="center" vertical="center"'),
  xf(2, 2, 1, 'horizontal="center" vertical="center"'),
  xf(0, 0, 1, 'horizontal="left" vertical="center"'),
  xf(0, 0, 1, 'horizontal="center" vertical="center"'),
  xf(0, 0, 0, 'horizontal="right" vertical="center"'),
  xf(0, 3, 1, 'horizontal="left" vertical="center"'),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
