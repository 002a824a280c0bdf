import { strToU8, zipSync, type Zippable } from 'fflate';
import {
  CELL_STYLES,
  columnLetters,
  formatCell,
  formatRange,
  quoteSheetName,
  type DesignedCell,
  type EntryHelp,
  type RangeAddress,
  type SheetDesign,
} from '../../sheet';
import { encodeCellText } from './package/cell-writer';
import { encodeAttribute, encodeText } from './package/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The earliest time a zip can hold: with it the same cells always give the same bytes. */
const EPOCH = new Date(1980, 0, 1);
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/**
 * An .xlsx whose bytes depend on its cells alone. Every cell is text, whatever it begins with, but for counts and
 * amounts, which are numbers; throws RangeError where one of these is not decimal digits.
 * The libraries at hand either write no styles or write the time of day into the file.
 */
export function writeDesignedWorkbook(sheets: readonly SheetDesign[]): Uint8Array {
  const strings = new SharedStrings();
  const files: Record<string, string> = {};
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = worksheetXml(sheet, strings);
    const linked = linkedFiles(sheet);
    if (linked.length > 0) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = linkRelations(linked);
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
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    sheet.list ? frozenXml(sheet.list) : '',
    `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>`,
    sheet.list ? `<autoFilter ref="${formatRange(sheet.list)}"/>` : '',
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    validationsXml(sheet.entryHelp),
    linksXml(sheet),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    sheet.list
      ? '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
      : '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/></worksheet>',
  ].join('');
}

function cellXml(cell: DesignedCell, strings: SharedStrings): string {
  const reference = `${columnLetters(cell.column)}${cell.row}`;
  const style = CELL_STYLES.indexOf(cell.style);
  if (cell.text === '') return `<c r="${reference}" s="${style}"/>`;
  if (cell.style === 'count' || cell.style === 'amount') {
    if (!DECIMAL.test(cell.text)) throw new RangeError(`not decimal digits: ${cell.text}`);
    return `<c r="${reference}" s="${style}"><v>${cell.text}</v></c>`;
  }
  return `<c r="${reference}" s="${style}" t="s"><v>${strings.index(cell.text)}</v></c>`;
}

/** The header of a list, and what stands above it, stay in sight. */
function frozenXml({ top, left }: RangeAddress): string {
  const below = formatCell({ row: top + 1, column: left });
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${top}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
}

/** Each link into another file, in the order of the cells: as Excel does, one relationship for each. */
function linkedFiles({ cells }: SheetDesign): string[] {
  return cells.flatMap(({ link }) => (link && link.file !== null ? [link.file] : []));
}

function linksXml({ cells }: SheetDesign): string {
  let files = 0;
  const items = cells.flatMap(({ row, column, link }) => {
    if (!link) return [];
    const place = encodeAttribute(`${quoteSheetName(link.sheet)}!${link.cell}`);
    if (link.file !== null) files += 1;
    const file = link.file === null ? '' : ` r:id="rId${files}"`;
    return [`<hyperlink ref="${formatCell({ row, column })}"${file} location="${place}"/>`];
  });
  return items.length === 0 ? '' : `<hyperlinks>${items.join('')}</hyperlinks>`;
}

function linkRelations(files: readonly string[]): string {
  const list = files.map(
    (file, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/hyperlink" Target="${encodeAttribute(file)}" TargetMode="External"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
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
  const names = sheets.flatMap(({ name, list: range }, index) =>
    range ? [listNamesXml(name, range, index)] : [],
  );
  const views = names.length > 0 ? '<bookViews><workbookView/></bookViews>' : '';
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${views}<sheets>${list.join('')}</sheets>${defined}</workbook>`;
}

/** The names by which Excel knows what a filter covers and which row every printed page repeats. */
function listNamesXml(sheet: string, { top, left, bottom, right }: RangeAddress, index: number): string {
  const quoted = encodeText(quoteSheetName(sheet));
  const filter = `${quoted}!$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${filter}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${top}:$${top}</definedName>`,
  ].join('');
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

const TEXT_FORMAT = 49;
const WHOLE_FORMAT = 3;
const AMOUNT_FORMAT = 4;

/** In the number format for text, what is typed over a cell stays text as well. */
const xf = (font: number, fill: number, border: number, alignment: string, format = TEXT_FORMAT): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`;

const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<fonts count="7"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0B57A4"/><name val="宋体"/><charset val="134"/></font>',
  ...['FFB3261E', 'FF7A4A00', 'FF1F4F8C'].map(
    (colour) =>
      `<font><b/><sz val="11"/><color rgb="${colour}"/><name val="宋体"/><charset val="134"/></font>`,
  ),
  '</fonts>',
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
  xf(0, 0, 0, 'horizontal="left" vertical="top"'),
  xf(3, 0, 1, 'horizontal="left" vertical="center"'),
  xf(4, 0, 1, 'horizontal="center" vertical="center"'),
  xf(5, 0, 1, 'horizontal="center" vertical="center"'),
  xf(6, 0, 1, 'horizontal="center" vertical="center"'),
  xf(0, 0, 1, 'horizontal="right" vertical="center"', WHOLE_FORMAT),
  xf(0, 0, 1, 'horizontal="right" vertical="center"', AMOUNT_FORMAT),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
