import type { FileApplyResult } from '../hosts/file/file-host';
import type { WorkbookFile } from '../hosts/file/workbook-file';
import type { Say } from './messages';

/** That the file had to be converted, and what became of its sheets. */
export function sayConverted({ path, conversion }: WorkbookFile, say: Say): string[] {
  if (!conversion) return [];
  return [
    say('converted', { path }),
    ...conversion.renamed.map(([from, to]) => say('renamedSheet', { from, to })),
  ];
}

/** What writing broke by permission, and what it left out. */
export function sayLeftOut({ warnings, skipped }: FileApplyResult, say: Say): string[] {
  return [
    ...warnings.map(({ message }) => message),
    ...(skipped.length > 0 ? [say('skippedEdits'), ...skipped.map(({ message }) => `  · ${message}`)] : []),
  ];
}
