import fc from 'fast-check';
import type { SheetSnapshot } from '../../../src/sheet';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { inflateRaw } from '../../../src/hosts/file/inflate-raw';
import { ooxml, type OoxmlParts } from './workbook-files';

const STRINGS = [
  '<t>项目名称</t>',
  '<t xml:space="preserve"> a&amp;b\r\nc </t>',
  '<t/>',
  '<r><t>富</t></r><r><t>文本</t></r>',
];
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00&quot;元&quot;"/></numFmts>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="176"/><xf numFmtId="14"/></cellXfs>';

/** A cell without an address at the end: the library reads the sheet then, and what it reads is the measure. */
const FOR_THE_LIBRARY = '<row r="999"><c t="b"><v>1</v></c></row>';

function sheetOf(rows: string, more: string, parts: OoxmlParts = {}): SheetSnapshot {
  const content = `<sheetData>${rows}</sheetData>${more}`;
  const bytes = ooxml({ sheets: [content], sharedStrings: STRINGS, styles: STYLES, ...parts });
  const [sheet] = readWorkbook(bytes).sheets;
  if (!sheet) throw new Error('the workbook has no sheet');
  return sheet;
}

const withoutLast = (sheet: SheetSnapshot): SheetSnapshot['cells'] =>
  sheet.cells.filter(({ row }) => row < 999);

const cell = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((index) => ` t="s"><v>${index}</v></c>`),
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => `><v>${value}</v></c>`),
  fc.constant('/>'),
);
const rows = fc
  .array(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 2 }), cell), { maxLength: 5 }), {
    maxLength: 6,
  })
  .map((all) =>
    all
      .map((cells, row) => {
        const written = cells.flatMap(([present, style, rest], column) =>
          present ? [`<c r="${'ABCDE'.charAt(column)}${row + 1}" s="${style}"${rest}`] : [],
        );
        return `<row r="${row + 1}" ht="20">${written.join('')}</row>`;
      })
      .join(''),
  );

describe('plain worksheet parts', () => {
  it('are read as the library reads them', () => {
    fc.assert(
      fc.property(rows, (plain) => {
        const own = sheetOf(plain, '');
        const librarys = sheetOf(plain + FOR_THE_LIBRARY, '');
        expect(own.cells).toEqual(withoutLast(librarys));
      }),
      { numRuns: 60 },
    );
  });

  it('keep merges, hidden rows and columns, and protection', () => {
    const bytes = ooxml({
      sheets: [
        '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
          '<row r="2" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>1</v></c></row></sheetData>' +
          '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:D2"/></mergeCells>',
      ],
      sharedStrings: STRINGS,
    });
    const [sheet] = readWorkbook(bytes).sheets;
    expect(sheet).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 2, right: 4 }],
      hiddenRows: [{ first: 2, last: 3 }],
      hiddenColumns: [{ first: 2, last: 3 }],
      protected: true,
      usedRange: { top: 1, left: 1, bottom: 3, right: 4 },
    });
  });

  it.each([
    ['a formula', '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', { formula: true, text: '2' }],
    ['a date', '<row r="1"><c r="A1" s="3"><v>45658</v></c></row>', { kind: 'date', text: '2025/1/1' }],
    ['a truth value', '<row r="1"><c r="A1" t="b"><v>1</v></c></row>', { kind: 'boolean', text: 'TRUE' }],
    ['text of its own', '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>', { text: '甲' }],
    ['attributes in another order', '<row r="1"><c t="s" r="A1"><v>0</v></c></row>', { text: '项目名称' }],
    [
      'a cell without address',
      '<row r="1"><c t="s"><v>0</v></c></row>',
      { text: '项目名称', row: 1, column: 1 },
    ],
    [
      'rows out of order',
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      { text: '1', row: 1 },
    ],
  ])('leave %s to the library', (_what, content, expected) => {
    expect(sheetOf(content, '').cells[0]).toMatchObject(expected);
  });

  it('stand beside sheets that the library reads', () => {
    const bytes = ooxml({
      sheets: [
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1" t="s"><v>3</v></c></row></sheetData>',
      ],
      sharedStrings: STRINGS,
    });
    const texts = readWorkbook(bytes).sheets.map(({ name, cells }) => [name, cells[0]?.text]);
    expect(texts).toEqual([
      ['表1', '项目名称'],
      ['表2', '2'],
      ['表3', '富文本'],
    ]);
  });

  it('count towards the limits', () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
    const bytes = ooxml({ sheets: [`<sheetData>${row}</sheetData>`] });
    expect(() => readWorkbook(bytes, { limits: { cells: 1 } })).toThrow('有内容的单元格过多');
  });
});

describe('the machine’s own inflate', () => {
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const bytes = ooxml({ sheets: [`<sheetData>${row}</sheetData>`], sharedStrings: STRINGS });

  it('reads the same', () => {
    expect(readWorkbook(bytes, { inflateRaw })).toEqual(readWorkbook(bytes));
  });

  it('stops at the limit, and says of a damaged part that it is damaged', () => {
    expect(() => readWorkbook(bytes, { inflateRaw, limits: { inflatedBytes: 100 } })).toThrow('压缩炸弹');
    const damaged = bytes.slice();
    damaged.fill(0xff, 60, 90);
    expect(() => readWorkbook(damaged, { inflateRaw })).toThrow('已损坏');
  });
});
