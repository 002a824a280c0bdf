import { utils } from '@e965/xlsx';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { formatCell, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/sheet';
import { asFormat, numberStyles, ooxml, textCell, zip } from './workbook-files';

function onlySheet(workbook: WorkbookSnapshot): SheetSnapshot {
  const [sheet, ...others] = workbook.sheets;
  if (!sheet || others.length > 0) throw new Error(`${workbook.sheets.length} sheets`);
  return sheet;
}

function texts(sheet: SheetSnapshot): Record<string, string> {
  return Object.fromEntries(sheet.cells.map((cell) => [formatCell(cell), cell.text]));
}

function readSheet(content: string, parts: Omit<Parameters<typeof ooxml>[0], 'sheets'> = {}): SheetSnapshot {
  return onlySheet(readWorkbook(ooxml({ ...parts, sheets: [content] })));
}

describe('what a cell shows', () => {
  const shown = (formats: readonly (number | string)[], value: string): readonly (string | undefined)[] => {
    const cells = formats.map((_, index) => `<c r="A${index + 1}" s="${index + 1}"><v>${value}</v></c>`);
    const rows = cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join('');
    const sheet = readSheet(`<sheetData>${rows}</sheetData>`, { styles: numberStyles(formats) });
    return sheet.cells.map(({ text }) => text);
  };

  it('follows the number format', () => {
    expect(shown([4, 3, 1, '#,##0.00_ ', '0.0000'], '3498000')).toEqual([
      '3,498,000.00',
      '3,498,000',
      '3498000',
      '3,498,000.00',
      '3498000.0000',
    ]);
    expect(shown([9, 10, '0.0%'], '0.985')).toEqual(['99%', '98.50%', '98.5%']);
  });

  it('shows figures without a format as Excel does, free of floating-point noise', () => {
    const figures: readonly (readonly [string, string])[] = [
      ['0.28816100000000001', '0.288161'],
      ['21.967600000000001', '21.9676'],
      ['62.905469000000004', '62.905469'],
      ['42966.1', '42966.1'],
      ['12', '12'],
      ['-0.1', '-0.1'],
      ['123456789012', '1.23457E+11'],
    ];
    const rows = figures.map(
      ([value], index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${value}</v></c></row>`,
    );
    const sheet = readSheet(`<sheetData>${rows.join('')}</sheetData>`);
    expect(sheet.cells.map(({ text }) => text)).toEqual(figures.map(([, text]) => text));
    expect(sheet.cells[0]).toMatchObject({ kind: 'number', value: 0.288161, formula: false });
  });

  it('takes the blanks of accounting formats for alignment', () => {
    expect(shown([43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ '], '25')).toEqual(['25.00', '25.00']);
  });

  it('shows dates as a Chinese Excel does, whether the format is named or built in', () => {
    const formats = [
      'yyyy-mm-dd',
      'yyyy"年"m"月"',
      'yyyy"年"m"月"d"日";@',
      '[$-804]yyyy"年"m"月"d"日"',
      14,
      31,
      57,
      58,
    ];
    expect(shown(formats, '45838')).toEqual([
      '2025-06-30',
      '2025年6月',
      '2025年6月30日',
      '2025年6月30日',
      '2025/6/30',
      '2025年6月30日',
      '2025年6月',
      '6月30日',
    ]);
    const sheet = readSheet('<sheetData><row r="1"><c r="A1" s="1"><v>45838</v></c></row></sheetData>', {
      styles: numberStyles([57]),
    });
    expect(sheet.cells[0]).toMatchObject({ kind: 'date', value: 45838 });
  });

  it('keeps text that begins like a formula, and says what is computed and what went wrong', () => {
    const sheet = readSheet(
      `<sheetData><row r="1">${textCell('A1', '=12个月')}<c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="str"><f>"a"</f><v>较高</v></c></row></sheetData>`,
    );
    expect(sheet.cells.map(({ text, kind, formula }) => [text, kind, formula])).toEqual([
      ['=12个月', 'text', false],
      ['2', 'number', true],
      ['#DIV/0!', 'error', true],
      ['TRUE', 'boolean', false],
      ['较高', 'text', true],
    ]);
  });

  it('joins rich text and leaves phonetic runs out', () => {
    const sheet = readSheet(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>',
      {
        sharedStrings: [
          '<r><rPr><b/></rPr><t>项目</t></r><r><t xml:space="preserve"> 名称</t></r><rPh sb="0" eb="2"><t>ブンショ</t></rPh>',
          '<t xml:space="preserve"> 单位：\r\n万元&lt; </t>',
        ],
      },
    );
    expect(texts(sheet)).toEqual({ A1: '项目 名称', B1: ' 单位：\n万元< ' });
  });
});

describe('what a sheet says beside its cells', () => {
  it('hides rows, columns and sheets', () => {
    const workbook = readWorkbook(
      ooxml({
        sheets: [
          `<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="true"/><col min="6" max="16384" width="9"/></cols><sheetData><row r="2" hidden="1">${textCell('A2', 'x')}</row><row r="3" hidden="1"/><row r="9" hidden="1"/><row r="10" ht="20">${textCell('A10', 'y')}</row></sheetData>`,
          '<sheetData/>',
          '<sheetData/>',
        ],
        sheetAttributes: ['', 'state="hidden"', 'state="veryHidden"'],
      }),
    );
    expect(workbook.sheets.map(({ hidden }) => hidden)).toEqual([false, true, true]);
    expect(workbook.sheets[0]).toMatchObject({
      hiddenColumns: [{ first: 2, last: 4 }],
      hiddenRows: [
        { first: 2, last: 3 },
        { first: 9, last: 9 },
      ],
    });
  });

  it('keeps real merges and drops those that cannot be', () => {
    const merges = ['A1:C1', 'B1:B4', 'A3:A5', 'D4', 'A3:B3', 'XFD1:XFE2', 'A1048576:A1048577', 'E2:F3'];
    const sheet = readSheet(
      `<sheetData><row r="1">${textCell('A1', 'x')}</row></sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );
    expect(sheet.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 5, bottom: 3, right: 6 },
      { top: 3, left: 1, bottom: 5, right: 1 },
    ]);
    expect(sheet.usedRange).toEqual({ top: 1, left: 1, bottom: 5, right: 6 });
  });

  it('is protected only when its protection is switched on', () => {
    const states = ['<sheetProtection sheet="1" objects="1"/>', '<sheetProtection sheet="0"/>', ''];
    const workbook = readWorkbook(ooxml({ sheets: states.map((state) => `<sheetData/>${state}`) }));
    expect(workbook.sheets.map((sheet) => sheet.protected)).toEqual([true, false, false]);
  });

  it('reads notes, on blank cells as well, and the properties that are ours', () => {
    const workbook = readWorkbook(
      ooxml({
        sheets: [`<sheetData><row r="1">${textCell('A1', 'x')}</row></sheetData>`],
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>',
          'xl/comments1.xml':
            '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>张三</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>请核对</t></r><r><t xml:space="preserve">\n金额</t></r></text></comment><comment ref="C7" authorId="0"><text><t>空格上</t></text></comment></commentList></comments>',
          'docProps/custom.xml':
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="jixiao.suppressions"><vt:lpwstr>{&quot;a&quot;:1}</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="KSOProductBuildVer"><vt:lpwstr>2052</vt:lpwstr></property></Properties>',
        },
        moreTypes:
          '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
      }),
    );
    expect(workbook.properties).toEqual({ 'jixiao.suppressions': '{"a":1}' });
    const sheet = onlySheet(workbook);
    expect(sheet.notes).toEqual([
      { cell: 'A1', text: '请核对\n金额', author: '张三' },
      { cell: 'C7', text: '空格上', author: '张三' },
    ]);
    expect(sheet.cells).toHaveLength(1);
    expect(sheet.usedRange).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });
});

