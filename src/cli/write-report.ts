import type { FileApplyResult } from '../hosts/file/file-host';
import type { WorkbookFile } from '../hosts/file/workbook-file';
import type { SkippedEdit } from '../hosts/host';
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
    ...warnings.map(({ code, sheet }) => say(code, { sheet: sheet ?? '' })),
    ...(skipped.length > 0
      ? [say('skippedEdits'), ...skipped.map((one) => `  · ${saySkipped(one, say)}`)]
      : []),
  ];
}

/** A file keeps everything but what would change a thread that others write in. */
function saySkipped({ edit, message }: SkippedEdit, say: Say): string {
  return 'cell' in edit ? say('threadLeftAlone', { sheet: edit.sheet, cell: edit.cell }) : message;
}
