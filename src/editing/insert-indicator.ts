import { CATEGORIES, type Category, type Indicator, type PerformanceForm } from '../indicator';
import { formatCell, MAX_ROW, parseCell, SheetGrid, type Edit, type SheetSnapshot } from '../sheet';
import { blockLabel, followsOwnConvention } from './block-labels';
import { mergesForNewRow } from './block-merges';
import { PlanError } from './plan-error';

/** What is written into the new row. Operator, value and unit stand in one cell where the form has one for them. */
export interface IndicatorEntry {
  readonly name: string;
  readonly operator: string | null;
  readonly value: string;
  readonly unit: string | null;
}

export interface InsertionPlan {
  readonly edits: readonly Edit[];
  readonly nameCell: string;
  readonly valueCell: string;
  /** The row that was inserted; null where a blank row of the category was used instead. */
  readonly insertedRow: number | null;
}

/**
 * Adds an indicator of a category to a form: into the category's blank row where it has one, else into a new row
 * below its last. The new row looks like that one; its merged areas repeat, blocks of level 1 and 2 reach over it, and
 * codes and level names are written where the form writes them on every row.
 * Throws PlanError 'noPlace' where the form has no indicator row to go by, 'formulaCell' where a cell is computed.
 */
export function insertIndicator(
  sheet: SheetSnapshot,
  form: PerformanceForm,
  category: Category,
  entry: IndicatorEntry,
): InsertionPlan {
  const rows = rowsOfSection(form);
  const blank = rows.find((row) => row.level2 === category.level2 && row.name === null && row.value === null);
  if (blank) {
    const edits = entryTexts(sheet, blank, blank.row, entry);
    return { edits, nameCell: blank.nameCell, valueCell: blank.valueCell, insertedRow: null };
  }
  const model = modelRow(rows, category);
  if (!model)
    throw new PlanError('noPlace', null, {
      zh: '表中没有指标行，无法确定插入位置。',
      en: 'The form has no indicator row, so there is no telling where to insert one.',
    });
  const grid = new SheetGrid(sheet);
  if (reachesEnd(sheet))
    throw new PlanError('noPlace', null, {
      zh: '工作表已用到最后一行，不能再插入行。',
      en: 'The sheet is used down to its last row; no row can be inserted.',
    });
  const below = model.order !== 'after';
  const before = below ? lastRowOf(grid, model.indicator) + 1 : model.indicator.row;
  const insert: Edit = {
    kind: 'insertRows',
    sheet: sheet.name,
    before,
    count: 1,
    formatFrom: model.indicator.row,
  };
  const placed = { sheet, grid, form, rows, model: model.indicator, category, newRow: before };
  const merges = mergesForNewRow(placed);
  const labels = (['level1', 'level2'] as const).flatMap((level): Edit[] => {
    const column = parseCell(model.indicator[`${level}Source`]?.cell ?? model.indicator.nameCell).column;
    if (model.indicator[`${level}Source`] === null || merges.coveredColumns.has(column)) return [];
    const text = blockLabel(placed, level);
    if (text === null) return [];
    if (column === parseCell(model.indicator.nameCell).column) {
      // A tree: levels are rows of their own above their indicators, and this level has none yet.
      throw new PlanError('noPlace', null, {
        zh: `表中没有「${category.level2}」这一级的分组行。请先添加分组行。`,
        en: `The form has no row for 「${category.level2}」. Add one first.`,
      });
    }
    return [
      { kind: 'setText', sheet: sheet.name, cell: formatCell({ row: before, column }), text, expected: '' },
    ];
  });
  const moved = (cell: string) => formatCell({ ...parseCell(cell), row: before });
  const target: Indicator = {
    ...model.indicator,
    nameCell: moved(model.indicator.nameCell),
    valueCell: moved(model.indicator.valueCell),
    operatorCell: model.indicator.operatorCell && moved(model.indicator.operatorCell),
    unitCell: model.indicator.unitCell && moved(model.indicator.unitCell),
  };
  const texts = entryTexts({ ...sheet, cells: [] }, target, before, entry);
  return {
    edits: [insert, ...merges.edits, ...labels, ...codeText(placed), ...texts],
    nameCell: target.nameCell,
    valueCell: target.valueCell,
    insertedRow: before,
  };
}