describe('a sparse sheet', () => {
  it('formatted down to its last row holds only what is written', () => {
    const blank = Array.from({ length: 20_000 }, (_, index) => {
      const row = 1_048_576 - index;
      return `<row r="${row}" ht="20" customHeight="1"><c r="A${row}" s="1"/><c r="XFD${row}" s="1"></c></row>`;
    }).reverse();
    const sheet = readSheet(
      `<dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="A3" s="1"/>${textCell('B3', '项目名称')}<c r="C3" s="1"/></row>${blank.join('')}</sheetData>`,
      { styles: numberStyles([49]) },
    );
    expect(texts(sheet)).toEqual({ B3: '项目名称' });
    expect(sheet.usedRange).toEqual({ top: 3, left: 2, bottom: 3, right: 2 });
  });

  it('keeps the places of cells and rows that carry no address', () => {
    const sheet = readSheet(
      '<sheetData><row><c s="1"/><c t="inlineStr"><is><t>B1</t></is></c></row><row><c><v>3</v></c></row></sheetData>',
    );
    expect(texts(sheet)).toEqual({ B1: 'B1', A2: '3' });
  });

  it('reads parts whose elements carry a namespace prefix', () => {
    const part =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2" hidden="1"><x:c r="A2" s="0"/><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData><x:sheetProtection sheet="1"/></x:worksheet>';
    const sheet = onlySheet(readWorkbook(ooxml({ sheetParts: [part] })));
    expect(texts(sheet)).toEqual({ B2: '5' });
    expect(sheet).toMatchObject({ protected: true, hiddenRows: [{ first: 2, last: 2 }] });
  });
});

