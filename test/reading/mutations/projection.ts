import type { PerformanceForm } from '../../../src/indicator';

/** What two readings of one form must share, with the cells carried over by `place`. */
export function projection(form: PerformanceForm, place: (cell: string) => string): unknown {
  return {
    kind: form.kind,
    fields: Object.fromEntries(
      Object.entries(form.fields).map(([name, field]) => [
        name,
        field && {
          text: field.text,
          cell: field.text === '' ? null : place(field.cell),
          yuan: field.yuan ?? null,
          end: field.end ? place(field.end.cell) : null,
        },
      ]),
    ),
    indicators: form.indicators.map((indicator) => ({
      code: indicator.code,
      level1: indicator.level1,
      level2: indicator.level2,
      name: indicator.name,
      nameCell: place(indicator.nameCell),
      value: indicator.value,
      valueCell: place(indicator.valueCell),
      weight: indicator.weight,
      section: indicator.section,
    })),
  };
}

export const unmoved = (cell: string): string => cell;
