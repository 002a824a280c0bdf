import type { HeadItem, HeadLabel, HeadValue } from '../../src/reading/head-items';
import { BLANK_COST, placeCost, typeCost } from '../../src/reading/label-costs';
import type { ValueType } from '../../src/reading/value-type';

interface Area {
  readonly row: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const cell = (row: number, left: number, right = left, bottom = row): Area => ({ row, bottom, left, right });
const label = (area: Area, role = 'projectName'): HeadLabel =>
  ({ kind: 'label', ...area, text: '', folded: '', word: { role } }) as unknown as HeadLabel;
const value = (area: Area, type: ValueType = 'phrase', folded = ''): HeadValue =>
  ({ kind: 'value', ...area, text: folded, folded, type }) as unknown as HeadValue;
const cost = (from: Area, to: Area, line: readonly HeadItem[] = []) => {
  const { direction, cost: price } = placeCost(label(from), value(to), line);
  return [direction, Number(price.toFixed(2))];
};

describe('the place of a value', () => {
  const at = cell(5, 2);

  test.each<readonly [string, Area, string, number]>([
    ['the next cell', cell(5, 3), 'right', 0],
    ['two blank columns on', cell(5, 5), 'right', 0.16],
    ['beyond twelve columns it is all the same', cell(5, 30), 'right', 0.96],
    ['over several rows, ours among them', cell(4, 3, 3, 6), 'right', 0],
    ['the cell below', cell(6, 2), 'below', 1],
    ['below and wider', cell(6, 1, 4), 'below', 1],
    ['below, from the left up to ours', cell(6, 1, 2), 'below', 1],
    ['below, from ours to the right', cell(6, 2, 3), 'below', 1],
    ['two rows below', cell(8, 2), 'elsewhere', 3.4],
    ['the cell above', cell(4, 2), 'elsewhere', 4.4],
    ['right and one row down', cell(6, 4), 'elsewhere', 4.56],
    ['right and one row up', cell(4, 3), 'elsewhere', 4.48],
    ['left in the same row', cell(5, 1), 'elsewhere', 4.08],
    ['left and down', cell(7, 1), 'elsewhere', 4.88],
    ['far to the right and down', cell(6, 40), 'elsewhere', 5.2],
    ['the label’s own cell', at, 'elsewhere', 4],
  ])('%s', (_place, to, direction, price) => {
    expect(cost(at, to)).toEqual([direction, price]);
  });

  test('what stands between makes it dearer, a label more than a value', () => {
    const to = cell(5, 5);
    expect(cost(at, to, [label(cell(5, 3))])).toEqual(['elsewhere', 3.16]);
    expect(cost(at, to, [value(cell(5, 3))])).toEqual(['elsewhere', 2.16]);
    expect(cost(at, to, [label(cell(5, 3)), value(cell(5, 4))])).toEqual(['elsewhere', 5.16]);
  });

  test('what stands before, behind or across either end does not', () => {
    const beside = [label(cell(5, 1)), label(at), value(cell(5, 5)), label(cell(5, 6)), value(cell(5, 4, 5))];
    expect(cost(at, cell(5, 5), beside)).toEqual(['right', 0.16]);
    expect(cost(cell(5, 2, 3), cell(5, 4))).toEqual(['right', 0]);
  });

  test('a label over several rows meets each of them', () => {
    expect(cost(cell(5, 2, 2, 7), cell(7, 3))).toEqual(['right', 0]);
    expect(cost(cell(5, 2, 2, 7), cell(8, 2))).toEqual(['below', 1]);
    expect(cost(cell(5, 2, 2, 7), cell(9, 4))).toEqual(['elsewhere', 4.96]);
  });
});

describe('the kind of a value', () => {
  const kind = (role: string, type: ValueType, folded = ''): number =>
    typeCost(label(cell(1, 1), role), value(cell(1, 2), type, folded));

  test('what a label asks for costs nothing', () => {
    expect(kind('department', 'codedDepartment')).toBe(0);
    expect(kind('implementingUnit', 'codedUnit')).toBe(0);
    expect(kind('annualGoal', 'sentence')).toBe(0);
    expect(kind('amount', 'amount')).toBe(0);
  });

  test('the wrong kind costs more than leaving the label blank', () => {
    for (const [role, type] of [
      ['department', 'amount'],
      ['period', 'codedUnit'],
      ['amount', 'organisation'],
      ['unheardOf', 'phrase'],
    ] as const)
      expect(kind(role, type)).toBeGreaterThan(BLANK_COST);
  });

  test.each([
    [60, 0.8],
    [61, 3],
    [100, 3],
    [101, 7],
  ])('a project name of %i characters', (length, price) => {
    expect(kind('projectName', 'sentence', '一'.repeat(length))).toBe(price);
    expect(kind('projectName', 'phrase', '一'.repeat(length))).toBe(0);
    expect(kind('department', 'sentence', '一'.repeat(length))).toBe(8);
  });
});
