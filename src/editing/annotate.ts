import type { Finding, Severity } from '../indicator';
import {
  compareCells,
  formatCell,
  MAX_CELL_TEXT,
  parseCell,
  rangeContains,
  type Edit,
  type SheetSnapshot,
} from '../sheet';
import { bySeverity, describeFindings, joinNote, splitNote } from './note-mark';

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Writes the findings of a sheet into its cells: one note a cell, one highlight by the most severe of its findings.
 * What an earlier check left and no longer holds goes; a user's own note stays above ours. The plan is
 * refused where a marked cell no longer says what was checked. Planned on a sheet that already shows these findings,
 * it changes nothing but to set the same highlights again.
 */
export function annotate(sheet: SheetSnapshot, findings: readonly Finding[]): Edit[] {
  const byCell = findingsByCell(sheet, findings);
  const notes = new Map(sheet.notes.map((note) => [note.cell, note.text]));
  const edits: Edit[] = [];
  for (const note of sheet.notes) {
    if (!byCell.has(note.cell)) edits.push(...withoutOwnPart(sheet, note.cell, note.text));
  }
  for (const [cell, found] of byCell) {
    const before = notes.get(cell) ?? null;
    const { user, own } = splitNote(before ?? '');
    const room = MAX_CELL_TEXT - joinNote({ user, own: '' }).length;
    const wanted = describeFindings(found, room);
    if (own === wanted) continue;
    const text = joinNote({ user, own: wanted });
    edits.push({ kind: 'setNote', sheet: sheet.name, cell, text, expected: before });
  }
  edits.push({ kind: 'clearHighlights', sheet: sheet.name });
  for (const level of LEVELS) {
    const cells = [...byCell].flatMap(([cell, found]) => (found[0]?.severity === level ? [cell] : []));
    if (cells.length === 0) continue;
    edits.push({ kind: 'highlight', sheet: sheet.name, cells, level, expected: textsOf(sheet, cells) });
  }
  return edits;
}

/** What the cells show; null for a formula, whose result may be another by the time the mark is written. */
function textsOf(sheet: SheetSnapshot, cells: readonly string[]): (string | null)[] {
  const shown = new Map(sheet.cells.map((cell) => [formatCell(cell), cell.formula ? null : cell.text]));
  return cells.map((cell) => (shown.has(cell) ? (shown.get(cell) ?? null) : ''));
}

/** Takes our notes and highlights off the sheet and leaves everything else as it is. */
export function clear(sheet: SheetSnapshot): Edit[] {
  const notes = sheet.notes.flatMap((note) => withoutOwnPart(sheet, note.cell, note.text));
  return [...notes, { kind: 'clearHighlights', sheet: sheet.name }];
}

function withoutOwnPart(sheet: SheetSnapshot, cell: string, text: string): Edit[] {
  const { user, own } = splitNote(text);
  if (own === null) return [];
  if (user === '') return [{ kind: 'removeNote', sheet: sheet.name, cell, expected: text }];
  return [{ kind: 'setNote', sheet: sheet.name, cell, text: user, expected: text }];
}

/** In reading order, most severe first within a cell. What lies in a merged area counts for its first cell. */
function findingsByCell(sheet: SheetSnapshot, findings: readonly Finding[]): Map<string, Finding[]> {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.sheet !== sheet.name) continue;
    const address = parseCell(finding.cell);
    const merge = sheet.merges.find((range) => rangeContains(range, address));
    const cell = formatCell(merge ? { row: merge.top, column: merge.left } : address);
    byCell.set(cell, [...(byCell.get(cell) ?? []), finding]);
  }
  const inOrder = [...byCell].sort(([a], [b]) => compareCells(parseCell(a), parseCell(b)));
  return new Map(inOrder.map(([cell, found]) => [cell, bySeverity(found)]));
}
