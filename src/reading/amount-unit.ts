import type { AmountUnit } from '../indicator';
import type { ViewCell } from './sheet-view';

/** A unit of money as the form states it; 千元 is read, but no form of the schema keeps it. */
export type StatedUnit = AmountUnit | '千元';

const STATEMENT = /(?:单位|单价单位)[:为]?(?:\(?人民币\)?)?\(?(亿元|万元|千元|元)\)?/;
const BRACKETED = /\((?:[^()]{0,6}[:,，])?(?:人民币)?(亿元|万元|千元|元)\)/;

function unitNamed(text: string | undefined): StatedUnit | null {
  return text === '元' || text === '万元' || text === '亿元' || text === '千元' ? text : null;
}

/** `单位：万元`, `（金额单位：人民币元）`: the unit a text states for all amounts, or null. */
export function statedUnit(folded: string): StatedUnit | null {
  return folded.length > 80 ? null : unitNamed(STATEMENT.exec(folded)?.[1]);
}

/** The unit a label or title carries: `项目资金（万元）`, `金额单位：元`. */
export function labelUnit(folded: string): StatedUnit | null {
  if (folded.length > 80) return null;
  return unitNamed(BRACKETED.exec(folded)?.[1]) ?? statedUnit(folded);
}

/** A cell that says nothing but the unit, perhaps with a year or a date beside it. */
export function isUnitStatement(cell: ViewCell): boolean {
  const { folded } = cell.reading;
  return folded.length <= 24 && statedUnit(folded) !== null && /^\(?(?:金额)?(?:计量)?单位/.test(folded);
}
