import type { ReportIndicator } from './report';
import type { TargetValue } from './target-value';

/** Kinds that state the target in something else than one figure. */
const QUALITATIVE: ReadonlySet<TargetValue['kind']> = new Set(['words', 'date', 'range', 'none']);

/**
 * The target as the JSON report gives it. number is a JS number (`100.00` → 100), null where there is no single
 * figure; qualitative says that the target is stated in words, a date, a range, or as absent.
 */
export function toReportTarget(value: TargetValue): ReportIndicator['target'] {
  const qualitative = QUALITATIVE.has(value.kind);
  return {
    operator: value.operator,
    number: qualitative || value.number === null ? null : Number(value.number),
    unit: qualitative ? null : value.unit,
    qualitative,
  };
}
