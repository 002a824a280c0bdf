import { insertIndicator, type IndicatorEntry } from '../editing';
import { CATEGORIES, parseTargetValue, type PerformanceForm } from '../indicator';
import type { DraftedIndicator } from '../library';
import { readForms } from '../reading';
import { WorkbookModel, type Edit, type WorkbookSnapshot } from '../sheet';

/**
 * Writes drafted indicators into a form of the workbook, each below its category. Rows move as they are inserted,
 * so the form is read anew for each. Throws PlanError where the form has no place for one.
 */
export function planDraft(
  workbook: WorkbookSnapshot,
  form: Pick<PerformanceForm, 'id' | 'sheet'>,
  drafted: readonly DraftedIndicator[],
): readonly Edit[] {
  const model = new WorkbookModel(workbook);
  const edits: Edit[] = [];
  for (const indicator of drafted) {
    const sheet = model.sheet(form.sheet)?.snapshot();
    const current = sheet && readForms(sheet).forms.find(({ id }) => id === form.id);
    const category = CATEGORIES.find(
      ({ level1, level2 }) => level1 === indicator.level1 && level2 === indicator.level2,
    );
    if (!sheet || !current || !category) continue;
    const plan = insertIndicator(sheet, current, category, entryOf(indicator));
    for (const edit of plan.edits) model.apply(edit);
    edits.push(...plan.edits);
  }
  return edits;
}

/** The value in its parts, for forms that keep operator and unit in columns of their own. */
export function entryOf({ name, value }: Pick<DraftedIndicator, 'name' | 'value'>): IndicatorEntry {
  const target = parseTargetValue(value);
  const plain = `${target.operator ?? ''}${target.number ?? ''}${target.unit ?? ''}`;
  if (target.kind !== 'number' || target.number === null || plain !== value) {
    return { name, operator: null, value, unit: null };
  }
  return { name, operator: target.operator, value: target.number, unit: target.unit };
}
