import { z } from 'zod';
import { LEVEL1_NAMES, LEVEL2_NAMES } from '../indicator';

/** The longest texts a library may hold, in characters; longer ones are cut or refused on import. */
export const NAME_LIMIT = 80;
export const TEXT_LIMIT = 500;

/** 计算符号 of the standard value, or 前 (a date by which), or 定性 (words out of given levels). */
export const directionSchema = z.enum(['≥', '>', '=', '<', '≤', '前', '定性']);
export type Direction = z.infer<typeof directionSchema>;

/**
 * Where an entry comes from.
 * published: a public indicator library or form; sample: the sample forms; customary: usage, not checked against
 * a source; own: added by this project where a category had no phrasing; imported: a library the user brought.
 */
export const originSchema = z.enum(['published', 'sample', 'customary', 'own', 'imported']);
export type Origin = z.infer<typeof originSchema>;

const text = z.string().max(TEXT_LIMIT);

/** One standard 三级指标. */
export const libraryEntrySchema = z.object({
  id: z.string().min(1).max(NAME_LIMIT),
  /** Field or purpose under which the library lists it, e.g. 人民调解. */
  group: z.string().max(NAME_LIMIT),
  /** 三级指标 */
  name: z.string().min(1).max(NAME_LIMIT),
  /** Old system (财预〔2015〕88号); null for costs that only the new system knows. */
  level1: z.enum(LEVEL1_NAMES).nullable(),
  level2: z.enum(LEVEL2_NAMES).nullable(),
  /** New system (财预〔2021〕101号), where 可持续影响 is part of the benefits. */
  newSystem: z.object({ level1: z.enum(LEVEL1_NAMES), level2: z.enum(LEVEL2_NAMES) }),
  direction: directionSchema,
  /** 计量单位; null for dates and qualitative values. */
  unit: z.string().min(1).max(NAME_LIMIT).nullable(),
  /** Units that may stand in its place: 套 or 件 for 台. */
  unitAlternatives: z.array(z.string().min(1).max(NAME_LIMIT)),
  /** The value with its figure left blank: `≥__件`, `__月__日前`. */
  pattern: text.min(1),
  /** A typical value, to show how one is written. Never to be entered for the user. */
  example: text.nullable(),
  /** Levels of a qualitative value, best first; empty otherwise. */
  levels: z.array(z.string().min(1).max(NAME_LIMIT)),
  /** 适用项目类型 */
  projectTypes: z.array(z.string().min(1).max(NAME_LIMIT)),
  /** 指标解释: how the value is computed. */
  calculation: text.nullable(),
  /** 佐证材料 */
  evidence: text.nullable(),
  /** 取值方式 */
  acquisition: text.nullable(),
  /** Other ways in which people write the same indicator. */
  aliases: z.array(z.string().min(1).max(NAME_LIMIT)),
  /** Shown to the user: 出自…… */
  source: text,
  origin: originSchema,
  /** Taken from a source, and not merely from usage. */
  verified: z.boolean(),
});
export type LibraryEntry = z.infer<typeof libraryEntrySchema>;

export const librarySchema = z.object({
  schemaVersion: z.literal(1),
  name: z.string().min(1).max(NAME_LIMIT),
  edition: z.string().max(NAME_LIMIT),
  entries: z.array(libraryEntrySchema),
});
export type IndicatorLibrary = z.infer<typeof librarySchema>;

/** The 二级指标 under which an entry is listed: the old system's, else the new one's. */
export function categoryOfEntry(entry: LibraryEntry): LibraryEntry['newSystem']['level2'] {
  return entry.level2 ?? entry.newSystem.level2;
}
