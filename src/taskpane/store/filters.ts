import type { Family } from '../../checking';
import type { Finding, Severity } from '../../indicator';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The families of rules in the order to show them: first parts of the rules' ids. */
export const FAMILY_NAMES: readonly Family[] = [
  'structure',
  'text',
  'value',
  'direction',
  'amount',
  'consistency',
  'class',
  'duplicate',
  'weight',
  'evidence',
  'system',
];

export interface Filters {
  /** Severities shown. */
  readonly severities: readonly Severity[];
  /** '' for all families. */
  readonly family: string;
  readonly text: string;
}

export const NO_FILTERS: Filters = { severities: SEVERITIES, family: '', text: '' };

/** The family is the first part of the rule's id. */
export function familyOf(finding: Pick<Finding, 'rule'>): string {
  return finding.rule.split('/')[0] ?? '';
}

export function isFiltered({ severities, family, text }: Filters): boolean {
  return severities.length < SEVERITIES.length || family !== '' || text.trim() !== '';
}

/** Whether a finding passes. The text is looked for in the message, the cell and the code, whatever its case. */
export function passesFilters(finding: Finding, { severities, family, text }: Filters): boolean {
  if (!severities.includes(finding.severity)) return false;
  if (family !== '' && familyOf(finding) !== family) return false;
  const wanted = text.trim().toLowerCase();
  return (
    wanted === '' ||
    [finding.message, finding.cell, finding.code].some((one) => one.toLowerCase().includes(wanted))
  );
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
