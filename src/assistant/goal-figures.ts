import Big from 'big.js';
import { numbersInGoal, type GoalNumber, type PerformanceForm } from '../indicator';
import type { LibraryEntry } from '../library';

/** Figures of the annual goal that suit an entry by its unit, in the goal's order. */
export function figuresForEntry(
  form: Pick<PerformanceForm, 'fields'>,
  entry: Pick<LibraryEntry, 'unit' | 'unitAlternatives'>,
): readonly GoalNumber[] {
  const { unit } = entry;
  if (unit === null) return [];
  const units = [unit, ...entry.unitAlternatives];
  return numbersInGoal(form.fields.annualGoal?.text ?? '').filter(
    (number) => units.includes(number.unit) || units.includes(number.plainUnit),
  );
}

/** The entry's pattern with a figure in its blank: `≥__件` and 354件 are `≥354件`. The goal's own sign goes first. */
export function valueWithFigure(
  { operator, number, upTo, unit }: GoalNumber,
  direction: LibraryEntry['direction'],
): string {
  const usual = direction === '前' || direction === '定性' ? '' : direction;
  return `${operator ?? usual}${number}${upTo === null ? '' : `-${upTo}`}${unit}`;
}

/**
 * Figures of the annual goal that no indicator gives, neither in its name nor in its value; the annual amount said
 * again is none. Told by figure and unit alone, so what is listed is to be looked at, not an error.
 */
export function uncarriedFigures(form: PerformanceForm): readonly GoalNumber[] {
  const carried = form.indicators.flatMap(({ name, value }) => [
    ...numbersInGoal(value ?? ''),
    ...numbersInGoal(name ?? ''),
  ]);
  const amount = form.fields.annualAmount?.yuan;
  return numbersInGoal(form.fields.annualGoal?.text ?? '').filter(
    (number) =>
      !(number.dimension === 'money' && amount !== undefined && new Big(number.value).eq(amount)) &&
      !carried.some((other) => other.dimension === number.dimension && new Big(other.value).eq(number.value)),
  );
}
