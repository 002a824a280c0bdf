import { toReportTarget, type FieldValue, type Indicator, type PerformanceForm } from '../../src/indicator';

/** The part of an expectation that both kinds of fixture share. */
export interface ExpectedFieldLike {
  readonly value: string;
  readonly cell: string;
  readonly otherCells?: readonly string[] | undefined;
  readonly optional?: boolean | undefined;
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly yuan?: number | undefined;
  readonly end?: { readonly value: string; readonly cell: string } | undefined;
  readonly alternatives?: readonly { readonly value: string; readonly cell: string }[] | undefined;
}

export interface ExpectedIndicatorLike {
  readonly code?: string | null | undefined;
  readonly level1: string;
  readonly level2: string;
  readonly level1Text?: string | undefined;
  readonly level2Text?: string | undefined;
  readonly name: string | null;
  readonly nameCell: string;
  readonly value: string | null;
  readonly valueCell: string;
  readonly operatorCell?: string | undefined;
  readonly unitCell?: string | undefined;
  readonly target: {
    readonly operator: string | null;
    readonly number: number | null;
    readonly unit: string | null;
    readonly qualitative: string | null;
    readonly expression?: true | undefined;
  };
  readonly weight: number | null;
  readonly optional?: boolean | undefined;
}

export interface ExpectedFormLike {
  readonly title: string | null;
  readonly fields: Readonly<Record<string, ExpectedFieldLike | null | undefined>>;
  readonly indicators: readonly ExpectedIndicatorLike[];
  readonly longTermIndicators?: readonly ExpectedIndicatorLike[] | undefined;
}

/** What the reading of a form has otherwise than its expectation, in words; empty where they agree. */
export function differences(form: PerformanceForm, expected: ExpectedFormLike): string[] {
  const faults: string[] = [];
  if ((form.title?.text ?? null) !== expected.title) {
    faults.push(`title: ${form.title?.text ?? null} instead of ${expected.title}`);
  }
  for (const [name, want] of Object.entries(expected.fields)) {
    if (want === undefined) continue;
    const got = form.fields[name as keyof typeof form.fields] ?? null;
    faults.push(...fieldFaults(name, got, want));
  }
  const annual = form.indicators.filter((indicator) => indicator.section === 'annual');
  const longTerm = form.indicators.filter((indicator) => indicator.section === 'longTerm');
  faults.push(...indicatorFaults('annual', annual, expected.indicators));
  if (expected.longTermIndicators)
    faults.push(...indicatorFaults('long', longTerm, expected.longTermIndicators));
  return faults;
}

function fieldFaults(name: string, got: FieldValue | null, want: ExpectedFieldLike | null): string[] {
  if (want === null) return got === null ? [] : [`${name}: ${got.cell} ${got.text} where there is none`];
  if (got === null) return want.optional ? [] : [`${name}: missing, should be ${want.cell} ${want.value}`];
  const accepted = [want, ...(want.alternatives ?? [])];
  const cells = want.value === '' ? [want.cell, ...(want.otherCells ?? [])] : null;
  const fits = accepted.some(
    (each) => each.value === got.text && (cells ? cells.includes(got.cell) : each.cell === got.cell),
  );
  const faults: string[] = [];
  if (!fits) faults.push(`${name}: ${got.cell} ${got.text} instead of ${want.cell} ${want.value}`);
  if (want.yuan !== undefined && Number(got.yuan) !== want.yuan) {
    faults.push(`${name}: ${got.yuan}元 instead of ${want.yuan}元`);
  }
  if (want.code !== undefined && (got.code !== want.code || got.name !== want.name)) {
    faults.push(`${name}: ${got.code}|${got.name} instead of ${want.code}|${want.name}`);
  }
  if (want.end && (got.end?.text !== want.end.value || got.end.cell !== want.end.cell)) {
    faults.push(
      `${name}: ends ${got.end?.cell} ${got.end?.text} instead of ${want.end.cell} ${want.end.value}`,
    );
  }
  return faults;
}

function indicatorFaults(
  section: string,
  got: readonly Indicator[],
  want: readonly ExpectedIndicatorLike[],
): string[] {
  const faults: string[] = [];
  const rest = new Map(got.map((each) => [each.nameCell, each]));
  for (const expected of want) {
    const indicator = rest.get(expected.nameCell);
    rest.delete(expected.nameCell);
    if (indicator) faults.push(...oneFaults(`${section} ${expected.nameCell}`, indicator, expected));
    else if (!expected.optional) faults.push(`${section} ${expected.nameCell}: missing ${expected.name}`);
  }
  for (const extra of rest.values())
    faults.push(`${section} ${extra.nameCell}: extra ${extra.name} ${extra.value}`);
  return faults;
}

function oneFaults(place: string, got: Indicator, want: ExpectedIndicatorLike): string[] {
  const faults: string[] = [];
  const compare = (what: string, has: unknown, should: unknown) => {
    if (has !== should) faults.push(`${place} ${what}: ${String(has)} instead of ${String(should)}`);
  };
  if (want.code !== undefined) compare('code', got.code, want.code);
  compare('level1', got.level1, want.level1);
  compare('level2', got.level2, want.level2);
  compare('name', got.name, want.name);
  compare('value', got.value ?? '', want.value ?? '');
  compare('valueCell', got.valueCell, want.valueCell);
  compare('weight', got.weight, want.weight);
  if (want.operatorCell !== undefined) compare('operatorCell', got.operatorCell, want.operatorCell);
  if (want.unitCell !== undefined) compare('unitCell', got.unitCell, want.unitCell);
  if (want.level1Text !== undefined) compare('level1Text', got.level1Source?.text, want.level1Text);
  if (want.level2Text !== undefined) compare('level2Text', got.level2Source?.text, want.level2Text);
  const target = toReportTarget(got.target);
  compare('operator', target.operator, want.target.operator);
  if (want.target.expression) {
    compare('kind', got.target.kind, 'expression');
    return faults;
  }
  compare('number', target.number, want.target.number);
  compare('unit', target.unit, want.target.unit);
  return faults;
}
