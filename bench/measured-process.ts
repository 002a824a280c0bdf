/** What the measurements share: processes that are timed, medians, and the machine they ran on. */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface MeasuredProcess {
  /** Wall time, milliseconds. */
  readonly time: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node to its end. Throws where it fails; 1 is how the command line says that it found errors. */
export function runNode(args: readonly string[]): MeasuredProcess {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`exit status ${String(status)}: ${stderr}`);
  return { time: performance.now() - start, stdout, stderr };
}

/** The same, with the most memory it took, MB. */
export function runNodeWithPeak(args: readonly string[]): MeasuredProcess & { readonly peak: number } {
  const measured = runNode(['--import', './bench/report-peak.mjs', ...args]);
  return { ...measured, peak: Number(/peak-memory-kib=(\d+)/.exec(measured.stderr)?.[1]) / 1024 };
}

/** A script of this folder as the command line is built, so that both are compiled alike. */
export function bundled(name: string): string {
  const outfile = join('dist', 'bench', `${name}.mjs`);
  buildSync({
    entryPoints: [join('bench', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return outfile;
}

/** Bundles the command line where a source is newer, and says where it lies. */
export function builtCommandLine(): string {
  runNode(['scripts/jixiao.mjs', '--version']);
  return join('dist', 'cli', 'jixiao.mjs');
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Of two columns that were measured in turns: the median of the ratios of each turn. */
export function medianRatio<T>(
  turns: readonly T[],
  above: (turn: T) => number,
  below: (turn: T) => number,
): number {
  return median(turns.map((turn) => above(turn) / below(turn)));
}

export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, Node ${process.version}, load ${load}`;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
