/** npm run bench:suggest — hit rates beside MiniSearch and Fuse.js, and latency over 5,000 entries. */
import { createSuggester, type LibraryEntry, standardLibrary } from '../src/library';
import { evaluate, type EvaluationQuery, evaluationQueries } from './suggest-queries';
import { fuseRanker, miniSearchRanker, type Ranker } from './suggest-rivals';

const LARGE_LIBRARY = 5_000;
const ROUNDS = 5;
const GIVEN = process.argv[2];

function ownRanker(entries: readonly LibraryEntry[]): Ranker {
  const suggester = createSuggester({ entries: [...entries] });
  return ({ category, text, projectName, goal }) =>
    suggester.suggest({ category, text, projectName, goal, limit: 10 }).map(({ name }) => name);
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`.padStart(7);

function table(title: string, queries: readonly EvaluationQuery[], rankers: Record<string, Ranker>): void {
  console.log(`\n${title}`);
  console.log(
    'kind'.padEnd(20) +
      'queries' +
      Object.keys(rankers)
        .map((name) => `  | ${name.padEnd(24)}`)
        .join(''),
  );
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  for (const kind of [...kinds, 'all']) {
    const own = kind === 'all' ? queries : queries.filter((query) => query.kind === kind);
    const columns = Object.values(rankers).map((rank) => {
      const { hit1, hit3, mrr } = evaluate(own, rank);
      return `  | ${percent(hit1)} ${percent(hit3)} ${mrr.toFixed(3)}   `;
    });
    console.log(kind.padEnd(20) + String(own.length).padStart(7) + columns.join(''));
  }
}

/** The built-in entries, and variants of them with other words before, up to the size asked for. */
function largeLibrary(entries: readonly LibraryEntry[], size: number): LibraryEntry[] {
  const prefixes = [
    '水利',
    '教育',
    '卫生',
    '交通',
    '农业',
    '林草',
    '民政',
    '公安',
    '文旅',
    '环卫',
    '城管',
    '体育',
  ];
  const large: LibraryEntry[] = [...entries];
  for (let round = 0; large.length < size; round += 1) {
    const prefix = `${prefixes[round % prefixes.length] ?? ''}${round >= prefixes.length ? '基层' : ''}`;
    for (const entry of entries) {
      if (large.length >= size) break;
      large.push({
        ...entry,
        id: `${entry.id}-${round}`,
        name: `${prefix}${entry.name}`,
        group: prefix,
        aliases: entry.aliases.map((alias) => `${prefix}${alias}`),
        projectTypes: [prefix],
      });
    }
  }
  return large;
}

function percentiles(times: number[]): string {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(3);
  return `p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   p99 ${at(0.99)} ms   max ${at(0.9999)} ms`;
}

/** All runs, and each query's best run: the second leaves out what other work on the machine costs. */
function latency(title: string, queries: readonly EvaluationQuery[], rank: Ranker, rounds: number): void {
  for (const query of queries) rank(query);
  const times: number[] = [];
  const bests = queries.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    queries.forEach((query, at) => {
      const start = performance.now();
      rank(query);
      const time = performance.now() - start;
      times.push(time);
      bests[at] = Math.min(bests[at] ?? Infinity, time);
    });
  }
  console.log(`${title.padEnd(11)} all runs   ${percentiles(times)}`);
  console.log(`${title.padEnd(11)} best of ${rounds}  ${percentiles(bests)}`);
}

const entries = standardLibrary().entries;
const queries = evaluationQueries(GIVEN);
const rankers = {
  jixiao: ownRanker(entries),
  MiniSearch: miniSearchRanker(entries),
  'Fuse.js': fuseRanker(entries),
};
console.log(`${queries.length} queries over ${entries.length} entries; columns: hit@1, hit@3, MRR`);
table(
  'tuning part',
  queries.filter(({ part }) => part === 'tune'),
  rankers,
);
table(
  'held-out part',
  queries.filter(({ part }) => part === 'held-out'),
  rankers,
);

const bare = entries.map((entry) => ({ ...entry, aliases: [] }));
const bareRankers = {
  jixiao: ownRanker(bare),
  MiniSearch: miniSearchRanker(bare),
  'Fuse.js': fuseRanker(bare),
};
table(
  'tuning part, library without aliases',
  queries.filter(({ part }) => part === 'tune'),
  bareRankers,
);
table(
  'held-out part, library without aliases',
  queries.filter(({ part }) => part === 'held-out'),
  bareRankers,
);

const large = largeLibrary(entries, LARGE_LIBRARY);
const start = performance.now();
const own = ownRanker(large);
console.log(
  `\nlatency over ${large.length} entries (index built in ${(performance.now() - start).toFixed(0)} ms)`,
);
latency('jixiao', queries, own, ROUNDS);
latency('MiniSearch', queries, miniSearchRanker(large), ROUNDS);
