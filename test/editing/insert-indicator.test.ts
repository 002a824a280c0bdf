import { insertIndicator, PlanError, shiftFindings } from '../../src/editing';
import { readWorkbook } from '../../src/hosts/file/read-workbook';
import { CATEGORIES, type Category, type Indicator, type PerformanceForm } from '../../src/indicator';
import { readForms } from '../../src/reading';
import { applyEditsToSnapshot, formatRange, SheetGrid, type SheetSnapshot } from '../../src/sheet';
import { formWorkbooks } from '../hosts/file/package/form-workbooks';
import { finding } from '../hosts/file/package/findings';
import { loadLayouts } from '../layouts/layouts';

const ENTRY = { name: '新增设备数量', operator: '≥', value: '12', unit: '个' };

const SHEETS: readonly (readonly [string, SheetSnapshot])[] = [
  ...Object.entries(formWorkbooks()).flatMap(([name, make]) =>
    readWorkbook(make()).sheets.map((sheet) => [name, sheet] as const),
  ),
  ...(['documented', 'unseen'] as const).flatMap((set) =>
    loadLayouts(set).map((layout) => [layout.id, layout.snapshot] as const),
  ),
];

function only(sheet: SheetSnapshot, edits: Parameters<typeof applyEditsToSnapshot>[1]): SheetSnapshot {
  const [changed] = applyEditsToSnapshot({ sheets: [sheet], properties: {} }, edits).sheets;
  if (!changed) throw new Error('no sheet');
  return changed;
}

const keyOf = (indicator: Indicator) =>
  [indicator.level1, indicator.level2, indicator.name, indicator.value].join('|');

/** What a reader of the changed sheet must find: the new indicator in its category, and the others as they were. */
function expectInserted(sheet: SheetSnapshot, form: PerformanceForm, category: Category): void {
  const plan = insertIndicator(sheet, form, category, ENTRY);
  const after = readForms(only(sheet, plan.edits)).forms.find((other) => other.id === form.id);
  const isNew = (indicator: Indicator) => indicator.name?.includes(ENTRY.name) ?? false;
  const added = after?.indicators.filter(isNew) ?? [];
  expect(added).toMatchObject([{ level1: category.level1, level2: category.level2, value: '≥12个' }]);
  const rest = after?.indicators.filter((indicator) => !isNew(indicator) && isFilled(indicator)).map(keyOf);
  const filled = plan.insertedRow === null ? added.map((indicator) => indicator.row) : [];
  const before = form.indicators.filter(
    (indicator) => !filled.includes(indicator.row) && isFilled(indicator),
  );
  expect(rest).toEqual(before.map(keyOf));
}

/** A numbered row that nobody has filled in counts as an indicator once its form has one. */
function isFilled({ name, value }: Indicator): boolean {
  return name !== null || value !== null;
}

describe.each(SHEETS.map(([name, sheet]) => ({ name, sheet })))('$name', ({ sheet }) => {
  it('reads an indicator back in every category that its form has', () => {
    for (const form of readForms(sheet).forms) {
      for (const category of CATEGORIES) {
        if (!form.indicators.some((indicator) => indicator.level2 === category.level2)) continue;
        const level1 = form.indicators.find((indicator) => indicator.level2 === category.level2)?.level1;
        if (level1 === category.level1) expectInserted(sheet, form, category);
      }
    }
  });

  it('reads an indicator back in a category that is new to its form, or says that there is no place', () => {
    for (const form of readForms(sheet).forms) {
      for (const category of CATEGORIES) {
        if (form.indicators.some((indicator) => indicator.level2 === category.level2)) continue;
        try {
          expectInserted(sheet, form, category);
        } catch (error) {
          if (!(error instanceof PlanError)) throw error;
          expect(error.code).toBe('noPlace');
        }
      }
    }
  });
});

