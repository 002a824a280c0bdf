import type { FindingFix } from '../indicator';
import {
  EditRefusedError,
  parseCell,
  WorkbookModel,
  type Edit,
  type SetTextEdit,
  type WorkbookSnapshot,
} from '../sheet';
import { PlanError } from './plan-error';

export interface FixPlan {
  readonly edits: readonly Edit[];
  /** Fixes left for the next round: they touch a cell that an earlier one changes. Check again, then apply them. */
  readonly deferred: readonly FindingFix[];
}

/**
 * The edits of one fix on the workbook that the check saw. Cells that hold the wanted text already are left out.
 * Throws PlanError 'formulaCell' or 'sheetMissing', EditRefusedError where a cell lies hidden in a merged area.
 */
export function applyFix(workbook: WorkbookSnapshot, fix: FindingFix): Edit[] {
  const model = new WorkbookModel(workbook);
  const edits: SetTextEdit[] = [];
  for (const { sheet, cell, value } of fix.edits) {
    const target = model.sheet(sheet);
    if (!target)
      throw new PlanError('sheetMissing', null, {
        zh: `找不到工作表「${sheet}」，没有修改。`,
        en: `There is no sheet "${sheet}"; nothing was changed.`,
      });
    const { row, column } = parseCell(cell);
    const current = target.cell(row, column);
    if (current?.formula) {
      throw new PlanError('formulaCell', cell, {
        zh: `工作表「${sheet}」的 ${cell} 是公式，没有修改。`,
        en: `${sheet}!${cell} is a formula and was not changed.`,
      });
    }
    const expected = current?.text ?? '';
    if (expected === value) continue;
    const edit: SetTextEdit = { kind: 'setText', sheet, cell, text: value, expected };
    model.apply(edit);
    edits.push(edit);
  }
  return edits;
}

/**
 * Many fixes at once. Two that touch the same cell cannot both hold what they were made for, so the first one
 * counts and the other waits; a fix that cannot be applied is left out whole. Order decides, so it should be stable.
 */
export function applyFixes(workbook: WorkbookSnapshot, fixes: readonly FindingFix[]): FixPlan {
  const taken = new Set<string>();
  const edits: Edit[] = [];
  const deferred: FindingFix[] = [];
  for (const fix of fixes) {
    const places = fix.edits.map(({ sheet, cell }) => `${sheet}!${cell}`);
    if (places.some((place) => taken.has(place))) {
      deferred.push(fix);
      continue;
    }
    try {
      edits.push(...applyFix(workbook, fix));
    } catch (error) {
      if (!(error instanceof PlanError) && !(error instanceof EditRefusedError)) throw error;
      deferred.push(fix);
      continue;
    }
    for (const place of places) taken.add(place);
  }
  return { edits, deferred };
}
