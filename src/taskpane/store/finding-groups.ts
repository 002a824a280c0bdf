import type { CheckedWorkbook } from '../../assistant';
import type { Finding, PerformanceForm } from '../../indicator';
import type { KeyedFinding } from './finding-key';

/** Where in a form a finding stands, as people speak of it. */
export interface FindingPlace {
  /** head: fields and goal; category: rows of a 二级指标; table: the table as a whole. */
  readonly kind: 'head' | 'category' | 'table';
  /** The 二级指标, '' otherwise. */
  readonly category: string;
}

export interface PlaceGroup {
  readonly key: string;
  readonly place: FindingPlace;
  readonly findings: readonly KeyedFinding[];
}

export interface FormGroup {
  /** Id of the form; "sheet:" and the name for what concerns a sheet; "" for the workbook. */
  readonly key: string;
  readonly form: PerformanceForm | null;
  readonly sheet: string;
  readonly places: readonly PlaceGroup[];
  readonly findings: readonly KeyedFinding[];
}

/**
 * Findings by form and, within a form, by place, both in reading order. A form without findings is listed too, so
 * that it is seen to have been checked.
 */
export function groupFindings(
  checked: CheckedWorkbook,
  findings: readonly KeyedFinding[],
): readonly FormGroup[] {
  const byForm = new Map<string, KeyedFinding[]>();
  for (const keyed of findings) {
    const key = groupKey(keyed);
    const list = byForm.get(key);
    if (list) list.push(keyed);
    else byForm.set(key, [keyed]);
  }
  const groups: FormGroup[] = [];
  for (const { name, forms } of checked.sheets) {
    const ofSheet = byForm.get(`sheet:${name}`) ?? [];
    if (ofSheet.length > 0) groups.push(formGroup(`sheet:${name}`, name, null, ofSheet));
    for (const form of forms) groups.push(formGroup(form.id, name, form, byForm.get(form.id) ?? []));
  }
  return groups;
}

function groupKey({ finding }: KeyedFinding): string {
  return finding.form ?? `sheet:${finding.sheet}`;
}

function formGroup(
  key: string,
  sheet: string,
  form: PerformanceForm | null,
  findings: readonly KeyedFinding[],
): FormGroup {
  const places = new Map<string, KeyedFinding[]>();
  const sorted = [...findings].sort((a, b) => rowOf(a) - rowOf(b));
  for (const keyed of sorted) {
    const place = placeOf(form, rowOf(keyed));
    const placeKey = `${place.kind}:${place.category}`;
    const list = places.get(placeKey);
    if (list) list.push(keyed);
    else places.set(placeKey, [keyed]);
  }
  return {
    key,
    form,
    sheet,
    findings: sorted,
    places: [...places].map(([placeKey, list]) => ({
      key: `${key}/${placeKey}`,
      place: placeOf(form, list[0] ? rowOf(list[0]) : 0),
      findings: list,
    })),
  };
}

/** The row of an A1 address; findings hold no others. */
function rowOf({ finding }: KeyedFinding): number {
  return rowOfCell(finding.cell);
}

function rowOfCell(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

/** Where in its form a finding stands. */
export function placeOfFinding(form: PerformanceForm, { cell }: Pick<Finding, 'cell'>): FindingPlace {
  return placeOf(form, rowOfCell(cell));
}

function placeOf(form: PerformanceForm | null, row: number): FindingPlace {
  if (!form) return { kind: 'table', category: '' };
  const level2 = form.indicators.find((indicator) => indicator.row === row)?.level2;
  if (level2) return { kind: 'category', category: level2 };
  return { kind: row < form.tableRows.header ? 'head' : 'table', category: '' };
}