describe('a form with merged level blocks', () => {
  const name = 'F01 merged';
  const make = formWorkbooks()[name];
  const sheet = make ? readWorkbook(make()).sheets[0] : undefined;
  const form = sheet && readForms(sheet).forms[0];
  if (!sheet || !form) throw new Error('F01 holds a form');
  const category = (level2: string): Category => {
    const found = CATEGORIES.find((one) => one.level2 === level2);
    if (!found) throw new Error(level2);
    return found;
  };
  const block = (snapshot: SheetSnapshot, row: number) =>
    snapshot.merges.filter(
      (merge) => merge.left === 1 && merge.right === 1 && merge.top <= row && row <= merge.bottom,
    );

  it('widens the level-1 block where the row comes at its end', () => {
    const last = form.indicators.find((indicator) => indicator.code === '14');
    const plan = insertIndicator(sheet, form, category('成本指标'), ENTRY);
    expect(plan.insertedRow).toBe((last?.row ?? 0) + 1);
    const after = only(sheet, plan.edits);
    const [merge] = block(after, plan.insertedRow ?? 0);
    expect(merge && formatRange(merge)).toBe(`A9:A${plan.insertedRow}`);
    expect(new SheetGrid(after).text(plan.insertedRow ?? 0, 2)).toBe('14-成本指标');
  });

  it('writes code and level name as the form writes its others', () => {
    const without = { ...form, indicators: form.indicators.filter((indicator) => indicator.code !== '23') };
    const row = form.indicators.find((indicator) => indicator.code === '23')?.row ?? 0;
    const cut = only(sheet, [{ kind: 'deleteRows', sheet: sheet.name, first: row, count: 1 }]);
    const reread = readForms(cut).forms[0] ?? without;
    const plan = insertIndicator(cut, reread, category('生态效益指标'), ENTRY);
    expect(plan.insertedRow).toBe(row);
    expect(new SheetGrid(only(cut, plan.edits)).text(row, 2)).toBe('23-生态效益');
  });

  it('uses the blank row of a category instead of a new one', () => {
    const target = form.indicators.find((indicator) => indicator.code === '13');
    if (!target) throw new Error('13');
    const grid = new SheetGrid(sheet);
    const blank = only(sheet, [
      {
        kind: 'setText',
        sheet: sheet.name,
        cell: target.nameCell,
        text: '',
        expected: grid.text(target.row, 3),
      },
      {
        kind: 'setText',
        sheet: sheet.name,
        cell: target.valueCell,
        text: '',
        expected: grid.text(target.row, 4),
      },
    ]);
    const reread = readForms(blank).forms[0];
    if (!reread) throw new Error('no form');
    const plan = insertIndicator(blank, reread, category('时效指标'), ENTRY);
    expect(plan.insertedRow).toBeNull();
    expect(plan.edits).toMatchObject([
      { kind: 'setText', cell: target.nameCell, text: '新增设备数量' },
      { kind: 'setText', cell: target.valueCell, text: '≥12个' },
    ]);
  });

  it('moves findings with their cells', () => {
    const plan = insertIndicator(sheet, form, category('数量指标'), ENTRY);
    const row = plan.insertedRow ?? 0;
    const above = finding(sheet.name, { row: row - 1, column: 4 }, 'error', 'VAL-03');
    const below = {
      ...finding(sheet.name, { row, column: 4 }, 'error', 'VAL-03'),
      related: [{ sheet: sheet.name, cell: `C${row}` }],
      fixes: [
        { kind: 'fix' as const, title: '改', edits: [{ sheet: sheet.name, cell: `D${row}`, value: '较高' }] },
      ],
    };
    const [first, second] = shiftFindings([above, below], plan.edits);
    expect(first).toEqual(above);
    expect(second).toMatchObject({
      cell: `D${row + 1}`,
      related: [{ cell: `C${row + 1}` }],
      fixes: [{ edits: [{ cell: `D${row + 1}` }] }],
    });
    const gone = shiftFindings([below], [{ kind: 'deleteRows', sheet: sheet.name, first: row, count: 1 }]);
    expect(gone).toEqual([]);
  });
});
