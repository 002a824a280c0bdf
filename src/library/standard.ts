import standard from '../../assets/library/standard.json';
import { type IndicatorLibrary, librarySchema } from './schema';

let parsed: IndicatorLibrary | null = null;

/** The built-in library. Checked against its schema once, on first use. */
export function standardLibrary(): IndicatorLibrary {
  parsed ??= librarySchema.parse(standard);
  return parsed;
}
