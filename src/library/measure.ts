import { z } from 'zod';
import synonyms from '../../assets/library/synonyms.json';
import { LEVEL2_NAMES } from '../indicator';

const tailSchema = z.object({
  measure: z.enum(['satisfaction', 'timeliness', 'moment', 'money', 'years', 'area', 'rate', 'count']),
  words: z.array(z.string().min(1)),
  categories: z.array(z.enum(LEVEL2_NAMES)),
});

/** What the last word of an indicator's name says it measures. */
export type Measure = z.infer<typeof tailSchema>['measure'];

const TAILS = z.array(tailSchema).parse(synonyms.tails);

const BY_WORD = TAILS.flatMap((tail) => tail.words.map((word) => ({ word, tail }))).sort(
  (a, b) => b.word.length - a.word.length,
);

/** A last word's measure, and the categories it points to; none where it fits any. */
export type Tail = z.infer<typeof tailSchema>;

/** The measure by which a folded name ends, with the categories it points to; null where it ends in none. */
export function measureOf(name: string): Tail | null {
  const bare = name.replace(/\([^)]*\)$/, '').replace(/(情况|要求|如何|怎么样)$/, '');
  return BY_WORD.find(({ word }) => bare.endsWith(word))?.tail ?? null;
}
