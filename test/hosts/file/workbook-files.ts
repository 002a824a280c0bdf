import { CFB, utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface OoxmlParts {
  /** Inside <worksheet>: sheetData and what stands around it. One entry a sheet. */
  readonly sheets?: readonly string[];
  /** Whole worksheet parts, in place of `sheets`. */
  readonly sheetParts?: readonly string[];
  readonly sheetAttributes?: readonly string[];
  readonly sharedStrings?: readonly string[];
  /** Inside <styleSheet>. */
  readonly styles?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  readonly moreTypes?: string;
}

/** An .xlsx written by hand, so that a test says exactly what stands in it. */
export function ooxml(parts: OoxmlParts = {}): Uint8Array {
  const sheets =
    parts.sheetParts ??
    (parts.sheets ?? ['<sheetData/>']).map(
      (content) => `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${content}</worksheet>`,
    );
  const numbers = sheets.map((_, index) => index + 1);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${parts.moreTypes ?? ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((n) => `<sheet name="表${n}" sheetId="${n}" r:id="rId${n}" ${parts.sheetAttributes?.[n - 1] ?? ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rIdStrings" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${parts.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${(parts.sharedStrings ?? []).map((item) => `<si>${item}</si>`).join('')}</sst>`,
    ...parts.more,
  };
  sheets.forEach((content, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = content;
  });
  return zip(files);
}

export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** One text cell, in line. */
export function textCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Number formats by style index: cell style 1 is the first, and so on. */
export function numberStyles(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${170 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  );
  const ids = formats.map((format, index) => (typeof format === 'string' ? 170 + index : format));
  return `<numFmts count="${own.length}">${own.join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${ids.length + 1}"><xf numFmtId="0"/>${ids.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs>`;
}

/** A sheet as another format, written by the library. */
export function asFormat(sheet: WorkSheet, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表1');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** A compound file with these streams: what Office puts encrypted workbooks and old documents into. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, name, content);
  return new Uint8Array(CFB.write(container, { type: 'array' }));
}

export function encryptedWorkbook(): Uint8Array {
  return compoundFile({
    EncryptionInfo: new Uint8Array([4, 0, 4, 0, 64, 0, 0, 0]),
    EncryptedPackage: new Uint8Array(64).fill(7),
  });
}
