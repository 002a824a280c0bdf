import type { Selection } from '../host';
import { hostErrorOf } from './excel-error';
import type { OfficeClient } from './office';
import { cellOf } from './read-notes';

/**
 * What is selected now, for buttons that are pressed before any event told of it.
 * Throws HostError.
 */
export async function readSelection({ Excel: excel }: OfficeClient): Promise<Selection> {
  try {
    return await excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return { sheet: sheet.name, range: cellOf(range.address) };
    });
  } catch (error) {
    throw hostErrorOf(error);
  }
}
