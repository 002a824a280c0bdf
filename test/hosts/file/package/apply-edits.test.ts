import { applyEdits } from '../../../../src/hosts/file/package/apply-edits';
import { PackageError } from '../../../../src/hosts/file/package/package-error';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import { EditRefusedError, SheetGrid, parseCell, type Edit } from '../../../../src/sheet';
import { formulaSheet, partsOf, partText, SHEET, SHEET_PART, unzip, zip, type Parts } from './workbook-files';
import { MAKERS } from './workbook-makers';

const sheet = SHEET;

function make(name: string): Uint8Array {
  const maker = MAKERS[name];
  if (!maker) throw new Error(`no workbook ${name}`);
  return maker();
}

function textAt(bytes: Uint8Array, cell: string, at = 0): string {
  const snapshot = readWorkbook(bytes).sheets[at];
  if (!snapshot) throw new Error('no sheet');
  const { row, column } = parseCell(cell);
  return new SheetGrid(snapshot).text(row, column);
}

function apply(bytes: Uint8Array, ...edits: Edit[]): Uint8Array {
  return applyEdits(bytes, edits).bytes;
}

const insert: Edit = { kind: 'insertRows', sheet, before: 8, count: 2, formatFrom: 7 };

describe('writing text', () => {
  const bytes = make('plain');

  it.each([
    '=12个月',
    '+5',
    '-是',
    '@甲',
    '≥95%',
    "'引号",
    '<b>&"',
    'a_x000D_b',
    ' 前后空格 ',
    '两\n行',
    '😀',
  ])('stores %j as text, shown as it is', (text) => {
    const written = apply(bytes, { kind: 'setText', sheet, cell: 'D6', text, expected: '=1家公司' });
    const cell = readWorkbook(written).sheets[0]?.cells.find((c) => c.row === 6 && c.column === 4);
    expect(cell).toMatchObject({ text, kind: 'text', formula: false });
    expect(partText(written, SHEET_PART)).toContain('<c r="D6"');
    expect(partText(written, SHEET_PART)).not.toContain('<f>');
  });

  it('changes one cell of the sheet and no shared string', () => {
    const written = apply(bytes, { kind: 'setText', sheet, cell: 'D7', text: '较高', expected: '=较高' });
    const before = partText(bytes, SHEET_PART);
    const after = partText(written, SHEET_PART);
    const cell = /<c r="D7".*?<\/c>/;
    expect(after.replace(cell, '')).toBe(before.replace(cell, ''));
    expect(cell.exec(after)?.[0]).toBe(
      '<c r="D7" s="2" t="inlineStr"><is><t xml:space="preserve">较高</t></is></c>',
    );
    const changed = Object.entries(unzip(bytes)).filter(([name, part]) =>
      Buffer.compare(part, unzip(written)[name] ?? Buffer.alloc(0)),
    );
    expect(changed.map(([name]) => name)).toEqual([SHEET_PART]);
  });

  it('gives text that looks like a formula the quote prefix, once', () => {
    const written = apply(
      bytes,
      { kind: 'setText', sheet, cell: 'D7', text: '=1个', expected: '=较高' },
      { kind: 'setText', sheet, cell: 'D8', text: '-1个', expected: '≥ 95%' },
    );
    expect(partText(written, 'xl/styles.xml').match(/quotePrefix="1"/g)).toHaveLength(1);
    expect(partText(written, 'xl/styles.xml')).toContain('<cellXfs count="5">');
  });

  it('blanks a cell, fills a blank one, makes one outside the noted extent', () => {
    const written = apply(
      bytes,
      { kind: 'setText', sheet, cell: 'D6', text: '', expected: '=1家公司' },
      { kind: 'setText', sheet, cell: 'C4', text: '万元', expected: '' },
      { kind: 'setText', sheet, cell: 'F12', text: '外面', expected: '' },
    );
    expect([textAt(written, 'D6'), textAt(written, 'C4'), textAt(written, 'F12')]).toEqual([
      '',
      '万元',
      '外面',
    ]);
    expect(partText(written, SHEET_PART)).toContain('<dimension ref="A1:F12"/>');
    expect(partText(written, SHEET_PART)).toContain('<c r="D6" s="2"/>');
  });

  it('puts a number back as a number', () => {
    const text = apply(bytes, { kind: 'setText', sheet, cell: 'B4', text: '25万元', expected: '25' });
    const back = apply(text, {
      kind: 'setValue',
      sheet,
      cell: 'B4',
      value: 25,
      valueKind: 'number',
      text: '25',
      expected: '25万元',
    });
    expect(readWorkbook(back)).toEqual(readWorkbook(bytes));
    expect(partText(back, SHEET_PART)).toBe(partText(bytes, SHEET_PART));
  });

  it('refuses when the cell is no longer what the check saw, naming the cell and both texts', () => {
    const write = () =>
      apply(bytes, { kind: 'setText', sheet, cell: 'D6', text: '甲', expected: '=2家公司' });
    expect(write).toThrow(EditRefusedError);
    expect(write).toThrow(/D6.*=2家公司.*=1家公司/);
  });

  it('refuses a formula, a covered cell, a missing sheet', () => {
    const parts: Parts = partsOf({ second: { name: '二', xml: formulaSheet(['1+1']) } });
    const write = (edit: Partial<Edit>) => () =>
      apply(zip(parts), {
        kind: 'setText',
        sheet: '二',
        cell: 'A1',
        text: '甲',
        expected: '0',
        ...edit,
      } as Edit);
    expect(write({})).toThrow(/公式/);
    expect(write({ sheet, cell: 'C3', expected: '' })).toThrow(/合并/);
    expect(write({ sheet: '三' })).toThrow(/找不到工作表/);
  });

  it('writes into rows and cells that leave their addresses out', () => {
    const parts = partsOf();
    const bare = String(parts[SHEET_PART]).replace(/(<(?:row|c)) r="[A-Z]*\d+"/g, '$1');
    const written = apply(
      zip({ ...parts, [SHEET_PART]: bare }),
      { kind: 'setText', sheet, cell: 'D6', text: '甲', expected: '=1家公司' },
      { kind: 'setText', sheet, cell: 'F6', text: '乙', expected: '' },
      insert,
    );
    expect(textAt(written, 'D6')).toBe('甲');
    expect(textAt(written, 'F6')).toBe('乙');
    expect(textAt(written, 'C10')).toBe('资金拨付及时性');
  });
});

