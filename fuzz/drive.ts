import { parentPort, workerData } from 'node:worker_threads';
import { HITS } from './counters';
import { LARGEST_INPUT, type Report, type Start } from './messages';
import { prototypesUntouched } from './promises';
import { Random } from './random';
import type { Material, Target } from './target';

/** An input that takes longer than this, and longer than others of its size, is told of. */
const SLOW_MILLISECONDS = 1500;
const MINIMISING_MILLISECONDS = 4000;

/** Runs in a worker: changes inputs that found new ways through the program, and keeps those that find more. */
export function drive(target: Target): void {
  // The spreadsheet library remarks on what it does not know.
  console.error = () => undefined;
  const start = workerData as Start;
  const clock = new Float64Array(start.clock);
  const shown = new Uint8Array(start.input);
  const hits = (globalThis as unknown as Record<string, Uint8Array>)[HITS] as Uint8Array;
  const ways = new Ways(hits.subarray(0, start.counters));
  const random = new Random(start.seed);
  const corpus: Uint8Array[] = [];
  const known = new Set<string>();
  const report = (message: Report): void => parentPort?.postMessage(message);
  const material: Material = {
    random,
    other: () => random.pick(corpus),
    word: () => (start.words.length === 0 ? '' : random.pick(start.words)),
  };

  const attempt = (input: Uint8Array): { readonly error: unknown; readonly milliseconds: number } => {
    clock[1] = Math.min(input.length, LARGEST_INPUT);
    shown.set(input.subarray(0, LARGEST_INPUT));
    // Time on the processor: what else runs on the machine does not make an input slow.
    const began = process.cpuUsage();
    const milliseconds = (): number => {
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    clock[0] = Date.now();
    try {
      target.run(input);
      prototypesUntouched();
      return { error: null, milliseconds: milliseconds() };
    } catch (error) {
      return { error: error ?? new Error('threw nothing'), milliseconds: milliseconds() };
    } finally {
      clock[0] = 0;
    }
  };

  const examine = (input: Uint8Array): void => {
    ways.clear();
    const { error, milliseconds } = attempt(input);
    clock[2] = (clock[2] ?? 0) + 1;
    const isNew = ways.learn();
    if (error !== null) {
      const key = keyOf(error);
      if (known.has(key)) return;
      known.add(key);
      const small = minimised(input, (shorter) => keyOf(attempt(shorter).error) === key);
      const { stack = String(error) } = error as Error;
      report({ kind: 'fault', input: small, what: key, stack });
    } else if (milliseconds > SLOW_MILLISECONDS && !known.has('slow')) {
      known.add('slow');
      report({ kind: 'slow', input, milliseconds });
    }
    if (isNew) {
      corpus.push(input.slice());
      report({ kind: 'kept', input, covered: ways.covered });
    }
  };

  for (const input of start.corpus ?? target.seeds()) {
    examine(input);
    if (corpus.length === 0) corpus.push(input.slice());
  }
  while (Date.now() < start.until && (clock[2] ?? 0) < start.runs) {
    const recent = random.chance(0.5) ? corpus.slice(-20) : corpus;
    const mutated = target.mutate(random.pick(recent), material);
    if (mutated.length <= LARGEST_INPUT) examine(mutated);
  }
  report({ kind: 'done' });
}

/** Which ways were taken, and how often: once, twice, a few times, many times. */
class Ways {
  readonly #hits: Uint8Array;
  readonly #seen: Uint8Array;
  covered = 0;

  constructor(hits: Uint8Array) {
    this.#hits = hits;
    this.#seen = new Uint8Array(hits.length);
  }

  clear(): void {
    this.#hits.fill(0);
  }

  /** Whether the last run took a way that none had, or one far more often. */
  learn(): boolean {
    let isNew = false;
    const whole = this.#hits.length & ~3;
    const four = new Uint32Array(this.#hits.buffer, this.#hits.byteOffset, whole / 4);
    for (let word = 0; word < four.length; word += 1) {
      if (four[word] === 0) continue;
      for (let at = word * 4; at < word * 4 + 4; at += 1) {
        const count = this.#hits[at] ?? 0;
        if (count === 0) continue;
        const bucket = count < 2 ? 1 : count < 4 ? 2 : count < 16 ? 4 : count < 64 ? 8 : 16;
        const seen = this.#seen[at] ?? 0;
        if (seen & bucket) continue;
        if (seen === 0) this.covered += 1;
        this.#seen[at] = seen | bucket;
        isNew = true;
      }
    }
    return isNew;
  }
}

/** Two faults of one kind, thrown at one place, are one. */
function keyOf(error: unknown): string {
  if (error === null) return '';
  if (!(error instanceof Error)) return String(error).slice(0, 80);
  const place = /\n\s+at ([^\n(]*)/.exec(error.stack ?? '')?.[1]?.trim() ?? '';
  const words = error.message.replace(/[\d.]+/g, 'N');
  // What was promised stands before the colon; the input's own words behind it.
  if (error.name === 'BrokenPromise') return `${error.name}: ${words.split(':')[0]}`;
  return `${error.name}: ${words.slice(0, 20)} @ ${place}`;
}

/** Leaves out pieces, halves first, as long as the fault stays the same. */
function minimised(input: Uint8Array, still: (shorter: Uint8Array) => boolean): Uint8Array {
  let smallest = input.slice();
  const end = Date.now() + MINIMISING_MILLISECONDS;
  for (let piece = smallest.length >> 1; piece >= 1; piece >>= 1) {
    for (let at = 0; at < smallest.length;) {
      if (Date.now() > end) return smallest;
      const after = smallest.subarray(at + piece);
      const shorter = new Uint8Array(at + after.length);
      shorter.set(smallest.subarray(0, at));
      shorter.set(after, at);
      if (shorter.length < smallest.length && still(shorter)) smallest = shorter;
      else at += piece;
    }
  }
  return smallest;
}
