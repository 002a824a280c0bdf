import type { CheckedWorkbook } from '../../assistant';
import type { Finding, PerformanceForm, Severity } from '../../indicator';
import { familyOf } from './filters';
import { placeOfFinding } from './finding-groups';

/** By what findings are counted: the rules' families, or the parts of the form they stand in. */
export type HeatAxis = 'family' | 'place';

export interface HeatCell {
  readonly column: string;
  readonly findings: readonly Finding[];
  /** The worst of them; null where there are none. */
  readonly severity: Severity | null;
}

export interface HeatRow {
  readonly form: PerformanceForm;
  readonly cells: readonly HeatCell[];
  readonly total: number;
}

export interface HeatMap {
  /** Keys of families, or 'head', 'table' and names of 二级指标; those that occur. */
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
}

/** How many findings each form has of each kind. `order` gives the columns in the order to show them. */
export function heatMapOf(checked: CheckedWorkbook, axis: HeatAxis, order: readonly string[]): HeatMap {
  const byForm = new Map<string, Map<string, Finding[]>>();
  const forms = checked.sheets.flatMap((sheet) => sheet.forms);
  const formById = new Map(forms.map((form) => [form.id, form]));
  const present = new Set<string>();
  for (const finding of checked.findings) {
    const form = formById.get(finding.form ?? '');
    if (!form) continue;
    const column = axis === 'family' ? familyOf(finding) : columnOfPlace(form, finding);
    present.add(column);
    const row = byForm.get(form.id) ?? new Map<string, Finding[]>();
    byForm.set(form.id, row.set(column, [...(row.get(column) ?? []), finding]));
  }
  const columns = order.filter((column) => present.has(column));
  return {
    columns,
    rows: forms.map((form) => {
      const cells = columns.map((column) => heatCell(column, byForm.get(form.id)?.get(column) ?? []));
      return { form, cells, total: cells.reduce((sum, { findings }) => sum + findings.length, 0) };
    }),
  };
}

function heatCell(column: string, findings: readonly Finding[]): HeatCell {
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  return { column, findings, severity: worst ?? null };
}

function columnOfPlace(form: PerformanceForm, finding: Finding): string {
  const { kind, category } = placeOfFinding(form, finding);
  return kind === 'category' ? category : kind;
}
