export interface NameAndValue {
  readonly name: string;
  readonly value: string;
}

const SIGN = /(?:[≥≤＞＜≧≦⩾⩽=＝><]|>=|<=|\\geq|\\leq)/;
/** A sign and what follows, set apart by a blank or running into a figure. */
const SIGNED = new RegExp(`^(.+?)(?:\\s+(?=${SIGN.source})|(?=${SIGN.source}{1,2}\\s*\\d))(.+)$`, 's');

/**
 * Parts `本年度保障月份 =12个月` into name and value. A sign sets them apart anywhere; a blank alone
 * (`无 无`, `质量要求 合格`) only where the table has no column for values (`blankParts`). Null where there is
 * nothing to part: a template's own `(≥**%)` is part of the name.
 */
export function splitNameAndValue(text: string, blankParts: boolean): NameAndValue | null {
  const signed = SIGNED.exec(text);
  if (signed?.[1] && signed[2]) {
    const name = signed[1].trim().replace(/[:：]$/, '');
    const value = signed[2].trim();
    if (!/\*\*|[Xx×]{2}|[)）]$/.test(value) && !/[(（]$/.test(name)) return { name, value };
  }
  if (!blankParts) return null;
  const colon = /^(.{2,60}?)[:：]\s*(\S.*)$/s.exec(text);
  if (colon?.[1] && colon[2] && !/^(?:指标|目标)\d*$/.test(colon[1].trim())) {
    return { name: colon[1].trim(), value: colon[2].trim() };
  }
  const at = text.search(/\s+\S+$/);
  if (at <= 0) return null;
  return { name: text.slice(0, at).trim(), value: text.slice(at).trim() };
}
