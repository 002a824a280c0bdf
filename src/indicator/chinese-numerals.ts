const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** A run of characters a Chinese numeral is made of, with 点 and the myriads 万 and 亿. Sticky. */
export const CHINESE_NUMERAL_RUN = /[零〇○一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿点]{1,24}/y;

/** 0…9999, or null where the characters do not follow the order of Chinese numerals. */
function readSection(section: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastPlace = 10_000;
  let gap = false;
  for (const character of section) {
    const digit = DIGITS[character];
    const place = PLACES[character];
    if (digit === 0) {
      if (pending !== null || gap) return null;
      gap = true;
    } else if (digit !== undefined) {
      if (pending !== null) return null;
      pending = digit;
    } else if (place !== undefined && place < lastPlace) {
      if (pending === null && (place !== 10 || (total > 0 && !gap))) return null;
      total += (pending ?? 1) * place;
      pending = null;
      lastPlace = place;
      gap = false;
    } else {
      return null;
    }
  }
  if (pending === null) return gap && total > 0 ? null : total;
  // 一百二 is 120 in speech and looks like 102: not read.
  if (!gap && lastPlace < 10_000 && lastPlace > 10) return null;
  return total + pending;
}

/** Digits written one by one, 二〇二五. Two or three in a row (三五) are rather 3 to 5, and are not read. */
function readDigitByDigit(text: string): string | null {
  if (text.length !== 1 && text.length < 4) return null;
  const digits = [...text].map((character) => DIGITS[character]);
  return digits.includes(undefined) ? null : digits.join('');
}

function readInteger(text: string): string | null {
  const digitByDigit = readDigitByDigit(text);
  if (digitByDigit !== null) return digitByDigit;
  let total = 0;
  let rest = text;
  for (const [myriad, factor] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = rest.indexOf(myriad);
    if (at < 0) continue;
    const section = at === 0 ? null : readSection(rest.slice(0, at));
    if (section === null || section === 0) return null;
    total += section * factor;
    rest = rest.slice(at + 1);
    // 三万五 is 35000 in speech and looks like 30005: not read.
    if (rest.length === 1) return null;
  }
  const last = readSection(rest);
  return last === null ? null : String(total + last);
}

/**
 * Decimal digits of a whole Chinese numeral (一百二十 → "120", 五点五 → "5.5", 二〇二五 → "2025"), 0 to under
 * 10^12, or null where it is none or can be read in two ways.
 */
export function readChineseNumeral(text: string): string | null {
  const point = text.indexOf('点');
  if (text === '' || point === 0) return null;
  const integer = readInteger(point < 0 ? text : text.slice(0, point));
  if (integer === null || point < 0) return integer;
  const decimals = [...text.slice(point + 1)].map((character) => DIGITS[character]);
  if (decimals.length === 0 || decimals.includes(undefined)) return null;
  return `${integer}.${decimals.join('')}`;
}
