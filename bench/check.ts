/**
 * npm run bench:check [-- SIZE…] — `jixiao check` of synthetic workbooks beside the spreadsheet library alone parsing
 * the same file. All runs of one size take turns, so that other work on the machine meets all of them; medians.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { syntheticWorkbook } from './synthetic-forms';

const SIZES = [100, 1_000, 10_000];
/** Turns by size: the large one takes minutes. */
const turnsOf = (forms: number): number => (forms > 5_000 ? 3 : 7);
const EDITED_SIZE = 1_000;
const CLI = join('dist', 'cli', 'jixiao.mjs');

interface Turn {
  readonly check: number;
  readonly library: number;
  readonly parse: number;
  readonly peak: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function run(args: readonly string[]): {
  readonly time: number;
  readonly stdout: string;
  readonly stderr: string;
} {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(`exit status ${String(status)}: ${stderr}`);
  return { time: performance.now() - start, stdout, stderr };
}

function turn(file: string, output: string): Turn {
  const check = run(['--import', './bench/report-peak.mjs', CLI, 'check', file, '--output', output]);
  const library = run(['bench/parse-alone.mjs', file]);
  const peak = Number(/peak-memory-kib=(\d+)/.exec(check.stderr)?.[1]) / 1024;
  return { check: check.time, library: library.time, parse: Number(library.stdout), peak };
}

/** A script of this folder as the command line is built, so that both are compiled alike. */
function bundled(name: string): string {
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

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

const wanted = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'));
run(['scripts/jixiao.mjs', '--version']); // Bundles the command line where a source is newer.
const [cpu] = cpus();
console.log(
  `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
);
try {
  const checks = new Map<number, number>();
  for (const forms of wanted.length > 0 ? wanted : SIZES) {
    const file = join(folder, `${forms}.xlsx`);
    writeFileSync(file, syntheticWorkbook(forms));
    const turns = Array.from({ length: turnsOf(forms) }, () => turn(file, join(folder, 'report.txt')));
    const of = (part: keyof Turn): number => median(turns.map((one) => one[part]));
    checks.set(forms, of('check'));
    console.log(`\n${forms} forms, ${(statSync(file).size / 2 ** 20).toFixed(2)} MB, ${turns.length} turns`);
    console.log(
      `  jixiao check, whole process     ${seconds(of('check'))}, at most ${of('peak').toFixed(0)} MB`,
    );
    console.log(
      `  library alone, whole process    ${seconds(of('library'))}   ratio ${median(turns.map(({ check, library }) => check / library)).toFixed(2)}`,
    );
    console.log(
      `  library alone, parsing          ${seconds(of('parse'))}   ratio ${median(turns.map(({ check, parse }) => check / parse)).toFixed(2)}`,
    );
    if (forms !== EDITED_SIZE) continue;
    const phases = JSON.parse(run([bundled('check-phases'), file]).stdout) as Record<string, number>;
    for (const [part, time] of Object.entries(phases))
      console.log(`    ${part.padEnd(24)} ${time.toFixed(0)} ms`);
  }
  const small = checks.get(1_000);
  const large = checks.get(10_000);
  if (small !== undefined && large !== undefined) {
    console.log(`\n10,000 forms take ${(large / small).toFixed(1)} times as long as 1,000`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