describe('other formats', () => {
  const grid = () => {
    const sheet = utils.aoa_to_sheet([
      ['部门项目支出预算绩效目标表', '', ''],
      ['项目年度金额', 21.9676, ''],
      ['', '=12个月', 0.985],
    ]);
    sheet['B3'] = { t: 's', v: '=12个月' };
    sheet['C3'] = { t: 'n', v: 0.985, z: '0.00%', w: '98.50%' };
    sheet['!merges'] = [utils.decode_range('A1:C1')];
    return sheet;
  };
  const expected = {
    A1: '部门项目支出预算绩效目标表',
    A2: '项目年度金额',
    B2: '21.9676',
    B3: '=12个月',
    C3: '98.50%',
  };

  it.each(['xlsx', 'xlsm', 'xls', 'ods'] as const)('%s reads the same', (bookType) => {
    const sheet = onlySheet(readWorkbook(asFormat(grid(), bookType), { fileName: `a.${bookType}` }));
    expect(texts(sheet)).toEqual(expected);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect(sheet.name).toBe('表1');
  });

  it.each(['xls', 'xlsx'] as const)('an .et that is an %s inside is read', (bookType) => {
    expect(texts(onlySheet(readWorkbook(asFormat(grid(), bookType), { fileName: '上报.et' })))).toEqual(
      expected,
    );
  });

  it('a web page or an XML spreadsheet named .xls is read, its cells as displayed', () => {
    const page =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><table><tr><td colspan="2">绩效目标表</td></tr><tr><td>资金</td><td>=12个月</td></tr></table></body></html>';
    const sheet = onlySheet(readWorkbook(new TextEncoder().encode(page), { fileName: 'a.xls' }));
    expect(texts(sheet)).toEqual({ A1: '绩效目标表', A2: '资金', B2: '=12个月' });
    expect(sheet.merges).toHaveLength(1);
    const xml = asFormat(grid(), 'xlml');
    expect(texts(onlySheet(readWorkbook(xml, { fileName: 'a.xls' })))).toEqual(expected);
  });

  it('ods: hidden rows, columns and tables, protection, a merge of blank cells, repetition', () => {
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="甲" table:protected="true"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row><table:table-cell office:value-type="string"><text:p>一</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"/><table:covered-table-cell/></table:table-row><table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="3498000"><text:p>3,498,000.00</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table><table:table table:name="乙" table:style-name="ta2"><table:table-row><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const workbook = readWorkbook(odsOf(content));
    expect(
      workbook.sheets.map(({ name, hidden, protected: isProtected }) => [name, hidden, isProtected]),
    ).toEqual([
      ['甲', false, true],
      ['乙', true, false],
    ]);
    const [sheet] = workbook.sheets;
    expect(sheet && texts(sheet)).toEqual({ A1: '一', A2: '3,498,000.00', A3: '3,498,000.00' });
    expect(sheet).toMatchObject({
      hiddenColumns: [{ first: 2, last: 3 }],
      hiddenRows: [{ first: 2, last: 3 }],
      merges: [{ top: 1, left: 2, bottom: 2, right: 3 }],
    });
  });
});

function odsOf(content: string): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': content,
  });
}

describe('text', () => {
  const csv =
    '项目名称,安置帮教经费\r\n金额,"3,498,000.00"\r\n"多行\n文字",=12个月\r\n编码,001,25.50,"他说""好"""\r\n';
  const expected = {
    A1: '项目名称',
    B1: '安置帮教经费',
    A2: '金额',
    B2: '3,498,000.00',
    A3: '多行\n文字',
    B3: '=12个月',
    A4: '编码',
    B4: '001',
    C4: '25.50',
    D4: '他说"好"',
  };
  const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const units = [0xfeff, ...Array.from(text, (_, index) => text.charCodeAt(index))];
    return new Uint8Array(
      units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
    );
  };
  /** GB18030 bytes of 项目名称 and 金额, written out because nothing here encodes it. */
  const gbk = new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]);

  it.each([
    ['UTF-8', new TextEncoder().encode(csv)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${csv}`)],
    ['UTF-16 little-endian', utf16(csv, false)],
    ['UTF-16 big-endian', utf16(csv, true)],
  ])('%s', (_, bytes) => {
    const sheet = onlySheet(readWorkbook(bytes, { fileName: '报送/样表.csv' }));
    expect(texts(sheet)).toEqual(expected);
    expect(sheet.name).toBe('样表');
  });

  it('GBK', () => {
    expect(texts(onlySheet(readWorkbook(gbk, { fileName: 'a.csv' })))).toEqual({
      A1: '项目名称',
      B1: '金额',
    });
  });

  it('separated by tabs or semicolons, commas left in their sentences', () => {
    const tabs = onlySheet(
      readWorkbook(new TextEncoder().encode('甲,乙\t2,8505\n\t丙,丁\n'), { fileName: 'a.csv' }),
    );
    expect(texts(tabs)).toEqual({ A1: '甲,乙', B1: '2,8505', B2: '丙,丁' });
    const semicolons = onlySheet(readWorkbook(new TextEncoder().encode('甲;乙\n1;2'), { fileName: 'a.csv' }));
    expect(texts(semicolons)).toEqual({ A1: '甲', B1: '乙', A2: '1', B2: '2' });
  });

  it('takes plain figures for numbers and leaves codes alone', () => {
    const sheet = onlySheet(readWorkbook(new TextEncoder().encode(csv), { fileName: 'a.csv' }));
    const kinds = Object.fromEntries(sheet.cells.map((cell) => [formatCell(cell), cell.kind]));
    expect([kinds['B4'], kinds['C4'], kinds['B2'], kinds['B3']]).toEqual(['text', 'number', 'text', 'text']);
  });
});
