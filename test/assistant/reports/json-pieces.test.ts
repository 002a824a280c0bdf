import fc from 'fast-check';
import { jsonPieces } from '../../../src/assistant/reports/json-pieces';

it.each([0, 1, 2, 4])('gives the text of JSON.stringify for a list %i levels down', (depth) => {
  const around = (list: unknown, sums: unknown): object => {
    let inner: object = { before: ['…'], list, sums };
    for (let level = 0; level < depth; level += 1) inner = { nested: [inner] };
    return inner;
  };
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.jsonValue(), (items, sums) => {
      const text = [...jsonPieces((list) => around(list, sums), items)].join('');
      expect(text).toBe(`${JSON.stringify(around(items, sums), null, 2)}\n`);
    }),
    { numRuns: 200 },
  );
});

it('asks for what follows the list only when the list has ended', () => {
  let sum = 0;
  const items = function* (): Generator<object> {
    for (const number of [1, 2, 3]) {
      sum += number;
      yield { number };
    }
  };
  const text = [...jsonPieces((list) => ({ list, sum }), items())].join('');
  expect(JSON.parse(text)).toEqual({ list: [{ number: 1 }, { number: 2 }, { number: 3 }], sum: 6 });
});
