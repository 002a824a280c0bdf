import {
  formatRange,
  highlightAreas,
  highlightFormula,
  isHighlightFormula,
  parseRange,
} from '../../src/sheet';

describe('highlights', () => {
  test('ours are recognised as written, as Excel gives them back, and as a person may have retyped them', () => {
    expect(isHighlightFormula(highlightFormula('error'))).toBe(true);
    expect(isHighlightFormula(`=${highlightFormula('info')}`)).toBe(true);
    expect(isHighlightFormula('= n( "JIXIAO:warning" ) = 0')).toBe(true);
  });

  test('others are not', () => {
    expect(isHighlightFormula('=$A1>0')).toBe(false);
    expect(isHighlightFormula('=AND(N("jixiao:error")=0,TRUE)')).toBe(false);
  });

  test('a merged cell is marked as a whole, and once', () => {
    const areas = highlightAreas(['C3', 'A1', 'B1', 'A1'], [parseRange('A1:B2')]);
    expect(areas.map(formatRange)).toEqual(['A1:B2', 'C3']);
  });
});
