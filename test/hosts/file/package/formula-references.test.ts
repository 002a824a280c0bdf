import fc from 'fast-check';
import { shiftFormula, translateFormula } from '../../../../src/hosts/file/package/formula-references';

describe('shifting references in formulas', () => {
  const insert = { at: 5, count: 2 };
  it.each([
    ['A4+A5', 'A4+A7'],
    ['SUM(A1:A5)', 'SUM(A1:A7)'],
    ['SUM($A$5:$B$9)', 'SUM($A$7:$B$11)'],
    ['SUM(A9:A5)', 'SUM(A11:A7)'],
    ['SUM(5:5)', 'SUM(7:7)'],
    ['SUM($4:$6)', 'SUM($4:$8)'],
    ['SUM(C:C)', 'SUM(C:C)'],
    ['LOG10(A5)', 'LOG10(A7)'],
    ['A5A', 'A5A'],
    ['"A5"&A5&"x""A5"', '"A5"&A7&"x""A5"'],
    ["'S'!A5+S!A5+Other!A5", "'S'!A7+S!A7+Other!A5"],
    ['[1]S!A5', '[1]S!A5'],
    ["'[b.xlsx]S'!A5", "'[b.xlsx]S'!A5"],
    ['S:T!A5', 'S:T!A5'],
    ['Table1[[#This Row],[A5]]+A5', 'Table1[[#This Row],[A5]]+A7'],
    ['1E5+A5', '1E5+A7'],
    ['IF(A5>0,TRUE,#N/A)', 'IF(A7>0,TRUE,#N/A)'],
    ['ZZZ99999', 'ZZZ99999'],
    ['金额A5+A5', '金额A5+A7'],
    ['OFFSET(A5,1,1):B6', 'OFFSET(A7,1,1):B8'],
    ['_xlfn.CONCAT(a5:b6)', '_xlfn.CONCAT(A7:B8)'],
    ['A5#', 'A7#'],
  ])('%s → %s', (before, after) => {
    expect(shiftFormula(before, 'S', 'S', insert)).toBe(after);
  });

  it.each([
    ['A4', 'A4'],
    ['A5', '#REF!'],
    ['A7', 'A5'],
    ['SUM(A4:A6)', 'SUM(A4:A4)'],
    ['SUM(A5:A6)', 'SUM(#REF!)'],
    ['SUM(A6:A9)', 'SUM(A5:A7)'],
    ['S!A5', 'S!#REF!'],
  ])('deleting rows 5 and 6: %s → %s', (before, after) => {
    expect(shiftFormula(before, 'S', 's', { at: 5, count: -2 })).toBe(after);
  });

  it('knows sheets with quotes, spaces and other scripts', () => {
    expect(shiftFormula("'2025 年''s & 表'!A5", null, "2025 年's & 表", insert)).toBe("'2025 年''s & 表'!A7");
    expect(shiftFormula('目标表!A5', null, '目标表', insert)).toBe('目标表!A7');
    expect(shiftFormula('A5', null, '目标表', insert)).toBe('A5');
  });

  it('copies relative parts and keeps fixed ones', () => {
    expect(translateFormula('A1+$A1+A$1+$A$1+S!B2:C3', 2, 1)).toBe('B3+$A3+B$1+$A$1+S!C4:D5');
    expect(translateFormula('A2', -2, 0)).toBe('#REF!');
  });

  it('takes back what it did when the inserted rows are deleted again', () => {
    const cell = fc.tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('A', 'B', 'AA', 'XFD'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 1000 }),
    );
    const corner = cell.map((parts) => parts.join(''));
    const area = fc.oneof(
      corner,
      fc.tuple(corner, corner).map(([a, b]) => `${a}:${b}`),
    );
    const formula = fc
      .array(
        fc.oneof(
          area,
          area.map((text) => `S!${text}`),
          fc.constantFrom('"A7"', 'TRUE', '12', 'name_1'),
        ),
        { minLength: 1 },
      )
      .map((parts) => `SUM(${parts.join(',')})`);
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 50 }),
        (text, at, count) => {
          const shifted = shiftFormula(text, 'S', 'S', { at, count });
          expect(shiftFormula(shifted, 'S', 'S', { at, count: -count })).toBe(text);
        },
      ),
    );
  });
});