describe('inserting rows', () => {
  it('moves cells, widens merges, copies height and formats', () => {
    const written = apply(make('plain'), insert);
    const part = partText(written, SHEET_PART);
    expect(part).toContain(
      '<row r="8" spans="1:4" ht="20" customHeight="1"><c r="A8" s="2"/><c r="B8" s="2"/>',
    );
    expect(part).toContain('<mergeCell ref="A6:A10"/>');
    expect(textAt(written, 'C10')).toBe('资金拨付及时性');
    expect(part).toContain('<dimension ref="A1:D12"/>');
  });

  it('carries validations and conditional formats over, at the edge of their range too', () => {
    const inside = partText(apply(make('validation'), insert), SHEET_PART);
    expect(inside).toContain('sqref="B6:B12"');
    expect(inside).toContain('<formula1>$D$6:$D$12</formula1>');
    expect(inside).toContain('sqref="C10"');
    expect(inside).toContain(`<hyperlink ref="C11" location="${sheet}!A11"`);
    const edge = apply(make('conditionalFormats'), { ...insert, before: 9, formatFrom: 8 } as Edit);
    expect(partText(edge, SHEET_PART)).toContain('<conditionalFormatting sqref="D6:D10">');
  });

  it('moves what other sheets, names, charts, pictures, tables and pivot tables refer to', () => {
    const names = apply(make('definedNames'), insert);
    const workbook = partText(names, 'xl/workbook.xml');
    expect(workbook).toContain(`${sheet}!$A$1:$D$12<`);
    expect(workbook).toContain(`${sheet}!$1:$5<`);
    expect(workbook).toContain(`${sheet}!$D$6:$D$12<`);
    expect(partText(names, 'xl/worksheets/sheet2.xml')).toContain(`COUNTA(${sheet}!D6:D12)`);
    expect(partText(names, 'xl/worksheets/sheet2.xml')).toContain(`<f>${sheet}!A1</f>`);
    const chart = apply(make('chart'), insert);
    expect(partText(chart, 'xl/charts/chart1.xml')).toContain(`${sheet}!$C$6:$C$12`);
    expect(partText(chart, 'xl/drawings/drawing1.xml')).toMatch(/<xdr:row>6<.*<xdr:row>18</);
    const image = apply(make('image'), { ...insert, before: 2, formatFrom: 3 } as Edit);
    expect(partText(image, 'xl/drawings/drawing1.xml')).toMatch(/<xdr:row>8<.*<xdr:row>18</);
    expect(partText(apply(make('table'), insert), 'xl/tables/table1.xml')).toMatch(
      /ref="B5:D12".*<autoFilter ref="B5:D12"/,
    );
    expect(partText(apply(make('pivot'), insert), 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain(
      'ref="A5:B12"',
    );
  });

  it('moves notes with their boxes', () => {
    const written = apply(make('notes'), insert);
    expect(readWorkbook(written).sheets[0]?.notes.map((note) => note.cell)).toEqual(['B4', 'D10']);
    const drawing = partText(written, 'xl/drawings/vmlDrawing1.vml');
    expect([...drawing.matchAll(/<x:Row>(\d+)</g)].map((match) => match[1])).toEqual(['3', '9']);
    expect(drawing).toMatch(/4, 15, 9, 10, 6, 31, 13, 9/);
  });

  it('writes shared formulas out where their cells move apart, and keeps them where they do not', () => {
    const rows = [6, 7, 8, 9].map((row, at) =>
      at === 0
        ? `<row r="${row}"><c r="A${row}"><f t="shared" ref="A6:A9" si="0">B6+$B$1</f><v>0</v></c></row>`
        : `<row r="${row}"><c r="A${row}"><f t="shared" si="0"/><v>0</v></c></row>`,
    );
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const xml = `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
    const bytes = zip(partsOf({ second: { name: '二', xml } }));
    const moved = partText(apply(bytes, { ...insert, sheet: '二' } as Edit), 'xl/worksheets/sheet2.xml');
    expect([...moved.matchAll(/<f>(.*?)<\/f>/g)].map((match) => match[1])).toEqual([
      'B6+$B$1',
      'B7+$B$1',
      'B10+$B$1',
      'B11+$B$1',
    ]);
    expect(partText(apply(bytes, insert), 'xl/worksheets/sheet2.xml')).toBe(xml);
  });

  it('drops the calculation chain, which the program builds anew', () => {
    const parts = partsOf({
      workbookRelationships: [['rId8', 'calcChain', 'calcChain.xml']],
      parts: {
        'xl/calcChain.xml':
          '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
      },
    });
    expect(Object.keys(unzip(apply(zip(parts), insert)))).not.toContain('xl/calcChain.xml');
  });

  it('is taken back byte for byte by deleting the rows', () => {
    for (const name of Object.keys(MAKERS)) {
      const bytes = make(name);
      const there = apply(bytes, insert);
      const back = apply(there, { kind: 'deleteRows', sheet, first: 8, count: 2 });
      const differing = Object.keys(unzip(bytes)).filter((part) =>
        Buffer.compare(unzip(bytes)[part] ?? Buffer.alloc(0), unzip(back)[part] ?? Buffer.alloc(0)),
      );
      // Boxes at whole rows go back to where they were, but for the white space of their anchors.
      expect([name, differing.filter((part) => !part.endsWith('.vml'))]).toEqual([name, []]);
      expect(readWorkbook(back)).toEqual(readWorkbook(bytes));
    }
  });

  it('refuses to cut an array formula or a table header', () => {
    const array = partsOf();
    array[SHEET_PART] = String(array[SHEET_PART]).replace(
      '<c r="C4" s="2"/>',
      '<c r="C4" s="2"><f t="array" ref="C4:C5">A1:A2</f><v>0</v></c>',
    );
    const cut: Edit = { ...insert, before: 5 } as Edit;
    expect(() => apply(zip(array), cut)).toThrow(PackageError);
    expect(() => apply(make('table'), { kind: 'deleteRows', sheet, first: 5, count: 1 })).toThrow(/标题行/);
  });
});

describe('notes', () => {
  it('leaves a threaded comment alone and says so', () => {
    const bytes = make('threaded');
    const before = readWorkbook(bytes).sheets[0]?.notes[0]?.text ?? null;
    const result = applyEdits(bytes, [{ kind: 'setNote', sheet, cell: 'D6', text: '甲', expected: before }]);
    expect(result.skipped).toMatchObject([{ reason: 'threadedComment' }]);
    expect(result.skipped[0]?.message).toMatch(/D6/);
    expect(partText(result.bytes, 'xl/comments1.xml')).toBe(partText(bytes, 'xl/comments1.xml'));
  });

  it('refuses a note that changed meanwhile', () => {
    const edit: Edit = { kind: 'setNote', sheet, cell: 'B4', text: '甲', expected: '别的' };
    expect(() => apply(make('notes'), edit)).toThrow(/批注已被改动/);
  });

  it('keeps the format of the words that stay', () => {
    const bytes = make('notes');
    const user = readWorkbook(bytes).sheets[0]?.notes[0]?.text ?? '';
    const edit: Edit = { kind: 'setNote', sheet, cell: 'B4', text: `${user}\n补充`, expected: user };
    const comments = partText(apply(bytes, edit), 'xl/comments1.xml');
    expect(comments).toContain('<b/>');
    expect(comments.match(/<r>/g)).toHaveLength(3);
  });
});

describe('what a write may break', () => {
  const locked = zip(partsOf({ extras: { protection: '<sheetProtection sheet="1" objects="1"/>' } }));
  const edit: Edit = { kind: 'setText', sheet, cell: 'D6', text: '甲', expected: '=1家公司' };

  it('asks before writing into a protected sheet', () => {
    expect(() => apply(locked, edit)).toThrow(/受保护/);
    const result = applyEdits(locked, [edit], { writeProtectedSheets: true });
    expect(result.warnings).toMatchObject([{ code: 'protectedSheetWritten', sheet }]);
    expect(partText(result.bytes, SHEET_PART)).toContain('<sheetProtection sheet="1" objects="1"/>');
  });

  it('asks before breaking a signature', () => {
    const signed = zip({ ...partsOf(), '_xmlsignatures/sig1.xml': '<Signature/>' });
    expect(() => apply(signed, edit)).toThrow(/数字签名/);
    expect(applyEdits(signed, [edit], { breakSignature: true }).warnings).toMatchObject([
      { code: 'signatureBroken' },
    ]);
  });

  it('says what else is not a workbook it can patch', () => {
    const codeOf = (bytes: Uint8Array) => {
      try {
        applyEdits(bytes, [edit]);
      } catch (error) {
        return error instanceof PackageError ? error.code : error;
      }
      return null;
    };
    expect(codeOf(new Uint8Array([1, 2, 3]))).toBe('notPackage');
    expect(codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toBe('notPackage');
    expect(codeOf(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toBe('damaged');
    expect(codeOf(zip({ 'a.txt': 'x' }))).toBe('notWorkbook');
  });
});

describe('properties', () => {
  it('come and go without a trace', () => {
    const bytes = make('plain');
    const name = 'jixiao.suppressions';
    const kept = apply(bytes, { kind: 'setProperty', name, value: '[{"理由":"<特殊>"}]' });
    expect(readWorkbook(kept).properties).toEqual({ [name]: '[{"理由":"<特殊>"}]' });
    const changed = apply(kept, { kind: 'setProperty', name, value: '[]' });
    expect(readWorkbook(changed).properties).toEqual({ [name]: '[]' });
    const gone = apply(changed, { kind: 'setProperty', name, value: null });
    expect(unzip(gone)).toEqual(unzip(bytes));
  });
});

it('gives the same bytes for the same edits, and the very file for none', () => {
  const bytes = make('chart');
  expect(Buffer.compare(apply(bytes, insert), apply(bytes, insert))).toBe(0);
  expect(applyEdits(bytes, []).bytes).toBe(bytes);
});
