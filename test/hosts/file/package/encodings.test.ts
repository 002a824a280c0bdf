import { annotate, clear } from '../../../../src/editing';
import { applyEdits } from '../../../../src/hosts/file/package/apply-edits';
import { decodePart, detectEncoding, encodePart } from '../../../../src/hosts/file/package/part-encoding';
import { OpcPackage } from '../../../../src/hosts/file/package/opc-package';
import { readWorkbook } from '../../../../src/hosts/file/read-workbook';
import { finding } from './findings';
import { partsOf, partText, SHEET, SHEET_PART, unzip, zip } from './workbook-files';
import { MAKERS } from './workbook-makers';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

describe('encodings of parts', () => {
  it.each([
    ['UTF-8', Buffer.from('<a>中</a>')],
    ['UTF-8 with mark', Buffer.from('\ufeff<a>中</a>')],
    ['UTF-16 LE', Buffer.from(utf16('<a>中</a>', false))],
    ['UTF-16 BE', Buffer.from(utf16('<a>中</a>', true))],
    ['UTF-16 LE without mark', Buffer.from(utf16('<a>中</a>', false)).subarray(2)],
    ['UTF-16 BE without mark', Buffer.from(utf16('<a>中</a>', true)).subarray(2)],
  ])('%s is read, and written as it was', (_, bytes) => {
    const encoding = detectEncoding(bytes);
    expect(decodePart(bytes, encoding)).toBe('<a>中</a>');
    expect(Buffer.compare(encodePart('<a>中</a>', encoding), bytes)).toBe(0);
  });

  it('keeps the encoding of a part that is changed', () => {
    const parts = partsOf();
    const workbook = String(parts['xl/workbook.xml']).replace('UTF-8', 'UTF-16');
    const opc = new OpcPackage(zip({ ...parts, 'xl/workbook.xml': utf16(workbook, false) }));
    opc.xml('xl/workbook.xml').child('sheets')?.child('sheet')?.setAttribute('name', '乙');
    const written = unzip(opc.toBytes())['xl/workbook.xml'] ?? new Uint8Array();
    expect(Buffer.from(written).toString('utf16le')).toBe(`\ufeff${workbook.replace(SHEET, '乙')}`);
  });
});

describe('what other programs write', () => {
  it('keeps VML that is not well-formed XML, and adds our box to it', () => {
    const notes = unzip(MAKERS['notes']?.() ?? new Uint8Array());
    const name = 'xl/drawings/vmlDrawing1.vml';
    const text = new TextDecoder().decode(notes[name]).replace("<div style='text-align:left'>", '$&甲<br>乙');
    const bytes = zip({ ...notes, [name]: text });
    const edit = { kind: 'setNote', sheet: SHEET, cell: 'C9', text: '丙', expected: null } as const;
    const written = applyEdits(bytes, [edit]).bytes;
    expect(partText(written, name)).toContain('甲<br>乙');
    expect(partText(written, name)).toContain('<x:Row>8</x:Row><x:Column>2</x:Column>');
    expect(partText(written, name).match(/_x0000_s1027/g)).toHaveLength(1);
    const back = applyEdits(written, [
      { kind: 'removeNote', sheet: SHEET, cell: 'C9', expected: '丙' },
    ]).bytes;
    expect(partText(back, name)).toBe(text);
  });

  it("leaves the user's conditional formats first in line and untouched", () => {
    const bytes = MAKERS['conditionalFormats']?.() ?? new Uint8Array();
    const [sheet] = readWorkbook(bytes).sheets;
    if (!sheet) throw new Error('no sheet');
    const written = applyEdits(
      bytes,
      annotate(sheet, [finding(SHEET, { row: 6, column: 4 }, 'error', 'VAL-03')]),
    ).bytes;
    const part = partText(written, SHEET_PART);
    const rules = [...part.matchAll(/<cfRule [^>]*?dxfId="(\d)"[^>]*?priority="(\d)"/g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(rules).toEqual([
      ['0', '1'],
      ['1', '3'],
    ]);
    expect(part.indexOf('jixiao:error')).toBeGreaterThan(part.indexOf('dataBar'));
    expect(part.indexOf('jixiao:error')).toBeLessThan(part.indexOf('<pageMargins'));
    const [shown] = readWorkbook(written).sheets;
    expect(unzip(applyEdits(written, shown ? clear(shown) : []).bytes)).toEqual(unzip(bytes));
  });

  it('keeps our formats while another sheet still uses them', () => {
    const second = partsOf()[SHEET_PART];
    const bytes = zip(partsOf({ second: { name: '二', xml: String(second) } }));
    const mark = (sheet: string) => ({ kind: 'highlight', sheet, cells: ['A1'], level: 'info' }) as const;
    const both = applyEdits(bytes, [mark(SHEET), mark('二')]).bytes;
    const one = applyEdits(both, [{ kind: 'clearHighlights', sheet: SHEET }]).bytes;
    expect(partText(one, 'xl/styles.xml')).toContain('<dxfs count="1">');
    expect(partText(one, 'xl/worksheets/sheet2.xml')).toContain('dxfId="0"');
    const none = applyEdits(one, [{ kind: 'clearHighlights', sheet: '二' }]).bytes;
    expect(unzip(none)).toEqual(unzip(bytes));
  });

  it('highlights the whole of a merged area', () => {
    const bytes = MAKERS['plain']?.() ?? new Uint8Array();
    const edit = { kind: 'highlight', sheet: SHEET, cells: ['A6', 'D9', 'D9'], level: 'warning' } as const;
    expect(partText(applyEdits(bytes, [edit]).bytes, SHEET_PART)).toContain('sqref="A6:A8 D9"');
  });
});
