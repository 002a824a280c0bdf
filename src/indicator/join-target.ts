import words from './lexicon/words.json';
import { operatorNamed } from './operators';
import { parseTargetValue } from './parse-target';
import { foldText, tidyText } from './text';

/** The texts of three columns; null or blank where a row has none. */
export interface TargetColumns {
  /** 计算符号: ≥, 大于等于, ＝, 定性, 正向指标, … */
  readonly operator: string | null;
  /** 指标值 */
  readonly value: string | null;
  /** 计量单位 */
  readonly unit: string | null;
}

const PERCENT_UNITS: ReadonlySet<string> = new Set(words.percentUnits);
const ABSENT: ReadonlySet<string> = new Set(words.absent);
const LAST_DIGIT = /\d(?=\D*$)/;

/** Words that are no sign (定性, 正向指标) add nothing. */
function signOf(operator: string | null): string {
  return operatorNamed(foldText(operator ?? ''))?.operator ?? '';
}

function unitOf(unit: string | null): string {
  const tidy = tidyText(unit ?? '');
  const folded = foldText(tidy);
  if (ABSENT.has(folded.toLowerCase()) || folded === '%') return folded === '%' ? '%' : '';
  return PERCENT_UNITS.has(folded) ? '%' : tidy;
}

/**
 * Joins operator, value and unit of separate columns into the displayed value: `≥`, `95`, `%` → `≥95%`. What the
 * value already carries is not written twice, a value in words takes no unit, and without a value there is
 * nothing to display: ''.
 */
export function joinTarget({ operator, value, unit }: TargetColumns): string {
  const text = tidyText(value ?? '');
  if (text === '') return '';
  const read = parseTargetValue(text);
  if (read.kind === 'none') return text;
  const sign = read.operator === null || read.operator === '=' ? signOf(operator) : '';
  const signed = sign === read.operator ? text : sign + text;
  const countable = read.kind === 'number' || read.kind === 'range' || read.kind === 'ambiguous';
  if (!countable || read.unit !== null) return signed;
  const unitText = unitOf(unit);
  const last = LAST_DIGIT.exec(signed);
  if (last === null) return signed + unitText;
  const end = last.index + 1;
  return signed.slice(0, end) + unitText + signed.slice(end);
}
