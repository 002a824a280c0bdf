import type { RuleOutcome, SubjectOutcomes } from '../../checking';
import type { FileReading } from './file-reading';

/**
 * A reading as a line of JSON. Outcomes would be two fifths of it: each form has some hundred, and nearly all of them
 * are said of the form before. They are listed once, and each form names them by number.
 */
interface PackedReading {
  readonly reading: FileReading;
  readonly outcomes: readonly RuleOutcome[];
  readonly subjects: readonly (Omit<SubjectOutcomes, 'outcomes'> & { readonly at: readonly number[] })[];
}

export function packReading(reading: FileReading): string {
  const numbers = new Map<string, number>();
  const listed: RuleOutcome[] = [];
  const subjects = reading.read.result.outcomes.map(({ outcomes, ...subject }) => ({
    ...subject,
    at: outcomes.map((outcome) => {
      const key = `${outcome.code}\n${outcome.outcome}\n${outcome.reason?.zh ?? ''}\n${outcome.reason?.en ?? ''}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, listed.length);
      return listed.push(outcome) - 1;
    }),
  }));
  const { read } = reading;
  const bare = { ...reading, read: { ...read, result: { ...read.result, outcomes: [] } } };
  return JSON.stringify({ reading: bare, outcomes: listed, subjects } satisfies PackedReading);
}

/** Throws where the text is not what packReading made. */
export function unpackReading(text: string): FileReading {
  const { reading, outcomes, subjects } = JSON.parse(text) as PackedReading;
  const { read } = reading;
  const unpacked = subjects.map(({ at, ...subject }) => ({
    ...subject,
    outcomes: at.map((number) => {
      const outcome = outcomes[number];
      if (!outcome) throw new Error('an outcome that is not listed');
      return outcome;
    }),
  }));
  return { ...reading, read: { ...read, result: { ...read.result, outcomes: unpacked } } };
}
