import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const querySchema = z.object({
  id: z.string(),
  category: z.string(),
  text: z.string(),
  projectName: z.string().optional(),
  goal: z.string().optional(),
  /** Names of entries that a careful person would accept. */
  accept: z.array(z.string()).min(1),
});

export interface EvaluationQuery {
  readonly id: string;
  readonly kind: string;
  readonly part: 'tune' | 'held-out';
  readonly category: string;
  readonly text: string;
  readonly projectName: string;
  readonly goal: string;
  readonly accept: readonly string[];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ character, 0x01000193) >>> 0;
  }
  return value;
}

/**
 * The evaluation queries. Which part a query belongs to depends on its id alone: the rule was fixed before any
 * weight was set, and weights and synonyms were worked on with the tuning part in view, never the other.
 */
export function evaluationQueries(folder = 'test/library/evaluation'): EvaluationQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      z
        .array(querySchema)
        .parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
        .map(({ projectName = '', goal = '', ...query }) => ({
          ...query,
          projectName,
          goal,
          kind: file.replace(/\.json$/, ''),
          part: ((hash(query.id) >>> 3) % 2 === 0 ? 'tune' : 'held-out') as 'tune' | 'held-out',
        })),
    );
}

export interface Figures {
  readonly queries: number;
  readonly hit1: number;
  readonly hit3: number;
  /** Mean reciprocal rank over the first ten. */
  readonly mrr: number;
}

/** @param rank Names of suggestions for a query, best first. */
export function evaluate(
  queries: readonly EvaluationQuery[],
  rank: (query: EvaluationQuery) => readonly string[],
): Figures {
  let hit1 = 0;
  let hit3 = 0;
  let reciprocal = 0;
  for (const query of queries) {
    const place = rank(query).findIndex((name) => query.accept.includes(name));
    if (place === 0) hit1 += 1;
    if (place >= 0 && place < 3) hit3 += 1;
    if (place >= 0 && place < 10) reciprocal += 1 / (place + 1);
  }
  const count = Math.max(1, queries.length);
  return { queries: queries.length, hit1: hit1 / count, hit3: hit3 / count, mrr: reciprocal / count };
}
