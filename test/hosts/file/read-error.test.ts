import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { ReadError } from '../../../src/hosts/file/read-error';
import type { ReadLimits } from '../../../src/hosts/file/read-limits';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { asFormat, compoundFile, encryptedWorkbook, ooxml, textCell, zip } from './workbook-files';

function refusal(bytes: Uint8Array, fileName = 'a.xlsx', limits: Partial<ReadLimits> = {}): ReadError {
  try {
    readWorkbook(bytes, { fileName, limits });
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('was read');
}

const someRows = (count: number): string =>
  `<sheetData>${Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${textCell(`A${index + 1}`, '甲')}</row>`).join('')}</sheetData>`;

const ascii = (text: string): Uint8Array => strToU8(text);

describe('a file that cannot be read says why, and what to do', () => {
  it('empty', () => {
    expect(refusal(new Uint8Array())).toMatchObject({ code: 'empty' });
  });

  it('encrypted: a password in Excel or WPS, an encrypted .ods, a zip password', () => {
    expect(refusal(encryptedWorkbook())).toMatchObject({
      code: 'encrypted',
      message: '文件已加密。请先在 Excel 或 WPS 中取消打开密码，保存后再试。',
    });
    const ods = zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>',
      'content.xml': 'x',
    });
    expect(refusal(ods, 'a.ods').code).toBe('encrypted');
    const locked = ooxml();
    const directory = locked.findIndex(
      (_, at) => locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1,
    );
    locked[directory + 8] = (locked[directory + 8] ?? 0) | 1;
    expect(refusal(locked).code).toBe('encrypted');
    // FILEPASS right after the beginning of an .xls stream.
    const stream = new Uint8Array([
      0x09,
      0x08,
      0x10,
      0,
      0,
      6,
      5,
      0,
      ...new Array(12).fill(0),
      0x2f,
      0,
      6,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ]);
    expect(refusal(compoundFile({ Workbook: stream }), 'a.xls').code).toBe('encrypted');
  });

  it('damaged: cut short, a broken part, a missing part', () => {
    const whole = ooxml({ sheets: [someRows(200)] });
    for (const length of [30, 200, whole.length - 30])
      expect(refusal(whole.subarray(0, length)).code).toBe('damaged');
    const torn = whole.slice();
    torn.fill(0xff, 60, 160);
    expect(refusal(torn).code).toBe('damaged');
    const xls = asFormat(utils.aoa_to_sheet([['甲']]), 'xls');
    expect(refusal(xls.subarray(0, 600), 'a.xls').code).toBe('damaged');
  });

  it.each([
    ['a PDF', ascii('%PDF-1.7\n'), 'PDF'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '图片'],
    ['a Word document', zip({ 'word/document.xml': '<w/>' }), 'Word'],
    ['an old Word document', compoundFile({ WordDocument: new Uint8Array(32) }), 'Word'],
    ['a presentation', zip({ 'ppt/presentation.xml': '<p/>' }), '演示文稿'],
    ['an OFD', zip({ 'OFD.xml': '<o/>' }), 'OFD'],
    ['an archive', zip({ 'a.txt': 'x' }), '压缩包'],
    [
      'another OpenDocument',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'OpenDocument',
    ],
    ['a web page without a table', ascii('<html><body><p>x</p></body></html>'), '无法识别'],
    ['bytes of no kind', new Uint8Array([1, 2, 3, 0, 0, 5]), '无法识别'],
  ])('%s under the name of a workbook', (_, bytes, words) => {
    const error = refusal(bytes);
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(words);
    expect(error.message).toContain('请另存为');
    expect(error.messageIn('en')).toMatch(/^This is .+\. Save it as /);
  });

  it('a binary workbook and an .xls of Excel 95', () => {
    expect(refusal(zip({ 'xl/workbook.bin': 'x' })).code).toBe('unsupportedWorkbook');
    const biff5 = compoundFile({ Book: new Uint8Array([0x09, 0x08, 0x08, 0, 0, 5, 5, 0, 0, 0, 0, 0]) });
    expect(refusal(biff5, 'a.xls')).toMatchObject({
      code: 'unsupportedWorkbook',
      message: '暂不支持 Excel 95 及更早的 .xls 文件。请在 Excel 或 WPS 中另存为 .xlsx。',
    });
  });

  it('plain text named .xlsx, which is read when named .csv or .xls', () => {
    const text = new TextEncoder().encode('项目名称,经费\n');
    expect(refusal(text, '上报.XLSX')).toMatchObject({ code: 'extensionMismatch' });
    for (const fileName of ['a.csv', 'a.xls', 'a.et']) {
      expect(readWorkbook(text, { fileName }).sheets[0]?.cells).toHaveLength(2);
    }
  });
});

describe('bounds', () => {
  it('the file itself', () => {
    expect(refusal(ooxml(), 'a.xlsx', { fileBytes: 100 }).code).toBe('fileTooLarge');
    expect(refusal(ooxml(), 'a.xlsx', { fileBytes: 100 }).message).toContain('1 MB');
  });

  it('what a zip inflates to is counted, whatever its headers say', () => {
    const bomb = ooxml({ more: { 'xl/sharedStrings.xml': new Uint8Array(3_000_000).fill(0x20) } });
    expect(refusal(bomb, 'a.xlsx', { inflatedBytes: 1_000_000 }).code).toBe('inflatesTooMuch');
    expect(refusal(bomb, 'a.xlsx', { ratioFloorBytes: 500_000, inflationRatio: 100 }).code).toBe(
      'inflatesTooMuch',
    );
    expect(
      readWorkbook(bomb, { limits: { ratioFloorBytes: 5_000_000, inflationRatio: 100 } }).sheets,
    ).toHaveLength(1);
    // Every size in the headers of the bomb says 1.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at += 1) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 1, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 1, true);
    }
    expect(refusal(lying, 'a.xlsx', { inflatedBytes: 1_000_000 }).code).toBe('inflatesTooMuch');
  });

  it('parts that hold nothing to read are not inflated', () => {
    const picture = ooxml({ more: { 'xl/media/image1.png': new Uint8Array(3_000_000) } });
    expect(readWorkbook(picture, { limits: { inflatedBytes: 100_000 } }).sheets).toHaveLength(1);
  });

  it('sheets, cells, merges, text', () => {
    const sheets = ooxml({ sheets: ['<sheetData/>', '<sheetData/>', '<sheetData/>'] });
    expect(refusal(sheets, 'a.xlsx', { sheets: 2 })).toMatchObject({ code: 'tooManySheets' });
    const cells = ooxml({ sheets: [someRows(6), someRows(6)] });
    expect(refusal(cells, 'a.xlsx', { cells: 10 }).code).toBe('tooManyCells');
    expect(readWorkbook(cells, { limits: { cells: 12 } }).sheets).toHaveLength(2);
    const merged = ooxml({
      sheets: ['<sheetData/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>'],
    });
    expect(refusal(merged, 'a.xlsx', { merges: 1 }).code).toBe('tooManyMerges');
    const long = ooxml({
      sheets: [`<sheetData><row r="1">${textCell('B1', '字'.repeat(50))}</row></sheetData>`],
    });
    expect(refusal(long, 'a.xlsx', { textLength: 49 }).message).toBe(
      '工作表“表1”的 B1 文字过长（50 字，上限 49 字）。请删减后再试。',
    );
  });

  it('cells of .xls, .ods, .csv and web pages, before anything is built from them', () => {
    const grid = utils.aoa_to_sheet(Array.from({ length: 20 }, () => ['甲', 1, 2.5]));
    for (const format of ['xls', 'ods', 'csv', 'html'] as const) {
      expect([format, refusal(asFormat(grid, format), 'a.xls', { cells: 30 }).code]).toEqual([
        format,
        'tooManyCells',
      ]);
    }
    const repeated = zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml':
        '<table:table table:name="x"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1024"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
    });
    expect(refusal(repeated, 'a.ods').code).toBe('tooManyCells');
  });
});

describe('whatever the bytes', () => {
  // The library remarks on records it does not know.
  beforeAll(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterAll(() => jest.restoreAllMocks());

  const samples = [
    ooxml({ sheets: [someRows(20)] }),
    asFormat(
      utils.aoa_to_sheet([
        ['甲', 1],
        ['乙', 2],
      ]),
      'xls',
    ),
    asFormat(
      utils.aoa_to_sheet([
        ['甲', 1],
        ['乙', 2],
      ]),
      'ods',
    ),
    encryptedWorkbook(),
    deflateSync(ascii('x')),
    zipSync({ 'xl/workbook.xml': ascii('<workbook/>') }),
  ];

  it('a damaged file is read or refused, never anything else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        fc.nat(),
        fc.constantFrom('a.xlsx', 'a.xls', 'a.csv'),
        (sample, changes, cut, fileName) => {
          const bytes = sample.slice(0, cut % 3 === 0 ? cut % sample.length : sample.length);
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          try {
            readWorkbook(bytes, { fileName });
          } catch (error) {
            expect(error).toBeInstanceOf(ReadError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
