import type { Say } from './messages';
import { UsageError } from './usage-error';

/** Reads the number given to an option. Throws UsageError where it is none, or less than `least`. */
export function numberOption(
  option: string,
  { least, whole }: { readonly least: number; readonly whole: boolean },
  say: Say,
): (text: string) => number {
  return (text) => {
    const number = Number(text);
    const fits = text.trim() !== '' && Number.isFinite(number) && number >= least;
    if (!fits || (whole && !Number.isInteger(number)))
      throw new UsageError(say('notANumber', { option, least }));
    return number;
  };
}
