import type { PerformanceForm, TargetValue, Level2 } from '../indicator';

/** A text of a form and its cell. */
export interface DigestText {
  readonly text: string;
  readonly cell: string;
}

export interface DigestIndicator {
  readonly level2: Level2 | null;
  readonly name: string;
  readonly nameCell: string;
  readonly value: string;
  readonly valueCell: string;
  readonly target: Pick<TargetValue, 'kind' | 'operator' | 'number' | 'unit' | 'words'>;
}

/** What rules across forms need of one form: small and plain, so that thousands can be held at once. */
export interface FormDigest {
  /** Path of the file; '' where there is only one. */
  readonly file: string;
  readonly sheet: string;
  /** Id of the form. */
  readonly form: string;
  readonly year: number | null;
  readonly projectName: DigestText | null;
  readonly department: DigestText | null;
  readonly implementingUnit: DigestText | null;
  readonly office: DigestText | null;
  readonly goal: DigestText | null;
  /** 元, exact decimal digits. */
  readonly annualYuan: string | null;
  /** Indicators that have a name. */
  readonly indicators: readonly DigestIndicator[];
}

function digestText(field: { text: string; cell: string } | null): DigestText | null {
  return field && field.text !== '' ? { text: field.text, cell: field.cell } : null;
}

/** `file` is '' where only one file is looked at. */
export function digestForm(form: PerformanceForm, file: string): FormDigest {
  const { fields } = form;
  return {
    file,
    sheet: form.sheet,
    form: form.id,
    year: form.year,
    projectName: digestText(fields.projectName),
    department: digestText(fields.department),
    implementingUnit: digestText(fields.implementingUnit),
    office: digestText(fields.office),
    goal: digestText(fields.annualGoal),
    annualYuan: fields.annualAmount?.yuan ?? null,
    indicators: form.indicators.flatMap(({ level2, name, nameCell, value, valueCell, target }) =>
      name === null
        ? []
        : [
            {
              level2,
              name,
              nameCell,
              value: value ?? '',
              valueCell,
              target: {
                kind: target.kind,
                operator: target.operator,
                number: target.number,
                unit: target.unit,
                words: target.words,
              },
            },
          ],
    ),
  };
}
