import { strToU8, zipSync } from 'fflate';
import { formatCell, formatRange, type Edit, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet';
import { columnsXml, sheetDataXml } from './write-sheet-data';
import { applyEdits } from './package/apply-edits';
import { encodeAttribute } from './package/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FIXED_DATE = new Date(1980, 0, 1);

const FRAMED =
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"';
const WRAPPED = '<alignment vertical="center" wrapText="1"/></xf>';

/** Format 0: outside forms. 1: framed and wrapped, for whatever holds something. 2: the same, kept as text (`=12个月`). */
const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/>' +
  '<right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `${FRAMED}>${WRAPPED}${FRAMED} quotePrefix="1">${WRAPPED}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

/**
 * A new .xlsx that shows what the snapshot shows: texts, figures, merged areas, hidden rows and columns, notes and
 * kept properties. For files that cannot be patched in place (.xls, .et, .ods, .csv); formats, formulas, pictures
 * and the like of the old file are not carried over, and whoever converts must say so.
 * A sheet name that .xlsx does not allow is changed, so check the new file rather than the old snapshot.
 * The same snapshot always gives the same bytes.
 */
export function writeWorkbook(workbook: WorkbookSnapshot): Uint8Array {
  const names = sheetNames(workbook.sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(workbook.sheets, names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  workbook.sheets.forEach((sheet, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  });
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  const bytes = zipSync(Object.fromEntries(entries), { mtime: FIXED_DATE });
  const edits = [
    ...workbook.sheets.flatMap((sheet, at) => noteEdits(sheet, names[at] ?? sheet.name)),
    ...Object.entries(workbook.properties).map(([name, value]): Edit => ({
      kind: 'setProperty',
      name,
      value,
    })),
  ];
  return applyEdits(bytes, edits).bytes;
}

function noteEdits(sheet: SheetSnapshot, name: string): Edit[] {
  return sheet.notes.map(({ cell, text }) => ({ kind: 'setNote', sheet: name, cell, text, expected: null }));
}

/** Excel allows 31 characters, none of []:*?/\ , no apostrophe at either end, and each name once. */
function sheetNames(sheets: readonly SheetSnapshot[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_') || 'Sheet';
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : `_${number}`;
      const candidate = plain.slice(0, 31 - suffix.length) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

function workbookXml(sheets: readonly SheetSnapshot[], names: readonly string[]): string {
  // A workbook must show at least one sheet.
  const allHidden = sheets.every((sheet) => sheet.hidden);
  const list = sheets.map((sheet, at) => {
    const state = sheet.hidden && !(allHidden && at === 0) ? ' state="hidden"' : '';
    const name = encodeAttribute(names[at] ?? sheet.name);
    return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function sheetXml(sheet: SheetSnapshot): string {
  const merges = sheet.merges.map((range) => `<mergeCell ref="${formatRange(range)}"/>`).join('');
  const extent = sheet.usedRange ? formatRange(sheet.usedRange) : formatCell({ row: 1, column: 1 });
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="${extent}"/>${columnsXml(sheet)}${sheetDataXml(sheet)}` +
    (merges ? `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>` : '') +
    '<pageSetup paperSize="9"/></worksheet>'
  );
}

function relationships(entries: readonly (readonly [string, string])[]): string {
  const list = entries.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['xl/workbook.xml', 'sheet.main'],
    ...Array.from({ length: sheets }, (_, at) => [`xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
    ['xl/styles.xml', 'styles'],
  ];
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    overrides
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${CONTENT_TYPE}.${type}+xml"/>`)
      .join('') +
    '</Types>'
  );
}
