import type { Finding } from '../indicator';
import { formatCell, parseCell, shiftRow, type Edit, type RowShift } from '../sheet';

/** Anything that stands at a cell: a finding, a suppression. */
export interface Anchored {
  readonly sheet: string;
  readonly cell: string;
}

/** Where a cell is after the edits; null where its row was deleted. */
export function shiftCell(sheet: string, cell: string, edits: readonly Edit[]): string | null {
  const { row: first, column } = parseCell(cell);
  let row = first;
  for (const edit of edits) {
    const shift = shiftOf(edit, sheet);
    const moved = shift ? shiftRow(row, shift) : row;
    if (moved === null) return null;
    row = moved;
  }
  return formatCell({ row, column });
}

function shiftOf(edit: Edit, sheet: string): RowShift | null {
  if (edit.kind === 'insertRows' && edit.sheet === sheet) return { at: edit.before, count: edit.count };
  if (edit.kind === 'deleteRows' && edit.sheet === sheet) return { at: edit.first, count: -edit.count };
  return null;
}

/** Items at their cells' new places; those whose cell is gone are left out. */
export function shiftAnchors<Item extends Anchored>(items: readonly Item[], edits: readonly Edit[]): Item[] {
  if (!edits.some((edit) => edit.kind === 'insertRows' || edit.kind === 'deleteRows')) return [...items];
  return items.flatMap((item) => {
    const cell = shiftCell(item.sheet, item.cell, edits);
    return cell === null ? [] : [{ ...item, cell }];
  });
}

/** Findings with everything in them that names a cell. A fix that lost one of its cells is no longer offered. */
export function shiftFindings(findings: readonly Finding[], edits: readonly Edit[]): Finding[] {
  return shiftAnchors(findings, edits).map((finding) => ({
    ...finding,
    related: shiftAnchors(finding.related, edits),
    fixes: finding.fixes
      .map((fix) => ({ ...fix, edits: shiftAnchors(fix.edits, edits) }))
      .filter((fix, at) => fix.edits.length === finding.fixes[at]?.edits.length),
  }));
}
