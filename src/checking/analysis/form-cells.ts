import type { FieldName, Indicator, PerformanceForm } from '../../indicator';
import { FIELD_NAMES } from '../../indicator';
import { parseCell, type SheetGrid } from '../../sheet';

/** What a cell of a form is for. A cell that holds several things (name and value) is listed once, by the first. */
export type CellRole = 'title' | 'label' | 'field' | 'level1' | 'level2' | 'name' | 'value' | 'remark';

export interface FormCell {
  readonly role: CellRole;
  /** A1 address. */
  readonly cell: string;
  /** The text exactly as it stands in the sheet, untrimmed. */
  readonly text: string;
  readonly field: FieldName | null;
  readonly indicator: Indicator | null;
  /** Computed by a formula, or not text: not to be rewritten. */
  readonly locked: boolean;
}

/** Every cell of the form that holds text and that the reader understood, in the form's order, each once. */
export function formCells(form: PerformanceForm, grid: SheetGrid): readonly FormCell[] {
  const cells = new Map<string, FormCell>();
  const add = (
    role: CellRole,
    cell: string | null | undefined,
    about: { field?: FieldName; indicator?: Indicator } = {},
  ): void => {
    if (!cell || cells.has(cell)) return;
    const { row, column } = parseCell(cell);
    const stored = grid.cell(row, column);
    if (!stored) return;
    cells.set(cell, {
      role,
      cell,
      text: stored.text,
      field: about.field ?? null,
      indicator: about.indicator ?? null,
      locked: stored.formula || stored.kind !== 'text',
    });
  };
  add('title', form.title?.cell);
  for (const field of FIELD_NAMES) {
    const value = form.fields[field];
    add('field', value?.cell, { field });
    add('field', value?.end?.cell, { field });
    add('label', value?.labelCell, { field });
  }
  add('field', form.longTermGoal?.cell);
  for (const indicator of form.indicators) {
    add('name', indicator.name === null ? null : indicator.nameCell, { indicator });
    add('value', indicator.valueCell, { indicator });
    add('value', indicator.operatorCell, { indicator });
    add('value', indicator.unitCell, { indicator });
    add('level1', indicator.level1Source?.cell, { indicator });
    add('level2', indicator.level2Source?.cell, { indicator });
    add('remark', indicator.explanation?.cell, { indicator });
    add('remark', indicator.evidence?.cell, { indicator });
    add('remark', indicator.remark?.cell, { indicator });
  }
  return [...cells.values()];
}
