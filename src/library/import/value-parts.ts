import { foldText, isKnownUnit, parseTargetValue, unitDimension } from '../../indicator';
import type { Direction } from '../schema';
import data from './columns.json';

/** What a cell, or a bracket in a name, says of the value. */
export interface ValueParts {
  readonly direction: Direction | null;
  readonly unit: string | null;
  /** The value as written, where it holds a figure or date. */
  readonly example: string | null;
  readonly levels: readonly string[];
}

export const NO_VALUE: ValueParts = { direction: null, unit: null, example: null, levels: [] };

const DIRECTION_BY_WORD: ReadonlyMap<string, Direction> = new Map(
  Object.entries(data.directions) as [string, Direction][],
);
/** Stands for a figure to be filled in: ≥**件, ≥X场, ≤__元. */
const PLACEHOLDER = /\*+|_{1,}|[XxＸ×]{1,4}(?=[^a-z]|$)|…+/g;
const LONGEST_LEVELS = 60;
const DATE_PATTERN = /[X\d_*]+月[X\d_*]*日?(?:底|末)?前/;

/** Reads ≥, ≥95%, ≥**件, 定性, 6月30日前, 优/良/中/差; null where it is nothing of the kind. */
export function readValueParts(text: string): ValueParts | null {
  const folded = foldText(text);
  if (folded === '') return NO_VALUE;
  const word = DIRECTION_BY_WORD.get(folded);
  if (word !== undefined) return { ...NO_VALUE, direction: word };
  if (DATE_PATTERN.test(folded)) return { ...NO_VALUE, direction: '前', example: exampleOf(text) };
  const joined = /^([≥≤=<>]|>=|<=)[、,;:|/]+(.+)$/.exec(folded);
  const plain = joined ? `${joined[1] ?? ''}${joined[2] ?? ''}` : folded;
  const hasPlaceholder = PLACEHOLDER.test(plain);
  PLACEHOLDER.lastIndex = 0;
  const filled = hasPlaceholder ? plain.replace(PLACEHOLDER, '1') : plain;
  const operatorOnly = /^(?:[≥≤=<>]|>=|<=)+$/.test(filled);
  const target = parseTargetValue(operatorOnly ? `${filled}1` : operatorThenUnit(filled));
  if (target.kind === 'number' || target.kind === 'range') {
    const withoutFigure = operatorOnly || hasPlaceholder || operatorThenUnit(filled) !== filled;
    return {
      direction: target.operator,
      unit: target.unit,
      example: withoutFigure ? null : exampleOf(text),
      levels: [],
    };
  }
  if (target.kind === 'date') return { ...NO_VALUE, direction: '前', example: exampleOf(text) };
  const levels = folded.length <= LONGEST_LEVELS ? folded.split(/[/、;|]/).filter((part) => part !== '') : [];
  if (levels.length >= 2 && levels.every((level) => level.length <= 8 && !/\d/.test(level))) {
    return { ...NO_VALUE, direction: '定性', levels };
  }
  return null;
}

/** ≥人次: a sign and a unit with the figure left out. */
function operatorThenUnit(text: string): string {
  const parts = /^([≥≤=<>]|>=|<=)(\D{1,8})$/.exec(text);
  return parts && isUnit(parts[2] ?? '') ? `${parts[1] ?? ''}1${parts[2] ?? ''}` : text;
}

/** Whether a text is a unit we can tell, or several that may replace each other (台/套). */
export function isUnit(text: string): boolean {
  const folded = foldText(text);
  if (folded === '' || folded.length > 10) return false;
  return (
    isKnownUnit(folded) ||
    unitDimension(folded) !== null ||
    folded.split(/[/、]/).every((part) => part !== '' && isKnownUnit(part))
  );
}

function exampleOf(text: string): string | null {
  return /\d/.test(text) ? text.trim() : null;
}
