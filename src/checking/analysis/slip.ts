import Big from 'big.js';

/** How one figure may have come of another by a slip of the hand. */
export type Slip =
  /** Same digits, the point elsewhere: ×10, ×10000. */
  | { readonly kind: 'magnitude'; readonly factor: string }
  /** One digit differs. */
  | { readonly kind: 'digit'; readonly wrong: string; readonly right: string }
  /** Two neighbouring digits are exchanged. */
  | { readonly kind: 'exchanged'; readonly wrong: string; readonly right: string };

function magnitude(written: Big, meant: Big): string | null {
  if (written.eq(0) || meant.eq(0) || written.s !== meant.s) return null;
  const digits = (figure: Big): string => figure.c.join('');
  if (digits(written) !== digits(meant)) return null;
  const shift = written.e - meant.e;
  if (shift === 0) return null;
  return shift > 0 ? new Big(10).pow(shift).toFixed() : `1/${new Big(10).pow(-shift).toFixed()}`;
}

/** Digits of both with the same number of decimals. */
function aligned(written: Big, meant: Big): readonly [string, string] {
  const decimals = (figure: Big): number => Math.max(0, figure.c.length - 1 - figure.e);
  const places = Math.max(decimals(written), decimals(meant));
  return [written.toFixed(places), meant.toFixed(places)];
}

/** Whether `written` is `meant` with one slip; null where it is not, or where they are equal. */
export function slipBetween(written: Big, meant: Big): Slip | null {
  const factor = magnitude(written, meant);
  if (factor !== null) return { kind: 'magnitude', factor };
  const [wrong, right] = aligned(written, meant);
  // With fewer than four digits, one digit is too much of the figure to speak of a slip.
  if (wrong.length !== right.length || wrong.replace('.', '').length < 4) return null;
  const differing = [...wrong].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first, second, third] = differing;
  if (first === undefined || third !== undefined) return null;
  if (second === undefined) return { kind: 'digit', wrong: wrong.charAt(first), right: right.charAt(first) };
  const exchanged =
    second === first + 1 &&
    wrong.charAt(first) === right.charAt(second) &&
    wrong.charAt(second) === right.charAt(first);
  return exchanged
    ? { kind: 'exchanged', wrong: wrong.slice(first, second + 1), right: right.slice(first, second + 1) }
    : null;
}
