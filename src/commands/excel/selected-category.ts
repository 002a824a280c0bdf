import type { Review } from '../../assistant';
import type { Selection } from '../../hosts/host';
import { CATEGORIES, type Category, type PerformanceForm } from '../../indicator';
import { parseCell, parseRange, SheetGrid } from '../../sheet';

export interface SelectedCategory {
  readonly form: PerformanceForm;
  readonly category: Category;
}

/** The form and the category of the indicator row that is selected; null where none is, or its category is not known. */
export function selectedCategory(
  { workbook, checked }: Review,
  selection: Selection,
): SelectedCategory | null {
  const sheet = workbook.sheets.find(({ name }) => name === selection.sheet);
  if (!sheet) return null;
  const grid = new SheetGrid(sheet);
  const { top } = parseRange(selection.range);
  const forms = checked.sheets.find(({ name }) => name === selection.sheet)?.forms ?? [];
  for (const form of forms) {
    for (const indicator of [...form.indicators, ...form.blankRows]) {
      const { row, column } = parseCell(indicator.nameCell);
      const bottom = grid.mergeAt(row, column)?.bottom ?? indicator.row;
      if (top < indicator.row || top > bottom) continue;
      const category = CATEGORIES.find(
        ({ level1, level2 }) => level1 === indicator.level1 && level2 === indicator.level2,
      );
      if (category) return { form, category };
    }
  }
  return null;
}
