import { createElement, parseDocument, printDocument } from '../../../../src/hosts/file/package/xml';
import { PackageError } from '../../../../src/hosts/file/package/package-error';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const ODD = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- a < b --><worksheet  xmlns='${NS}' >\r\n`,
  `<sheetData ><row r='1'\tspans="1:3" ><c r="A1" t="s"  ><v>0</v></c ><c r="B1"/><c r="C1" /></row></sheetData>`,
  `<!-- <c r="Z9"/> --><x><![CDATA[<not a tag>]]>a &amp; b&#10;&#x4e2d;<?pi <x> ?></x><empty></empty>`,
  `</worksheet>\r\n<!-- end -->\n`,
].join('');

describe('lossless XML', () => {
  it('prints back exactly what it read', () => {
    expect(printDocument(parseDocument(ODD, 'p'))).toBe(ODD);
  });

  it('resolves text and attributes', () => {
    const { root } = parseDocument(ODD, 'p');
    expect(root.child('x')?.text()).toBe('<not a tag>a & b\n中');
    const row = root.child('sheetData')?.child('row');
    expect(row?.attribute('r')).toBe('1');
    expect(row?.attribute('spans')).toBe('1:3');
    expect(row?.attribute('span')).toBeNull();
    expect(row?.childrenNamed('c')).toHaveLength(3);
  });

  it('changes one attribute and nothing else', () => {
    const document = parseDocument(ODD, 'p');
    document.root.child('sheetData')?.child('row')?.setAttribute('r', '7');
    expect(printDocument(document)).toBe(ODD.replace("r='1'", 'r="7"'));
    document.root.child('sheetData')?.child('row')?.setAttribute('spans', null);
    expect(printDocument(document)).toBe(ODD.replace('r=\'1\'\tspans="1:3"', 'r="7"'));
  });

  it('opens an empty element for a child and prints it closed again without', () => {
    const document = parseDocument(ODD, 'p');
    const cell = document.root.child('sheetData')?.child('row')?.childrenNamed('c')[2];
    if (!cell) throw new Error('no cell');
    const value = createElement(cell, '<is><t>甲</t></is>');
    cell.append(value);
    expect(printDocument(document)).toBe(ODD.replace('<c r="C1" />', '<c r="C1"><is><t>甲</t></is></c>'));
    cell.remove(value);
    expect(printDocument(document)).toBe(ODD);
  });

  it('gives new elements the prefix of their surroundings', () => {
    const source = `<x:worksheet xmlns:x="${NS}"><x:sheetData/></x:worksheet>`;
    const document = parseDocument(source, 'p');
    const data = document.root.child('sheetData');
    if (!data) throw new Error('no data');
    const row = createElement(data, '<row r="1"><c r="A1"/></row>');
    data.append(row);
    expect(row.uri).toBe(NS);
    expect(printDocument(document)).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData>',
    );
  });

  it.each(['<a><b></a>', '', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', '<a>'])('refuses %j', (source) => {
    expect(() => parseDocument(source, 'p')).toThrow(PackageError);
  });
});
