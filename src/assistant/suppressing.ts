import { readSuppressions, SUPPRESSION_PROPERTY, writeSuppressions, type Suppression } from '../checking';
import { shiftAnchors } from '../editing';
import type { Finding } from '../indicator';
import { parseCell, SheetGrid, type Edit, type WorkbookSnapshot } from '../sheet';

/** Who sets a finding aside, and why. */
export interface SuppressionNote {
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

function keep(suppressions: readonly Suppression[]): Edit {
  return { kind: 'setProperty', name: SUPPRESSION_PROPERTY, value: writeSuppressions(suppressions) };
}

/** Sets one finding aside in its place. Throws SuppressionError where what is kept cannot be read. */
export function suppress(workbook: WorkbookSnapshot, finding: Finding, note: SuppressionNote): Edit[] {
  const sheet = workbook.sheets.find(({ name }) => name === finding.sheet);
  const { row, column } = parseCell(finding.cell);
  const text = sheet ? new SheetGrid(sheet).text(row, column) : '';
  const own = { code: finding.code, sheet: finding.sheet, cell: finding.cell, text, ...note };
  return [keep([...without(readSuppressions(workbook.properties), own), own])];
}

/** Brings a finding back. */
export function unsuppress(workbook: WorkbookSnapshot, suppression: Suppression): Edit[] {
  return [keep(without(readSuppressions(workbook.properties), suppression))];
}

/** The edits, and what keeps the suppressions at their cells where rows move. */
export function withMovedSuppressions(workbook: WorkbookSnapshot, edits: readonly Edit[]): readonly Edit[] {
  const before = readSuppressions(workbook.properties);
  const after = shiftAnchors(before, edits);
  return JSON.stringify(before) === JSON.stringify(after) ? edits : [...edits, keep(after)];
}

function without(
  suppressions: readonly Suppression[],
  other: Pick<Suppression, 'code' | 'sheet' | 'cell'>,
): readonly Suppression[] {
  return suppressions.filter(
    ({ code, sheet, cell }) => code !== other.code || sheet !== other.sheet || cell !== other.cell,
  );
}
