import type { Indicator, Operator } from '../../indicator';
import type { FormContext } from '../context';
import type { Action } from '../rule';
import type { DirectionKind } from './direction-kind';
import { valueEdits, writeValue } from './value-edits';

/** What the direction matrix of the profile says of an indicator's operator. */
export interface DirectionJudgement {
  readonly kind: DirectionKind;
  readonly operator: Operator;
  /** other: the matrix does not mention the operator. */
  readonly verdict: 'recommended' | 'allowed' | 'wrong' | 'other';
  /** The operator to offer. */
  readonly recommended: Operator;
}

const FIGURES: ReadonlySet<string> = new Set(['number', 'range', 'expression', 'ambiguous']);

/** Null where the value is no figure, has no operator, or the indicator belongs to no row of the matrix. */
export function judgeDirection(
  indicator: Indicator,
  { analysis, profile }: FormContext,
): DirectionJudgement | null {
  const { operator, kind: valueKind } = indicator.target;
  const { directionKind } = analysis.of(indicator);
  if (operator === null || directionKind === null || !FIGURES.has(valueKind)) return null;
  const { recommended, allowed, wrong } = profile.directions[directionKind];
  const verdict = recommended.includes(operator)
    ? 'recommended'
    : allowed.includes(operator)
      ? 'allowed'
      : wrong.includes(operator)
        ? 'wrong'
        : 'other';
  return { kind: directionKind, operator, verdict, recommended: recommended[0] ?? operator };
}

/** The value with another operator, and with `figure` where the figure changes as well. Null where it cannot be written. */
export function rewritten(
  indicator: Indicator,
  operator: Operator,
  figure: { readonly number: string; readonly unit: string | null } | null = null,
): string | null {
  const { kind, number, unit } = indicator.target;
  if (figure === null && (kind !== 'number' || number === null)) return null;
  return writeValue({
    operator,
    number: figure?.number ?? number ?? '',
    unit: figure === null ? unit : figure.unit,
  });
}

/** The suggestion to write the value so; none where the cell cannot be rewritten. */
export function operatorActions(
  indicator: Indicator,
  { grid }: FormContext,
  operator: Operator,
  figure: { readonly number: string; readonly unit: string | null } | null = null,
): readonly Action[] {
  const text = rewritten(indicator, operator, figure);
  if (text === null) return [];
  const { number, unit } = indicator.target;
  const edits = valueEdits(indicator, grid, {
    operator,
    number: figure?.number ?? number ?? '',
    unit: figure === null ? unit : figure.unit,
  });
  if (edits.length === 0) return [];
  return [{ kind: 'suggestion', title: { zh: `改为“${text}”`, en: `Change to “${text}”` }, edits }];
}
