import Big from 'big.js';
import { formatCell, parseCell, rangeContains, rangesIntersect, SheetGrid } from '../../src/sheet';
import { CATEGORIES } from '../../src/indicator/taxonomy';
import { loadLayouts, type ExpectedForm, type ExpectedIndicator, type Layout } from './layouts';

/** The fixtures agree with themselves. Nothing here asks the reader. */

const layouts = (['documented', 'unseen', 'heldOut', 'public', 'publicHeldOut'] as const).flatMap(
  loadLayouts,
);

function textAt(grid: SheetGrid, address: string): string {
  const { row, column } = parseCell(address);
  return grid.text(row, column);
}

/** Full-width figures narrowed, thousands separators left out. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/,/g, '');
}

function shownAnywhere(layout: Layout, text: string): boolean {
  return layout.snapshot.cells.some((cell) => cell.text.trim() === text || cell.text.includes(text));
}

function allIndicators(form: ExpectedForm): ExpectedIndicator[] {
  return [...form.indicators, ...(form.longTermIndicators ?? [])];
}

/** Each indicator with the next one of the same columns further down. */
function pairsOfNeighbours(
  indicators: readonly ExpectedIndicator[],
): [ExpectedIndicator, ExpectedIndicator][] {
  return indicators.slice(1).flatMap((next, at) => {
    const before = indicators[at];
    const same = before && parseCell(before.nameCell).column === parseCell(next.nameCell).column;
    return same ? [[before, next] as [ExpectedIndicator, ExpectedIndicator]] : [];
  });
}

/** A header that stands again inside the table, or the fields of a form that follows. */
const HEADER_WORD = /三级指标|指标内容/;

/** The operator as written, in its standard form. */
const STANDARD_OPERATORS: Readonly<Record<string, string>> = {
  '>=': '≥',
  '<=': '≤',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  大于等于: '≥',
  小于等于: '≤',
  等于: '=',
};

/** How many forms of other agencies are rebuilt at least, in both sets. */
const PUBLISHED_FORMS = 37;

test('there are fixtures of every set, and no id twice', () => {
  expect(loadLayouts('documented').length).toBeGreaterThanOrEqual(20);
  const unseen = loadLayouts('unseen').length;
  const heldOut = loadLayouts('heldOut').length;
  expect(unseen + heldOut).toBeGreaterThanOrEqual(25);
  expect(heldOut * 3).toBeGreaterThanOrEqual(unseen + heldOut);
  const published = [...loadLayouts('public'), ...loadLayouts('publicHeldOut')];
  expect(published.length).toBeGreaterThanOrEqual(PUBLISHED_FORMS);
  expect(new Set(layouts.map(({ id }) => id)).size).toBe(layouts.length);
});

test('hidden rows and columns and the used range are those of the sheet', () => {
  const snapshots = new Map(layouts.map(({ id, snapshot }) => [id, snapshot]));
  const withCodes = snapshots.get('U20-hidden-code-columns');
  expect(withCodes?.hiddenColumns).toEqual([
    { first: 1, last: 1 },
    { first: 7, last: 7 },
  ]);
  expect(withCodes?.hiddenRows).toEqual([{ first: 4, last: 4 }]);
  const percent = snapshots.get('U19-new-system-percent-cells')?.cells;
  expect(percent?.find(({ row, column }) => row === 14 && column === 4)).toMatchObject({
    text: '98%',
    value: 0.98,
    kind: 'number',
  });
  expect(percent?.find(({ row, column }) => row === 4 && column === 2)).toMatchObject({
    text: '2025-03-01',
    kind: 'date',
  });
});

