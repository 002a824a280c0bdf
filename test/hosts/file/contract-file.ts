import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileHost } from '../../../src/hosts/file/file-host';
import { WorkbookFile } from '../../../src/hosts/file/workbook-file';
import { typedValue } from '../contract/cell-display';
import type { ContractCell, ContractSheet, ContractWorkbook } from '../contract/contract-workbook';
import type { HostFixture, HostUser } from '../contract/host-contract';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Number formats that a file names by number alone. */
const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 4: '#,##0.00', 9: '0%', 49: '@' };
const FIRST_OWN_FORMAT = 164;

/** The adapter over a file of the contract's workbook. The user writes the file's bytes with tools of his own. */
export function makeFileHost(seed: ContractWorkbook): HostFixture {
  const host = new FileHost(WorkbookFile.open(fileOf(seed), seed.fileName));
  return { host, user: fileUser(host) };
}

function fileUser(host: FileHost): HostUser {
  const parts = (): Record<string, Uint8Array> => unzipSync(host.file.bytes);
  const document = (name: string): Document => {
    const part = parts()[name];
    if (!part) throw new Error(`no part ${name}`);
    return new DOMParser().parseFromString(strFromU8(part), 'text/xml');
  };
  /** Saves parts anew, as another program would, and has the host look at the file. */
  const save = (changed: Readonly<Record<string, Document>>): void => {
    const texts = Object.entries(changed).map(
      ([name, one]) => [name, strToU8(new XMLSerializer().serializeToString(one))] as const,
    );
    host.replace(WorkbookFile.open(zipSync({ ...parts(), ...Object.fromEntries(texts) }), host.file.path));
  };
  const sheetNames = (): string[] =>
    all(document('xl/workbook.xml'), 'sheet').map((one) => attribute(one, 'name'));
  const partOf = (sheet: string): string => `xl/worksheets/sheet${sheetNames().indexOf(sheet) + 1}.xml`;
  const cellOf = (sheet: Document, address: string): Element | undefined =>
    all(sheet, 'c').find((cell) => attribute(cell, 'r') === address);
  const styleOf = (sheet: string, address: string): { xf: Element; styles: Document } => {
    const styles = document('xl/styles.xml');
    const number = Number(attribute(cellOf(document(partOf(sheet)), address), 's') || 0);
    const xf = children(all(styles, 'cellXfs')[0], 'xf')[number];
    if (!xf) throw new Error(`no format for ${address}`);
    return { xf, styles };
  };
  const numberFormatOf = ({ xf, styles }: { xf: Element; styles: Document }): string => {
    const id = attribute(xf, 'numFmtId');
    const own = all(styles, 'numFmt').find((one) => attribute(one, 'numFmtId') === id);
    return own ? attribute(own, 'formatCode') : (BUILT_IN[id] ?? `number format ${id}`);
  };
  const rules = (sheet: string): Element[] => all(document(partOf(sheet)), 'cfRule');
  const isOurs = (rule: Element): boolean => /^N\("jixiao:\w+"\)=0$/.test(textOf(all(rule, 'formula')[0]));
  const bringToFront = (workbook: Document, sheet: string): Document => {
    all(workbook, 'workbookView')[0]?.setAttribute('activeTab', String(sheetNames().indexOf(sheet)));
    return workbook;
  };

  return {
    type: (name, address, text) => {
      const sheet = document(partOf(name));
      const cell = cellOf(sheet, address);
      if (!cell) throw new Error(`the user types into cells that are there, and ${address} is not`);
      while (cell.firstChild) cell.removeChild(cell.firstChild);
      const value = typedValue(text);
      if (typeof value === 'string') {
        cell.setAttribute('t', 'inlineStr');
        const holder = cell.appendChild(sheet.createElementNS(MAIN, 'is'));
        holder.appendChild(sheet.createElementNS(MAIN, 't')).textContent = value;
      } else {
        cell.setAttribute('t', typeof value === 'boolean' ? 'b' : 'n');
        cell.appendChild(sheet.createElementNS(MAIN, 'v')).textContent = String(Number(value));
      }
      save({ [partOf(name)]: sheet });
    },
    select: (name, range) => {
      const sheet = document(partOf(name));
      const [view] = all(sheet, 'sheetView');
      for (const old of all(sheet, 'selection')) view?.removeChild(old);
      const selection = sheet.createElementNS(MAIN, 'selection');
      selection.setAttribute('activeCell', range.split(':')[0] ?? range);
      selection.setAttribute('sqref', range);
      view?.appendChild(selection);
      save({ [partOf(name)]: sheet, 'xl/workbook.xml': bringToFront(document('xl/workbook.xml'), name) });
    },
    activate: (name) => save({ 'xl/workbook.xml': bringToFront(document('xl/workbook.xml'), name) }),
    selected: () => {
      const tab = Number(attribute(all(document('xl/workbook.xml'), 'workbookView')[0], 'activeTab') || 0);
      const sheet = sheetNames()[tab] ?? '';
      const [selection] = all(document(partOf(sheet)), 'selection');
      return { sheet, range: attribute(selection, 'sqref') || 'A1' };
    },
    format: (name, address) => {
      const { xf, styles } = styleOf(name, address);
      const fill = children(all(styles, 'fills')[0], 'fill')[Number(attribute(xf, 'fillId'))];
      const colour = attribute(all(fill, 'fgColor')[0], 'rgb');
      return { fill: colour.slice(2) || null, numberFormat: numberFormatOf({ xf, styles }) };
    },
    highlighted: (name) =>
      rules(name)
        .filter(isOurs)
        .flatMap((rule) => attribute(rule.parentNode as Element, 'sqref').split(' '))
        .sort((a, b) => place(a) - place(b)),
    ownConditionalFormats: (name) => rules(name).filter((rule) => !isOurs(rule)).length,
    addConditionalFormat: (name, range, formula) => {
      const sheet = document(partOf(name));
      const block = sheet.createElementNS(MAIN, 'conditionalFormatting');
      block.setAttribute('sqref', range);
      const rule = sheet.createElementNS(MAIN, 'cfRule');
      block.appendChild(rule);
      for (const [key, value] of [
        ['type', 'expression'],
        ['priority', '1'],
      ] as const)
        rule.setAttribute(key, value);
      rule.appendChild(sheet.createElementNS(MAIN, 'formula')).textContent = formula.slice(1);
      const root = sheet.documentElement;
      const [next] = [...all(sheet, 'pageMargins'), ...all(sheet, 'legacyDrawing')];
      if (next) root?.insertBefore(block, next);
      else root?.appendChild(block);
      save({ [partOf(name)]: sheet });
    },
    staysText: (name, address) => {
      const cell = cellOf(document(partOf(name)), address);
      if (!['s', 'inlineStr'].includes(attribute(cell, 't')) || all(cell, 'f').length > 0) return false;
      const style = styleOf(name, address);
      if (attribute(style.xf, 'quotePrefix') === '1' || numberFormatOf(style) === '@') return true;
      const text = textOf(all(cell, 't')[0]);
      return typedValue(text) === text && !/^[=+\-@']/.test(text);
    },
  };
}

function all(parent: Document | Element | undefined, name: string): Element[] {
  return parent ? [...parent.getElementsByTagName(name)] : [];
}

function children(parent: Element | undefined, name: string): Element[] {
  return all(parent, name).filter((one) => one.parentNode === parent);
}

function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

function textOf(element: Element | undefined): string {
  return element?.textContent ?? '';
}

/** Reading order of ranges within the first columns. */
function place(range: string): number {
  const [, letters = '', row = ''] = /^([A-Z])(\d+)/.exec(range) ?? [];
  return Number(row) * 100 + letters.charCodeAt(0) - 64;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The contract's workbook as a file, written part by part. */
function fileOf(seed: ContractWorkbook): Uint8Array {
  const formats: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const numberFormats: string[] = [];
  const fills: string[] = [];
  const formatOf = ({ numberFormat = 'General', fill, value }: ContractCell): number => {
    const builtIn = Object.keys(BUILT_IN).find((id) => BUILT_IN[id] === numberFormat);
    if (builtIn === undefined && !numberFormats.includes(numberFormat)) numberFormats.push(numberFormat);
    const number = builtIn ?? String(FIRST_OWN_FORMAT + numberFormats.indexOf(numberFormat));
    if (fill !== undefined && !fills.includes(fill)) fills.push(fill);
    const colour = fill === undefined ? 0 : 2 + fills.indexOf(fill);
    const prefix = typeof value === 'string' && value.startsWith('=') ? ' quotePrefix="1"' : '';
    const format = `<xf numFmtId="${number}" fontId="0" fillId="${colour}" borderId="0" xfId="0"${prefix}/>`;
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format);
  };
  const sheets = seed.sheets.map((sheet, at) => sheetParts(sheet, at + 1, formatOf));
  const noted = seed.sheets.flatMap(({ notes }, at) => (notes.length > 0 ? [at + 1] : []));
  const relationships = (entries: readonly string[]): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries
      .map((entry, at) => {
        const [type = '', target = ''] = entry.split(' ');
        return `<Relationship Id="rId${at + 1}" Type="${REL}/${type}" Target="${target}"/>`;
      })
      .join('')}</Relationships>`;
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="vml" ContentType="${OFFICE}.vmlDrawing"/>` +
      override('xl/workbook.xml', `${SML}.sheet.main`) +
      override('xl/styles.xml', `${SML}.styles`) +
      override('docProps/custom.xml', `${OFFICE}.custom-properties`) +
      seed.sheets.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, `${SML}.worksheet`)).join('') +
      noted.map((at) => override(`xl/comments${at}.xml`, `${SML}.comments`)).join('') +
      '</Types>',
    '_rels/.rels': relationships(['officeDocument xl/workbook.xml', 'custom-properties docProps/custom.xml']),
    'docProps/custom.xml':
      `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
      'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      Object.entries(seed.properties)
        .map(
          ([name, value], at) =>
            `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escape(name)}">` +
            `<vt:lpwstr>${escape(value)}</vt:lpwstr></property>`,
        )
        .join('') +
      '</Properties>',
    'xl/workbook.xml':
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView activeTab="0"/></bookViews>` +
      `<sheets>${seed.sheets
        .map(({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...seed.sheets.map((_, at) => `worksheet worksheets/sheet${at + 1}.xml`),
      'styles styles.xml',
    ]),
    'xl/styles.xml':
      `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${numberFormats.length}">${numberFormats
        .map((code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${escape(code)}"/>`)
        .join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
      `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill>` +
      `<fill><patternFill patternType="gray125"/></fill>${fills
        .map((rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`)
        .join(
          '',
        )}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`,
  };
  for (const [name, text] of sheets.flatMap((one) => Object.entries(one))) parts[name] = text;
  for (const at of noted)
    parts[`xl/worksheets/_rels/sheet${at}.xml.rels`] = relationships([
      `comments ../comments${at}.xml`,
      `vmlDrawing ../drawings/vmlDrawing${at}.vml`,
    ]);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function sheetParts(
  sheet: ContractSheet,
  number: number,
  formatOf: (cell: ContractCell) => number,
): Record<string, string> {
  const rowOf = ({ cell }: ContractCell): number => Number(/\d+$/.exec(cell)?.[0]);
  const rows = [...new Set([...sheet.cells.map(rowOf), ...sheet.hiddenRows])].sort((a, b) => a - b);
  const data = rows.map((row) => {
    const cells = sheet.cells
      .filter((cell) => rowOf(cell) === row)
      .map((cell) => cellXml(cell, formatOf(cell)));
    return `<row r="${row}"${sheet.hiddenRows.includes(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const columns = sheet.hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="8" hidden="1"/>`);
  const merges = sheet.merges.map((range) => `<mergeCell ref="${range}"/>`);
  const parts: Record<string, string> = {
    [`xl/worksheets/sheet${number}.xml`]:
      `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">` +
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
      (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
      `<sheetData>${data.join('')}</sheetData>` +
      (sheet.protected ? '<sheetProtection sheet="1"/>' : '') +
      (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      (sheet.notes.length > 0 ? '<legacyDrawing r:id="rId2"/>' : '') +
      '</worksheet>',
  };
  if (sheet.notes.length === 0) return parts;
  const authors = [...new Set(sheet.notes.map(({ author }) => author))];
  parts[`xl/comments${number}.xml`] = `${DECLARATION}<comments xmlns="${MAIN}"><authors>${authors
    .map((author) => `<author>${escape(author)}</author>`)
    .join('')}</authors><commentList>${sheet.notes
    .map(
      ({ cell, text, author }) =>
        `<comment ref="${cell}" authorId="${authors.indexOf(author)}"><text><t xml:space="preserve">${escape(text)}</t></text></comment>`,
    )
    .join('')}</commentList></comments>`;
  parts[`xl/drawings/vmlDrawing${number}.vml`] =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    sheet.notes
      .map(({ cell }, at) => {
        const [, letters = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
        return (
          `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="visibility:hidden">` +
          `<x:ClientData ObjectType="Note"><x:Row>${Number(row) - 1}</x:Row>` +
          `<x:Column>${letters.charCodeAt(0) - 65}</x:Column></x:ClientData></v:shape>`
        );
      })
      .join('') +
    '</xml>';
  return parts;
}

function cellXml({ cell, value, formula }: ContractCell, format: number): string {
  const place = `<c r="${cell}" s="${format}"`;
  if (typeof value === 'string')
    return `${place} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  if (typeof value === 'boolean') return `${place} t="b"><v>${Number(value)}</v></c>`;
  return `${place}>${formula === undefined ? '' : `<f>${escape(formula.slice(1))}</f>`}<v>${value}</v></c>`;
}
