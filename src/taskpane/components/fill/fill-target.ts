import { CATEGORIES, type Category, type Indicator, type PerformanceForm } from '../../../indicator';
import { selectedRow } from '../../store';
import type { Selection } from '../../../hosts/host';

/** What is being filled in: a category of a form, and the indicator that stands in it, where there is one. */
export interface FillTarget {
  readonly category: Category;
  /** The indicator to be reworded; null to add one. */
  readonly indicator: Indicator | null;
}

/** The categories a form may have: those of its own system, and whatever else it uses. */
export function categoriesOf(form: PerformanceForm): readonly Category[] {
  const used = new Set(form.indicators.map((indicator) => indicator.level2));
  const newSystem = form.indicators.some(({ level1 }) => level1 === '成本指标');
  return CATEGORIES.filter(
    (category) =>
      used.has(category.level2) ||
      (newSystem ? category.level2 !== '成本指标' : category.level1 !== '成本指标'),
  );
}

/** Where the user stands in the sheet, as a target; null outside of the indicator rows. */
export function targetAtSelection(form: PerformanceForm, selection: Selection | null): FillTarget | null {
  if (selection?.sheet !== form.sheet) return null;
  const row = selectedRow(selection);
  const indicator = form.indicators.find((one) => one.row === row);
  const category = CATEGORIES.find(({ level2 }) => level2 === indicator?.level2);
  return indicator && category ? { category, indicator } : null;
}
