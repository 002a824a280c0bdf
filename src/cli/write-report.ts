import type { PatchedWorkbook } from '../hosts/file/package/apply-edits';
import type { EditableWorkbook } from './editable-workbook';
import type { Say } from './messages';

/** That the file had to be converted, and what became of its sheets. */
export function sayConverted(input: string, { converted, renamed }: EditableWorkbook, say: Say): string[] {
  if (!converted) return [];
  return [
    say('converted', { path: input }),
    ...renamed.map(([from, to]) => say('renamedSheet', { from, to })),
  ];
}

/** What writing broke by permission, and what it left out. */
export function sayLeftOut(
  { warnings, skipped }: Pick<PatchedWorkbook, 'warnings' | 'skipped'>,
  say: Say,
): string[] {
  return [
    ...warnings.map(({ message }) => message),
    ...(skipped.length > 0 ? [say('skippedEdits'), ...skipped.map(({ message }) => `  · ${message}`)] : []),
  ];
}
