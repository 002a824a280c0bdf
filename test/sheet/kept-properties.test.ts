import fc from 'fast-check';
import { isKeptProperty, joinProperties, pieceNames, propertyPieces } from '../../src/sheet';

describe('kept properties', () => {
  test('any text comes back from its pieces, and no piece is longer than Excel keeps', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 1200, unit: 'binary' }), (text) => {
        const pieces = propertyPieces('jixiao.suppressions', text);
        expect(pieces.every(([, piece]) => piece.length <= 255)).toBe(true);
        expect(joinProperties(pieces)).toEqual({ 'jixiao.suppressions': text });
      }),
    );
  });

  test('a character of two code units is not cut in half', () => {
    const pieces = propertyPieces('jixiao', `${'a'.repeat(254)}😀b`);
    expect(pieces).toEqual([
      ['jixiao', 'a'.repeat(254)],
      ['jixiao.2', '😀b'],
    ]);
  });

  test('the order in which a host lists the pieces does not matter', () => {
    const pieces = propertyPieces('jixiao.x', '字'.repeat(3000));
    expect(pieces.length).toBe(12);
    expect(joinProperties([...pieces].reverse())).toEqual({ 'jixiao.x': '字'.repeat(3000) });
  });

  test('properties of others are left out', () => {
    expect(isKeptProperty('Owner')).toBe(false);
    expect(joinProperties([['Owner', '张三'] as const, ['jixiao.a', '1'] as const])).toEqual({
      'jixiao.a': '1',
    });
  });

  test('all pieces of a property are found, of no other', () => {
    const names = ['jixiao.a', 'jixiao.a.2', 'jixiao.a.12', 'jixiao.ab', 'jixiao.a.b', 'jixiao.a.1'];
    expect(pieceNames('jixiao.a', names)).toEqual(['jixiao.a', 'jixiao.a.2', 'jixiao.a.12']);
  });
});
