import type { Indicator, Level1, PerformanceForm } from '../../../indicator';
import { formatCell } from '../../../sheet';

/** A row that says something: a name or a value. */
export const isFilled = ({ name, value }: Indicator): boolean => name !== null || value !== null;

/** 一级 with at least one filled row. */
export function filledLevel1(form: PerformanceForm): ReadonlySet<Level1> {
  return new Set(form.indicators.filter(isFilled).flatMap(({ level1 }) => (level1 === null ? [] : [level1])));
}

/** Where something missing from the table is reported: its header's first cell. */
export function tableCorner({ tableRows, columns }: PerformanceForm): string {
  const column = columns.level1 ?? columns.level2 ?? columns.name ?? 1;
  return formatCell({ row: tableRows.header, column });
}
