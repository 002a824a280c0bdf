import * as fc from 'fast-check';
import { performanceFormSchema } from '../../src/indicator';
import { readForms } from '../../src/reading';
import { MAX_ROW, type RangeAddress, type SheetCell, type SheetSnapshot } from '../../src/sheet';
import { sampleForms } from '../forms/expectations';

function snapshotOf(cells: readonly SheetCell[], merges: readonly RangeAddress[]): SheetSnapshot {
  return {
    name: '表',
    usedRange: null,
    cells,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    hidden: false,
    protected: false,
    notes: [],
  };
}

const words = [
  ...new Set(sampleForms().flatMap(({ sheet }) => sheet.cells.map((cell) => cell.text))),
  '三级指标名称',
  '指标值',
  '计算符号',
  '计量单位',
  '项目资金（元）',
  '长期目标',
  '年度目标',
  '合计',
  '注：',
  '',
  ' ',
];
const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string() },
);
const cell = fc
  .record({ row: fc.integer({ min: 1, max: 40 }), column: fc.integer({ min: 1, max: 12 }), text })
  .map(({ row, column, text: shown }): SheetCell => ({
    row,
    column,
    text: shown,
    value: shown,
    kind: 'text',
    formula: false,
  }));
const edge = fc.oneof(fc.integer({ min: 1, max: 45 }), fc.integer({ min: -3, max: MAX_ROW + 5 }));
const merge = fc.record({ top: edge, left: edge, bottom: edge, right: edge });

test('any grid of texts and merges is read without an error, into forms of the schema', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 220, size: 'max' }),
      fc.array(merge, { maxLength: 12, size: 'max' }),
      (cells, merges) => {
        const { forms, absence } = readForms(snapshotOf(cells, merges));
        expect(absence === null).toBe(forms.length > 0);
        for (const form of forms) performanceFormSchema.parse(form);
      },
    ),
    { numRuns: 150 },
  );
});

test('a sample form with cells lost, doubled or moved is read without an error', () => {
  const sheets = sampleForms().map(({ sheet }) => sheet);
  fc.assert(
    fc.property(
      fc.constantFrom(...sheets),
      fc.array(
        fc.record({
          at: fc.nat(),
          row: fc.integer({ min: 1, max: 20 }),
          column: fc.integer({ min: 1, max: 9 }),
        }),
        { maxLength: 12 },
      ),
      fc.array(merge, { maxLength: 6 }),
      (sheet, moves, merges) => {
        const cells = [...sheet.cells];
        for (const { at, row, column } of moves) {
          const found = cells[at % cells.length];
          if (found) cells[at % cells.length] = { ...found, row, column };
        }
        for (const form of readForms(snapshotOf(cells, merges)).forms) performanceFormSchema.parse(form);
      },
    ),
    { numRuns: 150 },
  );
});

test('the same sheet is read the same way twice', () => {
  for (const { sheet } of sampleForms()) expect(readForms(sheet)).toEqual(readForms(sheet));
});
