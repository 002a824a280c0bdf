import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundleTarget, type Bundle } from './bundle';
import { LARGEST_INPUT, type Report, type Start } from './messages';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One input may take so long, and a worker so much memory; past that the worker is ended and the input kept. */
const HANG_MILLISECONDS = 60_000;
const MEMORY_MEGABYTES = 1024;
const LOOK_EVERY_MILLISECONDS = 250;

export interface FuzzOptions {
  readonly minutes: number;
  readonly runs: number;
  readonly seed: number;
  readonly output: string;
}

export interface Tally {
  inputs: number;
  kept: Uint8Array[];
  covered: number;
  readonly faults: Map<string, string>;
}

/** A target by its name, and the module that exports it, from the project's root. */
export interface NamedTarget {
  readonly name: string;
  readonly entry: string;
}

/** Fuzzes one target as long, or with as many inputs, as asked; logs what came of it. */
export async function fuzzTarget({ name, entry }: NamedTarget, options: FuzzOptions): Promise<Tally> {
  const bundle = await bundleTarget(root, name, entry);
  const tally: Tally = { inputs: 0, kept: [], covered: 0, faults: new Map() };
  const began = Date.now();
  const until = began + options.minutes * 60_000;
  for (let round = 0; Date.now() < until && tally.inputs < options.runs; round += 1) {
    await work(name, bundle, { ...options, seed: options.seed + round, until }, tally, round === 0);
  }
  const minutes = (Date.now() - began) / 60_000;
  const line = [
    name,
    `seed ${options.seed}`,
    `${minutes.toFixed(1)} min`,
    `${tally.inputs} inputs`,
    `${Math.round(tally.inputs / Math.max(0.001, minutes * 60))}/s`,
    `${tally.kept.length} kept`,
    `${tally.covered} of ${bundle.counters} ways`,
    `${tally.faults.size} faults`,
  ].join('\t');
  console.log(line);
  appendFileSync(join(root, 'dist', 'fuzz', 'log.tsv'), `${new Date().toISOString()}\t${line}\n`);
  return tally;
}

/** One worker, until it is done, or hangs, or runs out of memory. */
function work(
  name: string,
  bundle: Bundle,
  { seed, until, runs, output }: FuzzOptions & { readonly until: number },
  tally: Tally,
  first: boolean,
): Promise<void> {
  const clock = new SharedArrayBuffer(24);
  const input = new SharedArrayBuffer(LARGEST_INPUT);
  const times = new Float64Array(clock);
  const start: Start = {
    seed,
    counters: bundle.counters,
    words: bundle.words,
    corpus: first ? null : tally.kept,
    until,
    runs: runs - tally.inputs,
    clock,
    input,
  };
  if (!first) tally.kept = [];
  const atHand = (): Uint8Array => new Uint8Array(input).slice(0, times[1]);
  const fault = (what: string, bytes: Uint8Array, stack: string): void => {
    if (tally.faults.has(what)) return;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const path = join(output, name, hash);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    writeFileSync(`${path}.txt`, `${what}\n${stack}\n`);
    tally.faults.set(what, path);
    console.error(`${name}\t${what}\n\t${path}`);
  };
  return new Promise((done) => {
    const worker = new Worker(bundle.path, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
    });
    const watch = setInterval(() => {
      const since = times[0] ?? 0;
      if (since === 0 || Date.now() - since < HANG_MILLISECONDS) return;
      fault('hang', atHand(), `took longer than ${HANG_MILLISECONDS} ms`);
      void worker.terminate();
    }, LOOK_EVERY_MILLISECONDS);
    worker.on('message', (report: Report) => {
      if (report.kind === 'kept') {
        tally.kept.push(report.input);
        tally.covered = Math.max(tally.covered, report.covered);
      } else if (report.kind === 'fault') fault(report.what, report.input, report.stack);
      else if (report.kind === 'slow') fault('slow', report.input, `${Math.round(report.milliseconds)} ms`);
    });
    worker.on('error', (error) => fault(`worker: ${error.message}`, atHand(), error.stack ?? ''));
    worker.on('exit', () => {
      clearInterval(watch);
      tally.inputs += times[2] ?? 0;
      done();
    });
  });
}