describe.each(layouts.map((layout) => ({ id: layout.id, layout })))('$id', ({ layout }) => {
  const { snapshot, expected } = layout;
  const grid = new SheetGrid(snapshot);

  test('merged areas do not overlap, and only their first cell holds something', () => {
    for (const [at, merge] of snapshot.merges.entries()) {
      for (const other of snapshot.merges.slice(at + 1)) expect(rangesIntersect(merge, other)).toBe(false);
      const inside = snapshot.cells.filter((cell) => rangeContains(merge, cell));
      for (const cell of inside) expect([cell.row, cell.column]).toEqual([merge.top, merge.left]);
    }
  });

  test('every expected text stands in the cell named', () => {
    for (const form of expected.forms) {
      expect(form.sheet).toBe(snapshot.name);
      if (form.title !== null) expect(shownAnywhere(layout, form.title)).toBe(true);
      for (const field of Object.values(form.fields)) {
        if (field === null) continue;
        const text = textAt(grid, field.cell);
        if (field.value === '') expect(text.trim() === '' || /[：:]\s*$/.test(text)).toBe(true);
        else expect(text).toContain(field.value);
        for (const other of field.alternatives ?? []) {
          expect(textAt(grid, other.cell)).toContain(other.value);
        }
        if (field.end) expect(textAt(grid, field.end.cell)).toContain(field.end.value);
      }
      for (const indicator of allIndicators(form)) {
        expect(textAt(grid, indicator.nameCell)).toContain(indicator.name);
        for (const words of [indicator.level1Text, indicator.level2Text]) {
          if (words !== undefined) expect(shownAnywhere(layout, words)).toBe(true);
        }
      }
    }
  });

  test('expected cells are not covered by a merged area of another cell', () => {
    for (const form of expected.forms) {
      const cells = [
        ...Object.values(form.fields).flatMap((field) => (field ? [field.cell] : [])),
        ...allIndicators(form).flatMap(({ nameCell, valueCell }) => [nameCell, valueCell]),
      ];
      for (const cell of cells) {
        const { row, column } = parseCell(cell);
        const merge = snapshot.merges.find((area) => rangeContains(area, { row, column }));
        if (merge) expect([cell, row, column]).toEqual([cell, merge.top, merge.left]);
      }
    }
  });

  test('a value is made of its operator, figure and unit cells', () => {
    for (const form of expected.forms) {
      for (const indicator of allIndicators(form)) {
        const figure = textAt(grid, indicator.valueCell).trim();
        if (!indicator.operatorCell && !indicator.unitCell) {
          expect(figure).toContain(indicator.value);
          continue;
        }
        const written = indicator.operatorCell ? textAt(grid, indicator.operatorCell).trim() : '';
        const operator = written.length > 2 || written === '等于' ? STANDARD_OPERATORS[written] : written;
        const unit = indicator.unitCell ? textAt(grid, indicator.unitCell).trim() : '';
        const joined =
          indicator.target.operator === null ? figure + unit : `${operator ?? ''}${figure}${unit}`;
        expect(indicator.value).toBe(joined);
      }
    }
  });

  test('a target is a figure or words, its parts those of the value', () => {
    for (const form of expected.forms) {
      for (const { target, value } of form.indicators) {
        expect(target.number === null || target.qualitative === null).toBe(true);
        if (target.number !== null) expect(plain(value)).toContain(String(target.number));
        if (target.qualitative !== null) expect(value).toContain(target.qualitative);
      }
    }
  });

  test('level 1 and level 2 belong together', () => {
    for (const form of expected.forms) {
      for (const { level1, level2 } of allIndicators(form)) {
        expect(CATEGORIES).toContainEqual(expect.objectContaining({ level1, level2 }));
      }
    }
  });

  test('amounts are the displayed figure in 元, 万元 or 亿元', () => {
    for (const form of expected.forms) {
      const amount = form.fields.annualAmount;
      if (amount === null || amount.value === '') continue;
      const figure = /\d+(?:\.\d+)?/.exec(plain(amount.value))?.[0];
      if (figure === undefined || amount.yuan === undefined) throw new Error(`no figure: ${amount.value}`);
      const units = [1, 10_000, 100_000_000].map((unit) => new Big(figure).times(unit).toNumber());
      expect(units).toContain(amount.yuan);
    }
  });

  test('no two indicators share a value cell', () => {
    const cells = expected.forms.flatMap((form) => allIndicators(form).map(({ valueCell }) => valueCell));
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('no row of an indicator table is left out', () => {
    for (const form of expected.forms) {
      const listed = new Set(allIndicators(form).map(({ nameCell }) => nameCell));
      for (const [first, last] of pairsOfNeighbours(form.indicators)) {
        const name = parseCell(first.nameCell);
        const value = parseCell(first.valueCell);
        const end = parseCell(last.nameCell).row;
        for (let row = name.row + 1; row < end; row += 1) {
          const between = { row, column: name.column };
          if (listed.has(formatCell(between))) continue;
          const words = [grid.text(row, name.column), grid.text(row, value.column)].map((text) =>
            text.trim(),
          );
          const filled = words.every((text) => text !== '') && name.column !== value.column;
          expect(filled && !HEADER_WORD.test(words.join(' '))).toBe(false);
        }
      }
    }
  });
});
