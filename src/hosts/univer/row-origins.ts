import type { CustomData, Worksheet } from '@univerjs/presets';
import { z } from 'zod';

/**
 * Every row that came with the file carries the number it had there, in its custom data, so that whatever the user
 * does (insert, delete, undo), it can be told at any time which rows are new and which are gone. A new row may
 * carry the number of the row it was formatted after.
 */
export interface RowOrigin {
  /** 1-based row of the opened file; null for a new row. */
  readonly origin: number | null;
  /** For a new row, the row of the opened file that it looks like; null where nobody said. */
  readonly like: number | null;
}

const storedSchema = z
  .object({ origin: z.number().optional(), like: z.number().optional() })
  .nullish()
  .catch(null);

export function originOf(row: number): CustomData {
  return { origin: row };
}

export function likeRow(row: number): CustomData {
  return { like: row };
}

/** The origin of a row, 1-based. */
export function rowOrigin(worksheet: Worksheet, row: number): RowOrigin {
  const stored = storedSchema.parse(worksheet.getRowManager().getRow(row - 1)?.custom);
  return { origin: stored?.origin ?? null, like: stored?.like ?? null };
}

/** Of all rows down to the last that came with the file or was inserted by jixiao. */
export function rowOrigins(worksheet: Worksheet): RowOrigin[] {
  const origins = Array.from({ length: worksheet.getRowCount() }, (_, at) => rowOrigin(worksheet, at + 1));
  while (origins.length > 0 && origins.at(-1)?.origin === null && origins.at(-1)?.like === null)
    origins.pop();
  return origins;
}
