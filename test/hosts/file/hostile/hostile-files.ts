import { CFB, utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { asFormat, ooxml, textCell, zip } from '../workbook-files';

export interface HostileFile {
  readonly make: () => Uint8Array;
  readonly fileName: string;
  /** The code of the ReadError; null where the file is read. */
  readonly refused: string | null;
  /** The code of the PackageError or ReadError where writing is refused; left out: it is written. */
  readonly notWritten?: string;
}

const row = (cells: string, attributes = 'r="1"'): string => `<row ${attributes}>${cells}</row>`;
const sheet = (cells: string, after = ''): Uint8Array =>
  ooxml({ sheets: [`<sheetData>${row(textCell('A1', 'x') + cells)}</sheetData>${after}`] });
const formulaCell = '<c r="B1"><f>1</f><v>1</v></c>';

const OPEN = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">';
function ods(cell: string, before = ''): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?>${OPEN}${before}<office:body><office:spreadsheet><table:table table:name="a"><table:table-row>${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}
const odsText = (text: string): Uint8Array =>
  ods(`<table:table-cell office:value-type="string">${text}</table:table-cell>`);

function spreadsheet2003(table: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${table}<Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>`,
  );
}

/** An .xls whose record of this type has its range of cells written over by the largest there is. */
function withLargestRange(type: number, rangeAt: number, bytes: Uint8Array): Uint8Array {
  const container = CFB.read(bytes, { type: 'array' }) as {
    FileIndex: { name: string; content?: Uint8Array }[];
  };
  const stream = container.FileIndex.find(({ name }) => name === 'Workbook')?.content;
  if (!stream) throw new Error('no stream');
  const word = (at: number): number => (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
  let found = 0;
  for (let at = 0; at + 4 <= stream.length; at += 4 + word(at + 2)) {
    if (word(at) !== type) continue;
    found += 1;
    stream.set([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff], at + 4 + rangeAt);
  }
  if (found === 0) throw new Error(`no record ${type.toString(16)}`);
  return new Uint8Array(CFB.write(container as never, { type: 'array' }) as ArrayBuffer);
}

function linkedXls(): Uint8Array {
  const page = utils.aoa_to_sheet([['x']]);
  page['A1'] = { t: 's', v: 'x', l: { Target: 'https://example.com/', Tooltip: 'y' } };
  return asFormat(page, 'biff8');
}

/** Zeros that inflate to so many mebibytes in each of two parts: one that is read and one that is not. */
function bomb(mebibytes: number): Uint8Array {
  const zeros = new Uint8Array(mebibytes * 1024 * 1024);
  const parts = unzipSync(ooxml({}));
  return zipSync(
    { ...parts, 'xl/comments9.xml': zeros, 'xl/media/image1.png': zeros },
    { level: 1, mtime: new Date(1980, 0, 1) },
  );
}

function renamedPart(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(binary.replaceAll(from, to), (character) => character.charCodeAt(0));
}

const LAUGHS = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);
const ENTITIES = `<!DOCTYPE worksheet [<!ENTITY l0 "哈">${LAUGHS}]>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Files that were made to break whoever reads them, by what is wrong with them. */
export const HOSTILE_FILES: Readonly<Record<string, HostileFile>> = {
  'a zip that inflates to 420 MB': {
    make: () => bomb(210),
    fileName: 'a.xlsx',
    refused: 'inflatesTooMuch',
    notWritten: 'inflatesTooMuch',
  },
  'elements 200,000 deep in a sheet': {
    make: () => sheet('<a>'.repeat(200_000) + '</a>'.repeat(200_000)),
    fileName: 'a.xlsx',
    refused: null,
    notWritten: 'damaged',
  },
  'entities that double ten times ten': {
    make: () =>
      ooxml({
        sheetParts: [
          `${ENTITIES}<worksheet xmlns="${MAIN}"><sheetData>${row(textCell('A1', '&l12;'))}</sheetData></worksheet>`,
        ],
      }),
    fileName: 'a.xlsx',
    refused: null,
    notWritten: 'damaged',
  },
  'an entity that is a file of the machine': {
    make: () =>
      ooxml({
        sheetParts: [
          `<!DOCTYPE worksheet [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"><sheetData>${row(textCell('A1', '&f;'))}</sheetData></worksheet>`,
        ],
      }),
    fileName: 'a.xlsx',
    refused: null,
    notWritten: 'damaged',
  },
  'a used range of the whole sheet': {
    make: () =>
      ooxml({
        sheets: [
          `<dimension ref="A1:XFD1048576"/><sheetData>${row(textCell('A1', 'x'))}${row(textCell('XFD1048576', 'y'), 'r="1048576"')}</sheetData>`,
        ],
      }),
    fileName: 'a.xlsx',
    refused: null,
  },
  'a link over the whole sheet': {
    make: () => sheet(formulaCell, '<hyperlinks><hyperlink ref="A1:XFD1048576" location="B1"/></hyperlinks>'),
    fileName: 'a.xlsx',
    refused: null,
  },
  'a link over the whole sheet, under another prefix': {
    make: () =>
      sheet(
        formulaCell,
        '<y:hyperlinks xmlns:y="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><y:hyperlink ref="A1:XFD1048576" location="B1"/></y:hyperlinks>',
      ),
    fileName: 'a.xlsx',
    refused: null,
  },
  'array and shared formulas over the whole sheet': {
    make: () =>
      sheet(
        '<c r="B1"><f t="shared" ref="A1:XFD1048576" si="0">C1</f><v>1</v></c><c r="C1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>',
      ),
    fileName: 'a.xlsx',
    refused: null,
  },
  'a long formula shared by 40,000 cells': {
    make: () =>
      ooxml({
        sheets: [
          `<sheetData>${row(`<c r="A1"><f t="shared" ref="A1:A40000" si="0">${'B1+'.repeat(20_000)}1</f><v>1</v></c>`)}${Array.from({ length: 40_000 }, (_, at) => row(`<c r="A${at + 2}"><f t="shared" si="0"/><v>1</v></c>`, `r="${at + 2}"`)).join('')}</sheetData>`,
        ],
      }),
    fileName: 'a.xlsx',
    refused: 'tooManyCells',
    notWritten: 'tooManyCells',
  },
  '60,000 merges across the whole sheet, each over the next': {
    make: () =>
      sheet(
        '',
        `<mergeCells>${Array.from({ length: 60_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD${at + 2}"/>`).join('')}</mergeCells>`,
      ),
    fileName: 'a.xlsx',
    refused: null,
  },
  'merges that hold one another in a circle': {
    make: () =>
      sheet(
        '',
        '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="C3:A1"/><mergeCell ref="A1:A1"/><mergeCell ref="B2:A1"/></mergeCells>',
      ),
    fileName: 'a.xlsx',
    refused: null,
  },
  'cells of 32,767 characters': {
    make: () => sheet(textCell('B1', '长'.repeat(32_767)) + textCell('C1', '≥95%'.repeat(8_191))),
    fileName: 'a.xlsx',
    refused: null,
  },
  'a cell of 200,000 characters': {
    make: () => sheet(textCell('B1', '长'.repeat(200_000))),
    fileName: 'a.xlsx',
    refused: 'textTooLong',
    notWritten: 'textTooLong',
  },
  'halves of surrogate pairs': {
    make: () => sheet(textCell('B1', '&#xD83D;')),
    fileName: 'a.xlsx',
    refused: null,
    notWritten: 'damaged',
  },
  'an address that is none in the merges': {
    make: () => sheet('', '<mergeCells><mergeCell ref="here"/></mergeCells>'),
    fileName: 'a.xlsx',
    refused: null,
  },
  'a part named __proto__': {
    make: () => renamedPart(zip({ __pro2o__: 'x' }), '__pro2o__', '__proto__'),
    fileName: 'a.xlsx',
    refused: 'unsupported',
    notWritten: 'unsupported',
  },
  'an .ods cell that stands for a thousand million': {
    make: () =>
      ods(
        '<table:table-cell table:number-columns-repeated="1000000000" office:value-type="string"><text:p>x</text:p></table:table-cell>',
      ),
    fileName: 'a.ods',
    refused: 'tooManyCells',
    notWritten: 'tooManyCells',
  },
  'the same, the figure written so that it can be read in two ways': {
    make: () =>
      ods(
        '<table:table-cell table:number-columns-repeated="1000000000x" office:value-type="string"><text:p>x</text:p></table:table-cell>',
      ),
    fileName: 'a.ods',
    refused: 'tooManyCells',
    notWritten: 'tooManyCells',
  },
  'the same under another prefix': {
    make: () =>
      ods(
        '<t:table-cell t:number-columns-repeated="1000000000" office:value-type="string"><text:p>x</text:p></t:table-cell>',
      ),
    fileName: 'a.ods',
    refused: 'damaged',
    notWritten: 'damaged',
  },
  'the same put together around a comment': {
    make: () =>
      ods(
        '<table:table-c<!-- -->ell table:number-columns-repeated="1000000000" office:value-type="string"><text:p>x</text:p></table:table-cell>',
      ),
    fileName: 'a.ods',
    refused: 'tooManyCells',
    notWritten: 'tooManyCells',
  },
  'an .ods text of thousands of millions of blanks': {
    make: () => odsText('<text:p>x<text:s text:c="99999999"/>y</text:p>'.repeat(200)),
    fileName: 'a.ods',
    refused: 'inflatesTooMuch',
    notWritten: 'inflatesTooMuch',
  },
  'paragraphs 50,000 deep in an .ods cell': {
    make: () => odsText('<text:p>'.repeat(50_000) + 'x' + '</text:p>'.repeat(50_000)),
    fileName: 'a.ods',
    refused: 'damaged',
    notWritten: 'damaged',
  },
  'styles that begin 100,000 times and never end': {
    make: () => ods('<table:table-cell/>', '<office:automatic-styles>'.repeat(100_000)),
    fileName: 'a.ods',
    refused: null,
  },
  'OpenDocument in one piece of XML': {
    make: () =>
      strToU8(
        `<?xml version="1.0"?><office:document xmlns:office="x"><office:body><table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:body></office:document>`,
      ),
    fileName: 'a.xls',
    refused: 'unsupported',
    notWritten: 'unsupported',
  },
  'a column of the XML of 2003 that stands for a thousand million': {
    make: () => spreadsheet2003('<Column ss:Span="1000000000" ss:Width="20"/>'),
    fileName: 'a.xls',
    refused: null,
  },
  '200,000 spans in a web page': {
    make: () =>
      strToU8(`<html><table>${'<tr><td colspan="2" rowspan="9">x</td></tr>'.repeat(200_000)}</table></html>`),
    fileName: 'a.xls',
    refused: 'tooManyMerges',
    notWritten: 'tooManyMerges',
  },
  'an .xls link over all rows and columns': {
    make: () => withLargestRange(0x01b8, 0, linkedXls()),
    fileName: 'a.xls',
    refused: null,
  },
  'an .xls link hint over all rows and columns': {
    make: () => withLargestRange(0x0800, 2, linkedXls()),
    fileName: 'a.xls',
    refused: null,
  },
  '500 sheets, names with quotes and marks that turn the order': {
    make: () => {
      const book = utils.book_new();
      for (let at = 0; at < 500; at += 1)
        utils.book_append_sheet(
          book,
          utils.aoa_to_sheet([['项目名称', `项目${at}`]]),
          `'${at}"<&>\u202e${at}\u200f`.slice(1),
        );
      return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    },
    fileName: 'a.xlsx',
    refused: null,
  },
  'quotation marks that never close, in text': {
    make: () => strToU8(`${'"'.repeat(100_001)}${',"'.repeat(20_000)}`),
    fileName: 'a.csv',
    refused: null,
  },
};
