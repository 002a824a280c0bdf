import fc from 'fast-check';
import { rowChanges, type GridRow } from '../../src/workbench/document/row-changes';

const COUNT = 12;
const fresh: GridRow = { origin: null, like: null };

/** What the edits make of the rows 1…COUNT: their numbers, null for new ones. */
function carriedOut(edits: ReturnType<typeof rowChanges>): (number | null)[] {
  const rows: (number | null)[] = Array.from({ length: COUNT }, (_, at) => at + 1);
  for (const edit of edits) {
    if (edit.kind === 'deleteRows') rows.splice(edit.first - 1, edit.count);
    else {
      expect(edit.formatFrom).toBeGreaterThanOrEqual(1);
      rows.splice(edit.before - 1, 0, ...Array.from({ length: edit.count }, () => null));
    }
  }
  return rows;
}

describe('row changes', () => {
  it('are none where nothing moved, also with blank rows after the last', () => {
    const rows = Array.from({ length: COUNT }, (_, at) => ({ origin: at + 1, like: null }));
    expect(rowChanges('表', rows, COUNT)).toEqual([]);
    expect(rowChanges('表', [...rows, fresh, fresh], COUNT)).toEqual([]);
  });

  it('format a new row after the one it was made from, else after the one above', () => {
    const rows = [1, 2, 3].map((origin) => ({ origin, like: null }));
    const [one, two, three] = rows as [GridRow, GridRow, GridRow];
    expect(rowChanges('表', [one, two, { origin: null, like: 3 }, three], 3)).toEqual([
      { kind: 'insertRows', sheet: '表', before: 3, count: 1, formatFrom: 3 },
    ]);
    expect(rowChanges('表', [one, fresh, fresh, two, three], 3)).toEqual([
      { kind: 'insertRows', sheet: '表', before: 2, count: 2, formatFrom: 1 },
    ]);
    expect(rowChanges('表', [fresh, one, two, three], 3)).toEqual([
      { kind: 'insertRows', sheet: '表', before: 1, count: 1, formatFrom: 1 },
    ]);
  });

  it('make the rows of the grid out of those of the file, whatever was inserted, deleted and moved', () => {
    const grids = fc
      .shuffledSubarray(Array.from({ length: COUNT }, (_, at) => at + 1))
      .chain((kept) =>
        fc
          .array(fc.nat(kept.length), { maxLength: 6 })
          .map((places): (number | null)[] =>
            places.reduce<(number | null)[]>(
              (rows, at) => [...rows.slice(0, at), null, ...rows.slice(at)],
              kept,
            ),
          ),
      );
    fc.assert(
      fc.property(grids, (origins) => {
        const rows = origins.map((origin) => ({ origin, like: origin === null ? 1 : null }));
        const made = carriedOut(rowChanges('表', rows, COUNT));
        // A row that changed places is a new one; every other is where it was.
        expect(made.length).toBe(origins.length);
        made.forEach((origin, at) => {
          if (origin !== null) expect(origin).toBe(origins[at]);
        });
        const still = origins.every((origin, at) => {
          const others = origins.slice(0, at);
          return origin === null || others.every((other) => other === null || other < origin);
        });
        if (still) expect(made).toEqual(origins);
      }),
    );
  });
});
