import type { FindingFix } from '../../indicator';
import type { KeyedFinding } from './finding-key';

/** A safe fix that may be ticked for the bulk. */
export interface OfferedFix {
  /** The finding's. */
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly code: string;
  readonly fix: FindingFix;
}

/** The first safe fix of every finding that has one; suggestions are never offered in bulk. */
export function safeFixesOf(findings: readonly KeyedFinding[]): readonly OfferedFix[] {
  return findings.flatMap(({ key, finding: { sheet, cell, code, fixes } }) => {
    const fix = fixes.find(({ kind }) => kind === 'fix');
    return fix ? [{ key, sheet, cell, code, fix }] : [];
  });
}
