import { z } from 'zod';
import { isCellAddress, SpokenError } from '../../sheet';

/**
 * The name of the workbook property that holds the suppressions. A custom document property: Excel, WPS and every
 * xlsx library read and write it, it travels with the file, shows in no cell, and needs no sheet of its own
 * (a defined name is limited to 8,192 characters and turns up in the name box).
 */
export const SUPPRESSION_PROPERTY = 'jixiao.suppressions';

const suppressionSchema = z.object({
  code: z.string(),
  sheet: z.string(),
  /** A1 address; moves with inserted and deleted rows. */
  cell: z.string().refine(isCellAddress),
  /** The cell's text when the finding was set aside: when it changes, the finding is shown again. */
  text: z.string(),
  reason: z.string(),
  by: z.string(),
  /** ISO date. */
  at: z.string(),
});
/** One finding in one place, set aside by a person with a reason. */
export type Suppression = z.infer<typeof suppressionSchema>;

const storeSchema = z.object({ version: z.literal(1), suppressions: z.array(suppressionSchema) });

/** Thrown when the property's text was not written by this tool, or by a later version of it. */
export class SuppressionError extends SpokenError {
  override readonly name = 'SuppressionError';
}

/** The suppressions kept in a workbook's properties; empty where there are none. Throws SuppressionError. */
export function readSuppressions(properties: Readonly<Record<string, string>>): readonly Suppression[] {
  const text = properties[SUPPRESSION_PROPERTY];
  if (text === undefined || text.trim() === '') return [];
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new SuppressionError({
      zh: '工作簿里保存的“不再提示”记录已损坏，未采用。',
      en: 'The record of what was set aside, kept in the workbook, is damaged and was not used.',
    });
  }
  const store = storeSchema.safeParse(raw);
  if (!store.success) {
    throw new SuppressionError({
      zh: '工作簿里保存的“不再提示”记录不是本版本能读的，未采用。',
      en: 'The record of what was set aside, kept in the workbook, is of another version and was not used.',
    });
  }
  return store.data.suppressions;
}

/** The text to keep in the workbook; null, to remove the property, where nothing is suppressed. */
export function writeSuppressions(suppressions: readonly Suppression[]): string | null {
  return suppressions.length === 0 ? null : JSON.stringify({ version: 1, suppressions });
}
