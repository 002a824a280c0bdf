import Big from 'big.js';
import { quotientOf, readFigure } from './numbers';
import { readUnit, unitDimension } from './units';

/** A calculation, with its result where it has exactly one. */
export interface ExpressionReading {
  /** As written, half width, without spaces. */
  readonly expression: string;
  /** Exact decimal digits, or null where units or decimals leave the result open. */
  readonly number: string | null;
  readonly unit: string | null;
}

interface Term {
  readonly number: string;
  readonly unit: string | null;
}

const LONGEST_EXPRESSION = 60;
const MOST_TERMS = 6;
const SIGN = /([*×✕÷xX]|(?<![eE])\+)(?=\d)/;
const HAS_SIGN = /[*×✕÷+xX]\d/;
const RATIO: Readonly<Record<string, string>> = { '%': '100', '‰': '1000' };

function readTerm(text: string): Term | null {
  const figure = readFigure(text, 0);
  if (figure === null || figure.number === null) return null;
  const reading = readUnit(text.slice(figure.end));
  if (reading === null || reading.remark !== '') return null;
  return { number: figure.number, unit: figure.unit ?? reading.unit };
}

/**
 * The unit of a product: the only one there is, or the one a factor's unit cancels out of (5.5万元/人 * 13人).
 * `undefined` where two units stand side by side.
 */
function unitOfProduct(units: readonly string[]): string | null | undefined {
  if (units.length === 0) return null;
  const remaining = [...units];
  const main = remaining.find((unit) => unit.includes('/')) ?? remaining[0];
  if (main === undefined) return null;
  remaining.splice(remaining.indexOf(main), 1);
  const [above = '', ...below] = main.split(/[/·]/);
  for (const unit of remaining) {
    const at = below.indexOf(unit);
    if (at < 0) return undefined;
    below.splice(at, 1);
  }
  return [above, ...below].join('/');
}

function multiply(terms: readonly Term[], signs: readonly string[]): Omit<ExpressionReading, 'expression'> {
  let number: string | null = '1';
  const units: string[] = [];
  terms.forEach(({ number: figure, unit }, index) => {
    const ratio = unit === null ? undefined : RATIO[unit];
    if (unit !== null && ratio === undefined) units.push(unit);
    const factor = ratio === undefined ? figure : quotientOf(figure, ratio);
    if (number === null || factor === null) number = null;
    else
      number =
        signs[index - 1] === '÷' ? quotientOf(number, factor) : new Big(number).times(factor).toFixed();
  });
  const unit = unitOfProduct(units);
  return unit === undefined ? { number: null, unit: null } : { number, unit };
}

function add(terms: readonly Term[]): Omit<ExpressionReading, 'expression'> {
  const units = new Set(terms.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  const [unit = null] = units;
  if (units.size > 1 || (unit !== null && unitDimension(unit) === 'ratio'))
    return { number: null, unit: null };
  return { number: terms.reduce((sum, term) => sum.plus(term.number), new Big(0)).toFixed(), unit };
}

function compute(text: string): Omit<ExpressionReading, 'expression'> | null {
  const parts = text.split(SIGN);
  if (parts.length < 3 || parts.length > MOST_TERMS * 2) return null;
  const terms = parts.filter((_, index) => index % 2 === 0).map(readTerm);
  const signs = parts.filter((_, index) => index % 2 === 1);
  const known = terms.filter((term) => term !== null);
  if (known.length < terms.length) return null;
  if (!signs.includes('+')) return multiply(known, signs);
  return signs.every((sign) => sign === '+') ? add(known) : { number: null, unit: null };
}

/**
 * Reads a cleaned text that is a calculation as a whole: 5.5万元/年/人*70%, 13人×5.5万元, 2*3=6次. A result
 * written behind it is believed only where it is what the calculation gives. Null for anything else.
 */
export function readExpression(text: string): ExpressionReading | null {
  if (text.length > LONGEST_EXPRESSION || !HAS_SIGN.test(text)) return null;
  const [calculation = '', stated, ...more] = text.split('=');
  if (more.length > 0) return null;
  const result = compute(calculation);
  if (result === null) return null;
  if (stated === undefined) return { expression: text, ...result };
  const term = readTerm(stated);
  if (term === null) return null;
  const agrees = result.number === null || new Big(result.number).eq(term.number);
  return { expression: text, ...(agrees && result.number !== null ? term : { number: null, unit: null }) };
}
