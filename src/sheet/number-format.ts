/** What stands in a number format as such: quoted, escaped, as padding, or in brackets (colour, condition, locale). */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** Whether a number format (as Excel writes it in English, `yyyy/m/d`) shows a date or a time of day. */
export function isDateFormat(format: string): boolean {
  const plain = format.replace(LITERAL, '');
  return !/general/i.test(plain) && /[ymdhs]|上午|下午/i.test(plain);
}
