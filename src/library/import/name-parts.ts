import { foldText } from '../../indicator';
import { isUnit, NO_VALUE, readValueParts, type ValueParts } from './value-parts';

/** A name as listed, taken apart. */
export interface NameParts {
  readonly name: string;
  readonly value: ValueParts;
}

const MARKS = /^[★☆*●■◆▲○□◇\s]+(?=[^\s])/;
const NUMBERING =
  /^(?:指标\s*\d{1,3}\s*[:：、.．]?|[(（]\s*\d{1,3}\s*[)）]|\d{1,3}\s*[、.．:：)）](?!\d))\s*/;
const LAST_BRACKET = /[(（〔[【]([^()（）〔〕[\]【】]{1,20})[)）〕\]】]\s*$/;
const TRAILING_VALUE =
  /^(.*[\u4e00-\u9fff])\s*((?:≥|≤|>=|<=|=|＝|≧|≦)\s*(?:\*+|[XxＸ_]+|\d[\d.,]*)?\s*\D{0,8})$/;

/**
 * Takes numbering and marks off a name, and the unit or value in its last bracket: 会议次数（次）, 培训人次（≥，人次）,
 * 农村低保发放人数(≥**人). Brackets that are part of the name (持证(法律职业资格)比例) and placeholders within it stay.
 */
export function readNameParts(text: string): NameParts {
  const bare = text
    .replace(/\s*\n\s*/g, '')
    .trim()
    .replace(MARKS, '')
    .replace(NUMBERING, '')
    .trim();
  const bracket = LAST_BRACKET.exec(bare);
  const inner = bracket?.[1] ?? '';
  if (bracket && bracket.index > 0) {
    const name = bare.slice(0, bracket.index).trim();
    if (isUnit(inner)) return { name, value: { ...NO_VALUE, unit: foldText(inner) } };
    if (/^[≥≤=<>＝≧≦]|\*/.test(inner)) {
      const value = readValueParts(inner);
      if (value) return { name, value };
    }
  }
  const trailing = TRAILING_VALUE.exec(bare);
  if (trailing?.[1] !== undefined && trailing[2] !== undefined) {
    const value = readValueParts(trailing[2]);
    if (value) return { name: trailing[1], value };
  }
  return { name: bare, value: NO_VALUE };
}
