import { saveWorkbookFile, SaveError } from '../hosts/file/save';
import { writeDesignedWorkbook } from '../hosts/file/write-designed-workbook';
import type { SheetDesign } from '../sheet';
import { checkOutputName } from './editable-workbook';
import type { Language, Say } from './messages';
import { UsageError } from './usage-error';

/** Writes a new form into a new .xlsx. Throws UsageError with the reason where nothing was written. */
export async function saveFormFile(
  design: SheetDesign,
  { output, overwrite = false }: { readonly output: string; readonly overwrite?: boolean },
  say: Say,
  language: Language,
): Promise<void> {
  checkOutputName('', output, say);
  try {
    await saveWorkbookFile(writeDesignedWorkbook([design]), { input: null, output, overwrite });
  } catch (cause) {
    if (cause instanceof SaveError) throw new UsageError(cause.messageIn(language));
    throw cause;
  }
}
