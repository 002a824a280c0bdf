import { tidyCell, type FormCell, type TidyChange, type TidyText } from '../../analysis';
import type { Action } from '../../rule';

/** The corrected text of a cell, where it needs this correction and may be rewritten; else null. */
export function tidiedFor(cell: FormCell, change: TidyChange): TidyText | null {
  if (cell.locked) return null;
  const tidy = tidyCell(cell);
  return tidy.changes.has(change) && tidy.text !== '' ? tidy : null;
}

/** Writes the corrected text; every rule of this kind offers the same one for a cell. */
export function tidyFix(cell: FormCell, tidy: TidyText): readonly Action[] {
  return [
    {
      kind: 'fix',
      title: { zh: `改为“${tidy.text}”`, en: `Change to “${tidy.text}”` },
      edits: [{ cell: cell.cell, value: tidy.text }],
    },
  ];
}