/** Whether a row more would push something off the sheet. */
function reachesEnd({ cells, merges }: SheetSnapshot): boolean {
  return cells.some(({ row }) => row === MAX_ROW) || merges.some(({ bottom }) => bottom === MAX_ROW);
}

/** The rows of the annual indicators, blank ones included, or all where the form tells none of them so. */
function rowsOfSection(form: PerformanceForm): readonly Indicator[] {
  const all = [...form.indicators, ...form.blankRows];
  const annual = all.filter((indicator) => indicator.section === 'annual');
  return (annual.length > 0 ? annual : all).sort((a, b) => a.row - b.row);
}

/** The row to put the new one beside: the category's last; else the last before it in the system's order, or the first after. */
function modelRow(
  rows: readonly Indicator[],
  category: Category,
): { readonly indicator: Indicator; readonly order: 'same' | 'before' | 'after' } | null {
  const same = rows.filter((row) => row.level2 === category.level2).at(-1);
  if (same) return { indicator: same, order: 'same' };
  const rank = (row: { level1: string | null; level2: string | null }) =>
    CATEGORIES.findIndex((known) => known.level1 === row.level1 && known.level2 === row.level2);
  const sibling = rows.filter((row) => row.level1 === category.level1);
  const earlier = (list: readonly Indicator[]) =>
    list.filter((row) => rank(row) >= 0 && rank(row) < rank(category)).at(-1);
  const previous = earlier(sibling);
  if (previous) return { indicator: previous, order: 'before' };
  const next = sibling.find((row) => rank(row) > rank(category));
  if (next) return { indicator: next, order: 'after' };
  const other = earlier(rows);
  if (other) return { indicator: other, order: 'before' };
  const first = rows.find((row) => rank(row) > rank(category)) ?? null;
  return first && { indicator: first, order: 'after' };
}

/** An indicator may take several rows of the sheet where its name is merged downwards. */
function lastRowOf(grid: SheetGrid, indicator: Indicator): number {
  const { row, column } = parseCell(indicator.nameCell);
  return Math.max(indicator.row, grid.mergeAt(row, column)?.bottom ?? row);
}

function entryTexts(sheet: SheetSnapshot, target: Indicator, row: number, entry: IndicatorEntry): Edit[] {
  const grid = new SheetGrid(sheet);
  const texts = new Map<string, string>();
  const add = (cell: string, text: string) => texts.set(cell, (texts.get(cell) ?? '') + text);
  add(target.nameCell, entry.name);
  // Both in one cell: kept apart, so that they can be told apart again.
  if (target.valueCell === target.nameCell) add(target.nameCell, '：');
  add(target.operatorCell ?? target.valueCell, entry.operator ?? '');
  add(target.valueCell, entry.value);
  add(target.unitCell ?? target.valueCell, entry.unit ?? '');
  return [...texts].flatMap(([cell, text]): Edit[] => {
    const address = parseCell(cell);
    const current = grid.cell(address.row, address.column);
    if (current?.formula)
      throw new PlanError('formulaCell', cell, {
        zh: `${cell} 是公式，没有写入。`,
        en: `${cell} is a formula; nothing was written.`,
      });
    const expected = current?.text ?? '';
    if (text === expected) return [];
    return [{ kind: 'setText', sheet: sheet.name, cell: formatCell({ ...address, row }), text, expected }];
  });
}

/** The code, where the form keeps it in a column of its own and the new row is of a category that is there already. */
function codeText(placed: Parameters<typeof followsOwnConvention>[0] & { readonly newRow: number }): Edit[] {
  const { sheet, model, category, newRow } = placed;
  const code = model.writtenCode;
  if (code === null || model.level2 !== category.level2) return [];
  const nameColumn = parseCell(model.nameCell).column;
  const taken = [model.level1Source, model.level2Source].map(
    (source) => source && parseCell(source.cell).column,
  );
  const own = sheet.cells.find(
    (cell) =>
      cell.row === model.row &&
      cell.column < nameColumn &&
      cell.text.trim() === code &&
      !taken.includes(cell.column),
  );
  if (!own || !followsOwnConvention(placed, 'level2')) return [];
  const cell = formatCell({ row: newRow, column: own.column });
  return [{ kind: 'setText', sheet: sheet.name, cell, text: own.text, expected: '' }];
}
